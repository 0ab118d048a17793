/** The server's time: a television's own clock is often wrong. */

/** Between two answers, as much as the seconds of a header and the way it took are unsure. */
const UNSURE = 1500;

let ahead = 0;

/** Now, in milliseconds. */
export const now = () => Date.now() + ahead;

/**
 * Sets the clock by an answer (RFC 9110, 6.6.1). One that a cache kept is older by its age.
 *
 * @param {Response} answer
 */
export function setClockBy(answer) {
  const sent = Date.parse(answer.headers.get('Date') || '');
  if (Number.isNaN(sent)) return;
  const found = sent + Number(answer.headers.get('Age') || 0) * 1000 - Date.now();
  if (Math.abs(found - ahead) > UNSURE) ahead = found;
}
