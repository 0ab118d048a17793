import type { Readable } from 'node:stream';

import { getService } from '../../get-service';
import { csvStream } from '../../shared/text/csv-stream';

import { FAILURE_WORDS, STATE_WORDS } from './words';

const BLOCK = 500;
const COLUMNS = ['Correo', 'Nombre', 'Estado', 'Motivo', 'Respuesta del servidor', 'Intentos', 'Enviado'];

async function* linesOf(mailing: string): AsyncGenerator<string[]> {
  const { timeZone } = await getService('settings').get();
  const local = (at: string | Date) =>
    new Date(at).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  for (let after = 0; ;) {
    const block = await getService('outbox').ofMailing(mailing, after, BLOCK);
    const last = block.at(-1);
    if (!last) return;
    after = last.id;
    const people = await getService('contacts').named(block.flatMap(({ recipient }) => recipient ?? []));
    for (const { recipient, state, lastError, lastReply, attempts, sentAt } of block) {
      const person = people.get(recipient ?? '');
      yield [
        person?.email ?? 'Contacto suprimido',
        person?.name ?? '',
        STATE_WORDS[state],
        lastError ? FAILURE_WORDS[lastError].es : '',
        lastReply ?? '',
        String(attempts),
        sentAt ? local(sentAt) : '',
      ];
    }
  }
}

/**
 * What became of each message of a mailing as CSV (RFC 4180, UTF-8 with its mark so that spreadsheets read the accents), a
 * block of it in memory at a time. Cells that would begin a formula are made text.
 */
export function mailingLog(mailing: string): Readable {
  return csvStream(linesOf(mailing), {
    header: true,
    columns: COLUMNS,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
