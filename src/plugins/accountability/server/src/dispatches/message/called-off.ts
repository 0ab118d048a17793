import type { Message } from '../channel';
import type { DispatchRow } from '../rows';

/** Whether the hearing a dispatch calls to was cancelled after it was let go: nobody is to be called to it any more. */
export const wasCalledOff = (
  { toldCancelled }: Pick<DispatchRow, 'toldCancelled'>,
  { hearing }: Pick<Message, 'hearing'>,
): boolean => hearing?.cancelled === true && toldCancelled !== true;
