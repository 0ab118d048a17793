import { instant, oneOf, text } from '../../shared/documents/content-type';

import { MARKS } from './vocabulary';

/** What the moderator of a hearing did with one question. Left to the application (`steps.ts`). */
export const moderatedQuestion = {
  kind: 'collectionType',
  collectionName: 'accountability_moderated_questions',
  info: {
    singularName: 'moderated-question',
    pluralName: 'moderated-questions',
    displayName: 'Pregunta moderada',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    /** The inquiry's documentId. */
    inquiryId: { ...text(40, { required: true }), column: { unique: true } },
    hearingId: text(40, { required: true }),
    /** What the questions of a group have in common, in the moderator's words. */
    groupLabel: text(120),
    /** Where it stands among those chosen to be asked next, the smallest first; none: not chosen. */
    place: { type: 'integer' },
    mark: oneOf(MARKS, { required: true, default: 'to-ask' }),
    answeredLiveAt: instant(),
  },
  indexes: [{ name: 'accountability_moderated_questions_hearing_idx', columns: ['hearing_id'] }],
} as const;
