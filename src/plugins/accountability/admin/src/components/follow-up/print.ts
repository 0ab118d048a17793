import { createGlobalStyle, styled } from 'styled-components';

/** What is of use on a screen only. */
export const OffPaper = styled.div`
  @media print {
    display: none;
  }
`;

/** The panel around the page is left out on paper, and what it cuts off at the window's edge is not. */
export const PrintedPage = createGlobalStyle`
  @media print {
    @page {
      size: landscape;
      margin: 1.2cm;
    }
  }
`;
