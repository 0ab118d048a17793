import { localDate } from '../../deadlines';
import { longDate, longInstant } from '../../shared/text/long-date';
import { escapeMarkdown, plainLine } from '../../shared/text/markdown';

import { firstOf, type Limits } from './limits';
import { periodInWords } from './period-in-words';
import type { PublishedContent } from './published-content';
import { count, linked, sentence, shortened } from './words';

type Report = PublishedContent['reports'][number];
type Commitment = PublishedContent['commitments']['kept'][number];
type Hearing = PublishedContent['hearings']['held'][number];

/** Pieces of Markdown with a blank line between them; none where there is nothing to tell. */
type Section = (content: PublishedContent, limits: Limits) => string[];

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const said = (parts: readonly (string | false)[]) => parts.filter((part) => part !== false).join(' ');

function list(items: readonly string[], left: number): string {
  return [...items, ...(left > 0 ? [`Y ${left} más.`] : [])].map((item) => `- ${item}`).join('\n');
}

function figuresOf({ figures }: Report, limits: Limits): string[] {
  if (figures.length === 0) return [];
  const { told, left } = firstOf(figures, limits.figures);
  const rows = told.map(({ name, unit, target, result, fulfilment }) =>
    row([name, unit, target, result, fulfilment].map(escapeMarkdown)),
  );
  const table = [
    row(['Indicador', 'Unidad', 'Meta', 'Resultado', 'Cumplimiento']),
    row(['---', '---', '---:', '---:', '---:']),
    ...rows,
  ].join('\n');
  return [table, ...(left > 0 ? [`Y ${count(left, 'indicador más', 'indicadores más')}.`] : [])];
}

const reports: Section = (content, limits) => {
  if (content.reports.length === 0) return [];
  const { told, left } = firstOf(content.reports, limits.reports);
  return [
    '## Informes de gestión',
    ...told.flatMap((report) => {
      const period = periodInWords({ from: report.periodStart, to: report.periodEnd });
      return [
        `### ${escapeMarkdown(report.title)}`,
        `${linked(`Informe de gestión ${report.kindName}, ${period}`, report.address)}.`,
        ...(report.summary?.trim() ? [sentence(shortened(report.summary, limits.text))] : []),
        ...figuresOf(report, limits),
      ];
    }),
    ...(left > 0 ? [`Y ${count(left, 'informe más', 'informes más')}.`] : []),
  ];
};

const answers: Section = ({ answers: { total, topics, examples, page } }, limits) => {
  if (total === 0) return [];
  const { told } = firstOf(topics, limits.topics);
  const others = told.reduce((left, topic) => left - topic.count, total);
  const table = [
    row(['Tema', 'Respuestas']),
    row(['---', '---:']),
    ...told.map((topic) => row([escapeMarkdown(topic.topic), String(topic.count)])),
    ...(others > 0 ? [row(['Otros temas', String(others)])] : []),
  ].join('\n');
  return [
    '## Respuestas a la ciudadanía',
    `${total === 1 ? 'Se publicó' : 'Se publicaron'} ${count(total, 'respuesta', 'respuestas')} a preguntas y solicitudes.`,
    ...(told.length > 0 ? [table] : []),
    ...examples.flatMap(({ question, answer }) => [
      `**Pregunta:** ${sentence(shortened(question, limits.text))}`,
      `**Respuesta:** ${sentence(shortened(plainLine(answer), limits.text))}`,
    ]),
    ...(page === null ? [] : [linked('Todas las respuestas publicadas', page)]),
  ];
};

const office = ({ office: name }: Commitment) => name !== null && `Responsable: ${sentence(name)}`;

const commitments: Section = ({ commitments: { kept, underWay } }, limits) => {
  const text = (commitment: Commitment) => sentence(shortened(commitment.text, limits.text));
  const part = (heading: string, all: readonly Commitment[], tell: (one: Commitment) => string) => {
    const { told, left } = firstOf(all, limits.commitments);
    return all.length === 0 ? [] : [`### ${heading}`, list(told.map(tell), left)];
  };
  const parts = [
    ...part('Cumplidos', kept, (one) =>
      said([
        text(one),
        office(one),
        one.fulfilledOn !== null && `Cumplido el ${longDate(one.fulfilledOn, 'es')}.`,
      ]),
    ),
    ...part('En curso', underWay, (one) =>
      said([
        text(one),
        office(one),
        `Avance: ${one.progress} %.`,
        Boolean(one.note?.trim()) && sentence(shortened(one.note ?? '', limits.text)),
      ]),
    ),
  ];
  return parts.length === 0 ? [] : ['## Compromisos', ...parts];
};

const hearings: Section = ({ hearings: { announced, held }, timeZone }, limits) => {
  const day = ({ startsAt }: Hearing) => longDate(localDate(startsAt, timeZone), 'es');
  const tellHeld = (hearing: Hearing) =>
    `se realizó el ${day(hearing)}${
      hearing.attendance === null ? '' : `, con ${count(hearing.attendance, 'asistente', 'asistentes')}`
    }.`;
  const tellAnnounced = ({ state, startsAt, venue, cancellationReason }: Hearing) =>
    state === 'cancelled'
      ? said([
          'se canceló.',
          Boolean(cancellationReason?.trim()) &&
            `Motivo: ${sentence(shortened(cancellationReason ?? '', limits.text))}`,
        ])
      : said([
          `se convocó para el ${longInstant(startsAt, timeZone, 'es')}.`,
          Boolean(venue?.trim()) && `Lugar: ${sentence(venue ?? '')}`,
        ]);
  const ids = new Set(held.map(({ documentId }) => documentId));
  const all = [
    ...held.map((hearing) => ({ hearing, told: tellHeld(hearing) })),
    ...announced
      .filter(({ documentId }) => !ids.has(documentId))
      .map((hearing) => ({ hearing, told: tellAnnounced(hearing) })),
  ];
  const { told, left } = firstOf(all, limits.hearings);
  const items = told.map((one) => `${linked(one.hearing.title, one.hearing.page)}: ${one.told}`);
  return all.length === 0 ? [] : ['## Audiencias públicas', list(items, left)];
};

const plan: Section = ({ plan: followed, today }) => {
  if (followed === null) return [];
  const { total, done, onTrack, dueSoon, late, fulfilment } = followed.summary;
  return [
    '## Avance del plan',
    `De ${count(total, 'actividad programada', 'actividades programadas')} en «${escapeMarkdown(followed.title)}», al ${longDate(
      today,
      'es',
    )} ${done === 1 ? 'se cumplió' : 'se cumplieron'} ${done} (${Math.round(fulfilment * 100)} %), ${
      onTrack + dueSoon
    } ${onTrack + dueSoon === 1 ? 'está' : 'están'} por cumplirse y ${late} ${
      late === 1 ? 'está atrasada' : 'están atrasadas'
    }.`,
  ];
};

/** In the bulletin's order. */
export const SECTIONS: readonly Section[] = [reports, answers, commitments, hearings, plan];
