import { randomBytes } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';

import {
  type Cell,
  cellMaker,
  plainText,
} from '../../src/plugins/accountability/server/src/website/open-data/cells';
import type {
  Column,
  ColumnType,
} from '../../src/plugins/accountability/server/src/website/open-data/column';
import { toCsv } from '../../src/plugins/accountability/server/src/website/open-data/formats/csv';
import { toJson } from '../../src/plugins/accountability/server/src/website/open-data/formats/json';
import { toXlsx } from '../../src/plugins/accountability/server/src/website/open-data/formats/xlsx';
import { exportGate } from '../../src/plugins/accountability/server/src/shared/public-reads/export-gate';

const column = (name: string, type: ColumnType = 'text', list = false): Column => ({
  name,
  label: { es: name, en: name },
  description: { es: '', en: '' },
  type,
  list,
  nullable: true,
  unit: null,
  words: null,
  maxLength: null,
  min: null,
  max: null,
  attribute: null,
});

async function* pagesOf(...pages: Cell[][][]): AsyncGenerator<Cell[][]> {
  for (const page of pages) {
    await setImmediate();
    yield page;
  }
}

/** A spreadsheet's reading of a CSV cell: what begins like this it works out. */
const isFormula = (cell: string) => /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell.trimStart() || cell);
const withoutGuard = (cell: string) =>
  cell.replace(/^'(?='*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\n]))/, '');

const readCsv = async (file: Readable) =>
  parse(await buffer(file), { bom: true, record_delimiter: '\r\n', relax_column_count: false });

/** What editors and citizens can have written: beginnings of formulas, controls, halves of pairs, quotes and separators. */
const hostileText = fc
  .tuple(
    fc.constantFrom(
      '',
      '=',
      '+',
      '-',
      '@',
      '\t=',
      '\r=',
      ' =',
      "'=",
      '＝',
      '"',
      ',',
      '\u0000',
      '\uD83D',
      '_x003D_',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('', '\n', ';', '|', '\uFFFE', ']]>', '<v>', '\u2028'),
  )
  .map((parts) => parts.join(''));

describe('a dataset as CSV', () => {
  it('is UTF-8 with its mark, comma, CRLF and a header, its numbers with a point and its gaps empty', async () => {
    const columns = [column('accion'), column('meta', 'decimal'), column('publico', 'text', true)];
    const file = toCsv(
      columns,
      pagesOf([['Boletín, «mensual»', -1.5, ['Ciudadanía', 'Funcionarios']]], [[null, 0, []]]),
    );
    expect(await text(file)).toBe(
      'accion,meta,publico\r\n"Boletín, «mensual»",-1.5,Ciudadanía|Funcionarios\r\n,0,\r\n',
    );
    const [first, second, third] = await buffer(toCsv(columns, pagesOf([])));
    expect([first, second, third]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('has its header when there is no row', async () => {
    expect(await readCsv(toCsv([column('uno'), column('dos')], pagesOf()))).toEqual([['uno', 'dos']]);
  });

  it('makes formulas of texts inert and leaves numbers what they are', async () => {
    const cells = ['=1+1', '+57 310', '-5 %', '@SUM(A1)', ' =cmd', "'=1", 'a=b', '10-5'];
    const rows = cells.map((cell): Cell[] => [cell, -5]);
    const [, ...read] = await readCsv(toCsv([column('texto'), column('cifra', 'integer')], pagesOf(rows)));
    expect(read.map(([cell]) => cell)).toEqual([
      "'=1+1",
      "'+57 310",
      "'-5 %",
      "'@SUM(A1)",
      "' =cmd",
      "''=1",
      'a=b',
      '10-5',
    ]);
    expect(new Set(read.map(([, cell]) => cell))).toEqual(new Set(['-5']));
  });

  it('keeps whatever text was written, and never as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(hostileText, hostileText), { maxLength: 5 }), async (rows) => {
        const cells = rows.map((row): Cell[] => row.map((one) => plainText(one) || null));
        const [, ...read] = await readCsv(toCsv([column('uno'), column('dos')], pagesOf(cells)));
        expect(read.flat().filter(isFormula)).toEqual([]);
        expect(read.map((row) => row.map((cell) => withoutGuard(cell) || null))).toEqual(cells);
      }),
    );
  });

  it('separates a list by what stands in none of its parts', async () => {
    const columns = [column('enlaces', 'text', true)];
    const [, [cell] = []] = await readCsv(toCsv(columns, pagesOf([[['uno|dos', 'tres']]])));
    expect(cell).toBe('uno¦dos|tres');
  });
});

describe('a dataset as a workbook', () => {
  it('has numbers as numbers, days as days and instants on the institute’s clocks', async () => {
    const columns = [
      column('texto'),
      column('cifra', 'decimal'),
      column('dia', 'date'),
      column('hora', 'instant'),
      column('lista', 'text', true),
    ];
    const rows: Cell[][] = [
      ['uno', -1.5, '2026-02-28', '2026-02-28T09:30:00-05:00', ['a', 'b']],
      [null, null, '1810-07-20', null, []],
    ];
    const [header, first, second] = await readSheet(await buffer(toXlsx(columns, pagesOf(rows))));
    expect(header).toEqual(['texto', 'cifra', 'dia', 'hora', 'lista']);
    const hour = first?.[3];
    // A spreadsheet keeps a fraction of a day, which the reader cuts to a millisecond.
    expect(Math.round(Number(hour) / 1_000)).toBe(Date.parse('2026-02-28T09:30:00Z') / 1_000);
    expect(first).toEqual(['uno', -1.5, new Date('2026-02-28'), hour, 'a|b']);
    expect(second).toEqual([null, null, '1810-07-20', null, null]);
  });

  it('keeps whatever text was written, as text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (written) => {
        const cell = plainText(written);
        const file = await buffer(toXlsx([column('texto')], pagesOf([['antes'], [cell || null]])));
        const read = await readSheet(file, { trim: false });
        const unescaped = String(read[2]?.[0] ?? '').replace(/_x005F_/g, '_');
        expect(unescaped).toBe(cell);
      }),
      { numRuns: 60 },
    );
  });

  it('says so where a text is longer than a cell can be', async () => {
    const file = await buffer(toXlsx([column('texto')], pagesOf([['a'.repeat(40_000)]])));
    const [, [cell] = []] = await readSheet(file);
    expect(String(cell)).toHaveLength(32_767);
    expect(String(cell).endsWith('… [texto completo en CSV y JSON]')).toBe(true);
  });
});

