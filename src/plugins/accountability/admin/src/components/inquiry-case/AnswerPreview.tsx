import { Box, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { InquiryCaseApi, Preview } from '../../api/inquiry-case';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

/** What the server made of Markdown, as a page shows it. */
export const Letter = styled.div`
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

/** The text as the citizen will get it: greeting, remedies and all. */
export function AnswerPreview({ api, text }: { api: InquiryCaseApi; text: string }) {
  const t = useTranslate();
  const intl = useIntl();
  const [result, setResult] = useState<Preview | { failure: string } | null>(null);

  useEffect(() => {
    let current = true;
    api.preview(text).then(
      (preview) => current && setResult(preview),
      (error: unknown) => {
        if (!current || isAbandoned(error)) return;
        setResult({ failure: error instanceof RefusedError ? error.message : '' });
      },
    );
    return () => {
      current = false;
    };
  }, [api, text]);

  return (
    <Box
      tag="section"
      aria-label={t('answer.preview.title')}
      aria-busy={result === null}
      borderColor="neutral200"
      hasRadius
      padding={4}
    >
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600" paddingBottom={3}>
        {t('answer.preview.title')}
      </Typography>
      {result && 'failure' in result && (
        <Typography textColor="danger600">{result.failure || t('answer.preview.failed')}</Typography>
      )}
      {result && 'html' in result && result.unknownVariables.length > 0 && (
        <Typography tag="p" textColor="danger600" paddingBottom={3}>
          {t('answer.preview.unknown', {
            names: intl.formatList(result.unknownVariables.map((name) => `{{${name}}}`)),
          })}
        </Typography>
      )}
      {/* The server makes this HTML of Markdown without HTML in it, and sanitizes it after. */}
      {result && 'html' in result && <Letter dangerouslySetInnerHTML={{ __html: result.html }} />}
    </Box>
  );
}
