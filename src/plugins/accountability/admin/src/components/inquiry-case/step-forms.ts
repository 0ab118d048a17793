import type { InquiryCase } from '../../api/inquiry-case';

export const WITHDRAWAL_GROUNDS = ['by-citizen', 'not-completed'] as const;

/** A field of a step, by its name in the admin API. */
type StepFieldName = 'assigneeId' | 'note' | 'missing' | 'message' | 'dueOn' | 'to' | 'grounds' | 'reason';

export interface StepField {
  name: StepFieldName;
  kind: 'assignee' | 'grounds' | 'day' | 'line' | 'text';
  required: boolean;
}

const field = (name: StepFieldName, kind: StepField['kind'], required = true): StepField => ({
  name,
  kind,
  required,
});
const reason = field('reason', 'text');
const note = field('note', 'text', false);

/** What each step asks for. The answer is not here: it is written on the page itself. */
export const STEP_FORMS = {
  assign: [field('assigneeId', 'assignee'), note],
  'request-completion': [field('missing', 'text')],
  'extend-completion': [],
  complete: [field('message', 'text')],
  extend: [field('dueOn', 'day'), reason],
  transfer: [field('to', 'line'), reason],
  close: [note],
  withdraw: [field('grounds', 'grounds'), reason],
  annul: [reason],
} satisfies Record<string, readonly StepField[]>;

export type FormStep = keyof typeof STEP_FORMS;

export const FORM_STEPS = Object.keys(STEP_FORMS) as FormStep[];

/** Steps that cannot be taken back and end the case without an answer. */
export const isGrave = (step: FormStep): boolean => step === 'annul' || step === 'withdraw';

/** The fields as they are when the form opens. */
export function startingValues(fields: readonly StepField[], inquiry: InquiryCase): Record<string, string> {
  const start = ({ kind }: StepField): string => {
    if (kind === 'day') return inquiry.latestExtension ?? '';
    if (kind === 'grounds') return inquiry.withdrawalProposed ? 'not-completed' : '';
    return '';
  };
  return Object.fromEntries(fields.map((one) => [one.name, start(one)]));
}

/** The fields as the admin API takes them: what is left empty is not there. */
export function stepFields(
  fields: readonly StepField[],
  values: Readonly<Record<string, string>>,
): Record<string, string | number> {
  const said = fields.map(({ name, kind }): [string, string | number] => {
    const value = values[name]?.trim() ?? '';
    return [name, kind === 'assignee' && value !== '' ? Number(value) : value];
  });
  return Object.fromEntries(said.filter(([, value]) => value !== ''));
}
