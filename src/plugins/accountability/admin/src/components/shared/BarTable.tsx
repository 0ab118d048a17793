import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

const Table = styled.table`
  width: 100%;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};

  caption {
    text-align: start;
    font-size: 1.6rem;
    font-weight: 600;
    padding-bottom: ${({ theme }) => theme.spaces[3]};
  }
  th {
    text-align: start;
    font-weight: 400;
  }
  th[scope='row'] {
    width: 45%;
  }
  th,
  td {
    padding: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[2]} 0 0;
    vertical-align: middle;
  }
  td:last-child {
    width: 6ch;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  thead th {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  thead th:last-child {
    width: 6ch;
    text-align: end;
  }
`;

const Bar = styled.div<{ $share: number }>`
  height: 1.4rem;
  min-width: ${({ $share }) => ($share > 0 ? '2px' : '0')};
  width: ${({ $share }) => $share * 100}%;
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.primary600};
`;

interface BarTableProps {
  caption: string;
  /** What the first and the last column hold. */
  headings: readonly [string, string];
  rows: readonly { label: string; count: number }[];
}

/** Counts as bars, and the same as the table they stand in: who does not see the bars reads the numbers. */
export function BarTable({ caption, headings, rows }: BarTableProps) {
  const intl = useIntl();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{headings[0]}</th>
          <td aria-hidden />
          <th scope="col">{headings[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td aria-hidden>
              <Bar $share={count / most} />
            </td>
            <td>{intl.formatNumber(count)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
