import { text } from '../../shared/documents/content-type';

import { LEAST, MOST, QUESTION_CODES } from './questions';

/** Made anew for each: Strapi writes the column's name into it. */
const grade = () => ({ type: 'integer', min: LEAST, max: MOST, required: true }) as const;

/** One sheet of a hearing's survey. It says nothing about who filled it in. */
export const evaluation = {
  kind: 'collectionType',
  collectionName: 'accountability_evaluations',
  info: { singularName: 'evaluation', pluralName: 'evaluations', displayName: 'Evaluación de una audiencia' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    hearingId: text(40, { required: true }),
    /** Keyed, of hearing and code: that this code was used, and not whose it is. None without a code. */
    ballot: { type: 'string', column: { unique: true } },
    ...Object.fromEntries(QUESTION_CODES.map((code) => [code, grade()])),
  },
  indexes: [{ name: 'accountability_evaluations_hearing_idx', columns: ['hearing_id'] }],
} as const;
