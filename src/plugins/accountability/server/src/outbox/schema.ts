import { instant, oneOf, text } from '../shared/documents/content-type';

import { FAILURES } from './failures';

/**
 * `waiting`: to be sent when its time comes. `sending`: an instance is at it. `sent`: the server took it.
 * `parked`: nothing more is tried until an editor says so. Of a mailing also `held`: until it is let go on; and `dropped`:
 * its recipient no longer wants it, or it was given up.
 */
export const MESSAGE_STATES = ['waiting', 'sending', 'sent', 'parked', 'held', 'dropped'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Something that must go out. The row stays when it has: what it said and to whom does not. */
export const outboxMessage = {
  kind: 'collectionType',
  collectionName: 'accountability_outbox_messages',
  info: {
    singularName: 'outbox-message',
    pluralName: 'outbox-messages',
    displayName: 'Correo saliente',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    /** What happened, in words of the slice it happened in: the same key is one message. */
    key: { ...text(200, { required: true }), column: { unique: true } },
    template: text(60, { required: true }),
    /** A handle anybody in the office may see, such as a filing number. Never a person. */
    about: text(60),
    /** The mailing it is one of; empty for what has an occasion of its own. */
    batch: text(40),
    /** In a mailing, the contact it goes to, by documentId. */
    recipient: text(40),
    /** A mailing goes when nothing else is due: 0 before 1. */
    rank: { type: 'integer', required: true, default: 0, column: { defaultTo: 0 } },
    /** Recipient and data, sealed together; empty once sent. */
    sealed: { type: 'text' },
    state: oneOf(MESSAGE_STATES, { required: true, default: 'waiting' }),
    attempts: { type: 'integer', required: true, default: 0 },
    /** When it may be taken: for a `sending` one, when the lease of the instance that took it ends. */
    nextAttemptAt: instant({ required: true }),
    /** The run that took it. */
    leasedBy: text(36),
    lastError: oneOf(FAILURES),
    /** The server's reply code (RFC 5321, 4.2) with its enhanced status (RFC 3463): `550 5.1.1`. Digits only. */
    lastReply: text(20),
    sentAt: instant(),
  },
  indexes: [
    { name: 'accountability_outbox_messages_next_idx', columns: ['state', 'rank', 'next_attempt_at', 'id'] },
    { name: 'accountability_outbox_messages_batch_idx', columns: ['batch', 'state'] },
    { name: 'accountability_outbox_messages_sent_idx', columns: ['rank', 'sent_at'] },
    { name: 'accountability_outbox_messages_about_idx', columns: ['about'] },
  ],
} as const;
