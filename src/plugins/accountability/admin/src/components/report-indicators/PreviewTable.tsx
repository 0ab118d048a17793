import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { UnderstoodIndicator } from '../../api/report-indicators';
import { useTranslate } from '../../translations/translate';

const Region = styled.div`
  max-height: 32rem;
  overflow: auto;
`;

const Table = styled.table`
  width: 100%;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};

  caption {
    padding-bottom: ${({ theme }) => theme.spaces[2]};
    text-align: left;
  }

  th,
  td {
    padding: ${({ theme }) => theme.spaces[2]};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  th {
    font-weight: 600;
  }

  .number {
    text-align: right;
    white-space: nowrap;
  }
`;

/** What was understood of each row. */
export function PreviewTable({ rows }: { rows: readonly UnderstoodIndicator[] }) {
  const t = useTranslate();
  const intl = useIntl();
  const number = (value: number | null) => (value === null ? '—' : intl.formatNumber(value));
  return (
    // Scrolled by keyboard, it has to take the focus (WCAG 2.1.1).
    <Region tabIndex={0} role="region" aria-label={t('indicators.understood')}>
      <Table>
        <caption>{t('indicators.understood')}</caption>
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
      </Table>
    </Region>
  );
}
