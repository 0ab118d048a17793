import { stringify } from 'csv-stringify/sync';

import { INTAKE_CHANNEL_LABELS, OUTCOME_LABELS, STATE_LABELS, typeLabel } from '../labels';

import type { PublicRequest } from './public-report';
import type { AnsweredRequest } from './summary';

type Columns<Request> = Record<string, (one: Request) => string | number>;

const yesOrNo = (value: boolean | null) => (value === null ? '' : value ? 'sí' : 'no');

const PUBLIC: Columns<PublicRequest> = {
  tipo: (one) => typeLabel(one.type),
  canal: (one) => INTAKE_CHANNEL_LABELS[one.channel].es,
  recibida: (one) => one.receivedOn,
  vence: (one) => one.dueOn,
  respondida: (one) => one.answeredOn ?? '',
  dias_habiles_de_respuesta: (one) => one.responseDays ?? '',
  a_tiempo: (one) => yesOrNo(one.inTime),
};

const OFFICE: Columns<AnsweredRequest> = {
  radicado: (one) => one.filingNumber,
  ...PUBLIC,
  estado: (one) => STATE_LABELS[one.state],
  sentido_de_la_respuesta: (one) => (one.outcome ? OUTCOME_LABELS[one.outcome] : ''),
};

/**
 * Requests as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to read accents). Every cell is a date, a
 * number or one of our own words, so that no spreadsheet takes one for a formula.
 */
function csv<Request>(columns: Columns<Request>, requests: readonly Request[]): string {
  const rows = requests.map((one) => Object.values(columns).map((cell) => cell(one)));
  return stringify([Object.keys(columns), ...rows], { bom: true, record_delimiter: 'windows' });
}

/** The requests of a report, for the office. */
export const requestsCsv = (requests: readonly AnsweredRequest[]): string => csv(OFFICE, requests);

/** The same for everybody. */
export const publicRequestsCsv = (requests: readonly PublicRequest[]): string => csv(PUBLIC, requests);
