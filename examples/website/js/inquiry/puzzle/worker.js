/** Looks for the number beside the page, which stays usable meanwhile. */
import { findNumber } from './solve.js';

addEventListener('message', ({ data }) => {
  const number = findNumber(data, (part) => postMessage({ part }));
  postMessage({ number });
});
