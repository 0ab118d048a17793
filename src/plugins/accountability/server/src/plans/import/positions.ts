import { fold, oneLine, withoutListMarkers } from '../../shared/text/folding';
import { OFFICE_BEGINNINGS, OFFICE_LINKS, OFFICE_QUALIFIERS, USUAL_OFFICES } from './synonyms';

/** How a name is separated from the one before it. A line break may also fall inside a name, at the edge of a cell. */
type Gap = 'none' | 'line' | 'separator';

/** Line breaks, separators and words; the bar of DIRECTOR/A separates nothing. */
const PIECES = /\n|[;,|•·]|\/(?!(?:as?|os?|e?s)\b)|\s[-–—](?=\s)|(?:[^\s;,/|•·]|\/(?=(?:as?|os?|e?s)\b))+/gi;

interface Token {
  text: string;
  folded: string;
  gap: Gap;
}

/** Two spellings of one office have the same key: accents, case, spaces and points do not count. */
export function positionKey(name: string): string {
  return tokensOf(name)
    .map((token, index) => (index > 0 && token.gap === 'separator' ? `|${token.folded}` : token.folded))
    .join('');
}

/** Offices that raise no doubt. */
export interface KnownOffices {
  has(name: string): boolean;
  hasKey(key: string): boolean;
  readonly longestKey: number;
}

/** @param knownPositions names of the positions that exist already, in any spelling */
export function knownOffices(knownPositions: readonly string[]): KnownOffices {
  const keys = new Set([...knownPositions, ...USUAL_OFFICES].map(positionKey));
  keys.delete('');
  return {
    has: (name) => keys.has(positionKey(name)),
    hasKey: (key) => keys.has(key),
    longestKey: [...keys].reduce((longest, key) => Math.max(longest, key.length), 0),
  };
}

function tokensOf(cell: string): Token[] {
  const tokens: Token[] = [];
  let gap: Gap = 'none';
  for (const [piece] of withoutListMarkers(cell).matchAll(PIECES)) {
    if (piece === '\n') {
      if (gap === 'none') gap = 'line';
      continue;
    }
    const folded = fold(piece).replace(/[^\p{L}\p{N}]/gu, '');
    if (folded === '') {
      gap = 'separator';
      continue;
    }
    tokens.push({ text: piece, folded, gap });
    gap = 'none';
  }
  return tokens;
}

function isConjunction(token: Token | undefined): boolean {
  return token !== undefined && /^[ye]$/i.test(token.text);
}

function beginsOffice(token: Token | undefined): boolean {
  return token !== undefined && (OFFICE_BEGINNINGS.has(token.folded) || OFFICE_QUALIFIERS.has(token.folded));
}

class OfficeSplitter {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly known: KnownOffices,
  ) {}

  /** The end of the longest known office beginning at `from` and followed by the beginning of another, or -1. */
  private knownEnd(from: number): number {
    let key = '';
    let best = -1;
    for (let at = from; at < this.tokens.length && key.length <= this.known.longestKey; at += 1) {
      const token = this.tokens[at];
      if (token === undefined) break;
      key += at > from && token.gap === 'separator' ? `|${token.folded}` : token.folded;
      if (this.known.hasKey(key) && this.mayEndBefore(at + 1)) best = at + 1;
    }
    return best;
  }

  /** Whether a name may end before this token: it begins another, or stands apart. */
  private mayEndBefore(at: number): boolean {
    const next = this.tokens[at];
    if (next === undefined || next.gap === 'separator' || beginsOffice(next)) return true;
    if (isConjunction(next)) return this.beginsAfterConjunction(at + 1);
    if (next.gap === 'line') return !OFFICE_LINKS.has(next.folded);
    return this.knownStartsAt(at);
  }

  private knownStartsAt(at: number): boolean {
    let key = '';
    for (let end = at; end < this.tokens.length && key.length <= this.known.longestKey; end += 1) {
      key += this.tokens[end]?.folded ?? '';
      if (this.known.hasKey(key)) return true;
    }
    return false;
  }

  private beginsAfterConjunction(at: number): boolean {
    return beginsOffice(this.tokens[at]) || this.knownStartsAt(at);
  }

  /** Whether another name begins here, `from` being where the present one began. */
  private breaksBefore(at: number, from: number): boolean {
    const token = this.tokens[at];
    const previous = this.tokens[at - 1];
    if (token === undefined || token.gap === 'separator') return true;
    if (isConjunction(token)) return this.beginsAfterConjunction(at + 1);
    if (previous !== undefined && OFFICE_LINKS.has(previous.folded) && !isAbbreviated(previous)) return false;
    if (token.gap === 'line') return !OFFICE_LINKS.has(token.folded);
    if (previous !== undefined && at - from === 1 && OFFICE_QUALIFIERS.has(previous.folded)) return false;
    return beginsOffice(token) || this.knownEnd(at) > at;
  }

  private unknownEnd(from: number): number {
    let at = from + 1;
    while (at < this.tokens.length && !this.breaksBefore(at, from)) at += 1;
    return at;
  }

  split(): string[] {
    const names: string[] = [];
    for (let at = 0; at < this.tokens.length;) {
      if (isConjunction(this.tokens[at])) {
        at += 1;
        continue;
      }
      const known = this.knownEnd(at);
      const end = known > at ? known : this.unknownEnd(at);
      names.push(this.nameOf(at, end));
      at = end;
    }
    return names;
  }

  private nameOf(from: number, end: number): string {
    const words = this.tokens.slice(from, end);
    const text = words
      .map((token, index) => (index > 0 && token.gap === 'separator' ? `, ${token.text}` : ` ${token.text}`))
      .join('');
    return oneLine(text)
      .replace(/^[.:]+|[.:]+$/g, '')
      .replace(/ ,/g, ',');
  }
}

/** «(E)», encargado, is no conjunction. */
function isAbbreviated(token: Token): boolean {
  return token.text.startsWith('(');
}

/**
 * The offices of a RESPONSABLE cell, each once, spelled as in the cell: separated by line breaks, `;` `,` `/`, «y»
 * between offices, and in run-together text first by the longest known name, then at words that begin an office.
 */
export function splitOffices(cell: string, known: KnownOffices): string[] {
  const names = new OfficeSplitter(tokensOf(cell), known).split();
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = positionKey(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
