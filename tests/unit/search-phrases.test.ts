import fc from 'fast-check';

import { plain } from '../../src/plugins/accountability/server/src/website/search/entries/item';
import {
  excerpt,
  highlight,
  wordByWord,
} from '../../src/plugins/accountability/server/src/website/search/words/highlight';
import {
  phrasesIn,
  sayingAll,
} from '../../src/plugins/accountability/server/src/website/search/words/phrases';

const says = (query: string, ...texts: string[]) => sayingAll(phrasesIn(query))(texts);

describe('a phrase between quotation marks', () => {
  it.each(['"feria de empleo"', '“Feria de Empleo”', '«FERIA DE EMPLEO»', '"  féria,  de\templeo "'])(
    'is read from %s',
    (query) => {
      expect(phrasesIn(query)).toEqual([['feria', 'de', 'empleo']]);
    },
  );

  it('is one of several, with words beside them', () => {
    expect(phrasesIn('cuentas "feria de empleo" y «mesa técnica» 2026')).toEqual([
      ['feria', 'de', 'empleo'],
      ['mesa', 'tecnica'],
    ]);
  });

  it.each(['"feria de empleo', 'feria "', '«feria"', '""', '" , "', '»feria«'])('is none in %s', (query) => {
    expect(phrasesIn(query)).toEqual([]);
    expect(says(query, 'otra cosa')).toBe(true);
  });

  it.each([
    ['la Feria de Empleo, en el centro', true],
    ['FÉRIA\nde – «empleo»', true],
    ['feria del empleo', false],
    ['ferias de empleo', false],
    ['feria de gran empleo', false],
    ['empleo de feria', false],
    ['contraferia de empleo', false],
    ['feria de empleos', false],
  ])('is said by %j: %s', (text, expected) => {
    expect(says('"feria de empleo"', text)).toBe(expected);
  });

  it('is not begun by the inches of a measure', () => {
    expect(phrasesIn('tubo 2" "plan de obra"')).toEqual([['plan', 'de', 'obra']]);
    expect(phrasesIn('tubos de 2" y 3" nuevos')).toEqual([]);
    expect(phrasesIn('"Ley 1712" de 2014')).toEqual([['ley', '1712']]);
  });

  it('is not said by a line of a table of contents and the page at its end', () => {
    for (const gap of ['.'.repeat(150_000), ' .'.repeat(21), '!'.repeat(21)]) {
      expect(says('"ingresos 5"', `Ingresos ${gap} 5`)).toBe(false);
      expect(highlight(`Ingresos ${gap} 5`, { terms: [], phrases: [['ingresos', '5']] })).not.toContain(
        '<mark>',
      );
    }
    for (const gap of [' \n'.repeat(30), ' ... ', '.'.repeat(20)]) {
      expect(says('"ingresos 5"', `Ingresos${gap}5`)).toBe(true);
      expect(highlight(`Ingresos${gap}5`, { terms: [], phrases: [['ingresos', '5']] })).toMatch(/^<mark>/);
    }
  });

  it.each([
    ['"no 5"', 'Acuerdo Nº 5'],
    ['"120 m2"', 'un lote de 120 m² en'],
    ['"plan skoda"', 'El plan Škoda'],
    ['"informe final"', plain('El informe ﬁnal')],
    ['"5o piso"', 'en el ５º piso'],
    ['"lodz"', 'LÓDŹ'],
  ])('is marked where it is said: %s in %j', (query, text) => {
    expect(says(query, text)).toBe(true);
    expect(highlight(text, { terms: [], phrases: phrasesIn(query) })).toContain('<mark>');
  });

  it('is not said by the end of a title and the beginning of the text', () => {
    expect(says('"feria de empleo"', 'Gran feria', 'de empleo')).toBe(false);
  });

  it('is said exactly by a text that has its words in a row, whatever else the text holds', () => {
    const word = fc.constantFrom(
      'feria',
      'Féria',
      'de',
      'empleo',
      'EMPLEO',
      '2026',
      'ñame',
      'ferias',
      'Šú',
      'm²',
      'Nº',
    );
    const between = fc.constantFrom(' ', ', ', '\n', ' – ', '. ', ' 🤷 ', '/', '… ');
    const plain = (text: string) => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, between), { maxLength: 30 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (parts, phrase) => {
          const text = parts.flat().join('');
          const row = ` ${parts.map(([one]) => plain(one)).join(' ')} `;
          const expected = row.includes(` ${phrase.map(plain).join(' ')} `);
          expect(says(`"${phrase.join(' ')}"`, text)).toBe(expected);
          // What is said is shown.
          const shown = highlight(text, { terms: [], phrases: [phrase.map(plain)] });
          expect(shown.includes('<mark>')).toBe(expected);
        },
      ),
    );
  });

  it('breaks nothing, whatever is typed', () => {
    const typed = fc.array(
      fc.oneof(
        fc.constantFrom('"', '“', '”', '«', '»', ' ', '\\', '(', '[', '½', 'ﬁ', 'İ', 'feria'),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(typed, fc.string({ unit: 'grapheme' }), (parts, text) => {
        const query = parts.join('');
        const phrases = phrasesIn(query);
        expect(typeof sayingAll(phrases)([text, query])).toBe('boolean');
        for (const html of [highlight(query, { terms: [], phrases }), excerpt(query, { terms: [], phrases })])
          expect(html.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('the passage of a phrase', () => {
  const phrases = phrasesIn('"feria de empleo"');

  it('has it in one mark, and not its words alone', () => {
    expect(highlight('La feria: Feria de Empleo, y el empleo', { terms: [], phrases })).toBe(
      'La feria: <mark>Feria de Empleo</mark>, y el empleo',
    );
  });

  it('is preferred to one with many words, and has the words beside it marked', () => {
    const filler = 'palabra '.repeat(60);
    const text = `Cuentas, cuentas y cuentas. ${filler} La feria de empleo. ${filler}`;
    expect(excerpt(text, { terms: ['cuent', 'palabr'], phrases })).toContain(
      'La <mark>feria de empleo</mark>. <mark>palabra</mark>',
    );
  });

  it('shows a phrase with much between its words whole', () => {
    const words = Array.from({ length: 15 }, (_, at) => `palabra${at}`);
    const text = `Antes ${words.join(` ${'.'.repeat(18)} `)} y después`;
    const html = excerpt(text, { terms: [], phrases: [words] });
    expect(html).toMatch(/^Antes <mark>palabra0 .* palabra14<\/mark> y después$/);
  });

  it('is never long, whatever stands in a word or between words', () => {
    const words = Array.from({ length: 90 }, () => 'a');
    const [gap, accents] = ['.'.repeat(20), '\u0301'.repeat(150_000)];
    for (const text of [`${words.join(gap)} más`, `feria${accents} de empleo`]) {
      const html = excerpt(text, { terms: ['feri'], phrases: [words, ['feria', 'de', 'empleo']] });
      expect(html.length).toBeLessThan(1_100);
    }
  });

  it('is that of its words where a sign stands for several letters', () => {
    const text = `${'Nada. '.repeat(100)} Acuerdo № 512 del concejo.`;
    const wanted = { terms: [], phrases: phrasesIn('"acuerdo no 512"') };
    expect(says('"acuerdo no 512"', text)).toBe(true);
    expect(excerpt(text, wordByWord(wanted))).toContain('<mark>Acuerdo</mark> № <mark>512</mark>');
  });
});
