/** @import { Evidence, FollowedAction, Occurrence } from '../types.js' */
/** @import { Child } from '../dom.js' */
import { resolveUrl } from '../config.js';
import { h, pageUrl } from '../dom.js';
import { dayOf, longDate } from '../format.js';
import { channelLabel } from '../labels.js';
import { statusMark } from './follow-up-status.js';

/** Pages of this site for what the application saw published. @type {Record<string, string>} */
const PAGES = { bulletin: 'boletin.html', report: 'informe.html' };

/**
 * An action of the plan: how it stands, and each of its dates.
 *
 * @param {FollowedAction} action
 * @param {{ timeZone: string, everything: boolean }} options `everything`: its dates are shown even where nothing presses
 */
export function followedAction(
  { name, channel, status, responsibles, occurrences },
  { timeZone, everything },
) {
  const done = occurrences.filter((one) => one.status === 'done').length;
  const wanted = occurrences.filter((one) => one.status !== 'cancelled').length;
  const about = [channel && channelLabel(channel), ...responsibles.map((office) => office.name)];
  return h(
    'article',
    { class: 'followed' },
    h('h3', { class: 'followed__name' }, name),
    h('p', { class: 'followed__status' }, statusMark(status)),
    h('p', { class: 'followed__about' }, about.filter(Boolean).join(' · ')),
    occurrences.length === 0
      ? h('p', {}, 'Esta acción todavía no tiene fechas.')
      : h(
          'details',
          { class: 'details', open: everything || status === 'late' || status === 'due-soon' },
          h(
            'summary',
            {},
            wanted === 1
              ? `Una fecha, ${done === 1 ? 'cumplida' : 'sin cumplir'}`
              : `${wanted} fechas, ${done} ${done === 1 ? 'cumplida' : 'cumplidas'}`,
          ),
          h(
            'ol',
            { class: 'followed__dates' },
            occurrences.map((occurrence) => followedDate(occurrence, timeZone)),
          ),
        ),
  );
}

/**
 * @param {Occurrence} occurrence
 * @param {string} timeZone
 */
function followedDate({ label, dueOn, status, doneOn, evidence, delays }, timeZone) {
  return h(
    'li',
    { class: 'followed-date' },
    h('p', { class: 'followed-date__label' }, label),
    h(
      'p',
      { class: 'followed-date__when' },
      statusMark(status),
      h('span', {}, 'Vence el ', h('time', { datetime: dueOn }, longDate(dueOn))),
      doneOn && h('span', {}, 'Se cumplió el ', h('time', { datetime: doneOn }, longDate(doneOn))),
    ),
    delays.length > 0 &&
      h(
        'ul',
        { class: 'followed-date__delays' },
        delays.map(({ from, to, reason }) =>
          h('li', {}, `Antes: ${longDate(from)}; ahora: ${longDate(to)}; motivo: ${reason}`),
        ),
      ),
    evidence.length > 0 &&
      h(
        'ul',
        { class: 'followed-date__evidence', 'aria-label': 'Evidencias' },
        evidence.map((one) =>
          h('li', {}, evidenceLink(one), ` (registrada el ${longDate(dayOf(one.recordedAt, timeZone))})`),
        ),
      ),
  );
}

/**
 * What was done, and the way to what shows it.
 *
 * @param {Evidence} evidence
 * @returns {Child}
 */
function evidenceLink({ kind, url, fileName, note }) {
  const page = PAGES[kind];
  const href = page && url ? pageUrl(page, { slug: slugIn(url) }) : resolveUrl(url);
  const text = note ?? fileName ?? (href ? new URL(href, location.href).host : 'Constancia del envío');
  return href
    ? h('a', { href, rel: page ? null : 'noopener' }, text)
    : h('span', { class: 'plain-text' }, text);
}

/** The slug with which the public address of a publication ends. @param {string} url */
const slugIn = (url) => decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));

/** On paper every date is there, also those that are folded away. */
export function openForPrinting() {
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
