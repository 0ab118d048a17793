import type { Bilingual, Language } from '../../shared/language';
import { isRecord } from '../../shared/values';

type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail) => Bilingual;

function said(detail: Detail, name: string): string {
  const value = detail[name];
  return typeof value === 'string' ? value : '';
}

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
    es: `Le pedimos completar su solicitud a más tardar el ${said(detail, 'citizenDueOn')}: ${said(detail, 'missing')}. Mientras tanto el plazo está detenido.`,
    en: `We asked you to complete your request by ${said(detail, 'citizenDueOn')}: ${said(detail, 'missing')}. Until then the clock stands still.`,
  }),
  'completion-extended': (detail) => ({
    es: `Tiene hasta el ${said(detail, 'citizenDueOn')} para completar su solicitud.`,
    en: `You have until ${said(detail, 'citizenDueOn')} to complete your request.`,
  }),
  completed: () => ({
    es: 'Recibimos lo que faltaba; el plazo sigue corriendo.',
    en: 'We received what was missing; the clock runs again.',
  }),
  extended: (detail) => ({
    es: `La fecha para responder pasó del ${said(detail, 'from')} al ${said(detail, 'to')}: ${said(detail, 'reason')}`,
    en: `The date to answer moved from ${said(detail, 'from')} to ${said(detail, 'to')}: ${said(detail, 'reason')}`,
  }),
  transferred: (detail) => ({
    es: `Trasladamos su solicitud a ${said(detail, 'to')}: ${said(detail, 'reason')}`,
    en: `We forwarded your request to ${said(detail, 'to')}: ${said(detail, 'reason')}`,
  }),
  answered: ({ together }) =>
    isRecord(together)
      ? {
          es: `Respondimos su solicitud junto con otras análogas.${together.published ? ' La respuesta está publicada.' : ''}`,
          en: `We answered your request together with others like it.${together.published ? ' The answer is public.' : ''}`,
        }
      : { es: 'Respondimos su solicitud.', en: 'We answered your request.' },
  closed: () => ({ es: 'El caso se cerró.', en: 'The case was closed.' }),
  withdrawn: (detail) => ({
    es: `El caso terminó por desistimiento: ${said(detail, 'reason')}`,
    en: `The case ended by withdrawal: ${said(detail, 'reason')}`,
  }),
  annulled: (detail) => ({
    es: `El radicado se anuló: ${said(detail, 'reason')}`,
    en: `The filing was annulled: ${said(detail, 'reason')}`,
  }),
  recalculated: (detail) => ({
    es: `La fecha para responder pasó del ${said(detail, 'from')} al ${said(detail, 'to')} porque cambió el calendario: ${said(detail, 'reason')}`,
    en: `The date to answer moved from ${said(detail, 'from')} to ${said(detail, 'to')} because the calendar changed: ${said(detail, 'reason')}`,
  }),
  'accepted-by-silence': (detail) => ({
    es: `El plazo venció sin respuesta: la solicitud se entiende aceptada y las copias se entregan a más tardar el ${said(detail, 'copiesDueOn')}.`,
    en: `The term expired without an answer: the request counts as accepted and the copies are due by ${said(detail, 'copiesDueOn')}.`,
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
