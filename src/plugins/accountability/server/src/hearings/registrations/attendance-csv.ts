import { stringify } from 'csv-stringify/sync';

import type { Attendee } from './door';

const yes = (value: boolean) => (value ? 'sí' : 'no');
const STATES: Record<Attendee['state'], string> = {
  confirmed: 'Inscrita',
  waiting: 'En lista de espera',
  cancelled: 'Canceló',
};
const MODALITIES: Record<Attendee['modality'], string> = { 'in-person': 'Presencial', virtual: 'Virtual' };

/** `2026-11-24 10:05`, which spreadsheets read as a date. */
const localInstant = (instant: string, timeZone: string) =>
  new Date(instant).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

const COLUMNS: Record<string, (one: Attendee, timeZone: string) => string> = {
  Nombre: ({ name }) => name ?? 'Datos suprimidos',
  Organización: ({ organization }) => organization ?? '',
  Correo: ({ email }) => email ?? '',
  Teléfono: ({ phone }) => phone ?? '',
  Modalidad: ({ modality }) => MODALITIES[modality],
  Inscripción: ({ walkIn, state }) => (walkIn ? 'Sin inscripción previa' : STATES[state]),
  Asistió: ({ checkedInAt }) => yes(checkedInAt !== null),
  Ingreso: ({ checkedInAt }, timeZone) => (checkedInAt ? localInstant(checkedInAt, timeZone) : ''),
};

/**
 * The attendance list as CSV (RFC 4180, UTF-8 with its mark so that spreadsheets read the accents). Cells that would
 * begin a formula are made text (OWASP, CSV injection): names and organizations are what strangers wrote.
 */
export function attendanceCsv(attendees: readonly Attendee[], timeZone: string): string {
  const rows = attendees.map((one) => Object.values(COLUMNS).map((cell) => cell(one, timeZone)));
  return stringify([Object.keys(COLUMNS), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
