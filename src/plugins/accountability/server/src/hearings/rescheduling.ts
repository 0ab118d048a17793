import type { AnnouncedDate, DateChange } from '../shared/documents/announced-date';
import { HEARING } from '../uids';

/** A change of a hearing's date, in ISO 8601 instants; public. */
export type Rescheduling = DateChange;

/** A hearing that was announced moves only with a reason that becomes public. */
export const announcedHearing: AnnouncedDate = {
  uid: HEARING,
  date: 'startsAt',
  announced: 'announcedStart',
  since: 'announcedAt',
  reason: 'reschedulingReason',
  history: 'reschedulings',
  read: (value) => {
    const instant = typeof value === 'string' || value instanceof Date ? new Date(value) : null;
    return instant && !Number.isNaN(instant.getTime()) ? instant.toISOString() : null;
  },
  sentences: {
    missing: 'La audiencia ya se había anunciado con otra fecha: diga por qué cambia. El motivo se publica.',
    cleared: 'Una audiencia anunciada tiene fecha: escriba la nueva, y por qué cambia.',
  },
};
