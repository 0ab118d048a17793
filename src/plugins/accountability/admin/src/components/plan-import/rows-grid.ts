import { styled } from 'styled-components';

/** The table of understood rows: columns where there is room for eight of them, otherwise a stack of cards. */
export const RowsGrid = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.45;
  color: ${({ theme }) => theme.colors.neutral800};

  th,
  td {
    padding: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[2]};
    text-align: left;
    vertical-align: top;
    overflow-wrap: break-word;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  thead th {
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral600};
    background: ${({ theme }) => theme.colors.neutral100};
  }
  tbody th {
    white-space: nowrap;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  td p + p {
    margin-top: ${({ theme }) => theme.spaces[1]};
  }
  .label {
    display: none;
  }

  .doubtful {
    background: ${({ theme }) => theme.colors.warning100};
    box-shadow: inset 3px 0 0 ${({ theme }) => theme.colors.warning600};
  }
  .doubt {
    display: flex;
    gap: ${({ theme }) => theme.spaces[1]};
    margin-top: ${({ theme }) => theme.spaces[1]};
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .doubt svg {
    flex-shrink: 0;
    width: 1.6rem;
    height: 1.6rem;
    fill: ${({ theme }) => theme.colors.warning700};
  }

  @media (min-width: 1024px) {
    table-layout: fixed;

    /* Row, name, medium, scope, description, audience, frequency, responsible. */
    th:nth-child(1) {
      width: 6%;
    }
    th:nth-child(2) {
      width: 16.5%;
    }
    th:nth-child(3) {
      width: 12%;
    }
    th:nth-child(6),
    th:nth-child(7) {
      width: 10.5%;
    }
    th:nth-child(4) {
      width: 8%;
    }
    th:nth-child(8) {
      width: 15.5%;
    }
  }

  @media (max-width: 1023px) {
    display: block;

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody {
      display: grid;
      gap: ${({ theme }) => theme.spaces[4]};
    }
    tr {
      display: block;
      border: 1px solid ${({ theme }) => theme.colors.neutral200};
      border-radius: ${({ theme }) => theme.borderRadius};
      overflow: hidden;
    }
    tbody th {
      display: block;
      background: ${({ theme }) => theme.colors.neutral100};
    }
    td {
      display: grid;
      grid-template-columns: 10rem 1fr;
      gap: ${({ theme }) => theme.spaces[2]};
      padding: ${({ theme }) => theme.spaces[2]} ${({ theme }) => theme.spaces[3]};
    }
    td:last-child {
      border-bottom: 0;
    }
    th .label {
      display: inline;
    }
    td .label {
      display: block;
      font-size: 1.2rem;
      line-height: 1.7;
      color: ${({ theme }) => theme.colors.neutral600};
    }
  }
`;
