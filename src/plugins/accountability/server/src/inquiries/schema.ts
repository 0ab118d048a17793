import { INQUIRY_TYPES } from '../deadlines';
import { date, editorView, instant, longText, markdown, oneOf, text } from '../shared/documents/content-type';
import { HEARING, INQUIRY, INQUIRY_EVENT } from '../uids';

import { CHANNELS, OUTCOMES, PRIORITY_REASONS, REPLY_MEDIA, STATES } from './vocabulary';

/** A column Strapi's own screens and answers leave out: it serves the application only. */
const hidden = { private: true, configurable: false, visible: false } as const;

export const inquiry = {
  kind: 'collectionType',
  collectionName: 'accountability_inquiries',
  info: {
    singularName: 'inquiry',
    pluralName: 'inquiries',
    displayName: 'Inquietud ciudadana',
    description: 'Peticiones, quejas, reclamos y preguntas, con su radicado y su fecha límite',
  },
  options: { draftAndPublish: false },
  attributes: {
    filingNumber: { ...text(11, { required: true }), column: { unique: true } },
    type: oneOf(INQUIRY_TYPES, { required: true }),
    subject: text(200, { required: true }),
    message: longText(10_000, { required: true }),
    receivedAt: instant({ required: true }),
    dueOn: date({ required: true }),
    state: oneOf(STATES, { required: true, default: 'received' }),
    channel: oneOf(CHANNELS, { required: true, default: 'web' }),
    anonymous: { type: 'boolean', required: true, default: false },
    replyBy: oneOf(REPLY_MEDIA, { required: true }),
    hearing: { type: 'relation', relation: 'manyToOne', target: HEARING },
    /** The admin user in charge. Their name is kept beside: a case outlives its people's accounts. */
    assigneeId: { type: 'integer' },
    assigneeName: text(120),
    /** Rule T8: these come first wherever cases are listed. */
    priority: { type: 'boolean', default: false },
    priorityReason: oneOf(PRIORITY_REASONS),
    /** The citizen's last day to complete the filing, while the clock stands still (rule T5). */
    completionDueOn: date(),
    /** An information request that expired unanswered counts as accepted from the day after (rule T4). */
    acceptedOn: date(),
    copiesDueOn: date(),
    answer: markdown(),
    outcome: oneOf(OUTCOMES),
    answeredAt: instant(),
    transferredTo: text(250),
    /** What the public reads of the case, once somebody decided so (`publication/`). */
    publicQuestion: longText(10_000),
    publicAnswer: markdown(),
    topic: text(120),
    publicFrom: instant(),
    /** The last day it stays public; none: it stays (rule T11 sets one). */
    publicUntil: date(),
    /** The documentId of the case whose publication is this one's too (rule T9). */
    publishedWith: { ...text(40), ...hidden },
    /** When it was taken back; published again, it is empty. */
    unpublishedAt: { type: 'datetime', ...hidden },
    /** The words of what is published, folded: on both databases they are found alike. */
    publicSearchText: { type: 'text', ...hidden },
    anonymizedAt: instant(),
    /** The day the case was first listed as past its retention (`rights/retention.ts`). */
    listedForErasureOn: { ...date(), ...hidden },
    events: { type: 'relation', relation: 'oneToMany', target: INQUIRY_EVENT, mappedBy: 'inquiry' },
    /** How the due date was worked out, as it was told to the citizen (`GET /deadlines` shape). */
    deadline: { type: 'json', ...hidden },
    /** The calendar the due date was last worked out with (`calendar-change/`); none: it has to be looked at. */
    calendarMark: { ...text(22), ...hidden },
    /** Counts the steps taken, so that two people who act on the same page do not both succeed. */
    version: { type: 'integer', default: 0, ...hidden },
    /** The words of number, subject and message, folded: what the desk looks for words in. */
    searchText: { type: 'text', ...hidden },
  },
  indexes: [
    { name: 'accountability_inquiries_due_on_idx', columns: ['due_on'] },
    {
      // Holds every column the desk counts by, so that it reads no messages; its order is `desk/list/urgency.ts`.
      name: 'accountability_inquiries_desk_idx',
      columns: ['state', 'priority', 'due_on', 'assignee_id', 'type'],
    },
    { name: 'accountability_inquiries_assignee_idx', columns: ['assignee_id'] },
    { name: 'accountability_inquiries_answered_at_idx', columns: ['answered_at'] },
    { name: 'accountability_inquiries_received_at_idx', columns: ['received_at'] },
    { name: 'accountability_inquiries_public_from_idx', columns: ['public_from'] },
    { name: 'accountability_inquiries_published_with_idx', columns: ['published_with'] },
  ],
  config: editorView({
    mainField: 'filingNumber',
    defaultSort: ['dueOn', 'ASC'],
    pageSize: 50,
    list: ['filingNumber', 'dueOn', 'type', 'subject', 'state', 'receivedAt'],
    edit: [
      { filingNumber: 4, type: 4, state: 4 },
      { subject: 12 },
      { message: 12 },
      { receivedAt: 6, dueOn: 6 },
      { channel: 4, replyBy: 4, anonymous: 4 },
      { priority: 3, priorityReason: 5, assigneeName: 4 },
      { completionDueOn: 4, acceptedOn: 4, copiesDueOn: 4 },
      { answer: 12 },
      { outcome: 4, answeredAt: 4, transferredTo: 4 },
      { topic: 12 },
      { publicQuestion: 12 },
      { publicAnswer: 12 },
      { publicFrom: 4, publicUntil: 4, anonymizedAt: 4 },
      { hearing: 6, events: 6 },
    ],
    fields: {
      filingNumber: { label: 'Radicado', editable: false },
      type: { label: 'Tipo', editable: false },
      subject: { label: 'Asunto', editable: false },
      message: { label: 'Mensaje', editable: false },
      receivedAt: { label: 'Recibido', editable: false },
      dueOn: { label: 'Vence', help: 'Último día para responder', editable: false },
      state: { label: 'Estado', editable: false },
      channel: { label: 'Canal', editable: false },
      anonymous: { label: 'Anónima', editable: false },
      replyBy: { label: 'Responder por', editable: false },
      priority: { label: 'Prioritaria', editable: false },
      priorityReason: { label: 'Motivo de la prioridad', editable: false },
      assigneeName: { label: 'A cargo de', editable: false },
      assigneeId: { label: 'Usuario a cargo', editable: false },
      completionDueOn: { label: 'Último día para completarla', editable: false },
      acceptedOn: { label: 'Aceptada por silencio', editable: false },
      copiesDueOn: { label: 'Último día para entregar las copias', editable: false },
      answer: { label: 'Respuesta', editable: false },
      outcome: { label: 'Sentido de la respuesta', editable: false },
      answeredAt: { label: 'Respondida el', editable: false },
      transferredTo: { label: 'Trasladada a', editable: false },
      topic: { label: 'Tema publicado', editable: false },
      publicQuestion: { label: 'Pregunta publicada', editable: false },
      publicAnswer: { label: 'Respuesta publicada', editable: false },
      publicFrom: { label: 'Publicada desde', editable: false },
      publicUntil: { label: 'Publicada hasta', editable: false },
      anonymizedAt: { label: 'Datos personales suprimidos', editable: false },
      hearing: { label: 'Audiencia', mainField: 'title', editable: false },
      events: { label: 'Historia', mainField: 'kind', editable: false },
    },
  }),
} as const;

