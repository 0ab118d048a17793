import { oneLine } from '../../shared/text/folding';
import type { Message } from '../channel';

import { firstSentences } from './excerpt';
import { fit, type FittedText } from './fit';
import type { Measure } from './length';
import { hearingPlace, hearingTime, monthsOf } from './words';

/** The management report a message tells of, as far as a post needs it. */
export interface ReportFacts {
  kind: string;
  /** `YYYY-MM-DD` */
  periodStart: string;
  periodEnd: string;
}

/** A reader of a network is told what it is about, not all of it. */
const LONGEST_EXCERPT = 400;

/** What nobody ended with a full stop for pages is not read to its end. */
const LONGEST_SENTENCE = 1_000;

const beginningOf = (sentence: string) =>
  sentence.length > LONGEST_SENTENCE
    ? `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST_SENTENCE) + 1 || LONGEST_SENTENCE).trim()}…`
    : sentence;

/** As many sentences as a post has room for; one there always is. */
function excerptOf(body: string, title: string, room: (excerpt: string) => boolean): string {
  const [whole = '', ...others] = firstSentences(body, title);
  const first = beginningOf(whole);
  let excerpt = first;
  for (const sentence of others) {
    const longer = `${excerpt} ${sentence}`;
    if (longer.length > LONGEST_EXCERPT || !room(longer)) break;
    excerpt = longer;
  }
  return excerpt;
}

/** What a quarterly report is told with: whose it is, of which months, and what there is to be seen. */
function quarterlyText(
  { title, link, institute }: Message,
  report: ReportFacts,
  measure: Measure,
): FittedText {
  const months = monthsOf(report.periodStart, report.periodEnd);
  const paragraphs = [
    `${institute.name} publica su informe de gestión trimestral, de ${months}.`,
    oneLine(title),
    'Conozca los resultados y los indicadores del período:',
    link ?? '',
  ];
  const cuts = [
    { part: 2, leaves: 0 },
    { part: 1, leaves: 0 },
    { part: 0, leaves: 1 },
  ];
  return fit(paragraphs, cuts, measure);
}

/** When a hearing is, and where the page about it, is never cut; the end of a title may be missing before its place is. */
const CUTS = [
  { part: 1, leaves: 0 },
  { part: 0, leaves: 8 },
  { part: 3, leaves: 0 },
  { part: 0, leaves: 1 },
] as const;

function textWith(
  { title, hearing, timeZone, link }: Message,
  excerpt: string,
  measure: Measure,
): FittedText {
  const place = hearing && hearingPlace(hearing);
  const paragraphs = [
    oneLine(title),
    excerpt,
    hearing ? `Cuándo: ${hearingTime(hearing, timeZone)}` : '',
    place ? `Dónde: ${oneLine(place)}` : '',
    link ?? '',
  ];
  return fit(paragraphs, CUTS, measure);
}

/**
 * The text of a post where nobody wrote one: title, first sentences, when and where the hearing is, and the link.
 *
 * @param body Markdown without open variables
 * @param report the report it tells of, if any
 */
export function defaultText(
  message: Message,
  body: string,
  report: ReportFacts | null,
  measure: Measure,
): FittedText {
  if (report?.kind === 'quarterly') return quarterlyText(message, report, measure);
  const excerpt = excerptOf(body, message.title, (longer) => !textWith(message, longer, measure).cut);
  return textWith(message, excerpt, measure);
}
