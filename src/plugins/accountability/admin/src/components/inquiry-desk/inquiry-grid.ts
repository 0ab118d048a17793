import { styled } from 'styled-components';

/** The table of cases: columns where there is room for them, otherwise a stack of cards. */
export const InquiryGrid = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.45;
  color: ${({ theme }) => theme.colors.neutral800};

  th,
  td {
    padding: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[3]};
    text-align: left;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  thead th {
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral600};
    background: ${({ theme }) => theme.colors.neutral100};
    white-space: nowrap;
  }
  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  tbody th {
    width: 45%;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .number {
    font-weight: 600;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .term {
    white-space: nowrap;
  }
  .choose {
    width: 4rem;
  }
  .quiet {
    display: block;
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  .nobody {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  .label {
    display: none;
  }

  @media screen and (max-width: 1023px) {
    display: block;

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody {
      display: block;
    }
    tr {
      display: grid;
      grid-template-columns: auto 1fr;
      padding: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[4]};
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    }
    tbody th,
    td {
      width: auto;
      padding: ${({ theme }) => theme.spaces[1]} 0;
      border: 0;
      grid-column: 1 / -1;
    }
    td.choose {
      grid-column: 1;
      width: 3.2rem;
    }
    td.choose + td {
      grid-column: 2;
    }
    .term .quiet {
      display: inline;
      margin-left: ${({ theme }) => theme.spaces[2]};
    }
    .label {
      display: inline;
      color: ${({ theme }) => theme.colors.neutral600};
    }
    .label::after {
      content: ': ';
    }
  }
`;
