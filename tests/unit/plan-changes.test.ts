import fc from 'fast-check';

import { fold, type UnderstoodRow } from '../../src/plugins/accountability/server/src/plans/import';
import {
  type ExistingAction,
  planChanges,
} from '../../src/plugins/accountability/server/src/plans/plan-changes';
import {
  AUDIENCES,
  CHANNELS,
  FREQUENCIES,
  SCOPES,
} from '../../src/plugins/accountability/server/src/plans/vocabulary';

function row(number: number, change: Partial<UnderstoodRow> = {}): UnderstoodRow {
  return {
    row: number,
    name: `ACCIÓN ${number}`,
    description: 'Como dice el plan',
    channel: 'website',
    scope: 'external',
    audiences: ['citizens'],
    frequencies: ['quarterly'],
    responsibles: ['JEFE DE PLANEACION'],
    original: {},
    ...change,
  };
}

/** The action an import makes of a row. */
function actionOf(said: UnderstoodRow): ExistingAction {
  const { row: order, name, description, channel, scope, audiences, frequencies, responsibles } = said;
  const documentId = `accion-${order}`;
  return { documentId, order, name, description, channel, scope, audiences, frequencies, responsibles };
}

const numbersOf = (rows: readonly UnderstoodRow[]) => rows.map(({ row: number }) => number);
const TABLE = [row(1), row(2), row(3)];

