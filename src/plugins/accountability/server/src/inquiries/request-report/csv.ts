import { stringify } from 'csv-stringify/sync';

import type { AnsweredRequest } from './summary';
import { CHANNEL_WORDS, OUTCOME_WORDS, STATE_WORDS, typeWord } from './words';

const COLUMNS = [
  'radicado',
  'tipo',
  'canal',
  'recibida',
  'vence',
  'respondida',
  'dias_habiles_de_respuesta',
  'a_tiempo',
  'estado',
  'sentido_de_la_respuesta',
];

const yesOrNo = (value: boolean | null) => (value === null ? '' : value ? 'sí' : 'no');

/**
 * The requests of a report as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to read accents). Every
 * cell is a date, a number or one of our own words, so that no spreadsheet takes one for a formula.
 */
export function requestsCsv(requests: readonly AnsweredRequest[]): string {
  const rows = requests.map((one) => [
    one.filingNumber,
    typeWord(one.type),
    CHANNEL_WORDS[one.channel],
    one.receivedOn,
    one.dueOn,
    one.answeredOn ?? '',
    one.responseDays ?? '',
    yesOrNo(one.inTime),
    STATE_WORDS[one.state],
    one.outcome ? OUTCOME_WORDS[one.outcome] : '',
  ]);
  return stringify([COLUMNS, ...rows], { bom: true, record_delimiter: 'windows' });
}
