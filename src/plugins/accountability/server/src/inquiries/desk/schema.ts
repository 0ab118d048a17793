import { editorView, instant, longText, markdown, text } from '../../shared/documents/content-type';

const unseen = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;

/** An answer on its way: one per case. Left to the application (`draft/drafts.ts`). */
export const inquiryDraft = {
  kind: 'collectionType',
  collectionName: 'accountability_inquiry_drafts',
  info: { singularName: 'inquiry-draft', pluralName: 'inquiry-drafts', displayName: 'Respuesta en borrador' },
  options: { draftAndPublish: false },
  pluginOptions: unseen,
  attributes: {
    /** The inquiry's documentId. */
    caseId: { ...text(40, { required: true }), column: { unique: true } },
    text: markdown(),
    publicQuestion: longText(10_000),
    publicAnswer: markdown(),
    topic: text(120),
    /** Counts the savings, so that nobody overwrites what they have not seen. */
    version: { type: 'integer', required: true, default: 0 },
    savedBy: text(120),
    savedAt: instant(),
  },
} as const;

/** Who has a case open, until when it is believed. */
export const inquiryPresence = {
  kind: 'collectionType',
  collectionName: 'accountability_inquiry_presences',
  info: {
    singularName: 'inquiry-presence',
    pluralName: 'inquiry-presences',
    displayName: 'Presencia en un caso',
  },
  options: { draftAndPublish: false },
  pluginOptions: unseen,
  attributes: {
    /** The inquiry's documentId and the user's id. */
    key: { ...text(60, { required: true }), column: { unique: true } },
    caseId: text(40, { required: true }),
    userId: { type: 'integer', required: true },
    name: text(120, { required: true }),
    since: instant({ required: true }),
    until: instant({ required: true }),
  },
  indexes: [{ name: 'accountability_inquiry_presences_case_idx', columns: ['case_id'] }],
} as const;

/** What answers begin from. Edited in the content manager. */
export const replyTemplate = {
  kind: 'collectionType',
  collectionName: 'accountability_reply_templates',
  info: {
    singularName: 'reply-template',
    pluralName: 'reply-templates',
    displayName: 'Plantilla de respuesta',
    description:
      'Textos desde los que se empieza una respuesta, con variables como {{nombre}} o {{radicado}}',
  },
  options: { draftAndPublish: false },
  attributes: {
    title: text(120, { required: true }),
    body: { ...markdown(50_000), required: true },
  },
  config: editorView({
    mainField: 'title',
    defaultSort: ['title', 'ASC'],
    list: ['title'],
    edit: [{ title: 12 }, { body: 12 }],
    fields: {
      title: 'Título',
      body: {
        label: 'Texto',
        help: 'Variables: {{nombre}} {{radicado}} {{fecha}} {{asunto}} {{tipo}} {{recibida}} {{instituto}}',
      },
    },
  }),
} as const;
