import fc from 'fast-check';

import { fold } from '../../src/plugins/accountability/server/src/shared/text/folding';
import {
  excerpt,
  highlight,
} from '../../src/plugins/accountability/server/src/website/search/words/highlight';
import { queryWords } from '../../src/plugins/accountability/server/src/website/search/words/query';
import { searchWords, termOf } from '../../src/plugins/accountability/server/src/website/search/words/term';
import { WordList } from '../../src/plugins/accountability/server/src/website/search/words/word-list';

const term = (word: string) => termOf(fold(word));

describe('the term of a word', () => {
  it.each([
    ['rendición', 'rendiciones', 'RENDICION'],
    ['información', 'informaciones', 'informacion'],
    ['inversión', 'inversiones', 'inversion'],
    ['capacitación', 'capacitaciones', 'capacitacion'],
    ['mujer', 'mujeres'],
    ['joven', 'jóvenes', 'jovenes'],
    ['taller', 'talleres'],
    ['eficaz', 'eficaces'],
    ['vez', 'veces'],
    ['avance', 'avances'],
    ['público', 'públicas', 'publicos'],
    ['interés', 'intereses', 'interes'],
    ['boletín', 'boletines'],
    ['emprendedor', 'emprendedoras', 'emprendedores'],
    ['ciudadanía', 'ciudadania', 'ciudadanías'],
    ['informe', 'informes'],
    ['compromiso', 'compromisos'],
    ['razón', 'razones'],
    ['ley', 'leyes'],
    ['social', 'sociales'],
    ['participante', 'participantes'],
    ['mes', 'meses'],
    ['tecnología', 'tecnologias'],
  ])('is the same for %s and its other forms', (word, ...forms) => {
    expect(forms.map(term)).toEqual(forms.map(() => term(word)));
  });

  it.each([
    ['mercado', 'mercurio'],
    ['empleo', 'emplazamiento'],
    ['social', 'sociedad'],
    ['informe', 'informal'],
  ])('is another for %s and %s', (word, other) => {
    expect(term(word)).not.toBe(term(other));
  });

  it('leaves numbers and codes as they are', () => {
    expect(['1712', '000001', '2026s'].map(term)).toEqual(['1712', '000001', '2026s']);
  });

  it('is never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of searchWords(text)) expect(termOf(word)).not.toBe('');
      }),
    );
  });
});

describe('the words of a query', () => {
  it('are those that tell texts apart, twenty at most', () => {
    expect(queryWords('¿Qué es la rendición de cuentas?').map(({ folded }) => folded)).toEqual([
      'rendicion',
      'cuentas',
    ]);
    expect(queryWords('radicado 2026-000001').map(({ folded }) => folded)).toEqual([
      'radicado',
      '2026',
      '000001',
    ]);
    expect(queryWords('uva '.repeat(50))).toHaveLength(20);
  });
});

