import { instant, oneOf, text } from '../../shared/documents/content-type';

import { SUPPRESSION_REASONS } from './vocabulary';

const HIDDEN = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };

/** An address nobody is to be written at, as a keyed hash: it outlives the contact, and does not say whose it was. */
export const suppression = {
  kind: 'collectionType',
  collectionName: 'accountability_suppressions',
  info: { singularName: 'suppression', pluralName: 'suppressions', displayName: 'Dirección excluida' },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    addressHash: { ...text(60, { required: true }), column: { unique: true } },
    reason: oneOf(SUPPRESSION_REASONS, { required: true }),
    at: instant({ required: true }),
  },
} as const;

/** The key of those hashes, sealed (`address-key.ts`). One row. */
export const addressKey = {
  kind: 'collectionType',
  collectionName: 'accountability_address_keys',
  info: { singularName: 'address-key', pluralName: 'address-keys', displayName: 'Clave de direcciones' },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    name: { ...text(20, { required: true }), column: { unique: true } },
    sealed: { type: 'text', required: true },
  },
} as const;
