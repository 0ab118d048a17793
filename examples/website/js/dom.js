/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Makes an element. Strings among the children become text, never markup; empty children are left out.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | null | undefined>} attributes true gives an empty attribute; false, null and undefined none
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...present(children.flat()));
  return element;
}

/**
 * @param {Child[]} children
 * @returns {(Node | string)[]} those that are something
 */
export function present(children) {
  return children.flatMap((child) => (child ? [child] : []));
}

/**
 * The element with this id.
 *
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @param {new () => T} [type]
 * @returns {T}
 * @throws {Error} when the page has none of that type: the page and its script do not belong together
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof (type ?? HTMLElement))) throw new Error(`This page has no #${id}`);
  return /** @type {T} */ (element);
}

/**
 * A value of the page's query string.
 *
 * @param {string} name
 * @returns {string} empty when it is not there
 */
export function queryParam(name) {
  return new URLSearchParams(location.search).get(name)?.trim() ?? '';
}

/**
 * The address of another page of this site.
 *
 * @param {string} page such as `boletin.html`
 * @param {Record<string, string>} query
 * @returns {string}
 */
export function pageUrl(page, query) {
  return `${page}?${new URLSearchParams(query)}`;
}
