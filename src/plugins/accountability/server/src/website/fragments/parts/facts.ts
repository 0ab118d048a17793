import { type Child, html } from '../html';

const isThere = (value: Child) =>
  value !== null &&
  value !== undefined &&
  value !== false &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

/** Names with their values, as a list of terms; what has no value is left out, and so is a list of nothing. */
export function facts(entries: Readonly<Record<string, Child>>): Child {
  const told = Object.entries(entries).filter(([, value]) => isThere(value));
  if (told.length === 0) return null;
  const rows = told.map(
    ([name, value]) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`,
  );
  return html`<dl class="rc-facts">${rows}</dl>`;
}
