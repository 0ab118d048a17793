/** @import { Content, InquiryForm } from '../types.js' */
/** @import { FilePicker } from './attachments/picker.js' */
/** @import { sendingProgress } from './sending-progress.js' */
/** @import { Means } from './submission.js' */
import { solvePuzzle } from './puzzle/puzzle.js';

/**
 * What this page sends with: the files chosen in it, a puzzle where the form wants one, and its progress shown.
 *
 * @param {InquiryForm} offered
 * @param {FilePicker} picker
 * @param {ReturnType<typeof sendingProgress>} progress
 * @returns {Means}
 */
export const sendingMeans = ({ captcha }, picker, progress) => ({
  filesOf: ({ files }) => picker.find(files),
  async solve() {
    if (captcha === 'off') return null;
    progress.start('Comprobando que no es un robot…');
    const solved = await solvePuzzle(progress.advance);
    progress.start('Enviando su solicitud…');
    return solved;
  },
  onUpload: progress.advance,
});
