import type { PublicOccurrence } from '../../../follow-up/public-occurrences';
import { getService } from '../../../get-service';
import {
  CLOSURE,
  EVIDENCE,
  UPLOADED_FILE,
  HEARING,
  OCCURRENCE,
  PLAN,
  PLAN_ACTION,
  POSITION,
  SETTINGS,
} from '../../../uids';
import type { ColumnSpec } from '../column';
import { defineDataset } from '../dataset';
import { publishedPeriod } from '../published-period';
import { PLAN_CHANNEL_WORDS, OCCURRENCE_STATUS_WORDS, RULE_WORDS } from '../../code-words';

import { said } from './columns';

type Column = ColumnSpec<PublicOccurrence>;

/** A column of the occurrence's own attribute, which is shown under its own name. */
const own = (
  attribute: 'rule' | 'originalDueOn' | 'dueOn' | 'doneOn',
  told: Pick<Column, 'name' | 'label' | 'description'>,
  words?: Record<string, Column['label']>,
): Column => ({
  ...told,
  source: { uid: OCCURRENCE, attribute, ...(words ? { words } : {}) },
  value: (row) => row[attribute],
});

export const occurrences = defineDataset<PublicOccurrence>({
  name: 'occurrences',
  title: said('Control y seguimiento de los planes', 'Follow-up of the plans'),
  description: said(
    'Cada fecha en que una acción de un plan publicado debe llevarse a cabo: cómo está, qué la muestra cumplida y cuándo cambió de fecha.',
    'Each date on which an action of a published plan has to be carried out: how it stands, what shows it was done and when its date changed.',
  ),
  keywords: {
    es: ['rendición de cuentas', 'seguimiento', 'cumplimiento', 'evidencias'],
    en: ['accountability', 'follow-up', 'fulfilment', 'evidence'],
  },
  sources: [OCCURRENCE, EVIDENCE, PLAN_ACTION, PLAN, HEARING, POSITION, UPLOADED_FILE, SETTINGS, CLOSURE],
  changesByDay: true,
  period: publishedPeriod(PLAN, 'periodStart', 'periodEnd'),
  pages: () => getService('follow-up').publicOccurrences(),
  columns: [
    {
      name: 'id',
      label: said('Identificador', 'Identifier'),
      description: said('De esta fecha; no cambia.', 'Of this date; it does not change.'),
      source: { type: 'text' },
      value: ({ documentId }) => documentId,
    },
    {
      name: 'plan',
      label: said('Plan', 'Plan'),
      description: said('El plan al que pertenece.', 'The plan it belongs to.'),
      source: { uid: PLAN, attribute: 'title' },
      value: ({ plan }) => plan.title,
    },
    {
      name: 'plan_slug',
      label: said('Dirección del plan', 'Plan’s slug'),
      description: said(
        'Con la que se consulta en /api/accountability/follow-up.',
        'By which /api/accountability/follow-up finds it.',
      ),
      source: { uid: PLAN, attribute: 'slug', nullable: false },
      value: ({ plan }) => plan.slug,
    },
    {
      name: 'accion_id',
      label: said('Identificador de la acción', 'Action’s identifier'),
      description: said('El de las acciones de los planes.', 'As the plans’ actions have it.'),
      source: { type: 'text' },
      value: ({ action }) => action.documentId,
    },
    {
      name: 'accion',
      label: said('Acción', 'Action'),
      description: said('Nombre, como figura en el plan.', 'Its name, as the plan has it.'),
      source: { uid: PLAN_ACTION, attribute: 'name' },
      value: ({ action }) => action.name,
    },
    {
      name: 'medio',
      label: said('Medio', 'Channel'),
      description: said('Por dónde se comunica.', 'By what it is communicated.'),
      source: { uid: PLAN_ACTION, attribute: 'channel', words: PLAN_CHANNEL_WORDS },
      value: ({ action }) => action.channel,
    },
    {
      name: 'responsables',
      label: said('Responsables', 'Responsible offices'),
      description: said('Cargos que responden por ella.', 'The positions that answer for it.'),
      source: { uid: POSITION, attribute: 'name', list: true, nullable: false },
      value: ({ action }) => action.responsibles,
    },
    {
      name: 'ocasion',
      label: said('Ocasión', 'Occasion'),
      description: said('De qué mes, trimestre o audiencia es.', 'Which month, quarter or hearing it is of.'),
      source: { type: 'text', nullable: true },
      value: ({ label }) => label,
    },
    own(
      'rule',
      {
        name: 'regla',
        label: said('Regla', 'Rule'),
        description: said('Qué da la fecha.', 'What gives the date.'),
      },
      RULE_WORDS,
    ),
    {
      name: 'estado',
      label: said('Estado', 'Status'),
      description: said(
        'Cómo está hoy: atrasada desde el día siguiente a su fecha; por vencer desde el primer aviso.',
        'How it stands today: late from the day after its date; due soon from the first reminder.',
      ),
      source: { type: 'text', words: OCCURRENCE_STATUS_WORDS },
      value: ({ status }) => status,
    },
    own('originalDueOn', {
      name: 'fecha_original',
      label: said('Fecha original', 'First due on'),
      description: said('La primera fecha que tuvo.', 'The first date it had.'),
    }),
    own('dueOn', {
      name: 'fecha_limite',
      label: said('Fecha límite', 'Due on'),
      description: said('La fecha que tiene ahora.', 'The date it has now.'),
    }),
    own('doneOn', {
      name: 'cumplida_el',
      label: said('Cumplida el', 'Done on'),
      description: said('El día en que se cumplió.', 'The day it was done.'),
    }),
    {
      name: 'cambios_de_fecha',
      label: said('Cambios de fecha', 'Changes of date'),
      description: said('Cuántas veces cambió la fecha.', 'How often the date was changed.'),
      source: { type: 'integer' },
      unit: said('veces', 'times'),
      value: ({ delays }) => delays.length,
    },
    {
      name: 'motivo_del_ultimo_cambio',
      label: said('Motivo del último cambio', 'Reason of the last change'),
      description: said('Por qué cambió la fecha la última vez.', 'Why the date was changed the last time.'),
      source: { type: 'text', nullable: true },
      value: ({ delays }) => delays.at(-1)?.reason,
    },
    {
      name: 'evidencias',
      label: said('Evidencias', 'Pieces of evidence'),
      description: said(
        'Cuántas muestran que se cumplió, notas incluidas.',
        'How many show that it was done, notes included.',
      ),
      source: { type: 'integer' },
      unit: said('evidencias', 'pieces'),
      value: ({ evidence }) => evidence.length,
    },
    {
      name: 'enlaces_de_evidencia',
      label: said('Enlaces de evidencia', 'Links to the evidence'),
      description: said('Los de las evidencias que tienen uno.', 'Of the pieces of evidence that have one.'),
      source: { type: 'link', list: true },
      value: ({ evidence }) => evidence.map(({ url }) => url),
    },
    {
      name: 'audiencia',
      label: said('Audiencia', 'Hearing'),
      description: said('La audiencia de la que depende la fecha.', 'The hearing the date hangs on.'),
      source: { uid: HEARING, attribute: 'title', nullable: true },
      value: ({ hearing }) => hearing?.title,
    },
    {
      name: 'audiencia_slug',
      label: said('Dirección de la audiencia', 'Hearing’s slug'),
      description: said(
        'Con la que se consulta en /api/accountability/hearings.',
        'By which /api/accountability/hearings finds it.',
      ),
      source: { uid: HEARING, attribute: 'slug', nullable: true },
      value: ({ hearing }) => hearing?.slug,
    },
  ],
});
