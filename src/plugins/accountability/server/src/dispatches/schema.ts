import { instant, longText, markdown, oneOf, text } from '../shared/documents/content-type';

import { CHANNEL_NAMES, DELIVERY_STATES, DISPATCH_STATES, SOURCE_KINDS } from './vocabulary';

/** Worked on at their own page alone. */
const HIDDEN = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };

/** One message, and the channels it goes out through. */
export const dispatch = {
  kind: 'collectionType',
  collectionName: 'accountability_dispatches',
  info: { singularName: 'dispatch', pluralName: 'dispatches', displayName: 'Envío' },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    title: text(250, { required: true }),
    body: markdown(50_000),
    sourceKind: oneOf(SOURCE_KINDS),
    sourceId: text(40),
    groupIds: { type: 'json' },
    actionIds: { type: 'json' },
    fileIds: { type: 'json' },
    /** `[{ name, options }]` */
    channels: { type: 'json' },
    state: oneOf(DISPATCH_STATES, { required: true, default: 'prepared' }),
    /** Counts its changes: two people who write at once do not overwrite each other. */
    revision: { type: 'integer', required: true, default: 0 },
    preparedBy: text(120, { required: true }),
    sentBy: text(120),
    sentAt: instant(),
    sendAt: instant(),
    /** Whether its hearing was cancelled already when it was let go. */
    toldCancelled: { type: 'boolean', default: false },
  },
} as const;

/** One channel's part of a dispatch. */
export const delivery = {
  kind: 'collectionType',
  collectionName: 'accountability_deliveries',
  info: { singularName: 'delivery', pluralName: 'deliveries', displayName: 'Entrega' },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    /** Dispatch and channel: letting a dispatch go twice makes no second one. */
    key: { ...text(100, { required: true }), column: { unique: true } },
    dispatchId: text(40, { required: true }),
    channel: oneOf(CHANNEL_NAMES, { required: true }),
    options: { type: 'json' },
    state: oneOf(DELIVERY_STATES, { required: true }),
    /** What the channel keeps between its steps. */
    memory: { type: 'json' },
    total: { type: 'integer' },
    sent: { type: 'integer' },
    refused: { type: 'integer' },
    leftOut: { type: 'integer' },
    url: longText(2_000),
    problem: { type: 'json' },
    attempts: { type: 'integer', required: true, default: 0 },
    /** Steps in a row that failed by a fault of the application. */
    faults: { type: 'integer', required: true, default: 0 },
    nextAttemptAt: instant({ required: true }),
    leasedBy: text(36),
    leaseUntil: instant(),
    startedAt: instant(),
    finishedAt: instant(),
  },
  indexes: [
    { name: 'accountability_deliveries_due_idx', columns: ['state', 'next_attempt_at'] },
    { name: 'accountability_deliveries_dispatch_idx', columns: ['dispatch_id'] },
  ],
} as const;
