import { type Child, html, type Html } from '../html';

/** A link, or its text alone where it leads nowhere. */
export function linkTo(address: string | null, text: Child): Child {
  return address === null ? text : html`<a href="${address}">${text}</a>`;
}

/**
 * A link to a page of the website, which takes the place of the frame that one of ours stands in.
 *
 * @param kind a class
 */
export const websiteLink = (address: string, text: string, kind: string | null = null): Html =>
  html`<a ${kind !== null && html`class="${kind}"`} href="${address}" target="_top">${text}</a>`;
