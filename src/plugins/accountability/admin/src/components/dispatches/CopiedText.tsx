import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useId, useState } from 'react';

import { useTranslate } from '../../translations/translate';

/** Selects a field's text and copies it; the browser's clipboard is missing where the panel is reached over plain http. */
async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      // Forbidden: there is still the other way.
    }
  }
  field.focus();
  field.select();
  return document.execCommand('copy');
}

/** A text to be taken elsewhere. */
export function CopiedText({ text, label }: { text: string; label: string }) {
  const t = useTranslate();
  const id = useId();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    const field = document.getElementById(id);
    setCopied(field instanceof HTMLTextAreaElement && (await copyFrom(field)));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root id={id} width="100%">
        <Field.Label>{label}</Field.Label>
        <Textarea value={text} readOnly rows={6} style={{ height: 'auto' }} resizable />
      </Field.Root>
      <Flex gap={3} wrap="wrap">
        <Button variant="secondary" startIcon={<Duplicate aria-hidden />} onClick={() => void copy()}>
          {t('dispatches.byHand.copyText')}
        </Button>
        <Box role="status">
          {copied !== null && (
            <Typography>{t(copied ? 'dispatches.byHand.copied' : 'dispatches.byHand.notCopied')}</Typography>
          )}
        </Box>
      </Flex>
    </Flex>
  );
}
