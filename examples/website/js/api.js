/** @import { Pagination } from './types.js' */
import { API_BASE } from './config.js';

/**
 * What the API answers with. What is asked for there, whoever asks knows: `types.js`.
 *
 * @template T
 * @typedef {{ data: T, meta?: { pagination?: Pagination } }} Answer
 */

/** @typedef {{ error?: { message?: string, details?: { errors?: { path: string[], message: string }[] } } }} Refusal */

const READ_TIMEOUT_MS = 15_000;
const SEND_TIMEOUT_MS = 30_000;
/** Fifty megabytes over a phone's connection. */
const FILES_TIMEOUT_MS = 15 * 60_000;

const ACCEPTED = { Accept: 'application/json', 'Accept-Language': 'es' };

/**
 * The API answered with an error. `message` is its own sentence, empty when a proxy answered in its place;
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
 * @param {number} status one that is not 2xx
 * @param {Refusal | null} body the answer's JSON; null for a proxy's error page, whose status says enough
 * @param {string | null} retryAfter the header
 */
function errorOf(status, body, retryAfter) {
  const details = body?.error?.details?.errors;
  const fields = Array.isArray(details) ? details : [];
  return new HttpError(status, body?.error?.message ?? '', fields, secondsToWait(retryAfter, Date.now()));
}

/**
 * @template T
 * @param {string} path from the API's base, with its query
 * @param {RequestInit} init
 * @param {number} timeout milliseconds
 * @param {(response: Response) => Promise<T>} read what is wanted of a good answer
 * @returns {Promise<T>}
 * @throws {HttpError | NoAnswerError}
 */
async function request(path, init, timeout, read) {
  let response;
  try {
    response = await fetch(`${API_BASE}${path}`, {
      ...init,
      headers: { ...ACCEPTED, ...init.headers },
      credentials: 'omit',
      signal: AbortSignal.timeout(timeout),
    });
    if (response.ok) return await read(response);
  } catch (cause) {
    throw new NoAnswerError('The API did not answer', { cause });
  }
  const body = await response.json().catch(() => null);
  throw errorOf(response.status, body, response.headers.get('Retry-After'));
}

/**
 * @template T
 * @param {string} path
 * @param {RequestInit} [init]
 * @param {number} [timeout] milliseconds
 * @returns {Promise<T>}
 */
const requestJson = (path, init = {}, timeout = READ_TIMEOUT_MS) =>
  request(path, init, timeout, (response) => response.json());

/**
 * One thing.
 *
 * @template T
 * @param {string} path such as `/plans/plan-2019`
 * @returns {Promise<T>} its `data`
 * @throws {HttpError | NoAnswerError}
 */
export async function getOne(path) {
  /** @type {Answer<T>} */
  const { data } = await requestJson(path);
  return data;
}

/**
 * A read with all it says.
 *
 * @template T
 * @param {string} path
 * @returns {Promise<T>} `data` and `meta`
 * @throws {HttpError | NoAnswerError}
 */
export function getWhole(path) {
  return requestJson(path);
}

/**
 * A list.
 *
 * @template T
 * @param {string} path such as `/bulletins`
 * @param {Record<string, string | number>} query such as `{ sort: 'issuedOn:desc', 'pagination[pageSize]': 3 }`
 * @returns {Promise<{ items: T[], pagination: Pagination | null }>}
 * @throws {HttpError | NoAnswerError}
 */
export async function getList(path, query) {
  const entries = Object.entries(query).map(([key, value]) => [key, String(value)]);
  /** @type {Answer<T[]>} */
  const { data, meta } = await requestJson(`${path}?${new URLSearchParams(entries)}`);
  return { items: data, pagination: meta?.pagination ?? null };
}

/**
 * Sends JSON.
 *
 * @template T
 * @param {string} path
 * @param {unknown} body
 * @param {Record<string, string>} [headers]
 * @returns {Promise<T>} the `data` of the answer
 * @throws {HttpError | NoAnswerError}
 */
export async function post(path, body, headers = {}) {
  /** @type {Answer<T>} */
  const { data } = await requestJson(path, jsonInit(body, headers), SEND_TIMEOUT_MS);
  return data;
}

/**
 * A file that is given only to who sends the right thing. It is read whole, so that nothing of what was sent has to stand
 * in an address.
 *
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<Blob>}
 * @throws {HttpError | NoAnswerError}
 */
export const postForFile = (path, body) =>
  request(path, jsonInit(body, { Accept: '*/*' }), FILES_TIMEOUT_MS, (response) => response.blob());

/**
 * @param {unknown} body
 * @param {Record<string, string>} headers
 */
const jsonInit = (body, headers) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/**
 * Sends a form with files and tells how much of it is on its way, which `fetch` cannot.
 *
 * @template T
 * @param {string} path
 * @param {FormData} form
 * @param {Record<string, string>} headers
 * @param {(part: number) => void} onProgress 0 to 1
 * @returns {Promise<T>} the `data` of the answer
 * @throws {HttpError | NoAnswerError}
 */
export function postForm(path, form, headers, onProgress) {
  const upload = new XMLHttpRequest();
  upload.open('POST', `${API_BASE}${path}`);
  upload.responseType = 'json';
  upload.timeout = FILES_TIMEOUT_MS;
  for (const [name, value] of Object.entries({ ...ACCEPTED, ...headers }))
    upload.setRequestHeader(name, value);
  upload.upload.addEventListener('progress', ({ loaded, total }) =>
    onProgress(total > 0 ? loaded / total : 0),
  );
  return new Promise((resolve, reject) => {
    const noAnswer = () => reject(new NoAnswerError('The API did not answer'));
    for (const event of ['error', 'timeout', 'abort']) upload.addEventListener(event, noAnswer);
    upload.addEventListener('load', () => {
      const { status, response } = upload;
      if (status >= 200 && status < 300 && response) resolve(response.data);
      else reject(errorOf(status, response, upload.getResponseHeader('Retry-After')));
    });
    upload.send(form);
  });
}
