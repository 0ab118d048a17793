import { HttpError, getOne } from './api.js';
import { queryParam } from './dom.js';

/**
 * What the page's address asks for (`?slug=…`).
 *
 * @template T
 * @param {string} path of the API, such as `/bulletins`
 * @returns {Promise<T>}
 * @throws {HttpError} 404 when there is none, or the address names none
 * @throws {import('./api.js').NoAnswerError}
 */
export async function loadRequested(path) {
  const slug = queryParam('slug');
  if (!slug) throw new HttpError(404, 'The address names no slug', [], null);
  return getOne(`${path}/${encodeURIComponent(slug)}`);
}
