import { Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';

import { useTranslate } from '../../translations/translate';

/** A doubt as a cell shows it: its number in the list of doubts, and what was written. */
export interface CellDoubt {
  number: number;
  value: string | null;
}

interface CellProps {
  /** The column's name, shown beside the value where the table is stacked. */
  label: string;
  texts: readonly string[];
  doubts: readonly CellDoubt[];
  strong?: boolean;
  /** In place of the texts, where they are shown in a way of their own. */
  children?: ReactNode;
}

/** One cell of the understood rows. A doubtful one says so, with an icon, the doubt's number and what was written. */
export function Cell({ label, texts, doubts, strong = false, children }: CellProps) {
  const t = useTranslate();
  const plain = texts.map((text, index) => (
    <Typography key={index} tag="p" fontWeight={strong ? 'bold' : 'regular'}>
      {text}
    </Typography>
  ));

  return (
    <td role="cell" className={doubts.length > 0 ? 'doubtful' : undefined}>
      <span className="label" aria-hidden>
        {label}
      </span>
      <div>
        {texts.length === 0 ? (
          <Typography textColor="neutral600">{t('planImport.rows.empty')}</Typography>
        ) : (
          (children ?? plain)
        )}
        {doubts.map(({ number, value }) => (
          <p key={number} className="doubt">
            <WarningCircle aria-hidden />
            <span>
              {value
                ? t('planImport.doubts.markOf', { number, value })
                : t('planImport.doubts.mark', { number })}
            </span>
          </p>
        ))}
      </div>
    </td>
  );
}
