import { type Child, html } from '../html';

/** A link, or its text alone where it leads nowhere. */
export function linkTo(address: string | null, text: Child): Child {
  return address === null ? text : html`<a href="${address}">${text}</a>`;
}
