const LETTERS: Readonly<Record<string, string>> = {
  a: 'aàáâãäå',
  c: 'cç',
  e: 'eèéêë',
  i: 'iìíîï',
  n: 'nñ',
  o: 'oòóôõö',
  u: 'uùúûü',
  y: 'yýÿ',
};

/** A pattern of how a folded word may be written, to be used without regard to case: each letter with any accent. */
export const asWritten = (folded: string): string =>
  [...folded].map((letter) => (LETTERS[letter] ? `[${LETTERS[letter]}]` : letter)).join('');
