import { filterHits } from '../../src/plugins/accountability/server/src/website/search/engine/filter';
import { find } from '../../src/plugins/accountability/server/src/website/search/engine/find';
import { suggest } from '../../src/plugins/accountability/server/src/website/search/engine/suggest';
import {
  type IndexedText,
  TextIndex,
} from '../../src/plugins/accountability/server/src/website/search/engine/text-index';

const TODAY = '2026-06-30';

function indexOf(...texts: Partial<IndexedText>[]) {
  const index = new TextIndex();
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

const ids = (index: TextIndex, query: string) => find(index, query, TODAY).hits.map(({ entry }) => entry.id);

describe('what is found', () => {
  it('has all the words, whatever their accents, case and inflection', () => {
    const index = indexOf(
      { text: 'Rendición de cuentas a la ciudadanía' },
      { text: 'Rendiciones: una cuenta' },
      { text: 'Cuentas' },
    );
    expect(ids(index, 'RENDICION cuenta').sort()).toEqual([1, 2]);
  });

  it('stands first with the word in its title, then in a heading, then in its text', () => {
    const index = indexOf(
      { title: 'Uno', headings: 'Algo', text: 'feria del centro' },
      { title: 'Dos', headings: 'Feria', text: 'algo del centro' },
      { title: 'Feria', headings: 'Algo', text: 'algo del centro' },
    );
    expect(ids(index, 'feria')).toEqual([3, 2, 1]);
  });

  it('stands first when it is newer, where all else is the same', () => {
    const same = { title: 'Feria', text: 'en el centro' };
    const index = indexOf(
      { ...same, date: '2015-05-01' },
      { ...same, date: '2026-06-01' },
      { ...same, date: null },
    );
    expect(ids(index, 'feria')).toEqual([2, 1, 3]);
  });

  it('has words like those asked for only where none has exactly those', () => {
    const index = indexOf({ text: 'la feria' }, { text: 'el emprendimiento' });
    expect(ids(index, 'ferria')).toEqual([1]);
    expect(ids(index, 'emprend')).toEqual([2]);
    expect(ids(index, 'emprendimeinto')).toEqual([2]);
    const both = indexOf({ text: 'la feria' }, { text: 'la furia' });
    expect(ids(both, 'feria')).toEqual([1]);
  });

  it('has any of the words where none has all', () => {
    const index = indexOf({ text: 'feria' }, { text: 'empleo' }, { text: 'otra' });
    expect(ids(index, 'feria empleo').sort()).toEqual([1, 2]);
  });

  it('has a number or a code exactly', () => {
    const index = indexOf(
      { text: 'Ley 1712 de 2014' },
      { text: 'Ley 1755 de 2015' },
      { text: '2026-000001' },
    );
    expect(ids(index, '1712')).toEqual([1]);
    expect(ids(index, '1713')).toEqual([]);
    expect(ids(index, '2026-000001')).toEqual([3]);
    expect(ids(index, '2026-000002')).toEqual([]);
    expect(ids(index, 'radicado 2026-000001')).toEqual([3]);
    expect(ids(index, '17')).toEqual([]);
  });

  it('is nothing for words of grammar alone', () => {
    expect(ids(indexOf({ text: 'de la' }), 'de la')).toEqual([]);
  });

  it('is no more what was taken out or was public until yesterday', () => {
    const index = indexOf(
      { text: 'feria' },
      { text: 'feria', until: '2026-06-29' },
      { text: 'feria', until: TODAY },
    );
    index.remove(1);
    index.removeEndedBefore(TODAY);
    expect(ids(index, 'feria')).toEqual([3]);
    expect(index.size).toBe(1);
  });

  it('has the new words of a text that changed, and not the old ones', () => {
    const index = indexOf({ text: 'feria' });
    index.put({ id: 1, kind: 'bulletin', title: '', headings: '', text: 'empleo', date: null, until: null });
    expect([ids(index, 'feria'), ids(index, 'empleo')]).toEqual([[], [1]]);
  });

  it('comes always in the same order', () => {
    const index = indexOf(...Array.from({ length: 30 }, () => ({ text: 'feria' })));
    expect(ids(index, 'feria')).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  });
});

describe('the correction of a query', () => {
  const suggestion = (index: TextIndex, query: string) => find(index, query, TODAY).suggestion;
  const index = indexOf({ title: 'Rendición de cuentas' }, { title: 'Feria de empleo' });

  it('replaces the words that are in no text, as texts write them, and leaves the others', () => {
    expect(suggestion(index, '¿Rendision de cuentas?')).toBe('¿rendición de cuentas?');
    expect(suggestion(index, 'feria enpleo')).toBe('feria empleo');
  });

  it('is none where the words are there, or nothing is like them', () => {
    expect(suggestion(index, 'rendicion')).toBeNull();
    expect(suggestion(index, 'zzzzz')).toBeNull();
    expect(suggestion(index, '2026')).toBeNull();
  });

  it('takes a word that is nearly nowhere for an error where another is everywhere', () => {
    const many = indexOf({ text: 'empelo' }, ...Array.from({ length: 20 }, () => ({ text: 'empleo' })));
    expect(suggestion(many, 'empelo')).toBe('empleo');
  });
});

describe('suggestions while typing', () => {
  const index = indexOf(
    { title: 'Rendición de cuentas 2025', text: 'rentabilidad' },
    { title: 'Rendición de cuentas 2026' },
    { title: 'Feria de empleo', text: 'con rendición' },
  );

  it('complete the last word and name titles that have it', () => {
    expect(suggest(index, 'rend', TODAY)).toEqual([
      'rendición',
      'Rendición de cuentas 2025',
      'Rendición de cuentas 2026',
    ]);
  });

  it('keep the words before it, and lead to something', () => {
    expect(suggest(index, 'feria de emp', TODAY)).toEqual(['feria de empleo']);
    expect(suggest(index, 'cuentas ren', TODAY)).toEqual([
      'cuentas rendición',
      'cuentas rentabilidad',
      'Rendición de cuentas 2025',
      'Rendición de cuentas 2026',
    ]);
    expect(suggest(index, 'empleo rentab', TODAY)).toEqual([]);
  });

  it('forgive an error', () => {
    expect(suggest(index, 'enpleo', TODAY)).toEqual(['empleo', 'Feria de empleo']);
  });

  it('are eight at most', () => {
    const many = indexOf(
      ...Array.from({ length: 20 }, (_, at) => ({ title: `Feria ${at}`, text: `feriante${'x'.repeat(at)}` })),
    );
    expect(suggest(many, 'fer', TODAY)).toHaveLength(8);
  });

  it('name nothing that is not published any more', () => {
    const some = indexOf({ title: 'Secreto', text: 'reservado' }, { title: 'Feria' });
    some.remove(1);
    expect([suggest(some, 'sec', TODAY), suggest(some, 'rese', TODAY)]).toEqual([[], []]);
  });
});

describe('filters', () => {
  it('narrow by kind and year, each counted as if it were not chosen', () => {
    const index = indexOf(
      { text: 'feria', kind: 'bulletin', date: '2025-01-01' },
      { text: 'feria', kind: 'bulletin', date: '2026-01-01' },
      { text: 'feria', kind: 'hearing', date: '2026-02-01' },
      { text: 'feria', kind: 'plan', date: null },
    );
    const { hits } = find(index, 'feria', TODAY);
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
