/** The visitors of the day of the hearing, in a process of their own. */
import { requests } from './requests.mjs';

const API = '/api/accountability';
/** Of a hundred: the rest read. */
const FILINGS = 4;
const EDITS = 1;

/** @typedef {{ server: string, seconds: number, connections: number, slug: string }} Day */

const READ = [
  '/bulletins',
  '/bulletins?pagination[page]=2&pagination[pageSize]=10',
  '/bulletins/boletin-7',
  '/management-reports',
  '/management-reports/informe',
  '/hearings',
  '/hearings/audiencia',
  '/hearings/next',
  '/plans/plan',
  '/follow-up?plan=plan',
  '/published-answers',
  '/inquiries/form',
  '/bulletins?format=html',
  '/search?q=cursos',
];

/** Titles of the edited bulletin count its saves: which was answered last, and which is under way. */
let saved = 0;
let saving = false;
/** @type {((edit: number) => void) | null} */
let whenSaved = null;

/** @param {Day} day */
async function visit({ server, seconds, connections, slug }) {
  const filingOf = await requests.filing();
  /** @type {Record<string, number[]>} */
  const times = { read: [], filing: [], edit: [] };
  /** @type {string[]} */
  const errors = [];
  let stale = 0;
  let filed = 0;

  /** @param {string} kind @param {() => Promise<void>} act */
  const timed = async (kind, act) => {
    const started = performance.now();
    try {
      await act();
    } catch (error) {
      errors.push(`${kind}: ${String(error)}`);
    }
    times[kind]?.push(performance.now() - started);
  };
  /** @param {string} path @param {RequestInit} [init] */
  const ask = async (path, init = {}) => {
    const answer = await fetch(`${server}${API}${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 200)}`);
    return text;
  };

  const edit = () =>
    new Promise((resolve) => {
      const next = saved + 1;
      saving = true;
      whenSaved = (number) => {
        saved = number;
        saving = false;
        resolve(undefined);
      };
      process.send?.({ edit: next });
    });

  /** The page an editor works on, and the list it is in: never older than what was saved before they were asked for. */
  const readEdited = async (/** @type {string} */ path) => {
    const known = saved;
    const title = Number(/"title":"Edición (\d+)"/.exec(await ask(path))?.[1]);
    if (!(title >= known)) stale += 1;
  };
  const watched = [`/bulletins/${slug}`, '/bulletins'];

  const until = performance.now() + seconds * 1_000;
  const one = async () => {
    while (performance.now() < until) {
      const chance = Math.random() * 100;
      if (chance < EDITS && !saving) await timed('edit', async () => void (await edit()));
      else if (chance < EDITS + FILINGS) {
        filed += 1;
        const number = filed;
        await timed('filing', async () => {
          await ask('/inquiries', { method: 'POST', ...filingOf(number) });
        });
      } else {
        const at = Math.floor(Math.random() * (READ.length + watched.length));
        const path = READ[at];
        await timed('read', async () => {
          if (path !== undefined) await ask(path);
          else await readEdited(String(watched[at - READ.length]));
        });
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, one));

  const kinds = Object.fromEntries(
    Object.entries(times).map(([kind, taken]) => {
      const sorted = taken.sort((a, b) => a - b);
      const part = (/** @type {number} */ of) => sorted[Math.floor((sorted.length - 1) * of)] ?? 0;
      return [kind, { count: sorted.length, median: part(0.5), p99: part(0.99) }];
    }),
  );
  return { kinds, errors, stale };
}

process.on('message', async (message) => {
  const { edited } = /** @type {{ edited?: number }} */ (message);
  if (edited !== undefined) return whenSaved?.(edited);
  process.send?.({ counted: await visit(/** @type {Day} */ (message)) });
});
process.on('disconnect', () => process.exit());
