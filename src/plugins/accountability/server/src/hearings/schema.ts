import {
  date,
  editorView,
  file,
  files,
  instant,
  longText,
  markdown,
  oneOf,
  slugFrom,
  text,
} from '../shared/documents/content-type';
import { BULLETIN, COMMITMENT, HEARING, INQUIRY, MANAGEMENT_REPORT, PLAN, POSITION } from '../uids';

export const MODALITIES = ['in-person', 'virtual', 'hybrid'] as const;
export const HEARING_STATES = ['announced', 'held', 'cancelled'] as const;
/** Where a commitment comes from: a citizen's question, or the hearing's minutes. */
export const COMMITMENT_SOURCES = ['question', 'minutes'] as const;
export const COMMITMENT_STATES = ['pending', 'in-progress', 'fulfilled', 'cancelled'] as const;

export const hearing = {
  kind: 'collectionType',
  collectionName: 'accountability_hearings',
  info: {
    singularName: 'hearing',
    pluralName: 'hearings',
    displayName: 'Audiencia pública',
    description: 'La audiencia pública de rendición de cuentas: convocatoria, jornada y resultados',
  },
  options: { draftAndPublish: true },
  attributes: {
    title: text(250, { required: true }),
    slug: slugFrom('title'),
    plan: { type: 'relation', relation: 'manyToOne', target: PLAN, inversedBy: 'hearings' },
    startsAt: instant({ required: true }),
    endsAt: instant(),
    modality: oneOf(MODALITIES, { required: true, default: 'in-person' }),
    venue: text(250),
    address: text(250),
    streamUrl: { ...text(255), regex: '^https?://' },
    invitation: markdown(),
    agenda: markdown(),
    documents: files(),
    reports: { type: 'relation', relation: 'oneToMany', target: MANAGEMENT_REPORT, mappedBy: 'hearing' },
    bulletins: { type: 'relation', relation: 'oneToMany', target: BULLETIN, mappedBy: 'hearing' },
    state: oneOf(HEARING_STATES, { required: true, default: 'announced' }),
    minutes: file(),
    recordingUrl: { ...text(255), regex: '^https?://' },
    attendance: { type: 'integer', min: 0 },
    /** Asked for when an announced date changes; on publishing it goes into `reschedulings`. */
    reschedulingReason: longText(1_000),
    /** Every change of an announced date: `{ from, to, reason, at }`. Written by `shared/documents/announced-date.ts` alone. */
    reschedulings: { type: 'json' },
    /** Why it is not held; public. */
    cancellationReason: longText(1_000),
    /** People in person; none: no limit. */
    capacity: { type: 'integer', min: 1, max: 100_000 },
    registrationOpensAt: instant(),
    registrationClosesAt: instant(),
    /** The date announced last. */
    announcedStart: { type: 'datetime', private: true, configurable: false, visible: false },
    /** When people were called to it first. */
    announcedAt: { type: 'datetime', private: true, configurable: false, visible: false },
    commitments: { type: 'relation', relation: 'oneToMany', target: COMMITMENT, mappedBy: 'hearing' },
  },
  config: editorView({
    mainField: 'title',
    defaultSort: ['startsAt', 'DESC'],
    list: ['title', 'startsAt', 'modality', 'venue', 'state'],
    edit: [
      { title: 8, state: 4 },
      { startsAt: 6, endsAt: 6 },
      { reschedulingReason: 12 },
      { cancellationReason: 12 },
      { modality: 4, venue: 8 },
      { address: 6, streamUrl: 6 },
      { capacity: 4, registrationOpensAt: 4, registrationClosesAt: 4 },
      { invitation: 12 },
      { agenda: 12 },
      { documents: 6, reports: 6 },
      { plan: 6, slug: 6 },
      { minutes: 6, recordingUrl: 6 },
      { attendance: 6, commitments: 6 },
    ],
    fields: {
      title: 'Título',
      slug: {
        label: 'Dirección',
        help: 'Parte final de la dirección web. Se forma sola con el título y no cambia con él.',
      },
      plan: { label: 'Plan', mainField: 'title' },
      startsAt: 'Comienza',
      endsAt: 'Termina',
      reschedulingReason: {
        label: 'Motivo del cambio de fecha',
        help: 'Solo si la audiencia ya se anunció con otra fecha. Se publica junto a la fecha anterior.',
      },
      cancellationReason: {
        label: 'Motivo de la cancelación',
        help: 'Solo si se cancela. Se publica, y se envía a quienes se inscribieron.',
      },
      capacity: {
        label: 'Cupos presenciales',
        help: 'Al llenarse se abre una lista de espera. Vacío: sin límite.',
      },
      registrationOpensAt: {
        label: 'Inscripciones desde',
        help: 'Vacío: desde que se publica la audiencia',
      },
      registrationClosesAt: {
        label: 'Inscripciones hasta',
        help: 'Vacío: hasta que comienza la audiencia',
      },
      modality: 'Modalidad',
      venue: 'Lugar',
      address: 'Dirección del lugar',
      streamUrl: { label: 'Transmisión', help: 'Enlace que empieza por https://' },
      invitation: 'Invitación',
      agenda: 'Orden del día',
      documents: 'Documentos',
      reports: { label: 'Informes que se presentan', mainField: 'title' },
      bulletins: { label: 'Boletines que la anuncian', mainField: 'title' },
      state: 'Estado',
      minutes: 'Acta',
      recordingUrl: { label: 'Grabación', help: 'Enlace que empieza por https://' },
      attendance: 'Asistentes',
      commitments: { label: 'Compromisos', mainField: 'text' },
      reschedulings: {
        label: 'Reprogramaciones',
        help: 'Fechas que tuvo antes, con su motivo',
        editable: false,
      },
    },
  }),
} as const;

