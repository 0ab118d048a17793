/** @import { Attempts } from './attempts.js' */

const STORAGE_KEY = 'rendicion-borrador';

/**
 * @typedef {object} Draft
 * @property {Record<string, string>} fields what was written, by the names of the form's controls
 * @property {Attempts} attempts
 */

/**
 * The draft lives in `sessionStorage`: it survives a reload and a lost connection, but not the tab, because other
 * people may use the same computer. Where the browser forbids storage, the form works without a draft.
 *
 * @returns {Draft | null}
 */
export function readDraft() {
  try {
    return JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * @param {Draft} draft
 * @returns {boolean} whether the browser keeps it
 */
export function writeDraft(draft) {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft. */
export function eraseDraft() {
  try {
    sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage is forbidden: there is nothing to forget.
  }
}
