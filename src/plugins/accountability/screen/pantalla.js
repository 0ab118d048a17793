/** The television in the hall: notices in turn, the next hearing, the time. It runs for weeks with nobody near it. */

import { ask, followBoard } from './board.js';
import { now } from './clock.js';
import { drawCountdown, drawHearing, isLong } from './hearing.js';
import { rotation } from './rotation.js';
import { DAY, dayOf, hourOf, isoDay, isOver, MINUTE, timeOf, untilNextTick } from './words.js';

/** What is shorter nobody has to know of. */
const WORTH_TELLING = 5 * MINUTE;
/** When nobody looks, the page itself is loaded again: it may have become a newer one. */
const RENEWED_AT_HOUR = 3;

/** @param {string} id */
function part(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page lacks ${id}`);
  return element;
}

/** @param {HTMLElement} element @param {string} text */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

const [institute, time, date, noticePlace] = [part('institute'), part('time'), part('date'), part('board')];
const [hearingPlace, offline] = [part('hearing'), part('offline')];
const [pause, paused] = [part('pause'), part('paused')];
const notices = rotation(noticePlace);

/** @type {import('./types').Board | null} */
let board = null;
/** @type {number | null} */
let lastReached = null;
const startedAt = Date.now();
/** @type {string | null} */
let loadedOn = null;
/** What of the board is on the screen, so that it is drawn again only when it is another. */
let drawnNotices = '';
let drawnHearing = '';

/** Of what was kept, also what still holds when the network has been gone for days. */
function draw() {
  if (!board) return;
  const { timeZone } = board;
  const today = isoDay(now(), timeZone);
  const current = board.notices.filter(({ from, to }) => from <= today && today <= to);
  const hearing = board.hearing && !isOver(board.hearing, now()) ? board.hearing : null;

  write(institute, board.institute.name);
  institute.className = isLong(board.institute.name) ? 'long' : '';
  write(time, timeOf(now(), timeZone));
  write(date, dayOf(now(), timeZone));

  const hearingKey = JSON.stringify(hearing);
  if (hearingKey !== drawnHearing) {
    drawnHearing = hearingKey;
    hearingPlace.hidden = !hearing;
    if (hearing) drawHearing(hearingPlace, hearing, timeZone);
    else hearingPlace.textContent = '';
  }
  if (hearing) drawCountdown(hearingPlace, hearing, now());
  document.body.className = `${current.length > 0 ? 'with-notices' : 'without-notices'} ${hearing ? 'with-hearing' : 'without-hearing'}`;

  const noticesKey = JSON.stringify(current);
  if (noticesKey !== drawnNotices) {
    drawnNotices = noticesKey;
    notices.set(current);
  }
}

function tellOffline() {
  const since = lastReached === null ? startedAt : lastReached;
  const gone = Date.now() - since;
  const timeZone = board ? board.timeZone : 'America/Bogota';
  const at = now() - gone;
  const words = `${gone > DAY / 2 ? `${dayOf(at, timeZone)}, ` : ''}${timeOf(at, timeZone)}`;
  write(offline, gone > WORTH_TELLING ? `Sin conexión desde ${words}` : '');
}

/** Loads the page again, once a day, and only when it is sure to come: a browser's error page would stay. */
async function renew() {
  if (!board) return;
  const today = isoDay(now(), board.timeZone);
  if (loadedOn === null) loadedOn = today;
  if (loadedOn === today || hourOf(now(), board.timeZone) < RENEWED_AT_HOUR) return;
  try {
    const { body } = await ask(location.href);
    if (body.includes('id="board"')) location.reload();
  } catch {
    // Not now, then: the next minute tries again.
  }
}

function tick() {
  draw();
  tellOffline();
  const startsAt = board && board.hearing ? Date.parse(board.hearing.startsAt) : null;
  setTimeout(tick, untilNextTick(now(), startsAt));
}

let isPaused = false;
/** @param {boolean} stop */
function setPaused(stop) {
  isPaused = stop;
  notices.pause(stop);
  pause.setAttribute('aria-pressed', String(stop));
  paused.hidden = !stop;
}

pause.addEventListener('click', () => setPaused(!isPaused));
document.addEventListener('keydown', (event) => {
  if (event.key === ' ' && event.target !== pause) setPaused(!isPaused);
  else if (event.key === 'ArrowRight') notices.go(1);
  else if (event.key === 'ArrowLeft') notices.go(-1);
  else return;
  event.preventDefault();
});

// The screen is turned, or the hearing below takes its strip: what fitted may not fit any longer.
let room = '';
new ResizeObserver(() => {
  const current = `${noticePlace.clientWidth}×${noticePlace.clientHeight}`;
  if (room !== '' && current !== room) notices.refit();
  room = current;
}).observe(noticePlace);

followBoard({
  onBoard(current) {
    board = current;
    draw();
  },
  onReached() {
    lastReached = Date.now();
    tellOffline();
    void renew();
  },
  onMissed: tellOffline,
});
tick();
