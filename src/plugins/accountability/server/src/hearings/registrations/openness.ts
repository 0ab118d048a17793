import type { PublishedHearing } from '../published-hearing';

import { placesLeft } from './seating';

/** Why nobody can register now. */
export type ClosedBecause = 'cancelled' | 'over' | 'not-yet' | 'closed';

type Announced = Pick<
  PublishedHearing,
  'state' | 'startsAt' | 'capacity' | 'modality' | 'registrationOpensAt' | 'registrationClosesAt'
>;

/** `null` while people can register: from the publication, or the hour of the hearing's own, until it begins. */
export function closedBecause(hearing: Announced, now: Date): ClosedBecause | null {
  const passed = (at: string | null) => at !== null && Date.parse(at) <= now.getTime();
  if (hearing.state === 'cancelled') return 'cancelled';
  if (hearing.state === 'held' || passed(hearing.startsAt)) return 'over';
  if (passed(hearing.registrationClosesAt)) return 'closed';
  return hearing.registrationOpensAt === null || passed(hearing.registrationOpensAt) ? null : 'not-yet';
}

/** What the public sees of how people register. Without a capacity, no number of people is said. */
export interface RegistrationView {
  open: boolean;
  opensAt: string | null;
  closesAt: string | null;
  capacity?: number;
  placesLeft?: number;
  /** Whether who registers now waits for a place. */
  waitingList?: boolean;
}

/** @param taken places taken in person */
export function registrationView(hearing: Announced, taken: number, now: Date): RegistrationView {
  const { capacity, modality, registrationOpensAt, registrationClosesAt } = hearing;
  const open = closedBecause(hearing, now) === null;
  const view = { open, opensAt: registrationOpensAt, closesAt: registrationClosesAt };
  const left = placesLeft(taken, capacity);
  if (capacity === null || left === null || modality === 'virtual') return view;
  return { ...view, capacity, placesLeft: left, waitingList: open && left === 0 };
}
