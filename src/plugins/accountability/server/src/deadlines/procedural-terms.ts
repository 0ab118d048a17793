import { addBusinessDays } from './business-days';
import { type CalendarRules, DEFAULT_CALENDAR } from './calendar';
import type { IsoDate } from './dates';
import { deemedReceptionDate } from './explain';
import { type LegalRule, PETITIONS_LAW } from './terms';

const DATA_PROTECTION_LAW = 'Ley 1581 de 2012';

interface ProceduralTerm {
  businessDays: number;
  rule: LegalRule;
}

function term(businessDays: number, norm: string, article: string, es: string, en: string): ProceduralTerm {
  return { businessDays, rule: { norm, article, text: { es, en } } };
}

/** The terms of the steps around an answer, in business days; each number is a default the settings may change. */
export const PROCEDURAL_TERMS = {
  'completion-request': term(
    10,
    PETITIONS_LAW,
    '17',
    'Plazo para pedir al ciudadano que complete su petición.',
    'Time to ask the citizen to complete the filing.',
  ),
  transfer: term(
    5,
    PETITIONS_LAW,
    '21',
    'Plazo para informar que la entidad no es competente y trasladar la petición.',
    'Time to say that the institute is not competent and forward the filing.',
  ),
  'accepted-copies': term(
    3,
    PETITIONS_LAW,
    '14, numeral 1',
    'Plazo para entregar las copias de una solicitud de información que venció sin respuesta.',
    'Time to hand over the copies when an information request expired unanswered.',
  ),
  'authority-request': term(
    10,
    PETITIONS_LAW,
    '30',
    'Plazo para responder a otra autoridad que pide información o documentos.',
    'Time to answer another authority that asks for information or documents.',
  ),
  'congress-request': term(
    5,
    'Ley 5 de 1992',
    '258',
    'Plazo para responder a los miembros del Congreso.',
    'Time to answer members of Congress.',
  ),
  'anonymous-notice': term(
    5,
    'Ley 1437 de 2011',
    '69',
    'Tiempo que permanece publicada la respuesta cuando no se conoce una dirección.',
    'Time an answer stays published when no address is known.',
  ),
  'data-consultation': term(
    10,
    DATA_PROTECTION_LAW,
    '14',
    'Plazo para atender una consulta sobre datos personales.',
    'Time to attend to a consultation on personal data.',
  ),
  'data-consultation-extension': term(
    5,
    DATA_PROTECTION_LAW,
    '14',
    'Ampliación del plazo de una consulta sobre datos personales, desde su vencimiento.',
    'Extension of the time for a consultation on personal data, from its expiry.',
  ),
  'data-claim': term(
    15,
    DATA_PROTECTION_LAW,
    '15',
    'Plazo para atender un reclamo sobre datos personales.',
    'Time to attend to a claim on personal data.',
  ),
  'data-claim-extension': term(
    8,
    DATA_PROTECTION_LAW,
    '15',
    'Ampliación del plazo de un reclamo sobre datos personales, desde su vencimiento.',
    'Extension of the time for a claim on personal data, from its expiry.',
  ),
} as const satisfies Record<string, ProceduralTerm>;

export type ProceduralStep = keyof typeof PROCEDURAL_TERMS;

/**
 * @param step which step of the procedure
 * @param from the day after which counting starts: reception, or the expiry an extension adds to; a non-business day
 *   is read as for a reception
 * @param options the institute's calendar, and its own number of business days for steps it changed
 * @returns the last day, `YYYY-MM-DD`
 * @throws RangeError for a malformed date, an override below 1 or a year outside the calendar
 */
export function proceduralDueDate(
  step: ProceduralStep,
  from: IsoDate,
  options: { calendar?: CalendarRules; terms?: Readonly<Partial<Record<ProceduralStep, number>>> } = {},
): IsoDate {
  const { calendar = DEFAULT_CALENDAR, terms } = options;
  const businessDays = terms?.[step] ?? PROCEDURAL_TERMS[step].businessDays;
  return addBusinessDays(deemedReceptionDate(from, calendar), businessDays, calendar);
}
