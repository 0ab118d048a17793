import { Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';

import type { Column, UnderstoodRow } from '../../api/plan-imports';
import { useTranslate } from '../../translations/translate';

/** A doubt as a cell shows it: its number in the list of doubts, and the document's column it is about. */
export interface CellDoubt {
  number: number;
  column: Column;
}

interface CellProps {
  /** The column's name, shown beside the value where the table is stacked. */
  label: string;
  texts: readonly string[];
  doubts: readonly CellDoubt[];
  original: UnderstoodRow['original'];
  strong?: boolean;
  /** In place of the texts, where they are shown in a way of their own. */
  children?: ReactNode;
}

/** One cell of the understood rows. A doubtful one says so, with an icon, the doubt's number and what was written. */
export function Cell({ label, texts, doubts, original, strong = false, children }: CellProps) {
  const t = useTranslate();
  const [doubt] = doubts;
  const written = doubt && original[doubt.column];

  return (
    <td role="cell" className={doubt ? 'doubtful' : undefined}>
      <span className="label" aria-hidden>
        {label}
      </span>
      <div>
        {texts.length === 0 ? (
          <Typography textColor="neutral600">{t('planImport.rows.empty')}</Typography>
        ) : (
          (children ??
          texts.map((text, index) => (
            <Typography key={index} tag="p" fontWeight={strong ? 'bold' : 'regular'}>
              {text}
            </Typography>
          )))
        )}
        {doubt && (
          <p className="doubt">
            <WarningCircle aria-hidden />
            <span>
              {doubts.map(({ number }) => t('planImport.doubts.mark', { number })).join(', ')}
              {written && <small>{t('planImport.doubts.original', { text: written })}</small>}
            </span>
          </p>
        )}
      </div>
    </td>
  );
}
