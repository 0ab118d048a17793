import { type Child, html, type Html } from '../html';

import { heading } from './heading';

/** A part of an entry with its heading; none where there is nothing in it. */
export function section(level: number, title: string, child: Child): Child {
  if (child === null || child === undefined || child === false) return null;
  return html`<section class="rc-section">${heading(level, title)}${child}</section>`;
}

/** A list of entries, or the sentence that there are none. */
export function entryList(items: readonly Html[], nothing: string): Html {
  if (items.length === 0) return html`<p class="rc-nothing">${nothing}</p>`;
  return html`<ul class="rc-list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/** What something is, in words; its tone is only added to them. */
export function badge(text: string, tone: 'good' | 'neutral' | 'warning' | 'danger'): Html {
  return html`<span class="rc-badge rc-badge-${tone}">${text}</span>`;
}
