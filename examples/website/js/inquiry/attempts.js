/** @import { Content } from '../types.js' */
import { randomKey } from './random-key.js';

/**
 * What is known about the sendings of one draft, kept so that no retry can file twice.
 *
 * @typedef {object} Attempts
 * @property {string} key the `Idempotency-Key` they were all sent with
 * @property {Content[]} unresolved contents whose sending got no answer: any of them may have been filed
 * @property {Content | null} refused the content the server last refused, which it did not keep
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
 * @param {Content} content
 * @returns {Attempts} to be stored before the sending starts, because the answer may never come
 */
export function beforeSending(attempts, content) {
  const { key, unresolved, refused } = attempts;
  const startsOver = unresolved.length === 0 && refused !== null && !sameContent(refused, content);
  return {
    key: startsOver ? randomKey() : key,
    unresolved: [...unresolved.filter((other) => !sameContent(other, content)), content],
    refused: null,
  };
}

/**
 * After a refusal (a 4xx). It settles this sending, but not an earlier one of which nothing is known.
 *
 * @param {Attempts} before those of before the sending
 * @param {Attempts} sent what `beforeSending` made of them
 * @param {Content} content
 * @returns {Attempts}
 */
export function afterRefusal(before, sent, content) {
  return { key: sent.key, unresolved: before.unresolved, refused: content };
}

/**
 * @param {Attempts} attempts
 * @param {Content} content the one that met a conflict
 * @returns {Content[]} earlier contents that may be the one already filed with this key, latest first
 */
export const possiblyFiled = ({ unresolved }, content) =>
  unresolved.filter((other) => !sameContent(other, content)).reverse();

/**
 * @param {Content} one
 * @param {Content} other
 */
const sameContent = (one, other) => JSON.stringify(one) === JSON.stringify(other);
