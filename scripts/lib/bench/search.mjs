import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { listen, loadApplication } from './application.mjs';
import { median } from './median.mjs';

const BULLETIN = 'plugin::accountability.bulletin';

const BULLETINS = 10_000;
const WORDS = 300;
const AT_ONCE = 100;
const READS = 40;

const ROOTS =
  'gestion empleo feria cuenta plan accion informe audiencia compromiso ciudad mujer joven taller empresa credito apoyo mercado vereda comuna barrio obra curso centro artesano comercio turismo campo cultura salud agua'.split(
    ' ',
  );
const SYLLABLES =
  'ba ca da fa ga la ma na pa ra sa ta va be ce de le me ne re se te bi ci li mi ni ri ti bo co do lo mo no'.split(
    ' ',
  );

/** A text in which few words are frequent and many are rare, as in any language (Zipf), the same at each run. */
function writer() {
  let state = 42;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const word = () => {
    const rank = Math.floor(Math.exp(random() * Math.log(30_000)));
    if (rank <= ROOTS.length) return ROOTS[rank - 1] ?? 'plan';
    let name = '';
    for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
      name += SYLLABLES[rest % SYLLABLES.length];
    }
    return `${name}n`;
  };
  /** @param {number} words */
  return (words) => Array.from({ length: words }, word).join(' ');
}

/** @param {import('@strapi/strapi').Core.Strapi} strapi */
async function fill(strapi) {
  const write = writer();
  for (let from = 0; from < BULLETINS; from += AT_ONCE) {
    const data = Array.from({ length: AT_ONCE }, (_, at) => ({
      documentId: `bulletin${from + at}`,
      publishedAt: new Date(),
      title: write(6),
      slug: `boletin-${from + at}`,
      body: `# ${write(4)}\n\n${write(WORDS)}`,
      issuedOn: `${2016 + ((from + at) % 10)}-05-0${1 + (at % 9)}`,
    }));
    await strapi.db.query(BULLETIN).createMany({ data });
  }
}

function usedMegabytes() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
}

/** @param {() => Promise<unknown>} run @returns {Promise<number>} milliseconds */
async function timed(run) {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** The search in ten thousand bulletins: making the index, keeping it, asking it. */
export async function benchSearch() {
  const { strapi, database } = await loadApplication();
  const url = await listen(strapi);
  await fill(strapi);
  const search = strapi.plugin('accountability').service('search');

  const taking = await timed(() => search.reconcile());
  const nothing = await timed(() => search.reconcile());
  const before = usedMegabytes();
  /** @param {string} path */
  const read = async (path) => {
    const response = await fetch(`${url}/api/accountability/search${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await response.arrayBuffer();
  };
  const making = await timed(() => read('?q=empleo'));
  const kept = usedMegabytes() - before;

  const lines = [
    `${database}: ${BULLETINS} bulletins of ${WORDS} words taken in in ${(taking / 1000).toFixed(1)} s; compared again, nothing to do: ${nothing.toFixed(0)} ms`,
    `An instance's index made in ${(making / 1000).toFixed(1)} s; ${kept.toFixed(0)} MB kept`,
  ];
  const queries = {
    'a frequent word': '?q=empleo',
    'a rare word': '?q=bacaden',
    'three words': '?q=empleo feria mercado',
    mistyped: '?q=artesnaos',
    'one of two in no text': '?q=empleo zzyzxw',
    'a suggestion': '/suggestions?q=emp',
    'a suggestion after a word': '/suggestions?q=feria em',
  };
  for (const [name, path] of Object.entries(queries)) {
    const times = [];
    for (let n = 0; n < READS; n += 1) times.push(await timed(() => read(path)));
    lines.push(
      `${name}: ${median(times).toFixed(1)} ms (median of ${READS}), ${Math.max(...times).toFixed(0)} ms at most`,
    );
  }
  const saving = [];
  const finding = [];
  for (let n = 0; n < 20; n += 1) {
    const data = { title: `Aviso ${n}`, issuedOn: '2026-01-01', body: 'nuevo' };
    saving.push(await timed(() => strapi.documents(BULLETIN).create({ data, status: 'published' })));
    finding.push(await timed(() => read('?q=aviso')));
  }
  lines.push(
    `publishing one: ${median(saving).toFixed(0)} ms; the next search: ${median(finding).toFixed(0)} ms (medians of 20)`,
  );
  return lines;
}
