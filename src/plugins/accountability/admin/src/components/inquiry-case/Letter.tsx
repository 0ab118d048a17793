import { styled } from 'styled-components';

const Text = styled.div`
  font-size: 1.5rem;
  line-height: 1.6;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};

  > * + * {
    margin-top: 1.2rem;
  }
  h1,
  h2,
  h3,
  h4 {
    font-weight: 600;
    font-size: 1.7rem;
  }
  ul,
  ol {
    padding-left: 2.4rem;
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  strong {
    font-weight: 600;
  }
  em {
    font-style: italic;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    padding: 0.4rem 0.8rem;
  }
`;

/**
 * An answer as it reads.
 *
 * @param html made by the server, of Markdown without HTML in it, and sanitized after
 */
export function Letter({ html }: { html: string }) {
  return <Text dangerouslySetInnerHTML={{ __html: html }} />;
}