describe('importing a plan again', () => {
  it('changes nothing where the table says the same', () => {
    expect(planChanges(TABLE.map(actionOf), TABLE)).toEqual({
      added: [],
      changed: [],
      unchanged: 3,
      kept: [],
    });
  });

  it('adds every row to a plan that has none', () => {
    expect(planChanges([], TABLE)).toEqual({ added: TABLE, changed: [], unchanged: 0, kept: [] });
  });

  it('changes the row that says something else, in whatever it says', () => {
    const changes: Partial<UnderstoodRow>[] = [
      { name: 'acción 2' },
      { description: 'Otra descripción' },
      { channel: 'email' },
      { scope: 'internal' },
      { audiences: ['citizens', 'staff'] },
      { audiences: ['staff'] },
      { frequencies: ['permanent'] },
      { responsibles: ['CONTRATISTA'] },
      { responsibles: ['JEFE DE PLANEACION', 'CONTRATISTA'] },
    ];
    for (const change of changes) {
      const next = [row(1), row(2, change), row(3)];
      const found = planChanges(TABLE.map(actionOf), next);
      expect(found).toEqual({
        added: [],
        changed: [{ documentId: 'accion-2', row: next[1] }],
        unchanged: 2,
        kept: [],
      });
    }
  });

  it('takes names as the same whatever their case, accents and spaces', () => {
    const found = planChanges([actionOf(row(1, { name: 'PÁGINA  WEB' }))], [row(1, { name: 'Pagina web ' })]);
    expect(found).toMatchObject({ added: [], kept: [], changed: [{ documentId: 'accion-1' }] });
    expect(fold('Página\u00a0Web')).toBe(fold('PA\u0301GINA WEB'));
  });

  it('takes offices and choices in any order as the same', () => {
    const all = {
      audiences: ['citizens', 'staff'],
      responsibles: ['A', 'B'],
    } satisfies Partial<UnderstoodRow>;
    const turned = {
      audiences: ['staff', 'citizens'],
      responsibles: ['b', 'Á'],
    } satisfies Partial<UnderstoodRow>;
    expect(planChanges([actionOf(row(1, all))], [row(1, turned)]).unchanged).toBe(1);
  });

  it('follows rows that changed places, none twice', () => {
    const [first, second, third] = TABLE.map(({ name }) => name);
    const turned = [row(1, { name: third }), row(2, { name: first }), row(3, { name: second })];
    const { changed, ...rest } = planChanges(TABLE.map(actionOf), turned);
    expect(rest).toEqual({ added: [], unchanged: 0, kept: [] });
    expect(changed.map(({ documentId, row: { row: order } }) => [documentId, order])).toEqual([
      ['accion-3', 1],
      ['accion-1', 2],
      ['accion-2', 3],
    ]);
  });

  it('keeps what the table no longer names, and says so: a renamed row is a new one beside it', () => {
    const { added, unchanged, kept } = planChanges(TABLE.map(actionOf), [
      row(1),
      row(2, { name: 'OTRA' }),
      row(3),
    ]);
    expect(numbersOf(added)).toEqual([2]);
    expect(unchanged).toBe(2);
    expect(kept.map(({ documentId }) => documentId)).toEqual(['accion-2']);
  });

  it('tells rows of one name apart by which comes first', () => {
    const twice = [row(1, { name: 'BOLETIN' }), row(2, { name: 'BOLETÍN', description: 'El segundo' })];
    const actions = twice.map(actionOf);
    expect(planChanges([...actions].reverse(), twice).unchanged).toBe(2);

    const third = row(3, { name: 'Boletin', description: 'El tercero' });
    expect(planChanges(actions, [...twice, third]).added).toEqual([third]);
    expect(planChanges(actions, twice.slice(0, 1)).kept).toEqual([actions[1]]);
  });

  it.each<[string, Partial<UnderstoodRow>]>([
    ['MEDIO', { channel: null }],
    ['ALCANCE', { scope: null }],
    ['PUBLICO', { audiences: [] }],
    ['FRECUENCIA', { frequencies: [] }],
    ['RESPONSABLE', { responsibles: [] }],
  ])('leaves an editor’s choice alone where nobody understood the cell: %s', (_column, unread) => {
    const edited = actionOf(row(1));
    const said = row(1, {
      ...unread,
      original: { audiences: 'VECINOS', frequencies: 'SEMANAL', scope: '?' },
    });
    expect(planChanges([edited], [said])).toEqual({ added: [], changed: [], unchanged: 1, kept: [] });
  });

  const words = fc.constantFrom(
    'CARTELERA',
    'Cartelera',
    'BOLETÍN',
    'BOLETIN',
    'PÁGINA WEB',
    'página  web',
    'CORREO',
  );
  const said = fc.record({
    name: words,
    description: fc.constantFrom('', 'Una', 'Otra'),
    channel: fc.constantFrom(...CHANNELS, null),
    scope: fc.constantFrom(...SCOPES, null),
    audiences: fc.subarray([...AUDIENCES]),
    frequencies: fc.subarray([...FREQUENCIES]),
    responsibles: fc.subarray(['JEFE', 'CONTRATISTA', 'INGENIERO']),
  });
  const tables = fc
    .array(said, { maxLength: 12 })
    .map((rows) => rows.map((one, index): UnderstoodRow => ({ ...one, row: index + 1, original: {} })));

  it('puts every row in exactly one of added, changed, unchanged, and loses no action', () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        const existing = before.map(actionOf);
        const { added, changed, unchanged, kept } = planChanges(existing, after);

        expect(added.length + changed.length + unchanged).toBe(after.length);
        expect(changed.length + unchanged + kept.length).toBe(existing.length);
        const touched = [...numbersOf(added), ...numbersOf(changed.map((one) => one.row))];
        expect(new Set(touched).size).toBe(touched.length);
        const actions = [
          ...changed.map(({ documentId }) => documentId),
          ...kept.map(({ documentId }) => documentId),
        ];
        expect(new Set(actions).size).toBe(actions.length);
        const known = new Set(existing.map(({ documentId }) => documentId));
        expect(actions.filter((id) => !known.has(id))).toEqual([]);
      }),
    );
  });

  it('pairs a row only with an action of its name, and adds none whose name is still free', () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        const existing = before.map(actionOf);
        const { added, changed, kept } = planChanges(existing, after);
        for (const { documentId, row: one } of changed) {
          const action = existing.find((candidate) => candidate.documentId === documentId);
          expect(fold(action?.name ?? '')).toBe(fold(one.name));
        }
        const left = new Set(kept.map(({ name }) => fold(name)));
        expect(added.filter(({ name }) => left.has(fold(name)))).toEqual([]);
      }),
    );
  });

  it('is done once it was done: the second time nothing changes', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const again = planChanges(table.map(actionOf), table);
        expect(again).toEqual({ added: [], changed: [], unchanged: table.length, kept: [] });
      }),
    );
  });
});
