import type { KeyboardEvent } from 'react';

const ROW = '[data-row]';
const DATE = 'button[data-due]';

const datesIn = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>(DATE)];
const dayOf = (date: HTMLElement): number => Date.parse(date.dataset.due ?? '');

/** The date of a row that lies nearest to a day. */
function nearest(row: Element, day: number): HTMLElement | undefined {
  const away = (date: HTMLElement) => Math.abs(dayOf(date) - day);
  return datesIn(row).sort((one, other) => away(one) - away(other))[0];
}

/** The date the arrows lead to from another one: left and right along its row, up and down to the rows beside. */
function next(date: HTMLElement, key: string): HTMLElement | undefined {
  const row = date.closest(ROW);
  if (!row?.parentElement) return undefined;
  const dates = datesIn(row);
  const place = dates.indexOf(date);
  const along = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: dates.length - 1 }[key];
  if (along !== undefined) return dates[along];

  const rows = [...row.parentElement.querySelectorAll(ROW)].filter((one) => datesIn(one).length > 0);
  const beside = rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)];
  return beside && nearest(beside, dayOf(date));
}

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Key handler of the timeline: moves the focus from date to date. Each row is one stop for the tabulator. */
export function moveBetweenDates(event: KeyboardEvent): void {
  if (!KEYS.includes(event.key) || !(event.target instanceof HTMLElement)) return;
  const date = event.target.closest<HTMLElement>(DATE);
  if (!date) return;
  event.preventDefault();
  next(date, event.key)?.focus();
}
