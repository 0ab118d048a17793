import { type AnnouncedDate } from '../../shared/documents/announced-date';
import { COMMITMENT } from '../../uids';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What was promised for a day moves only with a reason that becomes public. */
export const promisedDay: AnnouncedDate = {
  uid: COMMITMENT,
  date: 'dueOn',
  announced: 'announcedDueOn',
  reason: 'dueOnReason',
  history: 'delays',
  read: (value) => (typeof value === 'string' && DAY.test(value) ? value : null),
  sentences: {
    missing: 'El compromiso ya se publicó con otra fecha: diga por qué cambia. El motivo se publica.',
    cleared: 'Un compromiso publicado conserva una fecha: escriba la nueva, y por qué cambia.',
  },
};
