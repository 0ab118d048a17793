import { fold } from '../../../shared/text/folding';

/** Letters and digits with accents, raised, lowered, or as wide as Chinese ones (Unicode's blocks of them). */
const BLOCKS = [
  [0xaa, 0x24f],
  [0x1e00, 0x1eff],
  [0x2070, 0x209c],
  [0xff10, 0xff5a],
] as const;

/** By a letter or digit, what is folded to it, itself among them: `m²` is found by `m2`, `Nº` by `No`. */
const WRITTEN = new Map<string, string>();
for (const [first, last] of BLOCKS) {
  for (let code = first; code <= last; code += 1) {
    const sign = String.fromCodePoint(code);
    const folded = fold(sign);
    if (/^[a-z0-9]$/.test(folded)) WRITTEN.set(folded, (WRITTEN.get(folded) ?? folded) + sign);
  }
}

/** A pattern of how a folded word may be written, to be used without regard to case: each letter with any accent. */
export const asWritten = (folded: string): string =>
  [...folded].map((letter) => (WRITTEN.has(letter) ? `[${WRITTEN.get(letter)}]` : letter)).join('');
