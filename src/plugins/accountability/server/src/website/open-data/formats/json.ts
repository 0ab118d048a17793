import { Readable } from 'node:stream';

import type { Cell } from '../cells';
import type { Column } from '../column';

async function* parts(
  columns: readonly Column[],
  pages: AsyncIterable<Cell[][]>,
  meta: object,
): AsyncGenerator<string, void> {
  let total = 0;
  yield '{"data":[';
  for await (const page of pages) {
    const rows = page.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]))),
    );
    if (rows.length > 0) yield `${total > 0 ? ',' : ''}\n${rows.join(',\n')}`;
    total += rows.length;
  }
  yield `\n],"meta":${JSON.stringify({ ...meta, total })}}\n`;
}

/** A dataset as JSON, a row a line: `{ "data": [ … ], "meta": { …, "total" } }`; a page in memory at a time. */
export function toJson(columns: readonly Column[], pages: AsyncIterable<Cell[][]>, meta: object): Readable {
  return Readable.from(parts(columns, pages, meta), { objectMode: false });
}
