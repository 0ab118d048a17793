import type { Bilingual, Language } from '../../../shared/http/language';
import { isRecord } from '../../../shared/values';
import { dayIn, type Detail, textIn } from '../../case/event-detail';
import { PUBLIC_EVENT_KINDS } from '../../case/timeline';

/** One event as the office reads it. */
export interface HistoryEntry {
  kind: string;
  /** ISO 8601 instant. */
  at: string;
  by: string;
  text: string;
  detail: Detail | null;
  /** Whether the citizen is told nothing of it. */
  internal: boolean;
}

const nested = (detail: Detail, name: string, member: string): string => {
  const value = detail[name];
  return isRecord(value) ? textIn(value, member) : '';
};
const withNote = (sentence: string, note: string) => (note === '' ? `${sentence}.` : `${sentence}: ${note}`);

/** Of one answer to many (rule T9), how many. */
function withOthers({ together }: Detail): Bilingual {
  if (!isRecord(together)) return { es: '', en: '' };
  const others = Number(together.others);
  return others === 1
    ? { es: ' junto con otra análoga', en: ' together with another like it' }
    : { es: ` junto con otras ${others} análogas`, en: ` together with ${others} others like it` };
}

const OUTCOMES: Record<string, Bilingual> = {
  granted: { es: 'se concede lo pedido', en: 'granted' },
  'partly-granted': { es: 'se concede en parte', en: 'granted in part' },
  denied: { es: 'se niega lo pedido', en: 'denied' },
};
const PRIORITIES: Record<string, Bilingual> = {
  'fundamental-right': { es: 'riesgo para un derecho fundamental', en: 'a fundamental right is in danger' },
  journalist: { es: 'periodista en ejercicio', en: 'a journalist at work' },
  child: { es: 'niña, niño o adolescente', en: 'a child' },
  pregnant: { es: 'mujer en embarazo', en: 'a pregnant woman' },
  elderly: { es: 'persona mayor', en: 'an elderly person' },
  disability: { es: 'persona con discapacidad', en: 'a person with a disability' },
};
const GROUNDS: Record<string, Bilingual> = {
  'by-citizen': { es: 'lo pidió la ciudadanía', en: 'the citizen asked for it' },
  'not-completed': { es: 'no se completó a tiempo', en: 'it was not completed in time' },
};
const named = (names: Record<string, Bilingual>, code: string, language: Language): string =>
  Object.hasOwn(names, code) ? (names[code]?.[language] ?? code) : code;

type Sentence = (detail: Detail) => Bilingual;

