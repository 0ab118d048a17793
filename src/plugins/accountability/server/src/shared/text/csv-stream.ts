import { Readable } from 'node:stream';

import { type Options, stringify } from 'csv-stringify';

/** Rows as CSV while they are read. A fault while reading ends the file as one, so that nobody takes half of it for all. */
export function csvStream(rows: AsyncIterable<readonly unknown[]>, options: Options): Readable {
  const csv = stringify(options);
  const source = Readable.from(rows);
  source.once('error', (error) => csv.destroy(error));
  csv.once('close', () => source.destroy());
  return source.pipe(csv);
}
