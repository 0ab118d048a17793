/** @import { FileMark } from '../../types.js' */

/**
 * What tells a file from another without reading it, and can be kept as text.
 *
 * @param {File} file
 * @returns {FileMark}
 */
export const markOf = ({ name, size, lastModified }) => ({ name, size, lastModified });

/**
 * @param {FileMark} one
 * @param {FileMark} other
 */
export const sameFile = (one, other) =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/**
 * The files of a form, in the order in which they were chosen. Those taken away are remembered while the page is open: an
 * earlier sending can be repeated only with its files.
 */
export function chosenFiles() {
  /** @type {File[]} */
  let chosen = [];
  /** @type {File[]} */
  const seen = [];

  return {
    list: () => chosen,
    /** @param {File} file @returns {boolean} whether it is new */
    add(file) {
      if (chosen.some((other) => sameFile(other, file))) return false;
      chosen = [...chosen, file];
      seen.push(file);
      return true;
    },
    /** @param {File} file */
    remove(file) {
      chosen = chosen.filter((other) => other !== file);
    },
    clear() {
      chosen = [];
    },
    /**
     * @param {FileMark[]} marks
     * @returns {File[] | null} null when the page no longer has all of them
     */
    find(marks) {
      const found = marks.flatMap((mark) => seen.find((file) => sameFile(file, mark)) ?? []);
      return found.length === marks.length ? found : null;
    },
  };
}
