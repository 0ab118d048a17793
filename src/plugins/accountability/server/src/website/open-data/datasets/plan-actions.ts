import { publicPlanAction } from '../../../plans/public';
import { PLAN, PLAN_ACTION, POSITION } from '../../../uids';
import { defineDataset } from '../dataset';
import { publishedPages } from '../published-pages';
import { publishedPeriod } from '../published-period';
import { AUDIENCE_WORDS, PLAN_CHANNEL_WORDS, FREQUENCY_WORDS, SCOPE_WORDS } from '../../code-words';

import { identifier, ofType, related, relatedList, said } from './columns';

const { own } = ofType(PLAN_ACTION);

export const planActions = defineDataset({
  name: 'plan-actions',
  title: said('Acciones de los planes de comunicaciones', 'Actions of the communication plans'),
  description: said(
    'Cada acción de los planes publicados de rendición de cuentas: por qué medio, para quién, con qué frecuencia y a cargo de qué cargo.',
    'Each action of the published accountability plans: by which channel, for whom, how often and in whose charge.',
  ),
  keywords: {
    es: ['rendición de cuentas', 'plan de comunicaciones', 'acciones'],
    en: ['accountability', 'communication plan', 'actions'],
  },
  sources: [PLAN_ACTION, PLAN, POSITION],
  changesByDay: false,
  period: publishedPeriod(PLAN, 'periodStart', 'periodEnd'),
  pages: (strapi) =>
    publishedPages(strapi, publicPlanAction, {
      populate: {
        plan: { fields: ['title', 'slug', 'periodStart', 'periodEnd'] },
        responsibles: { fields: ['name'] },
      },
    }),
  columns: [
    identifier,
    related('plan', PLAN, 'title', {
      name: 'plan',
      label: said('Plan', 'Plan'),
      description: said('El plan al que pertenece.', 'The plan it belongs to.'),
    }),
    related('plan', PLAN, 'slug', {
      name: 'plan_slug',
      label: said('Dirección del plan', 'Plan’s slug'),
      description: said(
        'Con la que se consulta en /api/accountability/plans.',
        'By which /api/accountability/plans finds it.',
      ),
    }),
    related('plan', PLAN, 'periodStart', {
      name: 'plan_desde',
      label: said('Plan desde', 'Plan from'),
      description: said('Primer día del período del plan.', 'First day of the plan’s period.'),
    }),
    related('plan', PLAN, 'periodEnd', {
      name: 'plan_hasta',
      label: said('Plan hasta', 'Plan until'),
      description: said('Último día del período del plan.', 'Last day of the plan’s period.'),
    }),
    own('order', {
      name: 'orden',
      label: said('Orden', 'Order'),
      description: said('Posición en la tabla del plan.', 'Its place in the plan’s table.'),
    }),
    own('name', {
      name: 'accion',
      label: said('Acción', 'Action'),
      description: said('Nombre, como figura en el plan.', 'Its name, as the plan has it.'),
    }),
    own('channel', {
      name: 'medio',
      label: said('Medio', 'Channel'),
      description: said('Por dónde se comunica.', 'By what it is communicated.'),
      words: PLAN_CHANNEL_WORDS,
    }),
    own('scope', {
      name: 'alcance',
      label: said('Alcance', 'Scope'),
      description: said('Dentro o fuera del instituto.', 'Inside or outside of the institute.'),
      words: SCOPE_WORDS,
    }),
    own('description', {
      name: 'descripcion',
      label: said('Descripción', 'Description'),
      description: said('En qué consiste.', 'What it consists of.'),
    }),
    own('audiences', {
      name: 'publico',
      label: said('Público', 'Audiences'),
      description: said('A quién se dirige.', 'Whom it is for.'),
      words: AUDIENCE_WORDS,
    }),
    own('frequencies', {
      name: 'frecuencia',
      label: said('Frecuencia', 'Frequencies'),
      description: said('Cuándo se lleva a cabo.', 'When it is carried out.'),
      words: FREQUENCY_WORDS,
    }),
    relatedList('responsibles', POSITION, 'name', {
      name: 'responsables',
      label: said('Responsables', 'Responsible offices'),
      description: said('Cargos que responden por ella.', 'The positions that answer for it.'),
    }),
    own('leadDays', {
      name: 'dias_de_anticipacion',
      label: said('Días de anticipación', 'Lead days'),
      description: said(
        'Días antes de la audiencia; vacío: los de la configuración.',
        'Days before the hearing; empty: those of the settings.',
      ),
      unit: said('días', 'days'),
    }),
    own('updatedAt', {
      name: 'actualizada',
      label: said('Actualizada', 'Updated'),
      description: said('Cuándo cambió por última vez.', 'When it changed last.'),
    }),
  ],
});
