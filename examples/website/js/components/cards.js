/** @import { Bulletin, Hearing, HearingState, ManagementReport, Plan } from '../types.js' */
/** @import { Child } from '../dom.js' */
import { h, pageUrl } from '../dom.js';
import { capitalize, dateParts, dayOf, instantInWords, longDate, period } from '../format.js';
import {
  bulletinName,
  hearingStateLabel,
  modalityLabel,
  planStateLabel,
  reportKindLabel,
} from '../labels.js';

/**
 * @param {{ href: string, title: string, eyebrow: Child, summary?: string | null, footer?: Child, level?: 'h2' | 'h3', aside?: Child }} card
 */
function card({ href, title, eyebrow, summary, footer, level = 'h2', aside }) {
  return h(
    'li',
    { class: aside ? 'card card--with-aside' : 'card' },
    aside,
    h(
      'div',
      { class: 'card__body' },
      h('p', { class: 'eyebrow' }, eyebrow),
      h(level, { class: 'card__title' }, h('a', { href }, title)),
      summary ? h('p', { class: 'card__summary' }, summary) : null,
      footer ? h('p', { class: 'card__footer' }, footer) : null,
    ),
  );
}

/**
 * @param {Bulletin} bulletin
 * @param {'h2' | 'h3'} [level]
 */
export const bulletinCard = ({ number, title, slug, summary, issuedOn }, level) =>
  card({
    href: pageUrl('boletin.html', { slug }),
    title,
    summary,
    level,
    eyebrow: h(
      'span',
      {},
      `${bulletinName({ number })} · `,
      h('time', { datetime: issuedOn }, longDate(issuedOn)),
    ),
  });

/** @param {ManagementReport} report */
export const reportCard = ({ title, slug, kind, summary, periodStart, periodEnd }) =>
  card({
    href: pageUrl('informe.html', { slug }),
    title,
    summary,
    eyebrow: `${reportKindLabel(kind)} · ${period(periodStart, periodEnd)}`,
  });

/**
 * @param {Plan} plan
 * @param {string} today `YYYY-MM-DD`
 */
export const planCard = (plan, today) => {
  const state = planStateLabel(plan, today);
  return card({
    href: pageUrl('plan.html', { slug: plan.slug }),
    title: plan.title,
    eyebrow: capitalize(period(plan.periodStart, plan.periodEnd)),
    footer: badge(state, state === 'Vigente' ? 'good' : 'neutral'),
  });
};

/**
 * @param {Hearing} hearing
 * @param {string} timeZone
 */
export const hearingCard = (hearing, timeZone) =>
  card({
    href: pageUrl('audiencia.html', { slug: hearing.slug }),
    title: hearing.title,
    summary: [modalityLabel(hearing.modality), hearing.venue].filter(Boolean).join(' · '),
    eyebrow: h(
      'time',
      { datetime: hearing.startsAt },
      capitalize(instantInWords(hearing.startsAt, timeZone)),
    ),
    footer: hearingBadge(hearing.state),
    aside: calendarLeaf(dayOf(hearing.startsAt, timeZone)),
  });

/** @param {HearingState} state */
export const hearingBadge = (state) =>
  badge(hearingStateLabel(state), { announced: 'good', held: 'neutral', cancelled: 'danger' }[state]);

/**
 * @param {string} text
 * @param {string} tone `good`, `neutral`, `danger` or `warning`
 */
export const badge = (text, tone) => h('span', { class: `badge badge--${tone}` }, text);

/**
 * A date drawn as a leaf of a calendar; the same date always stands beside it in words.
 *
 * @param {string} date `YYYY-MM-DD`
 */
export function calendarLeaf(date) {
  const { day, month, year } = dateParts(date);
  return h(
    'div',
    { class: 'leaf', 'aria-hidden': 'true' },
    h('span', { class: 'leaf__month' }, month),
    h('span', { class: 'leaf__day' }, day),
    h('span', { class: 'leaf__year' }, year),
  );
}
