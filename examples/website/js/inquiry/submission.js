/** @import { Content, Filing } from '../types.js' */
/** @import { Attempts } from './attempts.js' */
import { HttpError, NoAnswerError, post, postForm } from '../api.js';
import { formBody } from './attachments/form-body.js';
import { afterRefusal, beforeSending, possiblyFiled } from './attempts.js';

/**
 * How a sending ended.
 *
 * @typedef {{ kind: 'filed', filing: Filing }
 *   | { kind: 'refused', error: HttpError }
 *   | { kind: 'conflict', earlier: Content[] }
 *   | { kind: 'unknown' }} Outcome
 */

/**
 * What a sending needs beside its content.
 *
 * @typedef {object} Means
 * @property {(content: Content) => File[] | null} filesOf its files; null when the page no longer has them
 * @property {() => Promise<string | null>} solve gives a solved puzzle, null where none is asked for
 * @property {(part: number) => void} onUpload how much of the files is on its way, 0 to 1
 */

/**
 * Sends an inquiry so that sending it again is always safe.
 *
 * @param {Content} content
 * @param {Attempts} before what is known about earlier sendings of this draft
 * @param {(attempts: Attempts) => void} remember called before the sending and when its answer settles something
 * @param {Means} means
 * @returns {Promise<Outcome>}
 */
export async function sendInquiry(content, before, remember, means) {
  const sent = beforeSending(before, content);
  try {
    const solved = await means.solve();
    remember(sent);
    return { kind: 'filed', filing: await deliver(content, sent.key, solved, means) };
  } catch (error) {
    if (error instanceof NoAnswerError) return { kind: 'unknown' };
    if (!(error instanceof HttpError)) throw error;
    // A 503 that names a field was decided on; any other failure may have come after the filing.
    if (error.status >= 500 && error.fields.length === 0) return { kind: 'unknown' };
    if (error.status === 409) return { kind: 'conflict', earlier: possiblyFiled(sent, content) };
    remember(afterRefusal(before, sent, content));
    return { kind: 'refused', error };
  }
}

/**
 * After a conflict: asks again for the answer to the version that was filed, by sending each earlier version as it was.
 * The server files nothing new, because all of them carry the key it already knows.
 *
 * @param {Content[]} earlier
 * @param {string} key
 * @param {Means} means
 * @returns {Promise<Filing | null>} null when none of them is the one that was filed, or its files are gone
 * @throws {HttpError | NoAnswerError} when the server could not tell
 */
export async function recoverFiling(earlier, key, means) {
  for (const content of earlier.filter((one) => means.filesOf(one) !== null)) {
    try {
      return await deliver(content, key, null, means);
    } catch (error) {
      if (!(error instanceof HttpError) || error.status !== 409) throw error;
    }
  }
  return null;
}

/**
 * One sending, and a second one when only the puzzle was not good any more. The puzzle is no part of the content: the key
 * stays the same.
 *
 * @param {Content} content
 * @param {string} key
 * @param {string | null} solved
 * @param {Means} means
 * @returns {Promise<Filing>}
 */
async function deliver(content, key, solved, means) {
  try {
    return await sendOnce(content, key, solved, means);
  } catch (error) {
    if (!(error instanceof HttpError) || !onlyPuzzle(error)) throw error;
    return sendOnce(content, key, await means.solve(), means);
  }
}

/** @param {HttpError} error */
const onlyPuzzle = ({ status, fields }) =>
  status === 400 && fields.length > 0 && fields.every(({ path }) => path[0] === 'altcha');

/**
 * @param {Content} content
 * @param {string} key
 * @param {string | null} solved
 * @param {Means} means
 * @returns {Promise<Filing>}
 */
function sendOnce(content, key, solved, { filesOf, onUpload }) {
  const files = filesOf(content) ?? [];
  const body = { ...content.body, ...(solved ? { altcha: solved } : {}) };
  const headers = { 'Idempotency-Key': key };
  if (files.length === 0) return post('/inquiries', body, headers);
  return postForm('/inquiries', formBody(body, files), headers, onUpload);
}
