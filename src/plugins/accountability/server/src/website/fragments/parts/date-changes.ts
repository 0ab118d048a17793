import type { DateChange } from '../../../shared/documents/announced-date';

import { type Child, html, type Html } from '../html';

import { dayElement, dayOfInstant, instantElement } from './dates';

/** The dates something had before, each with the reason it was left. @param dates how its dates are said */
function changeList(
  changes: readonly DateChange[] | null,
  timeZone: string,
  dates: (date: string) => Html,
): Child {
  if (!changes || changes.length === 0) return null;
  const items = changes.map(
    ({ from, to, reason, at }) =>
      html`<li>
        Del ${dates(from)} al ${dates(to)}. Motivo: ${reason}
        <span class="rc-when">(${dayOfInstant(at, timeZone)})</span>
      </li>`,
  );
  return html`<ul class="rc-changes">
    ${items}
  </ul>`;
}

export const delayList = (changes: readonly DateChange[] | null, timeZone: string): Child =>
  changeList(changes, timeZone, dayElement);

export const reschedulingList = (changes: readonly DateChange[] | null, timeZone: string): Child =>
  changeList(changes, timeZone, (instant) => instantElement(instant, timeZone));
