import type { ReactNode } from 'react';
import { styled } from 'styled-components';

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
    /* Words and addresses stay whole, and the table scrolls where it has no room; what nobody would read may break. */
    max-width: 32rem;
    overflow-wrap: break-word;
  }

  th {
    font-weight: 600;
  }

  .number {
    text-align: right;
    white-space: nowrap;
  }
`;

/** A table of a file's rows, scrolled in a dialog. */
export function ScrolledTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // Scrolled by keyboard, it has to take the focus (WCAG 2.1.1).
    <Region tabIndex={0} role="region" aria-label={caption}>
      <Table>
        <caption>{caption}</caption>
        {children}
      </Table>
    </Region>
  );
}
