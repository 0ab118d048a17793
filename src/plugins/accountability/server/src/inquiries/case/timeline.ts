import type { Bilingual, Language } from '../../shared/language';

/** What can happen to an inquiry, and how the citizen is told. */
const KINDS = {
  received: { es: 'Recibimos su solicitud y quedó radicada.', en: 'We received your request and filed it.' },
} satisfies Record<string, Bilingual>;

export type EventKind = keyof typeof KINDS;

export interface TimelineEntry {
  kind: string;
  /** ISO 8601 instant. */
  at: string;
  text: string;
}

/** One event of the timeline as the citizen reads it. */
export function toTimelineEntry(event: { kind: string; at: unknown }, language: Language): TimelineEntry {
  const sentences: Bilingual | undefined = (KINDS as Record<string, Bilingual>)[event.kind];
  return {
    kind: event.kind,
    at: new Date(String(event.at)).toISOString(),
    text: sentences?.[language] ?? event.kind,
  };
}
