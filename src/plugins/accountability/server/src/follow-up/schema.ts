import { date, file, instant, longText, oneOf, text } from '../shared/documents/content-type';

import { EVIDENCE_KINDS, OCCURRENCE_RULES, OCCURRENCE_STATES } from './vocabulary';

const unseen = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;

/**
 * One time an action has to be carried out. Plan and action are known by their documentIds, which stay the same
 * whichever version is published, where a relation's rows are made anew each time. Worked on at the board alone.
 */
export const occurrence = {
  kind: 'collectionType',
  collectionName: 'accountability_occurrences',
  info: { singularName: 'occurrence', pluralName: 'occurrences', displayName: 'Fecha de una acción' },
  options: { draftAndPublish: false },
  pluginOptions: unseen,
  attributes: {
    /** Action, rule and anchor (`schedule.ts`). */
    key: { ...text(150, { required: true }), column: { unique: true } },
    planId: text(40, { required: true }),
    actionId: text(40, { required: true }),
    rule: oneOf(OCCURRENCE_RULES, { required: true }),
    /** `2019-01`, `2019-Q1`, a hearing's documentId, or the date somebody added. */
    anchor: text(60, { required: true }),
    anchorOn: date({ required: true }),
    /** In the words of whoever added it; the others are named by their rule (`label.ts`). */
    label: text(250),
    /** The date the rule gives now: where it changes, the date in force follows. */
    ruleDueOn: date({ required: true }),
    /** The first date it had. */
    originalDueOn: date({ required: true }),
    dueOn: date({ required: true }),
    state: oneOf(OCCURRENCE_STATES, { required: true, default: 'pending' }),
    doneOn: date(),
    /** How often its office was reminded before its date, as it is now: 0, 1 or 2. */
    remindedStage: { type: 'integer', required: true, default: 0 },
    /** When its office was last told that it is late. */
    lateRemindedOn: date(),
    /** Every change of date: `{ from, to, reason, at }`. */
    delays: { type: 'json' },
  },
  indexes: [
    { name: 'accountability_occurrences_plan_idx', columns: ['plan_id', 'due_on'] },
    { name: 'accountability_occurrences_action_idx', columns: ['action_id', 'state', 'due_on'] },
    { name: 'accountability_occurrences_open_idx', columns: ['state', 'due_on'] },
  ],
} as const;

/** What shows that an occurrence was carried out. Nothing is deleted: what was a mistake is withdrawn, with a reason. */
export const evidence = {
  kind: 'collectionType',
  collectionName: 'accountability_evidences',
  info: { singularName: 'evidence', pluralName: 'evidences', displayName: 'Evidencia' },
  options: { draftAndPublish: false },
  pluginOptions: unseen,
  attributes: {
    /** The same thing recorded again is the same evidence: what was published or sent, or the client's own key. */
    key: { ...text(200, { required: true }), column: { unique: true } },
    planId: text(40, { required: true }),
    occurrenceKey: text(150, { required: true }),
    kind: oneOf(EVIDENCE_KINDS, { required: true }),
    url: longText(2_000),
    file: file(['files', 'images']),
    note: longText(2_000),
    recordedAt: instant({ required: true }),
    /** A person's name, or the application. */
    recordedBy: text(120, { required: true }),
    withdrawnAt: instant(),
    withdrawnBy: text(120),
    withdrawnReason: longText(2_000),
  },
  indexes: [
    { name: 'accountability_evidences_plan_idx', columns: ['plan_id'] },
    { name: 'accountability_evidences_occurrence_idx', columns: ['occurrence_key'] },
  ],
} as const;
