import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { OutboxMessage } from '../../api/outbox';
import { useTranslate } from '../../translations/translate';

import { MessageReader } from './MessageReader';

const Facts = styled.dl`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[6]}`};
  font-size: 1.4rem;
  line-height: 1.45;

  dt {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;

const isAhead = (instant: string): boolean => Date.parse(instant) > Date.now();

interface MessageProps {
  message: OutboxMessage;
  readable: boolean;
  sending: boolean;
  onSendAgain: () => void;
}

/** One message of the log: what it is about, how often it was tried, and what stands in its way. */
export function Message({ message, readable, sending, onSendAgain }: MessageProps) {
  const t = useTranslate();
  const intl = useIntl();
  const { title, about, state, attempts, nextAttemptAt, lastError, lastReply, createdAt, sentAt } = message;
  const at = (instant: string) => intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' });
  const name = about ? `${title} · ${about}` : title;

  const facts: [string, string | null][] = [
    [t('outbox.createdAt'), at(createdAt)],
    [t('outbox.attempts'), state === 'sent' && attempts === 1 ? null : intl.formatNumber(attempts)],
    [t('outbox.nextAttempt'), state === 'waiting' && isAhead(nextAttemptAt) ? at(nextAttemptAt) : null],
    [t('outbox.sentAt'), sentAt && at(sentAt)],
  ];

  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 5 }}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <Facts>
          {facts.map(
            ([term, fact]) =>
              fact && (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{fact}</dd>
                </div>
              ),
          )}
        </Facts>
        {lastError && (
          <Typography tag="p" textColor={state === 'parked' ? 'danger700' : 'neutral800'}>
            {t(`outbox.error.${lastError}`)}
            {lastReply ? ` (${lastReply})` : ''}
          </Typography>
        )}
        {state === 'parked' && (
          <Box>
            <Button
              variant="secondary"
              startIcon={<PaperPlane aria-hidden />}
              disabled={sending}
              onClick={onSendAgain}
              aria-label={t('outbox.sendAgainOf', { name })}
            >
              {t('outbox.sendAgain')}
            </Button>
          </Box>
        )}
        {readable && <MessageReader id={message.id} name={name} />}
      </Flex>
    </Box>
  );
}
