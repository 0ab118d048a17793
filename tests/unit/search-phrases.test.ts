import fc from 'fast-check';

import {
  excerpt,
  highlight,
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

  it('is not said by the end of a title and the beginning of the text', () => {
    expect(says('"feria de empleo"', 'Gran feria', 'de empleo')).toBe(false);
  });

  it('is said exactly by a text that has its words in a row, whatever else the text holds', () => {
    const word = fc.constantFrom('feria', 'Féria', 'de', 'empleo', 'EMPLEO', '2026', 'ñame', 'ferias');
    const between = fc.constantFrom(' ', ', ', '\n', ' – ', '. ', ' 🤷 ', '/', '… ');
    const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
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

  it('shows a phrase that is far apart in its text whole', () => {
    const text = `feria ${'. '.repeat(150)} de empleo y más`;
    expect(excerpt(text, { terms: [], phrases })).toMatch(/^<mark>feria [. ]+ de empleo<\/mark> y más$/);
  });
});
