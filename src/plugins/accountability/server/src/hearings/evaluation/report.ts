import { localDate } from '../../deadlines';
import type { DraftReport } from '../../reports/service';
import { longDate } from '../../shared/text/long-date';
import { escapeMarkdown } from '../../shared/text/markdown';

import type { ListedCommitment } from '../commitments/service';
import type { Standing } from '../commitments/standing';
import type { PublishedHearing } from '../published-hearing';
import type { AttendanceCounts } from '../registrations/door';
import { EVALUATION_QUESTIONS } from './questions';
import type { EvaluationResults } from './service';

interface Evaluated {
  hearing: PublishedHearing;
  timeZone: string;
  counts: AttendanceCounts;
  results: EvaluationResults;
  commitments: readonly ListedCommitment[];
  /** The hearing before it, with what was promised there. */
  previous: { title: string; commitments: readonly ListedCommitment[] } | null;
}

const STANDINGS: Record<Standing, string> = {
  kept: 'Cumplido',
  'under-way': 'En curso',
  late: 'Atrasado',
  cancelled: 'Retirado',
};

/** A table of Markdown, of cells that are safe in it. */
const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function commitmentTable(commitments: readonly ListedCommitment[]): string {
  if (commitments.length === 0) return 'No hubo compromisos.';
  const rows = commitments.map(({ text, office, dueOn, standing }) => [
    escapeMarkdown(text),
    office === null ? '—' : escapeMarkdown(office),
    dueOn === null ? '—' : longDate(dueOn, 'es'),
    STANDINGS[standing],
  ]);
  return table(['Compromiso', 'Responsable', 'Fecha límite', 'Estado'], rows);
}

function surveyTable({ sheets, questions }: EvaluationResults): string {
  if (sheets === 0) return 'Nadie respondió la encuesta.';
  const rows = questions.map(({ question, counts, mean }) => [
    EVALUATION_QUESTIONS[question].es,
    ...counts.map(String),
    mean === null ? '—' : mean.toLocaleString('es-CO'),
  ]);
  return [
    `Evaluaciones recibidas: ${sheets}. De 1 (nada) a 5 (mucho).`,
    table(['Pregunta', '1', '2', '3', '4', '5', 'Promedio'], rows),
  ].join('\n\n');
}

/** A hearing's evaluation as the draft of a management report: an editor reads it, adds what it means, publishes it. */
export function evaluationReport(evaluated: Evaluated): DraftReport {
  const { hearing, timeZone, counts, results, commitments, previous } = evaluated;
  const day = localDate(new Date(hearing.startsAt), timeZone);
  const expected = counts.inPerson + counts.virtual;
  const attended = hearing.attendance ?? counts.checkedIn;
  return {
    title: `Evaluación: ${hearing.title}`.slice(0, 250),
    kind: 'hearing',
    hearing: hearing.documentId,
    periodStart: day,
    periodEnd: day,
    summary: `Asistentes: ${attended}. Evaluaciones recibidas: ${results.sheets}. Compromisos: ${commitments.length}.`,
    body: [
      `La audiencia «${escapeMarkdown(hearing.title)}» se realizó el ${longDate(day, 'es')}.`,
      '## Asistencia',
      `Inscripciones: ${expected} (${counts.inPerson} para asistir en persona y ${counts.virtual} por internet). Ingresos registrados: ${counts.checkedIn}, de ellos ${counts.walkIns} sin inscripción previa.`,
      '## Evaluación de quienes participaron',
      surveyTable(results),
      '## Compromisos de esta audiencia',
      commitmentTable(commitments),
      ...(previous
        ? [
            `## Compromisos de la audiencia anterior: ${escapeMarkdown(previous.title)}`,
            commitmentTable(previous.commitments),
          ]
        : []),
    ].join('\n\n'),
    indicators: [
      { name: 'Personas inscritas', unit: 'personas', result: expected },
      { name: 'Personas que asistieron', unit: 'personas', result: attended },
      ...results.questions.flatMap(({ question, mean }) =>
        mean === null
          ? []
          : [{ name: EVALUATION_QUESTIONS[question].es, unit: 'de 1 a 5', target: 5, result: mean }],
      ),
    ],
  };
}
