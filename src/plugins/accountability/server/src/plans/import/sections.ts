import { excerpt, type ParagraphBlock, type ProseBlock } from './blocks';
import { UnreadablePlanError } from './errors';
import { oneLine } from '../../shared/text/folding';
import { LIMITS } from './limits';
import { toMarkdown } from './markdown';
import { periodOfLine, periodOfTitle } from './period';
import { isInCapitals, isObjectivesSubheading, sectionOf, withoutMarkup } from './section-headings';
import type { Section } from './synonyms';
import type { Passage } from './tables';
import { findTitle } from './title';
import type { Doubt, PlanDraft } from './types';

type KeptSection = Exclude<Section, 'actions'>;
export type PlanTexts = Pick<
  PlanDraft,
  'title' | 'periodStart' | 'periodEnd' | 'introduction' | 'objectives' | 'monitoring'
>;

/** Where the reading is: before any section, in one of ours, or under some other heading. */
type Place =
  { at: 'preamble' } | { at: Section; level: number } | { at: 'elsewhere'; heading: string | null };

/** Headings without a style rank below any with one. */
const UNSTYLED_LEVEL = 7;

function levelOf(block: ProseBlock): number {
  return block.kind === 'heading' ? block.level : UNSTYLED_LEVEL;
}

function looksLikeHeading(block: ProseBlock): boolean {
  if (block.kind === 'heading') return true;
  if (block.kind === 'item' || block.text.includes('\n')) return false;
  return isInCapitals(block.text) || (block.strong && block.text.length <= 80 && !/[.:;,]$/.test(block.text));
}

/** A heading typed on the first line of its own paragraph is set apart from it. */
function splitOffHeading(passage: Passage): Passage[] {
  if (passage.kind !== 'paragraph') return [passage];
  const [first = '', ...rest] = passage.text.split('\n');
  const apart = rest.length > 0 && (sectionOf(first) !== null || isObjectivesSubheading(first));
  if (!apart) return [passage];
  const heading: ParagraphBlock = { kind: 'paragraph', text: first.trim(), strong: true };
  return [heading, { kind: 'paragraph', text: rest.join('\n').trim(), strong: false }];
}

class SectionReader {
  readonly preamble: ProseBlock[] = [];
  readonly sections = new Map<KeptSection, ProseBlock[]>();
  readonly ignored: string[] = [];
  private place: Place = { at: 'preamble' };
  /** Text under a heading that is not ours, until it is clear whether it only leads to the table. */
  private pending: ProseBlock[] = [];

  read(passages: readonly Passage[]): void {
    for (const passage of passages.flatMap(splitOffHeading)) {
      if (passage.kind === 'table') this.passTable();
      else this.passText(passage);
    }
    this.dropPending();
  }

  private passTable(): void {
    // «A continuación se describen las acciones …:» only says that a table follows.
    if (this.pending.at(-1)?.text.endsWith(':') === true) this.pending.pop();
    this.dropPending();
    this.place = { at: 'elsewhere', heading: null };
  }

  private passText(block: ProseBlock): void {
    const section = sectionOf(block.text);
    if (isObjectivesSubheading(block.text)) {
      this.enter('objectives', levelOf(block));
      this.keep('objectives', { kind: 'heading', level: 3, text: withoutMarkup(block.text) });
    } else if (section !== null) {
      this.enter(section, levelOf(block));
    } else if (this.leavesSection(block)) {
      this.dropPending();
      this.place = { at: 'elsewhere', heading: withoutMarkup(block.text) };
    } else {
      this.take(block);
    }
  }

  /** A heading that is not ours ends the section, unless it ranks below the section's own. */
  private leavesSection(block: ProseBlock): boolean {
    if (this.place.at === 'preamble' || !looksLikeHeading(block)) return false;
    return this.place.at === 'elsewhere' || block.kind !== 'heading' || block.level <= this.place.level;
  }

  private enter(section: Section, level: number): void {
    this.dropPending();
    if (this.place.at !== section) this.place = { at: section, level };
  }

  private take(block: ProseBlock): void {
    if (this.place.at === 'preamble') this.preamble.push(block);
    else if (this.place.at === 'elsewhere' || this.place.at === 'actions') this.pending.push(block);
    else this.keep(this.place.at, block);
  }

  private keep(section: KeptSection, block: ProseBlock): void {
    const blocks = this.sections.get(section) ?? [];
    blocks.push(block);
    this.sections.set(section, blocks);
  }

  private dropPending(): void {
    const heading = this.place.at === 'elsewhere' ? this.place.heading : null;
    const text = [heading, ...this.pending.map((block) => block.text)]
      .filter((part) => part !== null)
      .join(' ');
    if (text !== '') this.ignored.push(excerpt(text));
    this.pending = [];
    if (this.place.at === 'elsewhere') this.place.heading = null;
  }
}

function markdownOf(blocks: readonly ProseBlock[] | undefined, bare: boolean): string | null {
  const text = toMarkdown(blocks ?? [], bare);
  if (text.length > LIMITS.sectionCharacters) {
    throw new UnreadablePlanError('section-too-long', {
      limit: LIMITS.sectionCharacters,
      value: excerpt(text),
    });
  }
  return text === '' ? null : text;
}

/**
 * Reads the prose of the document: title and period before the first section, then each section word for word.
 * Text that finds no place is named in a doubt.
 * @throws UnreadablePlanError `section-too-long`
 */
export function readSections(
  passages: readonly Passage[],
  bare: boolean,
): { texts: PlanTexts; doubts: Doubt[] } {
  const reader = new SectionReader();
  reader.read(passages);
  const { title, others } = findTitle(reader.preamble);
  const ofTitle = title === null ? null : periodOfTitle(title);
  const period = ofTitle ?? others.map(periodOfLine).find((found) => found !== null);
  const strayPreamble = others.length === 0 ? [] : [excerpt(oneLine(others.join(' ')))];
  return {
    texts: {
      title,
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
      introduction: markdownOf(reader.sections.get('introduction'), bare),
      objectives: markdownOf(reader.sections.get('objectives'), bare),
      monitoring: markdownOf(reader.sections.get('monitoring'), bare),
    },
    doubts: [...strayPreamble, ...reader.ignored].map((value): Doubt => ({
      code: 'ignored-text',
      row: null,
      column: null,
      value,
    })),
  };
}
