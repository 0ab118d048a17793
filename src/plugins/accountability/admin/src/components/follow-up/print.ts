import { createGlobalStyle, styled } from 'styled-components';

/** What is of use on a screen only. */
export const OffPaper = styled.div`
  @media print {
    display: none;
  }
`;

/** What begins a new sheet of paper. */
export const NewPage = styled.div`
  @media print {
    break-before: page;
  }
`;

/** On paper there is the page and nothing of the panel around it, which would cut it off at the window's edge. */
export const PrintedPage = createGlobalStyle`
  @media print {
    @page {
      size: landscape;
      margin: 1.2cm;
    }
    *:has(#main-content) {
      display: block !important;
      height: auto !important;
      overflow: visible !important;
    }
    *:has(#main-content) > *:not(:has(#main-content), #main-content) {
      display: none !important;
    }
    #main-content [data-strapi-header] {
      padding: 0;
      background: none;
    }
    #main-content h1 {
      font-size: 16pt;
    }
    #main-content * {
      box-shadow: none !important;
      print-color-adjust: exact;
    }
  }
`;
