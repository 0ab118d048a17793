import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { JudgedContact } from '../../api/contact-imports';
import { useTranslate } from '../../translations/translate';
import { ScrolledTable } from '../shared/ScrolledTable';

const PAGE = 100;

/** What would become of each row; what an editor has to look at comes first, also where a phone shows two columns. */
export function PreviewTable({ rows }: { rows: readonly JudgedContact[] }) {
  const t = useTranslate();
  const [shown, setShown] = useState(PAGE);
  const isPressing = ({ verdict }: JudgedContact) => Number(verdict === 'faulty' || verdict === 'suppressed');
  const ordered = rows.toSorted((one, other) => isPressing(other) - isPressing(one) || one.row - other.row);

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ScrolledTable caption={t('contacts.understood')}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('contacts.row')}
            </th>
            <th scope="col">{t('contacts.verdict')}</th>
            <th scope="col">{t('contacts.email')}</th>
            <th scope="col">{t('contacts.name')}</th>
            <th scope="col">{t('contacts.groups')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, shown).map(({ row, email, name, groups, verdict, message }) => (
            <tr key={row}>
              <td className="number">{row}</td>
              <td>
                {t(`contacts.verdict.${verdict}`)}
                {message && `: ${message}`}
              </td>
              <th scope="row">{email || '—'}</th>
              <td>{name ?? '—'}</td>
              <td>{groups.join(', ') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
      {rows.length > shown && (
        <Flex gap={3} wrap="wrap">
          <Typography>{t('contacts.shown', { shown, total: rows.length })}</Typography>
          <Button variant="tertiary" onClick={() => setShown(shown + PAGE * 5)}>
            {t('contacts.more')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
