/** The next hearing, and how long it is until then. */

import { countdown, dayOf, shortAddress, timeOf } from './words.js';

/**
 * @param {string} tag @param {string} className @param {string} text
 */
export function line(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** @param {string} title whether it is set smaller, so that it leaves room */
export const isLong = (title) => title.length > 90;

/**
 * A QR code with the address it leads to.
 *
 * @param {string} svg @param {string} link
 */
export function qrFigure(svg, link) {
  const figure = document.createElement('figure');
  figure.className = 'qr';
  const image = document.createElement('img');
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  image.alt = `Código QR que lleva a ${link}`;
  figure.appendChild(image);
  figure.appendChild(line('figcaption', '', shortAddress(link)));
  return figure;
}

/**
 * Draws the hearing into its place.
 *
 * @param {HTMLElement} place
 * @param {import('./types').Hearing} hearing
 * @param {string} timeZone
 */
export function drawHearing(place, hearing, timeZone) {
  const at = Date.parse(hearing.startsAt);
  const where =
    [hearing.venue, hearing.address].filter(Boolean).join(', ') || (hearing.streamUrl ? 'Por internet' : '');
  const words = document.createElement('div');
  words.className = 'hearing-words';
  words.appendChild(line('p', 'kind', 'Próxima audiencia pública'));
  words.appendChild(line('h2', isLong(hearing.title) ? 'long' : '', hearing.title));
  words.appendChild(line('p', 'when', `${dayOf(at, timeZone)}, ${timeOf(at, timeZone)}`));
  if (where) words.appendChild(line('p', 'where', where));
  words.appendChild(line('p', 'countdown', ''));
  place.textContent = '';
  place.appendChild(words);
  if (hearing.linkQrSvg && hearing.link) place.appendChild(qrFigure(hearing.linkQrSvg, hearing.link));
}

/** @param {HTMLElement} place @param {import('./types').Hearing} hearing @param {number} now */
export function drawCountdown(place, hearing, now) {
  const counter = place.querySelector('.countdown');
  const words = countdown(Date.parse(hearing.startsAt) - now);
  if (counter && counter.textContent !== words) counter.textContent = words;
}
