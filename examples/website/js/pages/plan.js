/** @import { Plan } from '../types.js' */
import { hearingBadge } from '../components/cards.js';
import { documentList } from '../components/files.js';
import { planTable } from '../components/plan-table.js';
import { facts, linkButton, section } from '../components/section.js';
import { loadCurrentPlan, loadPlan } from '../current-plan.js';
import { byId, h, pageUrl, queryParam } from '../dom.js';
import { capitalize, dayOf, instantInWords, longDate, period } from '../format.js';
import { planStateLabel } from '../labels.js';
import { empty, fillRegion } from '../region.js';
import { richText } from '../rich-text.js';
import { dressPage, loadTimeZone, setHeading } from '../site.js';

async function load() {
  const timeZone = await loadTimeZone();
  const today = dayOf(new Date().toISOString(), timeZone);
  const slug = queryParam('slug');
  const plan = await (slug ? loadPlan(slug) : loadCurrentPlan(today));
  return { plan, timeZone, today };
}

/** @param {{ plan: Plan, timeZone: string, today: string }} loaded */
function render({ plan, timeZone, today }) {
  setHeading(plan.title);
  byId('imprimir').hidden = false;
  const actions = plan.actions ?? [];
  return [
    facts({
      Periodo: capitalize(period(plan.periodStart, plan.periodEnd)),
      Estado: planStateLabel(plan, today),
      Publicado: longDate(dayOf(plan.publishedAt, timeZone)),
      Actualizado: longDate(dayOf(plan.updatedAt, timeZone)),
    }),
    documentList([plan.document]),
    section('Introducción', richText(plan.introductionHtml, 3)),
    section('Objetivos', richText(plan.objectivesHtml, 3)),
    section(
      'Acciones del plan',
      actions.length > 0 ? planTable(actions) : empty('Este plan todavía no tiene acciones publicadas.'),
    ),
    section(
      'Control y seguimiento',
      richText(plan.monitoringHtml, 3),
      h(
        'p',
        { class: 'no-print' },
        linkButton(
          pageUrl('plan-seguimiento.html', { slug: plan.slug }),
          'Ver cómo se cumple el plan',
          'quiet',
        ),
      ),
    ),
    section('Audiencias públicas de este plan', hearingList(plan, timeZone)),
  ];
}

/**
 * @param {Plan} plan
 * @param {string} timeZone
 */
function hearingList({ hearings = [] }, timeZone) {
  if (hearings.length === 0) return null;
  return h(
    'ul',
    { class: 'link-list' },
    hearings.map(({ title, slug, startsAt, state }) =>
      h(
        'li',
        {},
        h('a', { href: pageUrl('audiencia.html', { slug }) }, title),
        h('span', {}, capitalize(instantInWords(startsAt, timeZone))),
        state ? hearingBadge(state) : null,
      ),
    ),
  );
}

byId('imprimir').addEventListener('click', () => print());
dressPage();
await fillRegion(byId('contenido-api'), load, render, {
  missing: 'No encontramos un plan publicado en esta dirección.',
  back: { href: 'planes.html', text: 'Ver todos los planes' },
});
// What the address leads to was not there yet when the browser looked for it.
document.getElementById(location.hash.slice(1))?.focus();