describe('a passage found', () => {
  const terms = (...words: string[]) => words.map(term);

  it('marks the words as they are written: accents, case and inflection', () => {
    expect(highlight('Rendición de CUENTAS: las rendiciones', { terms: terms('rendicion', 'cuenta') })).toBe(
      '<mark>Rendición</mark> de <mark>CUENTAS</mark>: las <mark>rendiciones</mark>',
    );
    expect(highlight('Ayuda a las mujeres y a una mujer', { terms: terms('mujer') })).toBe(
      'Ayuda a las <mark>mujeres</mark> y a una <mark>mujer</mark>',
    );
    expect(highlight('Mercurio y mercados', { terms: terms('mercado') })).toBe(
      'Mercurio y <mark>mercados</mark>',
    );
  });

  it('marks a figure as it is written, with its points or without', () => {
    const text = 'Se capacitaron 1.034 personas; antes, 1034, y no 21.034 ni 1.0345.';
    expect(highlight(text, { terms: ['1034'] })).toBe(
      'Se capacitaron <mark>1.034</mark> personas; antes, <mark>1034</mark>, y no 21.034 ni 1.0345.',
    );
  });

  it('is the one that says most of what was looked for', () => {
    const filler = 'palabra '.repeat(100);
    const text = `La feria. ${filler} La feria del empleo en el centro. ${filler} El empleo.`;
    const html = excerpt(text, { terms: terms('feria', 'empleo') });
    expect(html).toContain('La <mark>feria</mark> del <mark>empleo</mark> en el centro.');
    expect(html).toMatch(/^… .* …$/);
    expect(html.length).toBeLessThan(400);
  });

  it('is the beginning of a text that says none of it', () => {
    expect(excerpt('Un texto corto', { terms: terms('otra') })).toBe('Un texto corto');
    expect(excerpt('', { terms: terms('otra') })).toBe('');
  });

  it('is looked for at the beginning of a file only, so that a page of long files is answered soon', () => {
    const long = `${'palabra '.repeat(20_000)}feria ${'palabra '.repeat(10_000)}empleo`;
    expect(excerpt(long, { terms: terms('feria', 'empleo') })).toContain('<mark>feria</mark>');
    expect(excerpt(long, { terms: terms('empleo') })).toMatch(/^(palabra )+…$/);
  });

  it('cuts between words, and an endless word between characters', () => {
    const html = excerpt(`${'uno '.repeat(200)}feria ${'dos '.repeat(200)}`, { terms: terms('feria') });
    expect(html.replace(/<\/?mark>/g, '')).toMatch(/^… (uno )+feria (dos )*dos …$/);
    expect(excerpt('😀'.repeat(500), { terms: [] })).toMatch(/^(😀)+ …$/u);
  });

  const markup = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    '<mark>',
    '</mark>',
    '<script>',
    ' feria ',
    'férias ',
    '\n',
    '́',
  );
  const hostile = fc
    .array(fc.oneof(markup, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 200 })
    .map((parts) => parts.join(''));

  it('holds no markup of the text, whatever it says', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const html of [
          highlight(text, { terms: terms('feria') }),
          excerpt(text, { terms: terms('feria') }),
        ]) {
          const rest = html.replace(/<mark>([^<>]*)<\/mark>/g, '$1');
          expect(rest).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
        }
      }),
    );
  });

  it('says nothing that the text does not say', () => {
    const unescaped = (html: string) =>
      html
        .replace(/<\/?mark>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unescaped(highlight(text, { terms: terms('feria') }))).toBe(text);
      }),
    );
  });
});

describe('the list of words', () => {
  const list = (...texts: string[]) => {
    const words = new WordList();
    texts.forEach((text, id) => words.add(id, text));
    return words;
  };

  it('completes a beginning by the most frequent words, as they are written', () => {
    const words = list('Rendición y renta', 'la rendición', 'el RENDIMIENTO');
    expect(words.completions('ren', 5).map(({ written }) => written)).toEqual([
      'rendición',
      'rendimiento',
      'renta',
    ]);
  });

  it('corrects an error of typing, two in a long word, and letters that changed places', () => {
    const words = list('rendición de cuentas y empleo');
    const best = (word: string) => words.corrections(word, 5)[0]?.written;
    expect(best('rendision')).toBe('rendición');
    expect(best('rendisiom')).toBe('rendición');
    expect(best('cuetnas')).toBe('cuentas');
    expect(best('empelo')).toBe('empleo');
    expect(best('cuetnass')).toBe('cuentas');
    expect(best('empelos')).toBe('empleo');
    expect(best('xyzw')).toBeUndefined();
  });

  it('forgets a word with the last text that has it', () => {
    const words = list('empleo y feria', 'feria');
    words.remove(0);
    expect(words.completions('emp', 5)).toEqual([]);
    expect(words.corrections('enpleo', 5)).toEqual([]);
    expect(words.textsWith('empleo')).toBe(0);
    expect(words.completions('fer', 5)).toEqual([{ folded: 'feria', written: 'feria', texts: 1 }]);
  });

  it('is after any additions and removals as if made anew of what is left', () => {
    const word = fc.constantFrom('feria', 'férias', 'ferias', 'empleo', 'EMPLEO', 'plan', '2026');
    const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 10 }), fc.nat(9), (texts, removed) => {
        const words = list(...texts);
        words.remove(removed);
        const anew = new WordList();
        texts.forEach((one, id) => id !== removed && anew.add(id, one));
        for (const beginning of ['f', 'e', 'p']) {
          const counts = (some: WordList) =>
            some.completions(beginning, 9).map(({ folded, texts: count }) => [folded, count]);
          expect(counts(words)).toEqual(counts(anew));
        }
        expect(words.textsWith('feria')).toBe(anew.textsWith('feria'));
      }),
    );
  });
});