describe('a dataset as JSON', () => {
  const json = async (file: Readable) => JSON.parse(await text(file)) as { data: unknown[]; meta: object };

  it('has each row by its columns’ names, and how many they are at its end', async () => {
    const columns = [column('texto'), column('cifra', 'integer'), column('lista', 'text', true)];
    const file = toJson(columns, pagesOf([['=1', 2, ['a']]], [], [[null, null, []]]), { dataset: 'x' });
    expect(await json(file)).toEqual({
      data: [
        { texto: '=1', cifra: 2, lista: ['a'] },
        { texto: null, cifra: null, lista: [] },
      ],
      meta: { dataset: 'x', total: 2 },
    });
    expect(await json(toJson(columns, pagesOf(), {}))).toEqual({ data: [], meta: { total: 0 } });
  });
});

describe('a dataset in any format', () => {
  const columns = [column('texto')];
  const makers = {
    csv: (pages: AsyncIterable<Cell[][]>) => toCsv(columns, pages),
    json: (pages: AsyncIterable<Cell[][]>) => toJson(columns, pages, {}),
    xlsx: (pages: AsyncIterable<Cell[][]>) => toXlsx(columns, pages),
  };

  it.each(Object.entries(makers))('%s ends as a failure where reading fails', async (_format, make) => {
    async function* failing(): AsyncGenerator<Cell[][]> {
      yield [['uno']];
      await setImmediate();
      throw new Error('La base de datos se fue');
    }
    await expect(buffer(make(failing()))).rejects.toThrow('La base de datos se fue');
  });

  const TOO_FAR = 20;
  const deflated = promisify(deflate);
  const SOMETHING = randomBytes(100_000);

  it.each(Object.entries(makers))(
    '%s reads no further than it is taken, and lets go when it is left',
    async (_f, make) => {
      let read = 0;
      let letGo: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (letGo = resolve));
      // Not compressible: what is read has to leave.
      const page = () => Array.from({ length: 500 }, (): Cell[] => [Math.random().toString(36).repeat(20)]);
      async function* endless(): AsyncGenerator<Cell[][]> {
        try {
          for (;;) {
            await setImmediate();
            read += 1;
            yield page();
          }
        } finally {
          letGo();
        }
      }
      const file = make(endless());
      await file[Symbol.asyncIterator]().next();
      // What is packed in another thread takes as long as the machine has it wait: quiet is what stays
      // unchanged for a good second, in which those threads have packed something for the test as well.
      const quiet = async () => {
        for (let before = read, samples = 0; samples < 10 && read < TOO_FAR; samples += 1) {
          await Promise.all([setTimeout(100), deflated(SOMETHING)]);
          if (read !== before) samples = -1;
          before = read;
        }
        return read;
      };
      // At most what fills the buffers on the way, and then nothing more.
      const ahead = await quiet();
      expect(ahead).toBeLessThan(TOO_FAR);
      expect(await quiet()).toBe(ahead);
      file.destroy();
      await released;
    },
  );
});

describe('how many files are made at the same time', () => {
  it('is limited for everybody, and for each', () => {
    const enter = exportGate({ most: 3, mostEach: 2 });
    const first = enter('a');
    expect([enter('a'), enter('a'), enter('b'), enter('c')].map(Boolean)).toEqual([true, false, true, false]);
    first?.();
    first?.();
    expect([enter('c'), enter('d')].map(Boolean)).toEqual([true, false]);
  });
});

describe('a cell', () => {
  const context = { timeZone: 'America/Bogota', baseUrl: 'https://datos.example' };
  const cell = (type: ColumnType, value: unknown, list = false) =>
    cellMaker(column('uno', type, list), context)(value);

  it('has an instant on the institute’s clocks, whatever the hour the clocks change', () => {
    expect(cell('instant', '2026-11-24T15:05:09.123Z')).toBe('2026-11-24T10:05:09-05:00');
    const inNewYork = cellMaker(column('uno', 'instant'), { ...context, timeZone: 'America/New_York' });
    expect(['2026-11-01T05:59:00Z', '2026-11-01T06:01:00Z'].map(inNewYork)).toEqual([
      '2026-11-01T01:59:00-04:00',
      '2026-11-01T01:01:00-05:00',
    ]);
    expect(cell('instant', 'mañana')).toBeNull();
  });

  it('has links whole', () => {
    expect(cell('link', ['/uploads/acta.pdf', 'https://otro.example/a b', null], true)).toEqual([
      'https://datos.example/uploads/acta.pdf',
      'https://otro.example/a%20b',
    ]);
  });

  it('is empty where nothing was written', () => {
    expect([cell('text', ''), cell('text', undefined), cell('decimal', NaN), cell('date', null)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(cell('text', null, true)).toEqual([]);
  });
});
