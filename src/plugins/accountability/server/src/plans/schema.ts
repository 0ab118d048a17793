import {
  date,
  editorView,
  file,
  longText,
  markdown,
  multipleChoice,
  oneOf,
  slugFrom,
  text,
} from '../shared/documents/content-type';
import { BULLETIN, HEARING, MANAGEMENT_REPORT, PLAN, PLAN_ACTION, POSITION } from '../uids';

import { AUDIENCES, CHANNELS, FREQUENCIES, SCOPES } from './vocabulary';

export const plan = {
  kind: 'collectionType',
  collectionName: 'accountability_plans',
  info: {
    singularName: 'plan',
    pluralName: 'plans',
    displayName: 'Plan de comunicaciones',
    description: 'La estrategia de rendición de cuentas de un período, con sus acciones',
  },
  options: { draftAndPublish: true },
  attributes: {
    title: text(250, { required: true }),
    slug: slugFrom('title'),
    periodStart: date({ required: true }),
    periodEnd: date({ required: true }),
    introduction: markdown(),
    objectives: markdown(),
    monitoring: markdown(),
    document: file(),
    closed: { type: 'boolean', default: false },
    actions: { type: 'relation', relation: 'oneToMany', target: PLAN_ACTION, mappedBy: 'plan' },
    hearings: { type: 'relation', relation: 'oneToMany', target: HEARING, mappedBy: 'plan' },
  },
  config: editorView({
    mainField: 'title',
    defaultSort: ['periodStart', 'DESC'],
    list: ['title', 'periodStart', 'periodEnd', 'closed'],
    edit: [
      { title: 12 },
      { periodStart: 4, periodEnd: 4, closed: 4 },
      { introduction: 12 },
      { objectives: 12 },
      { monitoring: 12 },
      { actions: 6, hearings: 6 },
      { document: 6, slug: 6 },
    ],
    fields: {
      title: { label: 'Título', help: 'Como figura en el documento del plan' },
      slug: {
        label: 'Dirección',
        help: 'Parte final de la dirección web. Se forma sola con el título y no cambia con él.',
      },
      periodStart: 'Desde',
      periodEnd: 'Hasta',
      introduction: 'Introducción',
      objectives: 'Objetivos',
      monitoring: 'Control y seguimiento',
      document: { label: 'Documento del plan', help: 'El plan aprobado, para descargar' },
      closed: { label: 'Cerrado', help: 'Un plan cerrado ya no genera pendientes' },
      actions: { label: 'Acciones', help: 'Se publican y se retiran con el plan', mainField: 'name' },
      hearings: { label: 'Audiencias públicas', mainField: 'title' },
    },
  }),
} as const;

export const planAction = {
  kind: 'collectionType',
  collectionName: 'accountability_plan_actions',
  info: {
    singularName: 'plan-action',
    pluralName: 'plan-actions',
    displayName: 'Acción del plan',
    description: 'Una fila del plan: por qué medio, para quién, con qué frecuencia y a cargo de quién',
  },
  options: { draftAndPublish: true },
  attributes: {
    plan: { type: 'relation', relation: 'manyToOne', target: PLAN, inversedBy: 'actions' },
    order: { type: 'integer', min: 0, default: 0 },
    name: text(250, { required: true }),
    channel: oneOf(CHANNELS),
    scope: oneOf(SCOPES),
    description: longText(),
    audiences: multipleChoice(AUDIENCES),
    frequencies: multipleChoice(FREQUENCIES),
    responsibles: { type: 'relation', relation: 'manyToMany', target: POSITION },
    leadDays: { type: 'integer', min: 0, max: 365 },
    bulletins: { type: 'relation', relation: 'manyToMany', target: BULLETIN, mappedBy: 'actions' },
    reports: { type: 'relation', relation: 'manyToMany', target: MANAGEMENT_REPORT, mappedBy: 'actions' },
  },
  config: editorView({
    mainField: 'name',
    defaultSort: ['order', 'ASC'],
    pageSize: 50,
    list: ['name', 'plan', 'channel', 'scope', 'order'],
    edit: [
      { name: 8, order: 4 },
      { channel: 6, scope: 6 },
      { description: 12 },
      { audiences: 6, frequencies: 6 },
      { responsibles: 6, plan: 6 },
      { leadDays: 6 },
    ],
    fields: {
      plan: { label: 'Plan', mainField: 'title' },
      order: { label: 'Orden', help: 'Posición en la tabla del plan' },
      name: { label: 'Nombre', help: 'Como figura en el plan: PÁGINA WEB, CARTELERA…' },
      channel: 'Medio',
      scope: 'Alcance',
      description: 'Descripción',
      audiences: 'Público',
      frequencies: 'Frecuencia',
      responsibles: { label: 'Responsables', help: 'Cargos, no personas', mainField: 'name' },
      bulletins: { label: 'Boletines que la cumplen', mainField: 'title' },
      reports: { label: 'Informes que la cumplen', mainField: 'title' },
      leadDays: {
        label: 'Días de anticipación',
        help: 'Días antes de la audiencia. Vacío: los de la configuración.',
      },
    },
  }),
} as const;

export const position = {
  kind: 'collectionType',
  collectionName: 'accountability_positions',
  info: {
    singularName: 'position',
    pluralName: 'positions',
    displayName: 'Cargo responsable',
    description:
      'Las dependencias y cargos que responden por las acciones. El público ve solo el nombre del cargo.',
  },
  options: { draftAndPublish: false },
  attributes: {
    name: { ...text(250, { required: true }), unique: true, column: { unique: true } },
    email: { type: 'email', private: true },
    holder: { type: 'relation', relation: 'oneToOne', target: 'admin::user', private: true },
  },
  config: editorView({
    mainField: 'name',
    defaultSort: ['name', 'ASC'],
    list: ['name', 'email', 'holder'],
    edit: [{ name: 12 }, { email: 6, holder: 6 }],
    fields: {
      name: 'Cargo',
      email: { label: 'Correo del cargo', help: 'Para los recordatorios. No se publica.' },
      holder: {
        label: 'Quien lo ocupa',
        help: 'Usuario de este panel que recibe los avisos. No se publica.',
        mainField: 'email',
      },
    },
  }),
} as const;
