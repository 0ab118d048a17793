import { date, text } from '../../shared/documents/content-type';

const HIDDEN = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };

/** A memo that went out: which number it has. Never edited by a person. */
export const memo = {
  kind: 'collectionType',
  collectionName: 'accountability_memos',
  info: { singularName: 'memo', pluralName: 'memos', displayName: 'Memorando' },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    number: { ...text(20, { required: true }), column: { unique: true } },
    /** One dispatch, one memo. */
    dispatchId: { ...text(40, { required: true }), column: { unique: true } },
    issuedOn: date({ required: true }),
  },
} as const;

/** The last memo number of each year. Never edited by a person. */
export const memoSequence = {
  kind: 'collectionType',
  collectionName: 'accountability_memo_sequences',
  info: {
    singularName: 'memo-sequence',
    pluralName: 'memo-sequences',
    displayName: 'Consecutivo de memorandos',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    year: { type: 'integer', required: true, column: { unique: true } },
    last: { type: 'integer', required: true },
  },
} as const;
