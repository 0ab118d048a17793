import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Board } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.45;
  color: ${({ theme }) => theme.colors.neutral800};

  caption {
    padding-bottom: ${({ theme }) => theme.spaces[2]};
    text-align: start;
    font-weight: 600;
  }
  th,
  td {
    padding: ${({ theme }) => theme.spaces[2]} ${({ theme }) => theme.spaces[2]};
    text-align: end;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: 400;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }
  thead th {
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
`;

const Track = styled.div`
  height: 0.6rem;
  margin-top: ${({ theme }) => theme.spaces[1]};
  overflow: hidden;
  border-radius: 3px;
  background: ${({ theme }) => theme.colors.neutral200};

  div {
    height: 100%;
    background: ${({ theme }) => theme.colors.success600};
  }
`;

/** Fulfilment by responsible office. The bar says nothing that is not said by the numbers. */
export function OfficeTable({ offices }: { offices: Board['offices'] }) {
  const t = useTranslate();
  const intl = useIntl();
  return (
    <Table>
      <caption>{t('followUp.offices')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('followUp.office')}</th>
          <th scope="col">{t('followUp.offices.done')}</th>
          <th scope="col">{t('followUp.offices.late')}</th>
        </tr>
      </thead>
      <tbody>
        {offices.map(({ name, summary: { done, total, late, fulfilment } }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              <Track aria-hidden>
                <div style={{ width: `${fulfilment * 100}%` }} />
              </Track>
            </th>
            <td>{t('followUp.offices.doneOf', { done, total })}</td>
            <td>{intl.formatNumber(late)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
