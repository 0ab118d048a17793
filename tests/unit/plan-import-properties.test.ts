import fc from 'fast-check';

import { readPlan, type PlanSource } from '../../src/plugins/accountability/server/src/plans/import';
import { delimitedText, plan2019, planCsv } from '../support/plan-documents';

const plan = plan2019();

/** What the rows say, apart from the spelling of the source. */
async function understood(source: PlanSource): Promise<unknown[]> {
  const { rows } = await readPlan(source, []);
  return rows;
}

const spellings = fc.array(fc.tuple(fc.boolean(), fc.constantFrom('upper', 'lower', 'title')), {
  minLength: plan.headings.length,
  maxLength: plan.headings.length,
});

function spelled(heading: string, plain: boolean, letters: 'upper' | 'lower' | 'title'): string {
  const text = plain ? heading.normalize('NFD').replace(/\p{M}/gu, '') : heading;
  if (letters === 'upper') return text.toUpperCase();
  return letters === 'lower' ? text.toLowerCase() : text.charAt(0) + text.slice(1).toLowerCase();
}

/** What may be put before each row, and after the last: nothing, a blank row, the headings again. */
const interruptions = fc.array(fc.constantFrom('none', 'blank', 'headings'), {
  minLength: plan.rows.length + 1,
  maxLength: plan.rows.length + 1,
});

const disguise = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  spellings,
  interruptions,
});

type Disguise = typeof disguise extends fc.Arbitrary<infer Value> ? Value : never;

/** The table of 2019 with its columns in another order, its headings respelled, and rows put between its own. */
function disguised({ order, spellings: chosen, interruptions: between }: Disguise): string[][] {
  const arrange = (cells: string[]): string[] => order.map((place) => cells[place] ?? '');
  const headings = arrange(
    plan.headings.map((heading, place) => {
      const [plain, letters] = chosen[place] ?? [false, 'upper'];
      return spelled(heading, plain, letters);
    }),
  );
  const extra = { none: [], blank: [headings.map(() => '')], headings: [headings] };
  const rows = plan.rows.flatMap((cells, index) => [...extra[between[index] ?? 'none'], arrange(cells)]);
  return [headings, ...rows, ...extra[between.at(-1) ?? 'none']];
}

function html(rows: string[][]): string {
  return `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`;
}

describe('for any order of columns, spelling of headings, blank rows and repeated headings', () => {
  it.each([',', ';', '\t'] as const)('text delimited by %j says the same', async (delimiter) => {
    const expected = await understood({ kind: 'text', text: planCsv(plan, { delimiter }).toString() });
    expect(expected).toHaveLength(6);
    await fc.assert(
      fc.asyncProperty(disguise, async (chosen) => {
        const text = delimitedText(disguised(chosen), delimiter);
        expect(await understood({ kind: 'text', text })).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('rich text says the same', async () => {
    const expected = await understood({ kind: 'text', text: planCsv(plan, { delimiter: '\t' }).toString() });
    await fc.assert(
      fc.asyncProperty(disguise, async (chosen) => {
        expect(await understood({ kind: 'html', html: html(disguised(chosen)) })).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('for any text whatever', () => {
  const pasted = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'ALCANCE',
          'NOMBRE',
          'FRECUENCIA',
          'INTERNO',
          '\t',
          ';',
          ',',
          '\n',
          '"',
          '<table>',
          '<tr>',
          '<td rowspan=3>',
          '</table>',
          '1. ',
          '##',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it.each(['text', 'html'] as const)(
    'pasted %s is either understood or refused, never a failure',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(pasted, async (content) => {
          const source: PlanSource = kind === 'text' ? { kind, text: content } : { kind, html: content };
          const outcome = await readPlan(source, []).catch((error: Error) => error.name);
          expect(typeof outcome === 'string' ? outcome : 'draft').toMatch(/^(?:UnreadablePlanError|draft)$/);
        }),
        { numRuns: 500 },
      );
    },
  );

  it('no row of the table is lost: as many are understood as were written', async () => {
    const cellText = fc.string({
      unit: fc.constantFrom('a', 'É', ' ', '.', '-', '1', 'y', '"', ',', ';'),
      maxLength: 12,
    });
    const name = cellText.map((text) => `CARTELERA${text}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, cellText), { minLength: 1, maxLength: 8 }), async (cells) => {
        const rows = cells.map(([named, other]) => [
          'INTERNO',
          named,
          other,
          'FUNCIONARIOS',
          'PERMANENTE',
          'GERENTE',
        ]);
        const text = delimitedText([plan.headings, ...rows], ';');
        const draft = await readPlan({ kind: 'text', text }, []);
        expect(draft.rows.map((row) => row.description)).toEqual(rows.map((row) => row[2]?.trim()));
      }),
      { numRuns: 200 },
    );
  });
});
