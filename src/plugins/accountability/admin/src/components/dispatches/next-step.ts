import type { ListedDispatch } from '../../api/dispatches';

/** What is left to do about a dispatch, the most pressing first. */
const NEXT = [
  ['failed', 'failed'],
  ['awaiting-proof', 'awaiting-proof'],
  ['paused', 'paused'],
  ['partial', 'partial'],
  ['sending', 'sending'],
  ['scheduled', 'scheduled'],
] as const;

export type NextStep = 'prepared' | (typeof NEXT)[number][1] | 'done';

export function nextStepOf({ state, deliveries }: Pick<ListedDispatch, 'state' | 'deliveries'>): NextStep {
  if (state === 'prepared') return 'prepared';
  const pressing = NEXT.find(([of]) => deliveries.some((delivery) => delivery.state === of));
  return pressing ? pressing[1] : 'done';
}
