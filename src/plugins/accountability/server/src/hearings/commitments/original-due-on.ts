import type { IsoDate } from '../../deadlines';
import type { DateChange } from '../../shared/documents/announced-date';

/** The day something was promised for first, whatever it was moved to since. */
export function originalDueOn({
  dueOn,
  delays,
}: {
  dueOn: IsoDate | null;
  delays: readonly DateChange[] | null;
}): IsoDate | null {
  return delays?.[0]?.from ?? dueOn;
}
