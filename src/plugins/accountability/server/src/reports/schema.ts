import {
  date,
  editorView,
  files,
  longText,
  markdown,
  oneOf,
  slugFrom,
  text,
} from '../shared/documents/content-type';
import { BULLETIN, HEARING, INDICATOR, MANAGEMENT_REPORT, PLAN_ACTION } from '../uids';

const REPORT_KINDS = ['quarterly', 'semester', 'annual', 'hearing'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** After «informe de gestión». */
export const REPORT_KIND_NAMES: Readonly<Record<ReportKind, string>> = {
  quarterly: 'trimestral',
  semester: 'semestral',
  annual: 'anual',
  hearing: 'de una audiencia pública',
};

const kept = () => ({ type: 'string', private: true, configurable: false, visible: false }) as const;

export const managementReport = {
  kind: 'collectionType',
  collectionName: 'accountability_management_reports',
  info: {
    singularName: 'management-report',
    pluralName: 'management-reports',
    displayName: 'Informe de gestión',
    description: 'Resultados de un trimestre, un semestre o un año, o los que se presentan en una audiencia',
  },
  options: { draftAndPublish: true },
  attributes: {
    title: text(250, { required: true }),
    slug: slugFrom('title'),
    kind: oneOf(REPORT_KINDS, { required: true, default: 'quarterly' }),
    periodStart: date({ required: true }),
    periodEnd: date({ required: true }),
    summary: longText(1_000),
    body: markdown(),
    documents: files(),
    indicators: { type: 'relation', relation: 'oneToMany', target: INDICATOR, mappedBy: 'report' },
    hearing: { type: 'relation', relation: 'manyToOne', target: HEARING, inversedBy: 'reports' },
    bulletins: { type: 'relation', relation: 'oneToMany', target: BULLETIN, mappedBy: 'report' },
    actions: { type: 'relation', relation: 'manyToMany', target: PLAN_ACTION, inversedBy: 'reports' },
    /** Asked for when a published report changes, or is withdrawn; on doing so they go into the lists below. */
    changeNote: longText(1_000),
    withdrawalReason: longText(1_000),
    /** What `corrections.ts` alone writes: `{ note, at }` and `{ reason, at, until }`, public. */
    corrections: { type: 'json' },
    withdrawals: { type: 'json' },
    /** A fingerprint of what was published last. */
    publishedMark: kept(),
    /** Where a withdrawn report was, and its explanation is; empty for the others. */
    withdrawnSlug: kept(),
    /** When it was published first: correcting it moves the publication's own instant. */
    firstPublishedAt: { type: 'datetime', private: true, configurable: false, visible: false },
  },
  config: editorView({
    mainField: 'title',
    defaultSort: ['periodEnd', 'DESC'],
    list: ['title', 'kind', 'periodStart', 'periodEnd', 'hearing'],
    edit: [
      { title: 12 },
      { kind: 4, periodStart: 4, periodEnd: 4 },
      { summary: 12 },
      { body: 12 },
      { documents: 6, indicators: 6 },
      { hearing: 6, slug: 6 },
      { actions: 12 },
      { changeNote: 6, withdrawalReason: 6 },
    ],
    fields: {
      title: 'Título',
      slug: {
        label: 'Dirección',
        help: 'Parte final de la dirección web. Se forma sola con el título y no cambia con él.',
      },
      kind: 'Clase de informe',
      periodStart: 'Desde',
      periodEnd: 'Hasta',
      summary: { label: 'Resumen', help: 'Dos o tres frases: es lo que se lee en las listas' },
      body: 'Texto del informe',
      documents: { label: 'Documentos', help: 'PDF, hojas de cálculo, presentaciones' },
      indicators: {
        label: 'Indicadores',
        help: 'Se publican y se retiran con el informe',
        mainField: 'name',
      },
      bulletins: { label: 'Boletines que lo divulgan', mainField: 'title' },
      hearing: { label: 'Audiencia en que se presenta', mainField: 'title' },
      actions: {
        label: 'Acciones del plan que cumple',
        help: 'Al publicarse, el informe queda como evidencia de ellas',
        mainField: 'name',
      },
      changeNote: {
        label: 'Nota de la corrección',
        help: 'Solo si el informe ya se publicó y algo cambia en él: qué cambia y por qué. Se publica con su fecha.',
      },
      withdrawalReason: {
        label: 'Motivo del retiro',
        help: 'Solo para retirar un informe publicado. Guárdelo antes de retirarlo: queda en su dirección.',
      },
      corrections: { label: 'Correcciones', help: 'Qué cambió después de publicarse', editable: false },
      withdrawals: { label: 'Retiros', help: 'Cuándo no estuvo publicado, y por qué', editable: false },
    },
  }),
} as const;

export const indicator = {
  kind: 'collectionType',
  collectionName: 'accountability_indicators',
  info: {
    singularName: 'indicator',
    pluralName: 'indicators',
    displayName: 'Indicador',
    description: 'Una meta y su resultado dentro de un informe de gestión. Se publica con su informe.',
  },
  options: { draftAndPublish: true },
  attributes: {
    report: { type: 'relation', relation: 'manyToOne', target: MANAGEMENT_REPORT, inversedBy: 'indicators' },
    name: text(250, { required: true }),
    unit: text(60),
    target: { type: 'float' },
    result: { type: 'float' },
    group: text(120),
    order: { type: 'integer', min: 0, default: 0 },
  },
  config: editorView({
    mainField: 'name',
    defaultSort: ['order', 'ASC'],
    pageSize: 50,
    list: ['name', 'unit', 'target', 'result', 'report'],
    edit: [{ name: 8, order: 4 }, { group: 6, unit: 6 }, { target: 6, result: 6 }, { report: 6 }],
    fields: {
      report: { label: 'Informe', mainField: 'title' },
      name: 'Indicador',
      unit: { label: 'Unidad', placeholder: 'personas, empresas, %' },
      target: 'Meta',
      result: 'Resultado',
      group: { label: 'Grupo', help: 'Para reunir indicadores del mismo tema' },
      order: 'Orden',
    },
  }),
} as const;
