import { UnreadablePlanError } from './errors';
import { LIMITS } from './limits';

interface HeadingBlock {
  kind: 'heading';
  level: number;
  text: string;
}

export interface ParagraphBlock {
  kind: 'paragraph';
  text: string;
  /** The whole paragraph is bold, as titles without a heading style are. */
  strong: boolean;
}

interface ItemBlock {
  kind: 'item';
  text: string;
  ordered: boolean;
  number: number;
  /** 0 for the outermost list. */
  depth: number;
}

export interface RowBlock {
  kind: 'row';
  /** Rows of one table (or sheet) share a number. */
  table: number;
  cells: string[];
  /** Columns whose value is repeated from a vertically merged cell above. */
  carried: readonly number[];
}

export type ProseBlock = HeadingBlock | ParagraphBlock | ItemBlock;
export type Block = ProseBlock | RowBlock;

/** A document as any reader gives it. */
export interface NeutralDocument {
  blocks: Block[];
  /** Whether the prose is Markdown already (plain text kept word for word) or bare text yet to be escaped. */
  prose: 'markdown' | 'bare';
}

/**
 * Refuses a row no plan would have.
 * @throws UnreadablePlanError `too-many-columns`, `cell-too-long`
 */
export function assertReasonableRow(cells: readonly string[]): void {
  if (cells.length > LIMITS.columns) {
    throw new UnreadablePlanError('too-many-columns', { limit: LIMITS.columns });
  }
  const long = cells.find((cell) => cell.length > LIMITS.cellCharacters);
  if (long !== undefined) {
    throw new UnreadablePlanError('cell-too-long', { limit: LIMITS.cellCharacters, value: excerpt(long) });
  }
}

/** The first words of a long text, to name it by. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length).trimEnd()}…`;
}
