import { filterHits } from '../../src/plugins/accountability/server/src/website/search/engine/filter';
import { find } from '../../src/plugins/accountability/server/src/website/search/engine/find';
import { suggest } from '../../src/plugins/accountability/server/src/website/search/engine/suggest';
import {
  type IndexedText,
  TextIndex,
} from '../../src/plugins/accountability/server/src/website/search/engine/text-index';
import { textReader } from '../../src/plugins/accountability/server/src/website/search/engine/text-reader';

const TODAY = '2026-06-30';

/** What the database keeps and the index does not: the texts of each. */
const kept = new WeakMap<TextIndex, string[][]>();

function indexOf(...texts: Partial<IndexedText>[]) {
  const index = new TextIndex();
  kept.set(
    index,
    texts.map(({ title = '', headings = '', text = '' }) => [title, headings, text]),
  );
  texts.forEach((text, at) =>
    index.put({
      id: at + 1,
      kind: 'bulletin',
      title: '',
      headings: '',
      text: '',
      date: '2026-01-01',
      until: null,
      ...text,
    }),
  );
  return index;
}

/** A reader of what is kept beside an index, and the ids of what it read so far. */
function reading(index: TextIndex, most = 1_000_000) {
  const seen: number[] = [];
  const load = (all: readonly number[]) =>
    Promise.resolve(all.map((id) => ({ id, texts: kept.get(index)?.[id - 1] ?? [] })));
  const reader = textReader(load, most);
  const read: typeof reader = (hits, take) =>
    reader(hits, (hit, texts) => {
      seen.push(hit.entry.id);
      take(hit, texts);
    });
  return { read, seen };
}

const found = (index: TextIndex, query: string) => find(index, query, TODAY, reading(index).read);
const suggestions = (index: TextIndex, typed: string) => suggest(index, typed, TODAY, reading(index).read);
const ids = async (index: TextIndex, query: string) =>
  (await found(index, query)).hits.map(({ entry }) => entry.id);

