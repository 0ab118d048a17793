/** @import { Availability, FollowUp } from '../types.js' */
import { HttpError, getOne } from '../api.js';
import { availabilityTable } from '../components/availability.js';
import { followedAction, openForPrinting } from '../components/followed-action.js';
import { legend, officeTable, summaryTiles } from '../components/follow-up-summary.js';
import { section } from '../components/section.js';
import { byId, h, pageUrl, queryParam } from '../dom.js';
import { longDate, period } from '../format.js';
import { empty, fillRegion } from '../region.js';
import { dressPage, loadTimeZone } from '../site.js';

/** Dates a page shows all at once; of more than these, only what is open or late. */
const ALL_AT_ONCE = 60;

async function load() {
  const slug = queryParam('slug');
  const [followUp, availability, timeZone] = await Promise.all([
    getOne(`/follow-up${slug ? `?${new URLSearchParams({ plan: slug })}` : ''}`),
    getOne('/availability').catch(withoutIt),
    loadTimeZone(),
  ]);
  return { followUp, availability, timeZone };
}

/**
 * What the institute has closed to the public is one section less, and not the whole page.
 *
 * @param {unknown} error
 * @returns {null}
 */
function withoutIt(error) {
  if (error instanceof HttpError && error.status === 403) return null;
  throw error;
}

/** @param {{ followUp: FollowUp, availability: Availability | null, timeZone: string }} loaded */
function render({ followUp, availability, timeZone }) {
  const { plan, today, summary, offices, actions } = followUp;
  byId('nombre-plan').textContent = `${plan.title}, ${period(plan.periodStart, plan.periodEnd)}`;
  byId('plan', HTMLAnchorElement).href = pageUrl('plan.html', { slug: plan.slug });
  byId('imprimir').hidden = false;
  const everything = summary.total <= ALL_AT_ONCE;
  return [
    h('p', {}, plan.closed ? 'Este plan está cerrado.' : `Así está el plan el ${longDate(today)}.`),
    summaryTiles(summary),
    section(
      'Acciones',
      legend(),
      ...(actions.length > 0
        ? actions.map((action) => followedAction(action, { timeZone, everything }))
        : [empty('Este plan todavía no tiene acciones publicadas.')]),
    ),
    section('Cumplimiento por cargo responsable', officeTable(offices)),
    section('Disponibilidad', ...(availability ? availabilityTable(availability) : [])),
  ];
}

byId('imprimir').addEventListener('click', () => print());
openForPrinting();
dressPage();
fillRegion(byId('contenido-api'), load, render, {
  missing: 'No encontramos el seguimiento de un plan publicado.',
  back: { href: 'planes.html', text: 'Ver todos los planes' },
});
