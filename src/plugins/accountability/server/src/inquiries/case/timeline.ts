import type { Bilingual, Language } from '../../shared/http/language';
import { isRecord } from '../../shared/values';

import { dayIn, type Detail, textIn } from './event-detail';

type Sentence = (detail: Detail) => Bilingual;

/** What the citizen reads of each event. An event that is not here is the institute's own business. */
const PUBLIC_EVENTS: Readonly<Record<string, Sentence>> = {
  received: () => ({
    es: 'Recibimos su solicitud y quedó radicada.',
    en: 'We received your request and filed it.',
  }),
  assigned: () => ({
    es: 'Su solicitud tiene una persona responsable.',
    en: 'Somebody is in charge of your request.',
  }),
  'completion-requested': (detail) => ({
    es: `Le pedimos completar su solicitud a más tardar el ${dayIn(detail, 'citizenDueOn', 'es')}: ${textIn(detail, 'missing')}. Mientras tanto el plazo está detenido.`,
    en: `We asked you to complete your request by ${dayIn(detail, 'citizenDueOn', 'en')}: ${textIn(detail, 'missing')}. Until then the clock stands still.`,
  }),
  'completion-extended': (detail) => ({
    es: `Tiene hasta el ${dayIn(detail, 'citizenDueOn', 'es')} para completar su solicitud.`,
    en: `You have until ${dayIn(detail, 'citizenDueOn', 'en')} to complete your request.`,
  }),
  completed: () => ({
    es: 'Recibimos lo que faltaba; el plazo sigue corriendo.',
    en: 'We received what was missing; the clock runs again.',
  }),
  extended: (detail) => ({
    es: `La fecha para responder pasó del ${dayIn(detail, 'from', 'es')} al ${dayIn(detail, 'to', 'es')}: ${textIn(detail, 'reason')}`,
    en: `The date to answer moved from ${dayIn(detail, 'from', 'en')} to ${dayIn(detail, 'to', 'en')}: ${textIn(detail, 'reason')}`,
  }),
  transferred: (detail) => ({
    es: `Trasladamos su solicitud a ${textIn(detail, 'to')}: ${textIn(detail, 'reason')}`,
    en: `We forwarded your request to ${textIn(detail, 'to')}: ${textIn(detail, 'reason')}`,
  }),
  answered: ({ together }) =>
    isRecord(together)
      ? {
          es: `Respondimos su solicitud junto con otras análogas.${together.published ? ' La respuesta está publicada.' : ''}`,
          en: `We answered your request together with others like it.${together.published ? ' The answer is public.' : ''}`,
        }
      : { es: 'Respondimos su solicitud.', en: 'We answered your request.' },
  'answered-live': () => ({
    es: 'Su pregunta se respondió en la audiencia. La respuesta por escrito le llega dentro del plazo y se publica.',
    en: 'Your question was answered at the hearing. The written answer reaches you within its term, and is published.',
  }),
  'live-answer-withdrawn': () => ({
    es: 'Corregimos: su pregunta no se respondió en la audiencia. La respuesta por escrito le llega dentro del plazo.',
    en: 'We corrected: your question was not answered at the hearing. The written answer reaches you within its term.',
  }),
  closed: () => ({ es: 'El caso se cerró.', en: 'The case was closed.' }),
  withdrawn: (detail) => ({
    es: `El caso terminó por desistimiento: ${textIn(detail, 'reason')}`,
    en: `The case ended by withdrawal: ${textIn(detail, 'reason')}`,
  }),
  annulled: (detail) => ({
    es: `El radicado se anuló: ${textIn(detail, 'reason')}`,
    en: `The filing was annulled: ${textIn(detail, 'reason')}`,
  }),
  recalculated: (detail) => ({
    es: `La fecha para responder pasó del ${dayIn(detail, 'from', 'es')} al ${dayIn(detail, 'to', 'es')} porque cambió el calendario: ${textIn(detail, 'reason')}`,
    en: `The date to answer moved from ${dayIn(detail, 'from', 'en')} to ${dayIn(detail, 'to', 'en')} because the calendar changed: ${textIn(detail, 'reason')}`,
  }),
  'accepted-by-silence': (detail) => ({
    es: `El plazo venció sin respuesta: la solicitud se entiende aceptada y las copias se entregan a más tardar el ${dayIn(detail, 'copiesDueOn', 'es')}.`,
    en: `The term expired without an answer: the request counts as accepted and the copies are due by ${dayIn(detail, 'copiesDueOn', 'en')}.`,
  }),
};

/** The kinds of event a citizen is told about. */
export const PUBLIC_EVENT_KINDS = Object.keys(PUBLIC_EVENTS);

export interface TimelineEntry {
  kind: string;
  /** ISO 8601 instant. */
  at: string;
  text: string;
}

/** One event of the timeline as the citizen reads it; `null` for what is not theirs to read. */
export function toTimelineEntry(
  event: { kind: string; at: unknown; detail?: unknown },
  language: Language,
): TimelineEntry | null {
  const sentence = Object.hasOwn(PUBLIC_EVENTS, event.kind) ? PUBLIC_EVENTS[event.kind] : undefined;
  if (!sentence) return null;
  return {
    kind: event.kind,
    at: new Date(String(event.at)).toISOString(),
    text: sentence(isRecord(event.detail) ? event.detail : {})[language],
  };
}