export const inquiryEvent = {
  kind: 'collectionType',
  collectionName: 'accountability_inquiry_events',
  info: {
    singularName: 'inquiry-event',
    pluralName: 'inquiry-events',
    displayName: 'Historia de la inquietud',
    description: 'Lo que pasó con cada inquietud, cuándo y por quién. Solo se agrega.',
  },
  options: { draftAndPublish: false },
  attributes: {
    inquiry: { type: 'relation', relation: 'manyToOne', target: INQUIRY, inversedBy: 'events' },
    kind: text(40, { required: true }),
    at: instant({ required: true }),
    by: text(120, { required: true }),
    /** The admin user who did it, if it was one. */
    userId: { type: 'integer', ...hidden },
    detail: { type: 'json' },
  },
  config: editorView({
    mainField: 'kind',
    defaultSort: ['at', 'ASC'],
    list: ['inquiry', 'kind', 'at', 'by'],
    edit: [{ inquiry: 6, kind: 6 }, { at: 6, by: 6 }, { detail: 12 }],
    fields: {
      inquiry: { label: 'Inquietud', mainField: 'filingNumber', editable: false },
      kind: { label: 'Qué pasó', editable: false },
      at: { label: 'Cuándo', editable: false },
      by: { label: 'Quién', editable: false },
      detail: { label: 'Detalle', editable: false },
    },
  }),
} as const;

/** Kept for the application alone: `secrets.ts`. */
export const inquirySecret = {
  kind: 'collectionType',
  collectionName: 'accountability_inquiry_secrets',
  info: {
    singularName: 'inquiry-secret',
    pluralName: 'inquiry-secrets',
    displayName: 'Reservado de la inquietud',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    filingNumber: { ...text(11, { required: true }), column: { unique: true } },
    person: { type: 'text' },
    /** Keyed hashes of the document and the email: to find a person's cases without keeping either readable. */
    idNumberFingerprint: { type: 'string' },
    emailFingerprint: { type: 'string' },
    /** Proof that the notice was shown: version, purposes accepted, instant (Ley 1581 de 2012, art. 9). */
    consent: { type: 'json' },
    trackingCodeHash: { type: 'string', required: true },
    receiptTokenHash: { type: 'string', required: true, column: { unique: true } },
    idempotencyKeyHash: { type: 'string', column: { unique: true } },
    requestFingerprint: { type: 'string' },
    replayableCode: { type: 'text' },
  },
  indexes: [
    { name: 'accountability_inquiry_secrets_document_idx', columns: ['id_number_fingerprint'] },
    { name: 'accountability_inquiry_secrets_email_idx', columns: ['email_fingerprint'] },
  ],
} as const;

/** The last filing number of each year. Never edited by a person. */
export const filingSequence = {
  kind: 'collectionType',
  collectionName: 'accountability_filing_sequences',
  info: {
    singularName: 'filing-sequence',
    pluralName: 'filing-sequences',
    displayName: 'Consecutivo de radicación',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    year: { type: 'integer', required: true, column: { unique: true } },
    last: { type: 'integer', required: true },
  },
} as const;
