/**
 * An address as a link may have it: of the web, or of a file of this application.
 *
 * @param base what the application's own addresses begin with
 * @returns `null` for what is neither, as `javascript:` or an address of another scheme
 */
export function webAddress(address: string | null, base: string): string | null {
  if (address === null) return null;
  if (/^https?:\/\//i.test(address)) return URL.canParse(address) ? address : null;
  // `//otro.example` and `/\otro.example` lead to another host.
  return /^\/(?![/\\])/.test(address) ? `${base}${address}` : null;
}

const NOWHERE = 'https://aqui.invalid';

/** Whether an address leads to a page of the web, or is relative to the page it stands on. */
export function isPageAddress(address: string): boolean {
  if (address === '' || /[\0-\x20\\]/.test(address)) return false;
  if (/^https?:\/\//i.test(address)) return URL.canParse(address);
  return URL.canParse(address, NOWHERE) && new URL(address, NOWHERE).origin === NOWHERE;
}

/** An address that leads to a place in its page, unless it already leads to one. */
export const withAnchor = (address: string | null, anchor: string): string | null =>
  address === null || address.includes('#') ? address : `${address}#${encodeURIComponent(anchor)}`;

/** A pattern with its places filled in, each as a part of an address. */
export function fillIn(pattern: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (filled, [name, value]) => filled.replaceAll(`{${name}}`, encodeURIComponent(value)),
    pattern,
  );
}
