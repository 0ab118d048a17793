import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { PendingPublication } from '../../api/pending-publications';
import { publicationPath } from '../../plugin-id';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { InquiryGrid } from '../inquiry-desk/inquiry-grid';
import { useDaysLeft } from '../inquiry-desk/TrafficLight';
import { useDates } from '../shared/dates';
import { Mark } from '../shared/Mark';

const PublishLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
`;

/** What waits to be published, one a row. */
export function PendingTable({ publications }: { publications: readonly PendingPublication[] }) {
  const t = useTranslate();
  const headings = [
    t('desk.column.term'),
    t('desk.column.inquiry'),
    t('desk.column.type'),
    t('pending.column.why'),
  ];
  return (
    <InquiryGrid role="table" aria-label={t('pending.title')}>
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
        {publications.map((publication) => (
          <Row key={publication.documentId} publication={publication} />
        ))}
      </tbody>
    </InquiryGrid>
  );
}

function Row({ publication }: { publication: PendingPublication }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { shortDay } = useDates();
  const daysLeft = useDaysLeft();
  const { documentId, filingNumber, subject, type, duty, dueOn, daysLeft: days } = publication;
  const late = days < 0;
  return (
    <tr role="row">
      <td role="cell" className="term">
        {late ? <Mark $tone="danger">{t('light.late')}</Mark> : shortDay(dueOn)}
        <span className="quiet">
          {[late ? shortDay(dueOn) : '', daysLeft({ daysLeft: days, stopped: false, light: 'green' })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      <th role="rowheader" scope="row">
        <PublishLink to={publicationPath(documentId)}>
          <span className="number">{filingNumber}</span> {subject}
        </PublishLink>
      </th>
      <td role="cell">
        <span className="label">{t('desk.column.type')}</span>
        {labelOf(type)}
      </td>
      <td role="cell">
        <span className="label">{t('pending.column.why')}</span>
        {t(`pending.duty.${duty}`)}
      </td>
    </tr>
  );
}
