import type { ProseBlock } from '../blocks';
import { UnreadablePlanError } from '../errors';
import { LIMITS } from '../limits';

type Marker = { ordered: boolean; number: number; depth: number };

/** Blanks that are only layout: HTML's own white space and the no-break spaces editors put in. */
const BLANKS = /[ \t\r\n\f\u00a0]+/g;
const WORD_LIST_LEVEL = /mso-list:\s*\S+\s+level(\d+)/i;
const TYPED_MARKER = /^\s*(?:(\d{1,3})[.)]|([a-z])[.)]|[-–•·▪§o\uf0b7\uf0a7])\s*$/i;
const BOLD_STYLE = /font-weight:\s*(?:bold|[6-9]00)/i;
const NOT_BOLD_STYLE = /font-weight:\s*(?:normal|[1-4]00)/i;

/** Running text of a page or of one cell, turned into paragraphs, headings and list items as elements open and close. */
export class Flow {
  private blocks: ProseBlock[] = [];
  /** The text under way, in pieces: joined only once, however many there are. */
  private pieces: string[] = [];
  private heading: number | null = null;
  private item: Marker | null = null;
  private readonly lists: { ordered: boolean; next: number }[] = [];
  private preformatted = false;
  /** Open inline elements, and whether the text inside each is bold. */
  private readonly inline: { name: string; bold: boolean; marker: boolean }[] = [];
  private boldText = true;
  /** The number or bullet Word writes as text before an item («mso-list:Ignore»). */
  private typedMarker = '';

  write(data: string): void {
    const open = this.inline.at(-1);
    if (open?.marker) {
      this.typedMarker += data;
      return;
    }
    const clean = this.preformatted ? data.replace(/\r\n?/g, '\n') : data.replace(BLANKS, ' ');
    const before = this.pieces.at(-1);
    const atStart = before === undefined || before.endsWith(' ') || before.endsWith('\n');
    const added = atStart && !this.preformatted ? clean.replace(/^ /, '') : clean;
    if (added.trim() !== '' && !(open?.bold ?? false)) this.boldText = false;
    if (added !== '') this.pieces.push(added);
  }

  breakLine(): void {
    const last = this.pieces.at(-1);
    if (last?.endsWith(' ') === true) this.pieces[this.pieces.length - 1] = last.slice(0, -1);
    this.pieces.push('\n');
  }

  openInline(name: string, style: string): void {
    const outer = this.inline.at(-1);
    const asTagSays = name === 'b' || name === 'strong' || (outer?.bold ?? false);
    const bold = BOLD_STYLE.test(style) || (asTagSays && !NOT_BOLD_STYLE.test(style));
    const marker = (outer?.marker ?? false) || /mso-list:\s*ignore/i.test(style);
    this.inline.push({ name, bold, marker });
  }

  closeInline(name: string): void {
    const at = this.inline.findLastIndex((open) => open.name === name);
    if (at >= 0) this.inline.splice(at);
  }

  openBlock(style: string, preformatted: boolean): void {
    this.closeBlock();
    this.preformatted = preformatted;
    const level = WORD_LIST_LEVEL.exec(style);
    if (level) this.item = { ordered: false, number: 1, depth: Number(level[1]) - 1 };
  }

  openHeading(level: number): void {
    this.closeBlock();
    this.heading = level;
  }

  openList(ordered: boolean, start: number): void {
    this.closeBlock();
    this.lists.push({ ordered, next: start });
  }

  closeList(): void {
    this.closeBlock();
    this.lists.pop();
  }

  openItem(value: string | undefined): void {
    this.closeBlock();
    const list = this.lists.at(-1) ?? { ordered: false, next: 1 };
    const number = value !== undefined && /^\d+$/.test(value) ? Number(value) : list.next;
    list.next = number + 1;
    this.item = { ordered: list.ordered, number, depth: Math.max(this.lists.length - 1, 0) };
  }

  /** Ends the paragraph, heading or item under way. */
  closeBlock(): void {
    const text = this.pieces.join('').trim();
    if (text !== '') {
      this.add(this.blockOf(text));
      this.item = null;
      this.heading = null;
    }
    this.pieces = [];
    this.typedMarker = '';
    this.boldText = true;
    this.preformatted = false;
  }

  /** A line of its own, from elsewhere. */
  writeLine(line: string): void {
    this.closeBlock();
    if (line !== '') this.add({ kind: 'paragraph', text: line, strong: false });
  }

  private add(block: ProseBlock): void {
    if (this.blocks.length >= LIMITS.lines)
      throw new UnreadablePlanError('too-many-lines', { limit: LIMITS.lines });
    this.blocks.push(block);
  }

  /** The blocks so far; the flow goes on empty. */
  take(): ProseBlock[] {
    this.closeBlock();
    const { blocks } = this;
    this.blocks = [];
    return blocks;
  }

  /** The text so far, a line for each paragraph or item, as the cell of a table. */
  takeText(): string {
    return this.take()
      .map((block) => {
        if (block.kind !== 'item') return block.text;
        return `${block.ordered ? `${block.number}.` : '-'} ${block.text}`;
      })
      .join('\n');
  }

  private blockOf(text: string): ProseBlock {
    if (this.heading !== null) return { kind: 'heading', level: this.heading, text };
    if (this.item === null) return { kind: 'paragraph', text, strong: this.boldText };
    const typed = TYPED_MARKER.exec(this.typedMarker.replace(BLANKS, ' '));
    const numbered =
      typed?.[1] === undefined ? this.item : { ...this.item, ordered: true, number: Number(typed[1]) };
    return { kind: 'item', text, ...numbered };
  }
}
