import { foldedWords } from '../../shared/text/folding';
import { matchesWhole } from './phrases';
import { OBJECTIVES_SUBHEADING, SECTION_WORDS, type Section } from './synonyms';

const LONGEST_HEADING = 120;
/** `1.` `2.1` `IV.` `a)` before a heading. */
const NUMBERING = /^(?:\d+(?:\.\d+)*[.)\-–]*\s+|\d+[.)\-–]+|[ivxlc]+[.)\-–]+\s*|[a-z][.)]\s*)/i;

/** Longer lines are no headings, whatever marks they have; what follows is not meant for long runs of blanks. */
const LONGEST_MARKED_LINE = 500;

/** The line without Markdown's `#`, `**` and `__`, as a person reads it. */
export function withoutMarkup(line: string): string {
  const text = line.trim();
  if (text.length > LONGEST_MARKED_LINE) return text;
  return text
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+#+$/, '')
    .replace(/^(\*\*|__)(.+)\1$/s, '$2')
    .trim();
}

function headingWords(line: string): string[] {
  const plain = withoutMarkup(line);
  return plain.length > LONGEST_HEADING ? [] : foldedWords(plain.replace(NUMBERING, ''));
}

/** The section a line is the heading of: with or without `#`, bold, numbering, accents or a final colon. */
export function sectionOf(line: string): Section | null {
  const words = headingWords(line);
  const found = SECTION_WORDS.find(({ phrases }) => phrases.some((pattern) => matchesWhole(pattern, words)));
  return found?.section ?? null;
}

/** OBJETIVO GENERAL and OBJETIVOS ESPECÍFICOS: parts of the objectives, not their heading. */
export function isObjectivesSubheading(line: string): boolean {
  return matchesWhole(OBJECTIVES_SUBHEADING, headingWords(line));
}

/** A short line all in capitals, as headings are written where no style says so. */
export function isInCapitals(line: string): boolean {
  const plain = withoutMarkup(line);
  return (
    plain.length <= LONGEST_HEADING &&
    /\p{Lu}{3}/u.test(plain) &&
    !/\p{Ll}/u.test(plain) &&
    !/[.,;]$/.test(plain)
  );
}
