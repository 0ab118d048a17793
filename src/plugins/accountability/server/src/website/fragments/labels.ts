import type { Audience, Channel, Frequency, Scope } from '../../plans';
import { ownMember } from '../../shared/values';
import type { ColumnType } from '../open-data/column';

/** The coded words of the public answers, as a citizen reads them. */

const CHANNELS: Record<Channel, string> = {
  website: 'Página web',
  email: 'Correo electrónico',
  'social-media': 'Redes sociales',
  'internal-communication': 'Comunicaciones internas',
  'notice-board': 'Cartelera',
  bulletin: 'Boletín',
};
const SCOPES: Record<Scope, string> = { internal: 'Interno', external: 'Externo', both: 'Interno y externo' };
const AUDIENCES: Record<Audience, string> = { citizens: 'Ciudadanía', staff: 'Funcionarios' };
const FREQUENCIES: Record<Frequency, string> = {
  permanent: 'Permanente',
  'before-hearing': 'Previo a la audiencia pública',
  quarterly: 'Trimestral',
};
const REPORT_KINDS = {
  quarterly: 'Informe trimestral',
  semester: 'Informe semestral',
  annual: 'Informe anual',
  hearing: 'Informe para la audiencia',
};
const MODALITIES = { 'in-person': 'Presencial', virtual: 'Virtual', hybrid: 'Presencial y virtual' };
const HEARING_STATES = { announced: 'Convocada', held: 'Realizada', cancelled: 'Cancelada' };
const COMMITMENT_STATES = {
  pending: 'Pendiente',
  'in-progress': 'En curso',
  fulfilled: 'Cumplido',
  cancelled: 'Retirado',
};
const STANDINGS = { kept: 'Cumplido', 'under-way': 'En curso', late: 'Atrasado', cancelled: 'Retirado' };
const FOLLOW_UP_STATUSES = {
  late: 'Atrasada',
  'due-soon': 'Por vencer',
  'on-track': 'A tiempo',
  done: 'Cumplida',
  cancelled: 'Cancelada',
};
const EVIDENCE_KINDS = {
  link: 'Enlace',
  file: 'Archivo',
  note: 'Nota',
  bulletin: 'Boletín',
  report: 'Informe',
  dispatch: 'Envío',
};
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
/** What a hit of the search is. */
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

/** What stands in a column of the open data. */
const COLUMN_TYPES: Record<ColumnType, string> = {
  text: 'Texto',
  integer: 'Número entero',
  decimal: 'Número',
  date: 'Fecha',
  instant: 'Fecha y hora',
  link: 'Dirección web',
};

/** A code this version does not know is shown as it came, rather than hidden. */
const labelled =
  (labels: Readonly<Record<string, string>>) =>
  (code: string): string =>
    ownMember(labels, code) ?? code;

export const channelLabel = labelled(CHANNELS);
export const scopeLabel = labelled(SCOPES);
export const audienceLabel = labelled(AUDIENCES);
export const frequencyLabel = labelled(FREQUENCIES);
export const reportKindLabel = labelled(REPORT_KINDS);
export const modalityLabel = labelled(MODALITIES);
export const hearingStateLabel = labelled(HEARING_STATES);
export const commitmentStateLabel = labelled(COMMITMENT_STATES);
export const standingLabel = labelled(STANDINGS);
export const followUpStatusLabel = labelled(FOLLOW_UP_STATUSES);
export const evidenceKindLabel = labelled(EVIDENCE_KINDS);
export const inquiryTypeLabel = labelled(INQUIRY_TYPES);
export const hitKindLabel = labelled(HIT_KINDS);
export const columnTypeLabel = labelled(COLUMN_TYPES);
