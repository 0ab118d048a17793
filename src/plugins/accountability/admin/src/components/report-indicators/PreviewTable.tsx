import { useIntl } from 'react-intl';

import type { UnderstoodIndicator } from '../../api/report-indicators';
import { useTranslate } from '../../translations/translate';
import { ScrolledTable } from '../shared/ScrolledTable';

/** What was understood of each row. */
export function PreviewTable({ rows }: { rows: readonly UnderstoodIndicator[] }) {
  const t = useTranslate();
  const intl = useIntl();
  const number = (value: number | null) => (value === null ? '—' : intl.formatNumber(value));
  return (
    <ScrolledTable caption={t('indicators.understood')}>
      <thead>
        <tr>
          <th scope="col">{t('indicators.column.name')}</th>
          <th scope="col">{t('indicators.column.unit')}</th>
          <th scope="col" className="number">
            {t('indicators.column.target')}
          </th>
          <th scope="col" className="number">
            {t('indicators.column.result')}
          </th>
          <th scope="col">{t('indicators.column.group')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, name, unit, target, result, group }) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            <td>{unit ?? '—'}</td>
            <td className="number">{number(target)}</td>
            <td className="number">{number(result)}</td>
            <td>{group ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </ScrolledTable>
  );
}
