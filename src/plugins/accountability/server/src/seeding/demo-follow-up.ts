import { Temporal } from 'temporal-polyfill';

import { getService } from '../get-service';

/** What the sample plan's follow-up is made of (`demo.json`); numbers are days from today. */
export interface DemoFollowUp {
  /** What is said of the dates that passed longer ago than this many days: they were carried out. */
  past: { days: number; note: string };
  /** A date somebody added, and then put off. */
  added: {
    action: string;
    label: string;
    inDays: number;
    putOff: { toInDays: number; reason: string };
  };
}

const RECORDER = { name: 'Contenido de ejemplo' };

/**
 * Lets a plan look as if it had been followed until today: old dates with evidence, one put off with its reason. What is
 * due now, soon or since a few days is left as it is.
 */
export async function seedFollowUp(
  planId: string,
  { past, added }: DemoFollowUp,
  today: Temporal.PlainDate,
): Promise<void> {
  const followUp = getService('follow-up');
  const day = (days: number) => today.add({ days }).toString();
  const actions = async () => (await followUp.overviewOf(planId, 'es'))?.actions ?? [];

  const longAgo = day(-past.days);
  for (const { documentId, dueOn, status } of (await actions()).flatMap(({ occurrences }) => occurrences)) {
    if (status !== 'late' || dueOn >= longAgo) continue;
    const evidence = { kind: 'note', key: `demo:${documentId}`, note: past.note, on: dueOn } as const;
    await followUp.addEvidence(documentId, evidence, RECORDER);
  }

  const action = (await actions()).find(({ name }) => name === added.action);
  if (!action) throw new Error(`The sample plan has no action «${added.action}»`);
  const [on, to] = [day(added.inDays), day(added.putOff.toInDays)];
  await followUp.addDate(action.documentId, { on, label: added.label });
  const occurrence = (await actions())
    .flatMap(({ occurrences }) => occurrences)
    .find(({ label }) => label === added.label);
  if (!occurrence) throw new Error('The date that was added is not there');
  await followUp.postpone(occurrence.documentId, { to, reason: added.putOff.reason, seen: on });
}
