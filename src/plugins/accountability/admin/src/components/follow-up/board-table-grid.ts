import { styled } from 'styled-components';

import { InquiryGrid } from '../inquiry-desk/inquiry-grid';

/** The table of a plan's dates: that of the inquiries, with a heading above the dates of each action. */
export const BoardTableGrid = styled(InquiryGrid)`
  caption {
    padding: ${({ theme }) => theme.spaces[3]};
    text-align: start;
    font-weight: 600;
  }
  tbody .action th {
    padding-top: ${({ theme }) => theme.spaces[5]};
    font-size: 1.5rem;
    font-weight: 600;
  }
  .quiet {
    font-weight: 400;
  }
  .short {
    white-space: nowrap;
  }
  tbody th button {
    padding: 0;
    cursor: pointer;
    text-align: start;
    font: inherit;
    color: ${({ theme }) => theme.colors.primary600};
  }
  tbody th button:hover {
    text-decoration: underline;
  }
  .words {
    min-width: 16rem;
    overflow-wrap: anywhere;
  }

  @media print, (min-width: 1024px) {
    tbody tr:not(.action) th {
      width: 26%;
    }
  }

  @media screen and (max-width: 1023px) {
    caption {
      display: block;
    }
    .empty {
      display: none;
    }
  }

  @media print {
    font-size: 8pt;

    th,
    td {
      padding: 3pt;
    }
    tr {
      break-inside: avoid;
    }
    .action {
      break-after: avoid;
    }
  }
`;
