/** @import { Hearing, Rescheduling } from '../types.js' */
import { resolveUrl } from '../config.js';
import { h, pageUrl } from '../dom.js';
import { capitalize, dateInWords, dayOf, instantInWords, timeOfDay } from '../format.js';
import { modalityLabel } from '../labels.js';
import { hearingBadge } from './cards.js';
import { facts } from './section.js';

/**
 * When, where and how a hearing is held.
 *
 * @param {Hearing} hearing
 * @param {string} timeZone
 */
export function hearingFacts(hearing, timeZone) {
  return facts({
    Estado: hearingBadge(hearing.state),
    Fecha: h(
      'time',
      { datetime: hearing.startsAt },
      capitalize(dateInWords(dayOf(hearing.startsAt, timeZone))),
    ),
    Hora: hours(hearing, timeZone),
    Modalidad: modalityLabel(hearing.modality),
    Lugar: [hearing.venue, hearing.address].filter(Boolean).join(', '),
    Transmisión: outwardLink(hearing.streamUrl, 'Ver la transmisión'),
    Grabación: outwardLink(hearing.recordingUrl, 'Ver la grabación'),
    Asistentes: hearing.attendance === null ? null : String(hearing.attendance),
    Plan: hearing.plan
      ? h('a', { href: pageUrl('plan.html', { slug: hearing.plan.slug }) }, hearing.plan.title)
      : null,
  });
}

/**
 * @param {Hearing} hearing
 * @param {string} timeZone
 */
function hours({ startsAt, endsAt }, timeZone) {
  const start = timeOfDay(startsAt, timeZone);
  return endsAt ? `${start} a ${timeOfDay(endsAt, timeZone)}` : start;
}

/**
 * @param {string | null} url
 * @param {string} text
 */
function outwardLink(url, text) {
  const href = resolveUrl(url);
  return href ? h('a', { href, rel: 'noopener' }, text) : null;
}

/**
 * The changes of date, each with its reason.
 *
 * @param {Rescheduling[] | null | undefined} reschedulings
 * @param {string} timeZone
 */
export function reschedulingNotice(reschedulings, timeZone) {
  if (!reschedulings?.length) return null;
  const changes = reschedulings.map(({ from, to, reason }) =>
    h(
      'li',
      {},
      `Del ${instantInWords(from, timeZone)} al ${instantInWords(to, timeZone)} (motivo: ${reason})`,
    ),
  );
  return h(
    'div',
    { class: 'notice notice--warning' },
    h('p', { class: 'notice__title' }, 'Esta audiencia cambió de fecha'),
    h('ul', {}, changes),
  );
}