describe('what is found', () => {
  it('has all the words, whatever their accents, case and inflection', async () => {
    const index = indexOf(
      { text: 'Rendición de cuentas a la ciudadanía' },
      { text: 'Rendiciones: una cuenta' },
      { text: 'Cuentas' },
    );
    expect((await ids(index, 'RENDICION cuenta')).sort()).toEqual([1, 2]);
  });

  it('stands first with the word in its title, then in a heading, then in its text', async () => {
    const index = indexOf(
      { title: 'Uno', headings: 'Algo', text: 'feria del centro' },
      { title: 'Dos', headings: 'Feria', text: 'algo del centro' },
      { title: 'Feria', headings: 'Algo', text: 'algo del centro' },
    );
    expect(await ids(index, 'feria')).toEqual([3, 2, 1]);
  });

  it('stands first when it is newer, where all else is the same', async () => {
    const same = { title: 'Feria', text: 'en el centro' };
    const index = indexOf(
      { ...same, date: '2015-05-01' },
      { ...same, date: '2026-06-01' },
      { ...same, date: null },
    );
    expect(await ids(index, 'feria')).toEqual([2, 1, 3]);
  });

  it('has words like those asked for only where none has exactly those', async () => {
    const index = indexOf({ text: 'la feria' }, { text: 'el emprendimiento' });
    expect(await ids(index, 'ferria')).toEqual([1]);
    expect(await ids(index, 'emprend')).toEqual([2]);
    expect(await ids(index, 'emprendimeinto')).toEqual([2]);
    const both = indexOf({ text: 'la feria' }, { text: 'la furia' });
    expect(await ids(both, 'feria')).toEqual([1]);
  });

  it('has any of the words where none has all', async () => {
    const index = indexOf({ text: 'feria' }, { text: 'empleo' }, { text: 'otra' });
    expect((await ids(index, 'feria empleo')).sort()).toEqual([1, 2]);
  });

  it('has a number or a code exactly', async () => {
    const index = indexOf(
      { text: 'Ley 1712 de 2014' },
      { text: 'Ley 1755 de 2015' },
      { text: '2026-000001' },
    );
    expect(await ids(index, '1712')).toEqual([1]);
    expect(await ids(index, '1713')).toEqual([]);
    expect(await ids(index, '2026-000001')).toEqual([3]);
    expect(await ids(index, '2026-000002')).toEqual([]);
    expect(await ids(index, 'radicado 2026-000001')).toEqual([3]);
    expect(await ids(index, '17')).toEqual([]);
  });

  it('has a figure with or without points between its thousands', async () => {
    const index = indexOf(
      { text: 'Se capacitaron 1.034 personas y se invirtieron $10.000.000,50' },
      { text: 'Se capacitaron 1034 personas' },
      { text: 'La versión 3.2 del 26.07.2019, radicado 2026-000001, norma v1.034 y sede 0.034' },
    );
    expect((await ids(index, '1034')).sort()).toEqual([1, 2]);
    expect((await ids(index, '1.034')).sort()).toEqual([1, 2]);
    expect(await ids(index, '10000000')).toEqual([1]);
    expect(await ids(index, '"1.034 personas"')).toEqual([1]);
    for (const query of ['3.2', '26.07.2019', '2019', '2026-000001', '000001', '26.07'])
      expect([query, await ids(index, query)]).toEqual([query, [3]]);
  });

  it('says a phrase word after word, beside the other words asked for', async () => {
    const index = indexOf(
      { title: 'Feria', text: 'del empleo' },
      { text: 'Vino a la Feria de Empleo con empresas' },
      { headings: 'Feria de empleo', text: 'en el centro' },
      { text: 'feria de la empresa, de empleo' },
    );
    expect((await ids(index, '"feria de empleo"')).sort()).toEqual([2, 3]);
    expect(await ids(index, 'empresas «feria de empleo»')).toEqual([2]);
    // Words like them stand for those beside a phrase, and never for those in it.
    expect(await ids(index, 'enpresa “feria de empleo”')).toEqual([2]);
    expect(await ids(index, 'inexistente centro "feria de empleo"')).toEqual([3]);
    expect(await ids(index, '"ferias de empleo"')).toEqual([]);
    expect(await ids(index, '"feria de enpleo"')).toEqual([]);
    expect(await ids(index, '"de la" empresa')).toEqual([4]);
    expect(await ids(index, '"de la"')).toEqual([]);
  });

  it('has the words of a quotation that nobody closed, like any others', async () => {
    const index = indexOf({ text: 'empleo y feria' });
    expect(await ids(index, '"feria de empleo')).toEqual([1]);
  });

  it('is nothing for words of grammar alone', async () => {
    expect(await ids(indexOf({ text: 'de la' }), 'de la')).toEqual([]);
  });

  it('is no more what was taken out or was public until yesterday', async () => {
    const index = indexOf(
      { text: 'feria' },
      { text: 'feria', until: '2026-06-29' },
      { text: 'feria', until: TODAY },
    );
    index.remove(1);
    index.removeEndedBefore(TODAY);
    expect(await ids(index, 'feria')).toEqual([3]);
    expect(index.size).toBe(1);
  });

  it('has the new words of a text that changed, and not the old ones', async () => {
    const index = indexOf({ text: 'feria' });
    index.put({ id: 1, kind: 'bulletin', title: '', headings: '', text: 'empleo', date: null, until: null });
    expect([await ids(index, 'feria'), await ids(index, 'empleo')]).toEqual([[], [1]]);
  });

  it('comes always in the same order', async () => {
    const index = indexOf(...Array.from({ length: 30 }, () => ({ text: 'feria' })));
    expect(await ids(index, 'feria')).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  });
});

describe('reading for phrases', () => {
  it('reads each text once, however often a query is forgiven', async () => {
    const index = indexOf(
      { text: 'empresas del centro, empleo y feria' },
      { text: 'empresa de la feria, y empleo' },
      { text: 'feria en el centro, y empleo' },
    );
    const { read, seen } = reading(index);
    expect((await find(index, 'empresas centro "feria de empleo"', TODAY, read)).hits).toEqual([]);
    expect(seen.sort()).toEqual([1, 2, 3]);
  });

  it('reads each text once for all the completions of a phrase', async () => {
    const index = indexOf({ text: 'feria de empleo, empresa y emprendimiento' }, { text: 'feria empresa' });
    const { read, seen } = reading(index);
    expect(await suggest(index, '"feria de emp', TODAY, read)).toEqual(['"feria de empleo"']);
    expect(seen.sort()).toEqual([1, 2]);
  });

  it('ends where a request has read enough, over all it looks for, the best read first', async () => {
    const filler = 'x '.repeat(50);
    const index = indexOf(...Array.from({ length: 30 }, () => ({ text: `feria y empleo ${filler}` })), {
      title: 'Feria de empleo',
      text: filler,
    });
    const enough = reading(index, 250);
    const { hits } = await find(index, '"feria de empleo"', TODAY, enough.read);
    expect(hits.map(({ entry }) => entry.id)).toEqual([31]);
    expect(enough.seen).toHaveLength(3);

    const forgiven = reading(index, 250);
    expect((await find(index, 'empresas "feria y empresa" enpleo', TODAY, forgiven.read)).hits).toEqual([]);
    expect((await find(index, 'enpleo "empleo feria"', TODAY, forgiven.read)).hits).toEqual([]);
    expect((await find(index, '"feria de empleo"', TODAY, forgiven.read)).hits).toEqual([]);
    expect(forgiven.seen).toHaveLength(3);
  });
});

