/**
 * Phrases are written as plain data: words in order, `a|b` for alternatives, `[a|b]` for a word that may be missing.
 * `previo|antes [a|de] [la] audiencia` stands for twelve ways of saying the same.
 */
export interface Phrase {
  readonly parts: readonly { words: ReadonlySet<string>; optional: boolean }[];
}

/** Compiles the notation above. Words are given folded: no accents, lower case. */
export function phrase(notation: string): Phrase {
  return {
    parts: notation.split(' ').map((part) => {
      const optional = part.startsWith('[');
      const words = optional ? part.slice(1, -1) : part;
      return { words: new Set(words.split('|')), optional };
    }),
  };
}

/** The index after the longest stretch of `words` the phrase covers from `from` on, or -1 when it does not match. */
export function matchAt(pattern: Phrase, words: readonly string[], from: number): number {
  const follow = (part: number, at: number): number => {
    const expected = pattern.parts[part];
    if (expected === undefined) return at;
    const word = words[at];
    const taken = word !== undefined && expected.words.has(word) ? follow(part + 1, at + 1) : -1;
    return expected.optional ? Math.max(taken, follow(part + 1, at)) : taken;
  };
  return follow(0, from);
}

/** Whether the phrase covers all of the words. */
export function matchesWhole(pattern: Phrase, words: readonly string[]): boolean {
  return words.length > 0 && matchAt(pattern, words, 0) === words.length;
}
