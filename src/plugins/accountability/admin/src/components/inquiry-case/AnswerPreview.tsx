import { Box, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import type { Preview } from '../../api/inquiry-case';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

import { Letter } from './Letter';

/** Makes of a text the letter it becomes. The same one for as long as it makes the same. */
export interface Previewer {
  preview: (text: string) => Promise<Preview>;
}

/** The text as the citizen will get it: greeting, remedies and all. */
export function AnswerPreview({ api, text }: { api: Previewer; text: string }) {
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
      {result && 'html' in result && <Letter html={result.html} />}
    </Box>
  );
}
