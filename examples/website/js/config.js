const configured = /** @type {{ ACCOUNTABILITY_API?: string }} */ (globalThis).ACCOUNTABILITY_API;

/** Where the API is, always absolute and without a final slash. */
export const API_BASE = new URL(configured || '/api/accountability', location.href).href.replace(/\/+$/, '');

/** Against what the API's relative addresses (`/uploads/…`) are resolved. */
const API_ORIGIN = new URL(API_BASE).origin;

/**
 * Makes an address given by the API usable from these pages, wherever they are served from.
 *
 * @param {string | null | undefined} url absolute, or relative to the API's origin
 * @returns {string | null} an absolute http(s) address; null when there is none or its scheme is another
 */
export function resolveUrl(url) {
  if (!url) return null;
  try {
    const resolved = new URL(url, API_ORIGIN);
    return /^https?:$/.test(resolved.protocol) ? resolved.href : null;
  } catch {
    return null; // not an address: whoever asks shows the text without a link
  }
}