describe('the correction of a query', () => {
  const suggestion = async (index: TextIndex, query: string) => (await found(index, query)).suggestion;
  const index = indexOf({ title: 'Rendición de cuentas' }, { title: 'Feria de empleo' });

  it('replaces the words that are in no text, as texts write them, and leaves the others', async () => {
    expect(await suggestion(index, '¿Rendision de cuentas?')).toBe('¿rendición de cuentas?');
    expect(await suggestion(index, 'feria enpleo')).toBe('feria empleo');
  });

  it('is none where the words are there, or nothing is like them', async () => {
    expect(await suggestion(index, 'rendicion')).toBeNull();
    expect(await suggestion(index, 'zzzzz')).toBeNull();
    expect(await suggestion(index, '2026')).toBeNull();
  });

  it('corrects within a phrase, and leaves the marks out where its words are not one after the other', async () => {
    expect(await suggestion(index, '«feria de enpleo»')).toBe('«feria de empleo»');
    expect(await suggestion(index, '2026 "empleo feria"')).toBeNull();
    expect(await suggestion(index, '"empleo feria"')).toBe('empleo feria');
  });

  it('takes a word that is nearly nowhere for an error where another is everywhere', async () => {
    const many = indexOf({ text: 'empelo' }, ...Array.from({ length: 20 }, () => ({ text: 'empleo' })));
    expect(await suggestion(many, 'empelo')).toBe('empleo');
  });
});

describe('suggestions while typing', () => {
  const index = indexOf(
    { title: 'Rendición de cuentas 2025', text: 'rentabilidad' },
    { title: 'Rendición de cuentas 2026' },
    { title: 'Feria de empleo', text: 'con rendición' },
  );

  it('complete the last word and name titles that have it', async () => {
    expect(await suggestions(index, 'rend')).toEqual([
      'rendición',
      'Rendición de cuentas 2025',
      'Rendición de cuentas 2026',
    ]);
  });

  it('keep the words before it, and lead to something', async () => {
    expect(await suggestions(index, 'feria de emp')).toEqual(['feria de empleo']);
    expect(await suggestions(index, 'cuentas ren')).toEqual([
      'cuentas rendición',
      'cuentas rentabilidad',
      'Rendición de cuentas 2025',
      'Rendición de cuentas 2026',
    ]);
    expect(await suggestions(index, 'empleo rentab')).toEqual([]);
  });

  it('complete a phrase, close it, and lead to something', async () => {
    expect(await suggestions(index, '"feria de emp')).toEqual(['"feria de empleo"', 'Feria de empleo']);
    expect(await suggestions(index, 'feria «con rend')).toEqual(['feria «con rendición»']);
    expect(await suggestions(index, '"feria de empleo"')).toEqual(['"feria de empleo"', 'Feria de empleo']);
    expect(await suggestions(index, '"empleo fer')).toEqual([]);
    expect(await suggestions(index, '"')).toEqual([]);
  });

  it('forgive an error', async () => {
    expect(await suggestions(index, 'enpleo')).toEqual(['empleo', 'Feria de empleo']);
  });

  it('are eight at most', async () => {
    const many = indexOf(
      ...Array.from({ length: 20 }, (_, at) => ({ title: `Feria ${at}`, text: `feriante${'x'.repeat(at)}` })),
    );
    expect(await suggestions(many, 'fer')).toHaveLength(8);
  });

  it('name nothing that is not published any more', async () => {
    const some = indexOf({ title: 'Secreto', text: 'reservado' }, { title: 'Feria' });
    some.remove(1);
    expect([await suggestions(some, 'sec'), await suggestions(some, 'rese')]).toEqual([[], []]);
  });
});

describe('filters', () => {
  it('narrow by kind and year, each counted as if it were not chosen', async () => {
    const index = indexOf(
      { text: 'feria', kind: 'bulletin', date: '2025-01-01' },
      { text: 'feria', kind: 'bulletin', date: '2026-01-01' },
      { text: 'feria', kind: 'hearing', date: '2026-02-01' },
      { text: 'feria', kind: 'plan', date: null },
    );
    const { hits } = await found(index, 'feria');
    const filtered = filterHits(hits, { kind: 'bulletin', year: '2026' });
    expect(filtered.hits.map(({ entry }) => entry.id)).toEqual([2]);
    expect(filtered.kinds).toEqual([
      { kind: 'bulletin', count: 1 },
      { kind: 'hearing', count: 1 },
    ]);
    expect(filtered.years).toEqual([
      { year: 2026, count: 1 },
      { year: 2025, count: 1 },
    ]);
  });
});