/** What each event says to the office. Their details are shown too, so none may hold a person's data. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  received: () => ({ es: 'Se radicó.', en: 'Filed.' }),
  assigned: (d) => ({
    es: withNote(`Quedó a cargo de ${nested(d, 'assignee', 'name')}`, textIn(d, 'note')),
    en: withNote(`Put in the charge of ${nested(d, 'assignee', 'name')}`, textIn(d, 'note')),
  }),
  'completion-requested': (d) => ({
    es: `Se pidió completar a más tardar el ${dayIn(d, 'citizenDueOn', 'es')}: ${textIn(d, 'missing')}`,
    en: `Completion asked for by ${dayIn(d, 'citizenDueOn', 'en')}: ${textIn(d, 'missing')}`,
  }),
  'completion-extended': (d) => ({
    es: `El plazo para completar se prorrogó hasta el ${dayIn(d, 'citizenDueOn', 'es')}.`,
    en: `The time to complete was extended to ${dayIn(d, 'citizenDueOn', 'en')}.`,
  }),
  completed: (d) => ({
    es: `Se completó; el plazo sigue corriendo. ${textIn(d, 'message')}`,
    en: `Completed; the clock runs again. ${textIn(d, 'message')}`,
  }),
  extended: (d) => ({
    es: `La fecha límite pasó del ${dayIn(d, 'from', 'es')} al ${dayIn(d, 'to', 'es')}: ${textIn(d, 'reason')}`,
    en: `The due date moved from ${dayIn(d, 'from', 'en')} to ${dayIn(d, 'to', 'en')}: ${textIn(d, 'reason')}`,
  }),
  transferred: (d) => ({
    es: `Se trasladó a ${textIn(d, 'to')}: ${textIn(d, 'reason')}`,
    en: `Forwarded to ${textIn(d, 'to')}: ${textIn(d, 'reason')}`,
  }),
  answered: (d) => ({
    es: `Se respondió${withOthers(d).es}: ${named(OUTCOMES, textIn(d, 'outcome'), 'es')}.`,
    en: `Answered${withOthers(d).en}: ${named(OUTCOMES, textIn(d, 'outcome'), 'en')}.`,
  }),
  closed: (d) => ({
    es: withNote('Se cerró', textIn(d, 'note')),
    en: withNote('Closed', textIn(d, 'note')),
  }),
  withdrawn: (d) => ({
    es: `Desistimiento (${named(GROUNDS, textIn(d, 'grounds'), 'es')}): ${textIn(d, 'reason')}`,
    en: `Withdrawn (${named(GROUNDS, textIn(d, 'grounds'), 'en')}): ${textIn(d, 'reason')}`,
  }),
  annulled: (d) => ({
    es: `El radicado se anuló: ${textIn(d, 'reason')}`,
    en: `The filing was annulled: ${textIn(d, 'reason')}`,
  }),
  'priority-marked': (d) =>
    textIn(d, 'reason') === ''
      ? { es: 'Dejó de ser prioritario.', en: 'No longer has priority.' }
      : {
          es: `Se marcó como prioritario: ${named(PRIORITIES, textIn(d, 'reason'), 'es')}.`,
          en: `Marked as a priority: ${named(PRIORITIES, textIn(d, 'reason'), 'en')}.`,
        },
  recalculated: (d) => ({
    es: `La fecha límite pasó del ${dayIn(d, 'from', 'es')} al ${dayIn(d, 'to', 'es')} porque cambió el calendario: ${textIn(d, 'reason')}`,
    en: `The due date moved from ${dayIn(d, 'from', 'en')} to ${dayIn(d, 'to', 'en')} because the calendar changed: ${textIn(d, 'reason')}`,
  }),
  'accepted-by-silence': (d) => ({
    es: `Venció sin respuesta: se entiende aceptada; las copias se entregan a más tardar el ${dayIn(d, 'copiesDueOn', 'es')}.`,
    en: `Expired without an answer: it counts as accepted; the copies are due by ${dayIn(d, 'copiesDueOn', 'en')}.`,
  }),
  'answered-live': (d) => ({
    es: `Se respondió en vivo en la audiencia: ${textIn(d, 'note')}`,
    en: `Answered live at the hearing: ${textIn(d, 'note')}`,
  }),
  'live-answer-withdrawn': () => ({
    es: 'Se corrigió: no se respondió en vivo en la audiencia.',
    en: 'Corrected: it was not answered live at the hearing.',
  }),
  noted: (d) => ({ es: textIn(d, 'text'), en: textIn(d, 'text') }),
  'person-read': () => ({
    es: 'Consultó los datos de la persona.',
    en: 'Read the person’s data.',
  }),
  published: () => ({ es: 'Se publicó la respuesta.', en: 'The answer was published.' }),
  unpublished: () => ({ es: 'Se retiró la publicación.', en: 'The publication was taken back.' }),
  anonymized: () => ({
    es: 'Se suprimieron los datos personales.',
    en: 'The personal data was removed.',
  }),
  exported: () => ({
    es: 'Se exportaron los datos de la persona.',
    en: 'The person’s data was exported.',
  }),
};

const WHO: Record<string, Bilingual> = {
  citizen: { es: 'La ciudadanía', en: 'The citizen' },
  system: { es: 'El sistema', en: 'The system' },
};

export function toHistoryEntry(
  event: { kind: string; at: string | Date; by: string; userId?: number | null; detail?: unknown },
  language: Language,
): HistoryEntry {
  const detail = isRecord(event.detail) ? event.detail : {};
  const sentence = Object.hasOwn(SENTENCES, event.kind) ? SENTENCES[event.kind] : undefined;
  const who = event.userId ? event.by : (WHO[event.by]?.[language] ?? event.by);
  return {
    kind: event.kind,
    at: new Date(event.at).toISOString(),
    by: who,
    text: sentence ? sentence(detail)[language] : event.kind,
    // Of a kind nothing is known about here, nothing is known about its detail either.
    detail: sentence && isRecord(event.detail) ? event.detail : null,
    internal: !PUBLIC_EVENT_KINDS.includes(event.kind),
  };
}
