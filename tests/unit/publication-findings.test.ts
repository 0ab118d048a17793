import * as fc from 'fast-check';

import {
  dataOf,
  type Found,
  moved,
  putBack,
  reserve,
} from '../../src/plugins/accountability/admin/src/components/answer-publication/findings';

/** A finding of each of the words in a text, in order. */
function find(text: string, ...words: string[]): Found[] {
  let from = 0;
  return words.map((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    const isName = !/\d/.test(word);
    return {
      field: 'publicAnswer',
      kind: isName ? 'name' : 'phone',
      start,
      end: from,
      text: word,
      replacement: isName ? '[nombre reservado]' : '[teléfono reservado]',
      key: word,
    };
  });
}
const standIn = (text: string, findings: readonly Found[]) =>
  findings.map(({ start, end }) => text.slice(start, end));

describe('what was found stays marked while the text is typed', () => {
  const before = 'Señora Ana, llame a Luz al 310 555 0199 hoy.';
  const found = find(before, 'Ana', 'Luz', '310 555 0199');

  it.each([
    [
      'before it',
      'Muy estimada Señora Ana, llame a Luz al 310 555 0199 hoy.',
      ['Ana', 'Luz', '310 555 0199'],
    ],
    ['after it', 'Señora Ana, llame a Luz al 310 555 0199 hoy mismo.', ['Ana', 'Luz', '310 555 0199']],
    ['between', 'Señora Ana, llame pronto a Luz al 310 555 0199 hoy.', ['Ana', 'Luz', '310 555 0199']],
    ['in it', 'Señora Ana, llame a Luz al 310 555 01 hoy.', ['Ana', 'Luz']],
    ['at two places', 'Sra. Ana, llame a Luz al 310 555 0199, gracias.', ['Ana', 'Luz', '310 555 0199']],
    ['all of it', '', []],
  ])('changed %s', (_, now, expected) => {
    expect(standIn(now, moved(found, before, now))).toEqual(expected);
  });

  it('never at a place where its letters do not stand, whatever is typed', () => {
    const piece = fc.constantFrom('Ana', 'Luz', ' ', 'na', 'x');
    const pieces = fc.array(piece, { maxLength: 8 }).map((list) => list.join(''));
    fc.assert(
      fc.property(pieces, pieces, pieces, (head, middle, tail) => {
        const text = `${head}Ana${tail}`;
        const now = `${head}${middle}Ana${tail}`;
        const places = moved(
          [{ ...find('Ana', 'Ana')[0]!, start: head.length, end: head.length + 3 }],
          text,
          now,
        );
        expect(standIn(now, places).filter((one) => one !== 'Ana')).toEqual([]);
      }),
    );
  });
});

describe('what is left out', () => {
  const text = 'Ana y Luz, y otra vez Ana: 310 555 0199.';
  const found = find(text, 'Ana', 'Luz', 'Ana', '310 555 0199');

  it('is left out at every place', () => {
    expect(reserve(text, found, 'Ana')).toBe(
      '[nombre reservado] y Luz, y otra vez [nombre reservado]: 310 555 0199.',
    );
  });

  it('comes back to the place where it was, also when others were left out alike', () => {
    const leftOut =
      '[nombre reservado] y [nombre reservado], y otra vez [nombre reservado]: [teléfono reservado].';
    expect(putBack(leftOut, found, 'Luz')).toBe(
      '[nombre reservado] y Luz, y otra vez [nombre reservado]: [teléfono reservado].',
    );
    expect(putBack(leftOut, found, 'Ana')).toBe(
      'Ana y [nombre reservado], y otra vez Ana: [teléfono reservado].',
    );
  });

  it('does not come back to a wrong place: where one is gone, nothing changes', () => {
    const edited = 'Dos personas y [nombre reservado].';
    expect(putBack(edited, found, 'Luz')).toBe(edited);
  });
});

describe('what there is to answer', () => {
  const original = find('Ana y Luz', 'Ana', 'Luz');
  const answers = (standing: readonly Found[], accepted: readonly string[] = []) =>
    dataOf(original, standing, new Set(accepted)).map(({ key, answer }) => [key, answer]);

  it('is what stands in the public text; what is not there any more is left out', () => {
    expect(answers(find('Luz', 'Luz'))).toEqual([
      ['Ana', 'reserved'],
      ['Luz', null],
    ]);
  });

  it('is answered where the editor says that it is nobody’s', () => {
    expect(answers(find('Luz', 'Luz'), ['Luz'])).toEqual([
      ['Ana', 'reserved'],
      ['Luz', 'not-personal'],
    ]);
  });

  it('is each datum once, however often it stands', () => {
    expect(answers(find('Eva, Eva', 'Eva', 'Eva'))).toEqual([
      ['Ana', 'reserved'],
      ['Luz', 'reserved'],
      ['Eva', null],
    ]);
  });
});
