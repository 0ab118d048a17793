import { instant, oneOf, text } from '../../shared/documents/content-type';

export const ATTACHMENT_OWNERS = ['citizen', 'institute'] as const;

/** A file of an inquiry. Known to the application alone, like the inquiry's secrets: `service.ts`. */
export const inquiryAttachment = {
  kind: 'collectionType',
  collectionName: 'accountability_inquiry_attachments',
  info: {
    singularName: 'inquiry-attachment',
    pluralName: 'inquiry-attachments',
    displayName: 'Archivo de la inquietud',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    filingNumber: text(11, { required: true }),
    /** Who it is from: the citizen, or the institute with its answer. */
    owner: oneOf(ATTACHMENT_OWNERS, { required: true }),
    storageKey: { ...text(32, { required: true }), column: { unique: true } },
    mime: text(100, { required: true }),
    bytes: { type: 'integer', required: true },
    addedAt: instant({ required: true }),
    /** The file's name, its key and the SHA-256 of what was sent, sealed. */
    sealed: { type: 'text', required: true },
  },
  indexes: [{ name: 'accountability_inquiry_attachments_number_idx', columns: ['filing_number'] }],
} as const;
