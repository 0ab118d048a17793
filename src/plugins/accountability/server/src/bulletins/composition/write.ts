import { halved, type Limits, USUAL } from './limits';
import { duringPeriod, periodInWords } from './period-in-words';
import type { PublishedContent } from './published-content';
import { SECTIONS } from './sections';
import { capitalized, count, together } from './words';

/** A bulletin as the application writes it and an editor finishes it. Its number is not the writer's matter. */
export interface WrittenBulletin {
  title: string;
  /** Plain text. */
  summary: string;
  /** Markdown. */
  body: string;
}

/** What the body's column takes. */
const LONGEST_BODY = 100_000;

const bodyOf = (content: PublishedContent, limits: Limits): string =>
  SECTIONS.flatMap((section) => section(content, limits)).join('\n\n');

/** What the institute did, each a predicate: `publicó 2 informes de gestión (12 indicadores) y 14 respuestas …`. */
function deeds({ reports, answers, commitments, hearings }: PublishedContent): string[] {
  const { kept, underWay } = commitments;
  const figures = reports.reduce((sum, report) => sum + report.figures.length, 0);
  const published = [
    ...(reports.length > 0
      ? [
          count(reports.length, 'informe de gestión', 'informes de gestión') +
            (figures > 0 ? ` (${count(figures, 'indicador', 'indicadores')})` : ''),
        ]
      : []),
    ...(answers.total > 0
      ? [count(answers.total, 'respuesta a la ciudadanía', 'respuestas a la ciudadanía')]
      : []),
  ];
  const promised = [
    ...(kept.length > 0 ? [`cumplió ${count(kept.length, 'compromiso', 'compromisos')}`] : []),
    ...(underWay.length > 0 ? [`avanzó en ${count(underWay.length, 'compromiso', 'compromisos')}`] : []),
  ];
  const met = [
    ...(hearings.held.length > 0
      ? [`realizó ${count(hearings.held.length, 'audiencia pública', 'audiencias públicas')}`]
      : []),
    ...(hearings.announced.length > 0
      ? [`convocó a ${count(hearings.announced.length, 'audiencia pública', 'audiencias públicas')}`]
      : []),
  ];
  return [
    ...(published.length > 0 ? [`publicó ${together(published)}`] : []),
    ...(promised.length > 0 ? [together(promised)] : []),
    ...(met.length > 0 ? [together(met)] : []),
  ];
}

/** Writes a bulletin in plain Spanish. The same content gives the same text. */
export function writeBulletin(content: PublishedContent): WrittenBulletin {
  const period = periodInWords(content.period);
  const [first = '', ...others] = deeds(content);
  const summary = [`${duringPeriod(content.period)}, el instituto ${first}`, ...others.map(capitalized)];

  let limits = USUAL;
  let body = bodyOf(content, limits);
  while (body.length > LONGEST_BODY) {
    limits = halved(limits);
    body = bodyOf(content, limits);
  }
  return { title: `Resultados ${period}`, summary: `${summary.join('. ')}.`, body };
}
