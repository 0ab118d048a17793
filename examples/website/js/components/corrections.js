/** @import { ManagementReport } from '../types.js' */
import { h } from '../dom.js';
import { dayOf, longDate } from '../format.js';

/**
 * What changed in a report since it was published, and when it was not; nothing where it stands as it was published.
 *
 * @param {ManagementReport} report
 * @param {string} timeZone
 */
export function correctionsNotice({ corrections, withdrawals }, timeZone) {
  /** @param {string} instant */
  const day = (instant) => longDate(dayOf(instant, timeZone));
  const changes = [
    ...(corrections ?? []).map(({ note, at }) => ({ at, text: `${day(at)}: ${note}` })),
    ...(withdrawals ?? []).map(({ reason, at, until }) => ({
      at,
      text: `Del ${day(at)}${until ? ` al ${day(until)}` : ''} no estuvo publicado. Motivo: ${reason}`,
    })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  if (changes.length === 0) return null;
  return h(
    'div',
    { class: 'notice notice--warning' },
    h('p', { class: 'notice__title' }, 'Este informe cambió después de publicarse'),
    h(
      'ul',
      {},
      changes.map(({ text }) => h('li', {}, text)),
    ),
  );
}
