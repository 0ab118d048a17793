import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { ReviewLine } from '../../api/transparency';
import { PERMISSIONS, TRANSPARENCY_MENU_PATH, transparencyEntryPath } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { InquiryGrid } from '../inquiry-desk/inquiry-grid';
import { BusyButton } from '../shared/BusyButton';
import { useDates } from '../shared/dates';
import { PanelLink } from '../shared/links';
import { Mark } from '../shared/Mark';

/** What to do about it, where that is done on another page. */
const NEXT = {
  missing: 'transparency.create',
  unpublished: 'transparency.next.unpublished',
  hidden: 'transparency.next.hidden',
  empty: 'transparency.next.empty',
} as const;

type OnReviewed = (line: ReviewLine) => Promise<void>;

/** What is left to do, one page a row. */
export function ReviewTable({ lines, onReviewed }: { lines: readonly ReviewLine[]; onReviewed: OnReviewed }) {
  const t = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS.reviewTransparency);
  const mayReview = allowedActions.canUpdate && allowedActions.canPublish;
  const headings = [
    t('transparency.column.page'),
    t('transparency.column.finding'),
    ...(mayReview ? [t('transparency.column.action')] : []),
  ];
  return (
    <InquiryGrid role="table" aria-label={t('transparency.list')}>
      <thead role="rowgroup">
        <tr role="row">
          {headings.map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <Row
            key={line.documentId ?? line.requirement}
            line={line}
            onReviewed={mayReview ? onReviewed : null}
          />
        ))}
      </tbody>
    </InquiryGrid>
  );
}

function Row({ line, onReviewed }: { line: ReviewLine; onReviewed: OnReviewed | null }) {
  const t = useTranslate();
  const { longDay } = useDates();
  const [busy, setBusy] = useState(false);
  const { number, title, documentId, finding, reviewOn } = line;

  const review = () => {
    setBusy(true);
    void onReviewed?.(line).finally(() => setBusy(false));
  };

  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {documentId === null ? (
          <>
            <span className="number">{number}</span> {title}
          </>
        ) : (
          <PanelLink to={transparencyEntryPath(documentId)}>
            <span className="number">{number}</span> {title}
          </PanelLink>
        )}
      </th>
      <td role="cell">
        <Mark $tone={finding === 'review-due' ? 'warning' : 'danger'}>
          {t(`transparency.finding.${finding}`)}
        </Mark>
        <span className="quiet">
          {t(`transparency.finding.${finding}.help`, reviewOn ? { day: longDay(reviewOn) } : {})}
        </span>
      </td>
      {onReviewed && (
        <td role="cell">
          {finding === 'review-due' ? (
            <BusyButton
              variant="secondary"
              size="S"
              busy={busy}
              onClick={review}
              aria-label={t('transparency.reviewed.name', { title })}
            >
              {t('transparency.reviewed')}
            </BusyButton>
          ) : (
            <PanelLink
              to={finding === 'hidden' ? TRANSPARENCY_MENU_PATH : transparencyEntryPath(documentId)}
              aria-label={t('transparency.action.name', { action: t(NEXT[finding]), title })}
            >
              {t(NEXT[finding])}
            </PanelLink>
          )}
        </td>
      )}
    </tr>
  );
}
