import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import { refusingKindly } from './refusals';

/** What there is of messages: stopped until somebody says so, about to go out, gone. */
export const LOG_STATES = ['parked', 'waiting', 'sent'] as const;
export type LogState = (typeof LOG_STATES)[number];

/** Why a message did not go out, as the server names it. */
type MailFailure =
  | 'server-unreachable'
  | 'login-refused'
  | 'sender-refused'
  | 'address-invalid'
  | 'recipient-refused'
  | 'message-refused'
  | 'temporarily-refused'
  | 'content-unreadable'
  | 'template-failed';

/** A message, without whom it goes to nor what it says. Instants in ISO 8601. */
export interface OutboxMessage {
  id: number;
  /** What kind of message it is, in the user's language. */
  title: string;
  /** The filing number it is about. */
  about: string | null;
  state: LogState | 'sending';
  attempts: number;
  nextAttemptAt: string;
  lastError: MailFailure | null;
  /** The server's reply code: `550 5.1.1`. */
  lastReply: string | null;
  createdAt: string;
  sentAt: string | null;
}

export interface OutboxLog {
  data: OutboxMessage[];
  meta: { counts: Record<LogState, number>; page: number; pageSize: number; smtp: boolean };
}

/** A message as it would go out. */
export interface ReadableMessage {
  to: string;
  subject: string;
  text: string;
}

const PATH = `/${PLUGIN_ID}/outbox`;

/** Gives the requests of the page of outgoing mail. All throw {@link RefusedError} with the server's sentence. */
export function useOutbox() {
  const { get, post } = useFetchClient();
  const { locale } = useIntl();

  return useMemo(() => {
    const headers = { 'Accept-Language': locale };
    return {
      async log(state: LogState, page: number): Promise<OutboxLog> {
        const answer = await refusingKindly(get<OutboxLog>(PATH, { params: { state, page }, headers }));
        return answer.data;
      },
      /** @returns how many are going to be sent again */
      async sendAgain(ids: number[] | 'all'): Promise<number> {
        const answer = await refusingKindly(
          post<{ data: { count: number } }>(`${PATH}/send-again`, { ids }, { headers }),
        );
        return answer.data.data.count;
      },
      /** For users with `inquiries.read-person`, where no server sends. Its answer is kept nowhere. */
      async read(id: number): Promise<ReadableMessage> {
        const answer = await refusingKindly(get<{ data: ReadableMessage }>(`${PATH}/${id}`, { headers }));
        return answer.data.data;
      },
    };
  }, [get, post, locale]);
}
