import type { EvidenceKind } from '../follow-up/vocabulary';
import { TYPE_TEXTS } from '../inquiries/intake/form';
import type { Audience, Channel, Frequency, Scope } from '../plans';
import type { Bilingual } from '../shared/http/language';
import { ownMember } from '../shared/values';

import type { ColumnType } from './open-data/column';
import type { Kind } from './search/vocabulary';

/**
 * What the codes of the public answers are called, by code: in fragments, in open data and its dictionaries. The Spanish words
 * are the values of the open data's tables: who changes one changes a table.
 */
export type Words = Readonly<Record<string, Bilingual>>;
type WordsOf<Code extends string> = Readonly<Record<Code, Bilingual>>;

const both = (es: string, en: string): Bilingual => ({ es, en });

export const PLAN_CHANNEL_WORDS: WordsOf<Channel> = {
  website: both('Página web', 'Website'),
  email: both('Correo electrónico', 'Email'),
  'social-media': both('Redes sociales', 'Social media'),
  'internal-communication': both('Comunicaciones internas', 'Internal communication'),
  'notice-board': both('Cartelera', 'Notice board'),
  bulletin: both('Boletín', 'Bulletin'),
};

/** What stands in a column of the open data. */
export const COLUMN_TYPE_WORDS: WordsOf<ColumnType> = {
  text: both('Texto', 'Text'),
  integer: both('Número entero', 'Integer'),
  decimal: both('Número', 'Number'),
  date: both('Fecha', 'Date'),
  instant: both('Fecha y hora', 'Date and time'),
  link: both('Dirección web', 'Web address'),
};

export const SCOPE_WORDS: WordsOf<Scope> = {
  internal: both('Interno', 'Internal'),
  external: both('Externo', 'External'),
  both: both('Interno y externo', 'Internal and external'),
};

export const AUDIENCE_WORDS: WordsOf<Audience> = {
  citizens: both('Ciudadanía', 'Citizens'),
  staff: both('Funcionarios', 'Staff'),
};

export const FREQUENCY_WORDS: WordsOf<Frequency> = {
  permanent: both('Permanente', 'Permanent'),
  'before-hearing': both('Previo a la audiencia pública', 'Before the public hearing'),
  quarterly: both('Trimestral', 'Quarterly'),
};

export const RULE_WORDS: Words = {
  ...FREQUENCY_WORDS,
  'by-hand': both('Agregada por la oficina', 'Added by the office'),
};

export const OCCURRENCE_STATUS_WORDS: Words = {
  'on-track': both('A tiempo', 'On track'),
  'due-soon': both('Por vencer', 'Due soon'),
  late: both('Atrasada', 'Late'),
  done: both('Cumplida', 'Done'),
  cancelled: both('Cancelada', 'Cancelled'),
};

export const REPORT_KIND_WORDS: Words = {
  quarterly: both('Trimestral', 'Quarterly'),
  semester: both('Semestral', 'Half-yearly'),
  annual: both('Anual', 'Annual'),
  hearing: both('Para la audiencia pública', 'For the public hearing'),
};

export const MODALITY_WORDS: Words = {
  'in-person': both('Presencial', 'In person'),
  virtual: both('Virtual', 'Virtual'),
  hybrid: both('Presencial y virtual', 'In person and virtual'),
};

export const HEARING_STATE_WORDS: Words = {
  announced: both('Convocada', 'Announced'),
  held: both('Realizada', 'Held'),
  cancelled: both('Cancelada', 'Cancelled'),
};

export const COMMITMENT_STATE_WORDS: Words = {
  pending: both('Pendiente', 'Pending'),
  'in-progress': both('En curso', 'In progress'),
  fulfilled: both('Cumplido', 'Fulfilled'),
  cancelled: both('Retirado', 'Taken back'),
};

export const STANDING_WORDS: Words = {
  kept: both('Cumplido', 'Kept'),
  'under-way': both('En curso', 'Under way'),
  late: both('Atrasado', 'Late'),
  cancelled: both('Retirado', 'Taken back'),
};

export const COMMITMENT_SOURCE_WORDS: Words = {
  question: both('Pregunta ciudadana', 'A citizen’s question'),
  minutes: both('Acta de la audiencia', 'The hearing’s minutes'),
};

export const INQUIRY_TYPE_WORDS: Words = Object.fromEntries(
  Object.entries(TYPE_TEXTS).map(([type, { label }]) => [type, label]),
);

export const BREAKDOWN_WORDS: Words = {
  total: both('Total', 'Total'),
  type: both('Tipo', 'Type'),
  channel: both('Canal', 'Channel'),
};

export const EVIDENCE_KIND_WORDS: WordsOf<EvidenceKind> = {
  link: both('Enlace', 'Link'),
  file: both('Archivo', 'File'),
  note: both('Nota', 'Note'),
  bulletin: both('Boletín', 'Bulletin'),
  report: both('Informe', 'Report'),
  dispatch: both('Envío', 'Mailing'),
};

export const FOUND_KIND_WORDS: WordsOf<Kind> = {
  plan: both('Plan', 'Plan'),
  'plan-action': both('Acción del plan', 'Plan action'),
  'management-report': both('Informe de gestión', 'Management report'),
  bulletin: both('Boletín', 'Bulletin'),
  hearing: both('Audiencia pública', 'Public hearing'),
  commitment: both('Compromiso', 'Commitment'),
  'published-answer': both('Respuesta publicada', 'Published answer'),
  page: both('Página', 'Page'),
  document: both('Documento', 'Document'),
};

/** The Spanish word of a code. One this version does not know is shown as it came, rather than hidden. */
export const wordOf =
  (words: Words) =>
  (code: string): string =>
    ownMember(words, code)?.es ?? code;
