import type { Modality } from '../published-hearing';

import type { Attendance } from './vocabulary';

/** How a hearing can be attended. */
export function offered(modality: Modality): readonly Attendance[] {
  return modality === 'hybrid' ? ['in-person', 'virtual'] : [modality];
}

export interface Seat {
  modality: Attendance;
  state: 'confirmed' | 'waiting';
}

interface Room {
  modality: Modality;
  /** People in person; `null`: no limit. */
  capacity: number | null;
}

const inPlace = ({ modality, state }: Seat) => modality === 'in-person' && state === 'confirmed';

/** How many more people fit in person; `null` where there is no limit. Never negative: who has a place keeps it. */
export function placesLeft(taken: number, capacity: number | null): number | null {
  return capacity === null ? null : Math.max(0, capacity - taken);
}

/**
 * Who sits where, after something about the room or the queue changed. Who has a place keeps it, also in a smaller room;
 * places that are free go to who waits longest; who can no longer attend as they wished is put where the hearing takes
 * place, and waits there if it is full.
 *
 * @param queue active registrations, the longest waiting first
 * @returns those whose seat changed, in that order
 */
export function reseat<Registration extends Seat>(
  queue: readonly Registration[],
  { modality, capacity }: Room,
): (Registration & { before: Seat })[] {
  const ways = offered(modality);
  const moved = queue.map((one): { one: Registration; seat: Seat } => {
    const [only] = ways;
    if (ways.includes(one.modality) || !only)
      return { one, seat: { modality: one.modality, state: one.state } };
    return { one, seat: { modality: only, state: 'waiting' } };
  });
  let taken = moved.filter(({ seat }) => inPlace(seat)).length;
  return moved.flatMap(({ one, seat }) => {
    const free = seat.modality === 'virtual' || capacity === null || taken < capacity;
    const state = seat.state === 'confirmed' || free ? 'confirmed' : 'waiting';
    if (state !== seat.state && seat.modality === 'in-person') taken += 1;
    if (state === one.state && seat.modality === one.modality) return [];
    return [{ ...one, modality: seat.modality, state, before: { modality: one.modality, state: one.state } }];
  });
}
