/** @import { InquiryBody } from '../types.js' */
import { randomKey } from './random-key.js';

/**
 * What is known about the sendings of one draft, kept so that no retry can file twice.
 *
 * @typedef {object} Attempts
 * @property {string} key the `Idempotency-Key` they were all sent with
 * @property {InquiryBody[]} unresolved contents whose sending got no answer: any of them may have been filed
 * @property {InquiryBody | null} refused the content the server last refused, which it did not keep
 */

/**
 * @returns {Attempts} those of a draft nobody has sent yet
 */
export const noAttempts = () => ({ key: randomKey(), unresolved: [], refused: null });

/**
 * Before sending. The key stays the same while an earlier sending may have been filed, and when exactly the same is
 * sent again; only a changed content after a refusal starts over with a new one.
 *
 * @param {Attempts} attempts
 * @param {InquiryBody} body
 * @returns {Attempts} to be stored before the sending starts, because the answer may never come
 */
export function beforeSending(attempts, body) {
  const { key, unresolved, refused } = attempts;
  const startsOver = unresolved.length === 0 && refused !== null && !sameContent(refused, body);
  return {
    key: startsOver ? randomKey() : key,
    unresolved: [...unresolved.filter((other) => !sameContent(other, body)), body],
    refused: null,
  };
}

/**
 * After a refusal (a 4xx). It settles this sending, but not an earlier one of which nothing is known.
 *
 * @param {Attempts} before those of before the sending
 * @param {Attempts} sent what `beforeSending` made of them
 * @param {InquiryBody} body
 * @returns {Attempts}
 */
export function afterRefusal(before, sent, body) {
  return { key: sent.key, unresolved: before.unresolved, refused: body };
}

/**
 * @param {Attempts} attempts
 * @param {InquiryBody} body the content that met a conflict
 * @returns {InquiryBody[]} earlier contents that may be the one already filed with this key, latest first
 */
export const possiblyFiled = ({ unresolved }, body) =>
  unresolved.filter((other) => !sameContent(other, body)).reverse();

/**
 * @param {InquiryBody} one
 * @param {InquiryBody} other
 */
const sameContent = (one, other) => JSON.stringify(one) === JSON.stringify(other);
