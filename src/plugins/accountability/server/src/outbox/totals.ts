import { MESSAGE_STATES, type MessageState } from './schema';

/** Rows of `state, total` as the database counts them, with a number for each state. */
export function totals(counted: unknown): Record<MessageState, number> {
  const found = new Map(
    (counted as { state: MessageState; total: number | string }[]).map(({ state, total }) => [
      state,
      Number(total),
    ]),
  );
  return Object.fromEntries(MESSAGE_STATES.map((state) => [state, found.get(state) ?? 0])) as Record<
    MessageState,
    number
  >;
}
