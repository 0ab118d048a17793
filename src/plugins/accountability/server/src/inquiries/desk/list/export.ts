import type { Readable } from 'node:stream';

import { csvStream } from '../../../shared/text/csv-stream';
import { INTAKE_CHANNEL_LABELS, PRIORITY_REASON_LABELS, STATE_LABELS, typeLabel } from '../../labels';

import type { ListItem } from './item';

const yes = (value: boolean) => (value ? 'sí' : 'no');

type Cell = string | number | null;

/** Columns by their headings. Nothing of the person, and of what they wrote the subject only for who may read them. */
const COLUMNS: Record<string, (item: ListItem, timeZone: string) => Cell> = {
  Radicado: (item) => item.filingNumber,
  Tipo: (item) => typeLabel(item.type),
  Estado: (item) => STATE_LABELS[item.state],
  Recibida: (item, timeZone) => localInstant(item.receivedAt, timeZone),
  Vence: (item) => item.dueOn,
  'Días hábiles restantes': (item) => item.daysLeft,
  Prioridad: (item) => (item.priorityReason ? PRIORITY_REASON_LABELS[item.priorityReason] : ''),
  'A cargo de': (item) => item.assignee?.name ?? '',
  Canal: (item) => INTAKE_CHANNEL_LABELS[item.channel].es,
  Anónima: (item) => yes(item.anonymous),
  Audiencia: (item) => item.hearing?.title ?? '',
  'Aceptada por silencio': (item) => yes(item.accepted),
  'Respuesta publicada': (item) => yes(item.published),
};
const SUBJECT = 'Asunto';

/** `2026-11-24 10:05`, which spreadsheets read as a date. */
function localInstant(instant: string, timeZone: string): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}

/**
 * Cases as CSV (RFC 4180), in UTF-8 with its mark so that spreadsheets read the accents. Cells that would begin a formula
 * are made text (OWASP, CSV injection).
 *
 * @param pages read one after the other, as whoever takes the file takes them
 * @param withSubject whether the citizens' own words may leave
 */
export function caseCsv(pages: AsyncIterable<ListItem[]>, timeZone: string, withSubject: boolean): Readable {
  const headings = [...Object.keys(COLUMNS), ...(withSubject ? [SUBJECT] : [])];
  async function* rows() {
    for await (const page of pages) {
      for (const item of page) {
        const cells = Object.values(COLUMNS).map((cell) => cell(item, timeZone));
        yield withSubject ? [...cells, item.subject] : cells;
      }
    }
  }
  return csvStream(rows(), { header: true, columns: headings, bom: true, escape_formulas: true });
}