export const commitment = {
  kind: 'collectionType',
  collectionName: 'accountability_commitments',
  info: {
    singularName: 'commitment',
    pluralName: 'commitments',
    displayName: 'Compromiso',
    description: 'Lo que el instituto se comprometió a hacer en una audiencia',
  },
  options: { draftAndPublish: true },
  attributes: {
    hearing: { type: 'relation', relation: 'manyToOne', target: HEARING, inversedBy: 'commitments' },
    inquiry: { type: 'relation', relation: 'manyToOne', target: INQUIRY, private: true },
    text: longText(5_000, { required: true }),
    responsible: { type: 'relation', relation: 'manyToOne', target: POSITION },
    dueOn: date(),
    /** Asked for when a published date changes; on publishing it goes into `delays`. */
    dueOnReason: longText(1_000),
    /** Every change of a published date: `{ from, to, reason, at }`. Written by `shared/documents/announced-date.ts` alone. */
    delays: { type: 'json' },
    /** Made by who wrote it down: sent again after a lost answer, it is the same commitment. */
    requestKey: { type: 'string', maxLength: 36, private: true, configurable: false, visible: false },
    /** The date published last. */
    announcedDueOn: { type: 'date', private: true, configurable: false, visible: false },
    progress: { type: 'integer', min: 0, max: 100, default: 0 },
    state: oneOf(COMMITMENT_STATES, { required: true, default: 'pending' }),
    fulfilledOn: date(),
    evidence: files(),
    evidenceUrl: { ...text(255), regex: '^https?://' },
    /** What was done so far; public. */
    progressNote: longText(2_000),
    source: oneOf(COMMITMENT_SOURCES, { required: true, default: 'minutes' }),
    /** How often its office was reminded before its date, and when last that it is late. */
    remindedStage: { type: 'integer', default: 0, private: true, configurable: false, visible: false },
    lateRemindedOn: { type: 'date', private: true, configurable: false, visible: false },
  },
  config: editorView({
    mainField: 'text',
    defaultSort: ['dueOn', 'ASC'],
    list: ['text', 'responsible', 'dueOn', 'progress', 'state'],
    edit: [
      { text: 12 },
      { hearing: 6, responsible: 6 },
      { dueOn: 4, progress: 4, state: 4 },
      { dueOnReason: 12 },
      { progressNote: 12 },
      { fulfilledOn: 4, evidence: 8 },
      { evidenceUrl: 12 },
      { source: 6, inquiry: 6 },
    ],
    fields: {
      hearing: { label: 'Audiencia', mainField: 'title' },
      inquiry: { label: 'Inquietud de origen', help: 'No se publica', mainField: 'filingNumber' },
      text: 'Compromiso',
      responsible: { label: 'Cargo responsable', mainField: 'name' },
      dueOn: 'Fecha límite',
      dueOnReason: {
        label: 'Motivo del cambio de fecha',
        help: 'Solo si el compromiso ya se publicó con otra fecha. Se publica junto a la fecha anterior.',
      },
      delays: { label: 'Cambios de fecha', help: 'Fechas que tuvo antes, con su motivo', editable: false },
      progress: { label: 'Avance', help: 'De 0 a 100' },
      state: 'Estado',
      fulfilledOn: 'Cumplido el',
      evidence: 'Evidencia',
      evidenceUrl: { label: 'Enlace de evidencia', help: 'Enlace que empieza por https://' },
      progressNote: { label: 'Qué se ha hecho', help: 'Se publica' },
      source: 'Origen',
    },
  }),
} as const;
