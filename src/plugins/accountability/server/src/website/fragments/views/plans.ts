import { fold } from '../../../shared/text/folding';

import { type Child, html } from '../html';
import { audienceLabel, channelLabel, frequencyLabel, scopeLabel } from '../labels';
import { actionAnchor } from '../links';
import { periodInWords } from '../parts/dates';
import { facts } from '../parts/facts';
import { fileList } from '../parts/files';
import { heading } from '../parts/heading';
import { linkTo } from '../parts/link';
import { pagination } from '../parts/pagination';
import { richText } from '../parts/rich-text';
import { entryList, section } from '../parts/section';
import { dataTable } from '../parts/table';
import type { List, One, Plan, PlanAction, PlanActionEntry } from '../shapes';
import type { Surroundings } from '../surroundings';
import type { View } from '../view';

/** Where a plan stands. One whose period is over has not necessarily been closed by the institute. */
function stateOf({ closed, periodStart, periodEnd }: Plan, today: string): string {
  if (closed) return 'Cerrado';
  if (today < periodStart) return 'Por iniciar';
  return today > periodEnd ? 'Periodo terminado' : 'Vigente';
}

const about = (plan: Plan, { today }: Surroundings): Child =>
  html`<p class="rc-eyebrow">
    Plan de ${periodInWords(plan.periodStart, plan.periodEnd)} · ${stateOf(plan, today)}
  </p>`;

export const planList: View<List<Plan>> = {
  titled: false,
  title: () => 'Planes de comunicaciones',
  render({ data, meta }, around) {
    const items = data.map((plan) => {
      const title = heading(around.heading, linkTo(around.link('plan', plan.slug), plan.title));
      return html`<article class="rc-entry">${about(plan, around)}${title}</article>`;
    });
    return html`<div class="rc-plans">
      ${entryList(items, 'Todavía no hay planes publicados.')}${pagination(meta.pagination, around)}
    </div>`;
  },
};

export const planItem: View<One<Plan>> = {
  titled: true,
  title: ({ data }) => data.title,
  render({ data }, around) {
    const { base, heading: level, link } = around;
    const text = (title: string, markup: string | null) =>
      section(level + 1, title, richText(markup, level + 2, base));
    const followUp = link('follow-up', data.slug);
    return html`<article class="rc-plan">
      ${heading(level, data.title)}${about(data, around)}${
        followUp !== null && html`<p><a href="${followUp}">Cómo va este plan: seguimiento</a></p>`
      }${text('Introducción', data.introductionHtml)}${text('Objetivos', data.objectivesHtml)}${section(
        level + 1,
        'Acciones',
        actionTable(data.actions),
      )}${text('Control y seguimiento', data.monitoringHtml)}${section(level + 1, 'Audiencias', hearings(data, around))}${section(
        level + 1,
        'Documento del plan',
        data.document && fileList([data.document], base),
      )}
    </article>`;
  },
};

export const planActionItem: View<One<PlanActionEntry>> = {
  titled: true,
  title: ({ data }) => data.name,
  render({ data }, { heading: level, link }) {
    const { name, channel, scope, description, audiences, frequencies, responsibles, plan } = data;
    return html`<article class="rc-plan-action">
      ${heading(level, name)}${description && html`<p class="rc-summary">${description}</p>`}${facts({
        Medio: channel && channelLabel(channel),
        Alcance: scope && scopeLabel(scope),
        Público: inWords(audiences, audienceLabel),
        Frecuencia: inWords(frequencies, frequencyLabel),
        Responsable: responsibles.map((one) => one.name).join(', '),
        Plan: plan && linkTo(link('plan', plan.slug), plan.title),
      })}
    </article>`;
  },
};

const COLUMNS = [
  { title: 'Alcance' },
  { title: 'Nombre', heading: true },
  { title: 'Descripción' },
  { title: 'Público' },
  { title: 'Frecuencia' },
  { title: 'Responsable' },
];

const inWords = (codes: readonly string[] | null, label: (code: string) => string) =>
  (codes ?? []).map(label).join(', ');

/** An action's channel, where its name does not say it already. */
function channelBeside(name: string, channel: string | null): Child {
  const label = channel === null ? '' : channelLabel(channel);
  return fold(label) !== fold(name) && html` <span class="rc-aside">${label}</span>`;
}

function actionTable(actions: readonly PlanAction[]): Child {
  if (actions.length === 0) return null;
  const rows = actions.map(({ scope, name, channel, description, audiences, frequencies, responsibles }) => [
    scope && scopeLabel(scope),
    [name, channelBeside(name, channel)],
    description,
    inWords(audiences, audienceLabel),
    inWords(frequencies, frequencyLabel),
    responsibles.map((one) => one.name).join(', '),
  ]);
  return dataTable(
    'Acciones del plan',
    COLUMNS,
    rows,
    actions.map(({ documentId }) => actionAnchor(documentId)),
  );
}

function hearings({ hearings: held }: Plan, { link }: Surroundings): Child {
  if (held.length === 0) return null;
  const items = held.map(({ title, slug }) => html`<li>${linkTo(link('hearing', slug), title)}</li>`);
  return html`<ul>
    ${items}
  </ul>`;
}
