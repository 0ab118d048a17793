/** @import { Filing, InquiryBody } from '../types.js' */
/** @import { Attempts } from './attempts.js' */
import { HttpError, NoAnswerError, post } from '../api.js';
import { afterRefusal, beforeSending, possiblyFiled } from './attempts.js';

/**
 * How a sending ended.
 *
 * @typedef {{ kind: 'filed', filing: Filing }
 *   | { kind: 'refused', error: HttpError }
 *   | { kind: 'conflict', earlier: InquiryBody[] }
 *   | { kind: 'unknown' }} Outcome
 */

/**
 * Sends an inquiry so that sending it again is always safe.
 *
 * @param {InquiryBody} body
 * @param {Attempts} before what is known about earlier sendings of this draft
 * @param {(attempts: Attempts) => void} remember called before the sending and when its answer settles something
 * @returns {Promise<Outcome>}
 */
export async function sendInquiry(body, before, remember) {
  const sent = beforeSending(before, body);
  remember(sent);
  try {
    return { kind: 'filed', filing: await post('/inquiries', body, { 'Idempotency-Key': sent.key }) };
  } catch (error) {
    if (error instanceof NoAnswerError) return { kind: 'unknown' };
    if (!(error instanceof HttpError)) throw error;
    if (error.status >= 500) return { kind: 'unknown' };
    if (error.status === 409) return { kind: 'conflict', earlier: possiblyFiled(sent, body) };
    remember(afterRefusal(before, sent, body));
    return { kind: 'refused', error };
  }
}

/**
 * After a conflict: asks again for the answer to the version that was filed, by sending each earlier version as it was.
 * The server files nothing new, because all of them carry the key it already knows.
 *
 * @param {InquiryBody[]} earlier
 * @param {string} key
 * @returns {Promise<Filing | null>} null when none of them is the one that was filed
 * @throws {HttpError | NoAnswerError} when the server could not tell
 */
export async function recoverFiling(earlier, key) {
  for (const body of earlier) {
    try {
      return await post('/inquiries', body, { 'Idempotency-Key': key });
    } catch (error) {
      if (!(error instanceof HttpError) || error.status !== 409) throw error;
    }
  }
  return null;
}
