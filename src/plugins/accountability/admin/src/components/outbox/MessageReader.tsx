import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Eye, EyeStriked } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';

import { type ReadableMessage, useOutbox } from '../../api/outbox';
import { isAbandoned } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

const Text = styled.pre`
  font: inherit;
  font-size: 1.4rem;
  line-height: 1.5;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
`;

type Reading = 'closed' | 'reading' | 'failed' | ReadableMessage;

/** What a message says and to whom: read when asked for, kept in this component's state only, and forgotten when hidden or left. */
export function MessageReader({ id, name }: { id: number; name: string }) {
  const t = useTranslate();
  const outbox = useOutbox();
  const [reading, setReading] = useState<Reading>('closed');
  const open = typeof reading === 'object';

  const show = async () => {
    if (reading === 'reading') return;
    setReading('reading');
    try {
      setReading(await outbox.read(id));
    } catch (error) {
      if (!isAbandoned(error)) setReading('failed');
    }
  };

  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <Button
        variant="tertiary"
        startIcon={open ? <EyeStriked aria-hidden /> : <Eye aria-hidden />}
        // Not `loading`, which disables the button: whoever pressed it by keyboard would lose their place.
        aria-busy={reading === 'reading'}
        aria-expanded={open}
        aria-label={t(open ? 'outbox.hideOf' : 'outbox.showOf', { name })}
        onClick={() => (open ? setReading('closed') : void show())}
      >
        {t(open ? 'outbox.hide' : 'outbox.show')}
      </Button>
      <Box aria-live="polite" width="100%">
        {reading === 'failed' && <Typography textColor="danger600">{t('outbox.unreadable')}</Typography>}
        {open && (
          <Box background="neutral100" hasRadius padding={4}>
            <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
              {t('outbox.to', { to: reading.to })}
            </Typography>
            <Typography tag="p" fontWeight="bold" paddingBottom={3} style={{ overflowWrap: 'anywhere' }}>
              {reading.subject}
            </Typography>
            <Text>{reading.text}</Text>
          </Box>
        )}
      </Box>
    </Flex>
  );
}
