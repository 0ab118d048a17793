import { capitalize, inSeries } from './format.js';

/** @type {Record<string, string>} */
const SCOPES = { internal: 'Interno', external: 'Externo', both: 'Interno y externo' };

/** @type {Record<string, string>} */
const AUDIENCES = { citizens: 'ciudadanía', staff: 'funcionarios' };

/** @type {Record<string, string>} */
const FREQUENCIES = {
  permanent: 'Permanente',
  'before-hearing': 'Previo a la audiencia pública',
  quarterly: 'Trimestral',
};

/** @type {Record<string, string>} */
const CHANNELS = {
  website: 'Página web',
  email: 'Correo electrónico',
  'social-media': 'Redes sociales',
  'internal-communication': 'Comunicaciones internas',
  'notice-board': 'Cartelera',
  bulletin: 'Boletín',
};

/**
 * `Boletín n.º 4`; without its number where it was published before bulletins were numbered.
 *
 * @param {{ number: number | null }} bulletin
 */
export const bulletinName = ({ number }) => (number === null ? 'Boletín' : `Boletín n.º ${number}`);

/** @type {Record<string, string>} */
const REPORT_KINDS = {
  quarterly: 'Informe trimestral',
  semester: 'Informe semestral',
  annual: 'Informe anual',
  hearing: 'Informe para la audiencia pública',
};

/** @type {Record<string, string>} */
const MODALITIES = { 'in-person': 'Presencial', virtual: 'Virtual', hybrid: 'Presencial y virtual' };

/** @type {Record<string, string>} */
const STANDINGS = { kept: 'Cumplido', 'under-way': 'En curso', late: 'Atrasado', cancelled: 'Retirado' };

/** @type {Record<string, string>} */
const HEARING_STATES = { announced: 'Convocada', held: 'Realizada', cancelled: 'Cancelada' };

/** @type {Record<string, string>} */
const INQUIRY_TYPES = {
  peticion: 'Petición',
  queja: 'Queja',
  reclamo: 'Reclamo',
  sugerencia: 'Sugerencia',
  denuncia: 'Denuncia',
  consulta: 'Consulta',
  informacion: 'Solicitud de información o documentos',
  pregunta: 'Pregunta de rendición de cuentas',
};

/** @type {Record<string, string>} */
const INQUIRY_STATES = {
  received: 'Recibida',
  assigned: 'En trámite',
  'awaiting-citizen': 'Esperamos que la complete',
  extended: 'Con prórroga',
  transferred: 'Trasladada a otra entidad',
  answered: 'Respondida',
  closed: 'Cerrada',
  withdrawn: 'Desistida',
  annulled: 'Anulada',
};

/** @type {Record<string, string>} */
const OUTCOMES = {
  granted: 'Se concedió lo solicitado',
  'partly-granted': 'Se concedió en parte',
  denied: 'No se concedió',
};

/** @type {Record<string, string>} */
const FOLLOW_UP_STATUSES = {
  late: 'Atrasada',
  'due-soon': 'Por vencer',
  'on-track': 'A tiempo',
  done: 'Cumplida',
  cancelled: 'Cancelada',
};

/** What a search finds. @type {Record<string, string>} */
const HIT_KINDS = {
  plan: 'Plan',
  'plan-action': 'Acción del plan',
  'management-report': 'Informe de gestión',
  bulletin: 'Boletín',
  hearing: 'Audiencia pública',
  commitment: 'Compromiso',
  'published-answer': 'Respuesta publicada',
  page: 'Página',
  document: 'Documento',
};

/**
 * A coded word in Spanish. A code this page does not know yet is shown as it came, rather than hidden.
 *
 * @param {Record<string, string>} words
 * @returns {(code: string) => string}
 */
const translator = (words) => (code) => words[code] ?? code;

export const scopeLabel = translator(SCOPES);
export const frequencyLabel = translator(FREQUENCIES);
export const channelLabel = translator(CHANNELS);
export const reportKindLabel = translator(REPORT_KINDS);
export const modalityLabel = translator(MODALITIES);
export const standingLabel = translator(STANDINGS);
export const hearingStateLabel = translator(HEARING_STATES);
export const inquiryTypeLabel = translator(INQUIRY_TYPES);
export const inquiryStateLabel = translator(INQUIRY_STATES);
export const followUpStatusLabel = translator(FOLLOW_UP_STATUSES);
export const hitKindLabel = translator(HIT_KINDS);
export const outcomeLabel = translator(OUTCOMES);

/**
 * @param {string[]} audiences `citizens`, `staff`
 * @returns {string} «Ciudadanía y funcionarios»
 */
export const audiencesLabel = (audiences) => capitalize(inSeries(audiences.map(translator(AUDIENCES))));

/**
 * Where a plan stands. A plan whose period is over has not necessarily been closed by the institute.
 *
 * @param {{ closed: boolean, periodStart: string, periodEnd: string }} plan
 * @param {string} today `YYYY-MM-DD`
 * @returns {string}
 */
export function planStateLabel({ closed, periodStart, periodEnd }, today) {
  if (closed) return 'Cerrado';
  if (today < periodStart) return 'Por iniciar';
  return today > periodEnd ? 'Periodo terminado' : 'Vigente';
}
