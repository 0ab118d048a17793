import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { LogState, OutboxLog } from '../../api/outbox';
import { useTranslate } from '../../translations/translate';

import { Message } from './Message';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
`;

interface MessageListProps {
  log: OutboxLog;
  state: LogState;
  /** Whether the user may open a message to see what it says. */
  readable: boolean;
  sending: boolean;
  onSendAgain: (id: number) => void;
  onPage: (page: number) => void;
}

/** A page of messages of one kind, and the way to the next. */
export function MessageList({ log, state, readable, sending, onSendAgain, onPage }: MessageListProps) {
  const t = useTranslate();
  const { counts, page, pageSize } = log.meta;
  const pages = Math.max(Math.ceil(counts[state] / pageSize), 1);

  if (log.data.length === 0) return <Typography tag="p">{t(`outbox.none.${state}`)}</Typography>;
  return (
    <>
      <List>
        {log.data.map((message) => (
          <Message
            key={message.id}
            message={message}
            readable={readable && message.state !== 'sent'}
            sending={sending}
            onSendAgain={() => onSendAgain(message.id)}
          />
        ))}
      </List>
      {pages > 1 && (
        <Flex tag="nav" aria-label={t('outbox.pages')} gap={3} wrap="wrap">
          <Button variant="tertiary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            {t('outbox.previous')}
          </Button>
          <Typography>{t('outbox.page', { page, pages })}</Typography>
          <Button variant="tertiary" disabled={page >= pages} onClick={() => onPage(page + 1)}>
            {t('outbox.next')}
          </Button>
        </Flex>
      )}
    </>
  );
}
