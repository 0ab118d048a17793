import { oneLine } from '../../shared/folding';
import type { Message } from '../channel';

import { firstSentences } from './excerpt';
import { fit, type FittedText, type Part } from './fit';
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

/** As many sentences as a post has room for; one there always is. */
function excerptOf(body: string, room: (excerpt: string) => boolean): string {
  const [first = '', ...others] = firstSentences(body);
  let excerpt = first;
  for (const sentence of others) {
    const longer = `${excerpt} ${sentence}`;
    if (longer.length > LONGEST_EXCERPT || !room(longer)) break;
    excerpt = longer;
  }
  return excerpt;
}

/** What a quarterly report is told with: whose it is, of which months, and what there is to be seen. */
function quarterlyParts({ title, link, institute }: Message, report: ReportFacts): Part[] {
  const months = monthsOf(report.periodStart, report.periodEnd);
  return [
    { text: `${institute.name} publica su informe de gestión trimestral, de ${months}.`, gives: 2 },
    { text: oneLine(title), gives: 1, optional: true },
    { text: 'Conozca los resultados y los indicadores del período:', gives: 0, optional: true },
    { text: link ?? '' },
  ];
}

function parts({ title, hearing, timeZone, link }: Message, excerpt: string): Part[] {
  const place = hearing && hearingPlace(hearing);
  return [
    { text: oneLine(title), gives: 2 },
    { text: excerpt, gives: 0, optional: true },
    { text: hearing ? `Cuándo: ${hearingTime(hearing, timeZone)}` : '' },
    { text: place ? `Dónde: ${oneLine(place)}` : '', gives: 1, optional: true },
    { text: link ?? '' },
  ];
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
  if (report?.kind === 'quarterly') return fit(quarterlyParts(message, report), measure);
  const excerpt = excerptOf(body, (longer) => !fit(parts(message, longer), measure).cut);
  return fit(parts(message, excerpt), measure);
}
