/** @import { Hearing, Indicator, ManagementReport, Plan } from '../types.js' */
import { h, pageUrl } from '../dom.js';
import { capitalize, dayOf, daysAway, instantInWords, percentage, period, quantity } from '../format.js';
import { frequencyLabel, modalityLabel } from '../labels.js';
import { calendarLeaf } from './cards.js';
import { bar, fulfilment } from './indicator-table.js';
import { linkButton } from './section.js';

const TILES = 4;

/**
 * The invitation to the next hearing.
 *
 * @param {Hearing} hearing
 * @param {string} timeZone
 * @param {Date} now
 */
export function nextHearing(hearing, timeZone, now) {
  const day = dayOf(hearing.startsAt, timeZone);
  const { slug } = hearing;
  return h(
    'div',
    { class: 'next-hearing' },
    calendarLeaf(day),
    h(
      'div',
      {},
      h('p', { class: 'eyebrow' }, capitalize(daysAway(day, dayOf(now.toISOString(), timeZone)))),
      h('h3', {}, h('a', { href: pageUrl('audiencia.html', { slug }) }, hearing.title)),
      h(
        'p',
        {},
        h('time', { datetime: hearing.startsAt }, capitalize(instantInWords(hearing.startsAt, timeZone))),
      ),
      h('p', {}, [modalityLabel(hearing.modality), hearing.venue].filter(Boolean).join(' · ')),
    ),
    h(
      'p',
      { class: 'actions' },
      linkButton(
        pageUrl('preguntar.html', { tipo: 'pregunta', audiencia: slug }),
        'Hacer una pregunta',
        'primary',
      ),
      linkButton(pageUrl('audiencia.html', { slug }), 'Ver la convocatoria', 'quiet'),
    ),
  );
}

/**
 * The first indicators of the latest report, big.
 *
 * @param {ManagementReport} report
 */
export function results(report) {
  const indicators = [...(report.indicators ?? [])]
    .sort((one, other) => one.order - other.order)
    .slice(0, TILES);
  return [
    h('p', { class: 'section__note' }, `${report.title} · ${period(report.periodStart, report.periodEnd)}`),
    indicators.length > 0
      ? h('ul', { class: 'tiles' }, indicators.map(tile))
      : h('p', {}, report.summary ?? ''),
    h(
      'p',
      {},
      linkButton(pageUrl('informe.html', { slug: report.slug }), 'Ver el informe completo', 'quiet'),
    ),
  ];
}

/** @param {Indicator} indicator */
function tile(indicator) {
  const ratio = fulfilment(indicator);
  const target = `Meta ${quantity(indicator.target)}`;
  return h(
    'li',
    { class: 'tile' },
    h('p', { class: 'tile__name' }, indicator.name),
    h(
      'p',
      { class: 'tile__result' },
      quantity(indicator.result),
      ' ',
      h('span', { class: 'tile__unit' }, indicator.unit),
    ),
    ratio === null ? null : bar(ratio),
    h('p', { class: 'tile__target' }, ratio === null ? target : `${target} · ${percentage(ratio)} logrado`),
  );
}

/**
 * The plan in brief: what will be done through each medium, and how often.
 *
 * @param {Plan} plan
 */
export function planInBrief(plan) {
  const actions = [...(plan.actions ?? [])].sort((one, other) => one.order - other.order);
  return [
    h('p', { class: 'section__note' }, plan.title),
    h(
      'ul',
      { class: 'brief' },
      actions.map(({ name, frequencies }) =>
        h('li', {}, h('strong', {}, name), h('span', {}, frequencies.map(frequencyLabel).join(' · '))),
      ),
    ),
    h('p', {}, linkButton(pageUrl('plan.html', { slug: plan.slug }), 'Ver el plan completo', 'quiet')),
  ];
}
