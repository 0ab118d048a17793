import { type Child, html, Html } from '../html';

const DEEPEST = 6;

/** A heading of that level; below the sixth there is none. */
export function heading(level: number, child: Child): Html {
  const name = `h${Math.min(level, DEEPEST)}`;
  return new Html(`<${name} class="rc-heading">${html`${child}`.toString()}</${name}>`);
}
