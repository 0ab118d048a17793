import type { Bilingual } from '../shared/http/language';

const SENTENCES = {
  'unknown-action': {
    es: 'Esa acción no está en un plan publicado y abierto.',
    en: 'There is no such action in an open published plan.',
  },
  'plan-closed': {
    es: 'El plan está cerrado: ya no se registra nada en él.',
    en: 'The plan is closed: nothing is recorded in it any more.',
  },
  'not-pending': {
    es: 'Esta fecha ya está cumplida o cancelada: no se aplaza.',
    en: 'This date is done or cancelled: it is not put off.',
  },
  cancelled: {
    es: 'Esta fecha se canceló: no lleva evidencia.',
    en: 'This date was cancelled: it takes no evidence.',
  },
  'not-later': {
    es: 'La nueva fecha debe ser posterior a la que tiene.',
    en: 'The new date must be after the one it has.',
  },
  'in-the-past': { es: 'La nueva fecha ya pasó.', en: 'The new date has passed.' },
  'outside-period': {
    es: 'La fecha está fuera del período del plan.',
    en: 'The date is outside the period of the plan.',
  },
  'same-date': {
    es: 'La acción ya tiene esa fecha.',
    en: 'The action has that date already.',
  },
  'unknown-file': {
    es: 'Ese archivo no está en la biblioteca.',
    en: 'That file is not in the library.',
  },
  changed: {
    es: 'Otra persona cambió esta fecha mientras usted la miraba. Vuelva a cargar y decida de nuevo.',
    en: 'Somebody else changed this date while you looked at it. Load again and decide anew.',
  },
} satisfies Record<string, Bilingual>;

/** Something that cannot be recorded, with the sentence for whoever tried. */
export class FollowUpRefusedError extends Error {
  readonly sentences: Bilingual;

  /** @param field of the request that the refusal is about; `null` when it is about the occurrence or plan itself */
  constructor(
    reason: keyof typeof SENTENCES,
    readonly field: string | null = null,
  ) {
    super(SENTENCES[reason].en);
    this.sentences = SENTENCES[reason];
  }
}
