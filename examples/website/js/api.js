/** @import { Pagination } from './types.js' */
import { API_BASE } from './config.js';

const READ_TIMEOUT_MS = 15_000;
const SEND_TIMEOUT_MS = 30_000;

/**
 * The API answered with an error.
 * `fields` are the wrong fields of a 400; `retryAfter` the seconds of a 429, null when it does not say.
 */
export class HttpError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   * @param {{ path: string[], message: string }[]} fields
   * @param {number | null} retryAfter
   */
  constructor(status, message, fields, retryAfter) {
    super(message);
    this.status = status;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }
}

/** No answer arrived: the network failed or the time ran out. What was sent may or may not have been received. */
export class NoAnswerError extends Error {}

/**
 * Seconds to wait according to a `Retry-After` header (RFC 9110, 10.2.3), which is seconds or a date.
 *
 * @param {string | null} header
 * @param {number} now milliseconds
 * @returns {number | null}
 */
export function secondsToWait(header, now) {
  if (!header) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

/**
 * @param {Response} response an answer that is not 2xx
 * @returns {Promise<HttpError>}
 */
async function errorOf(response) {
  const body = await response.json().catch(() => null); // a proxy's error page is not JSON; the status says enough
  const details = body?.error?.details?.errors;
  return new HttpError(
    response.status,
    body?.error?.message ?? `HTTP ${response.status}`,
    Array.isArray(details) ? details : [],
    secondsToWait(response.headers.get('Retry-After'), Date.now()),
  );
}

/**
 * @param {string} path from the API's base, with its query
 * @param {RequestInit} init
 * @param {number} timeout milliseconds
 * @returns {Promise<any>} the JSON of the answer
 * @throws {HttpError | NoAnswerError}
 */
async function request(path, init, timeout) {
  let response;
  try {
    response = await fetch(`${API_BASE}${path}`, {
      ...init,
      headers: { Accept: 'application/json', 'Accept-Language': 'es', ...init.headers },
      credentials: 'omit',
      signal: AbortSignal.timeout(timeout),
    });
    if (response.ok) return await response.json();
  } catch (cause) {
    throw new NoAnswerError('The API did not answer', { cause });
  }
  throw await errorOf(response);
}

/**
 * One thing.
 *
 * @param {string} path such as `/plans/plan-2019`
 * @returns {Promise<any>} its `data`
 * @throws {HttpError | NoAnswerError}
 */
export async function getOne(path) {
  return (await request(path, {}, READ_TIMEOUT_MS)).data;
}

/**
 * A list.
 *
 * @param {string} path such as `/bulletins`
 * @param {Record<string, string | number>} query such as `{ sort: 'issuedOn:desc', 'pagination[pageSize]': 3 }`
 * @returns {Promise<{ items: any[], pagination: Pagination | null }>}
 * @throws {HttpError | NoAnswerError}
 */
export async function getList(path, query) {
  const entries = Object.entries(query).map(([key, value]) => [key, String(value)]);
  const body = await request(`${path}?${new URLSearchParams(entries)}`, {}, READ_TIMEOUT_MS);
  return { items: body.data, pagination: body.meta?.pagination ?? null };
}

/**
 * Sends JSON.
 *
 * @param {string} path
 * @param {unknown} body
 * @param {Record<string, string>} [headers]
 * @returns {Promise<any>} the `data` of the answer
 * @throws {HttpError | NoAnswerError}
 */
export async function post(path, body, headers = {}) {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  return (await request(path, init, SEND_TIMEOUT_MS)).data;
}
