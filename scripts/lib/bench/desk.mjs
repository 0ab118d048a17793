import { randomBytes } from 'node:crypto';

import { listen, loadApplication } from './application.mjs';
import { emailOf, fillDesk, idNumberOf, RARE_WORD } from './desk-cases.mjs';
import { median } from './median.mjs';

const CASES = 50_000;
const TIMES = 15;
const TARGET_MS = 150;
const PEOPLE = 12;
const ROLE = 'Jefe de Planeación';

/** @param {import('@strapi/strapi').Core.Strapi} strapi @returns {Promise<{ email: string, password: string, id: number }>} */
async function addUser(strapi, /** @type {number} */ n) {
  const role = await strapi.db.query('admin::role').findOne({ where: { name: ROLE } });
  const email = `persona${n}@instituto.example`;
  const password = `Aa1-${randomBytes(12).toString('hex')}`;
  const { id } = await strapi.service('admin::user').create({
    email,
    password,
    firstname: 'Persona',
    lastname: String(n),
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return { email, password, id };
}

/** @typedef {{ name: string, path: string, body?: object }} Question */

/** @param {{ id: number }} other @param {string} hearing @returns {Question[]} */
function questions(other, hearing) {
  /** @param {string} name @param {string} query @returns {Question} */
  const list = (name, query = '') => ({ name, path: query ? `?${query}` : '' });
  const search = (/** @type {string} */ name, /** @type {object} */ body) => ({
    name,
    path: '/search',
    body,
  });
  return [
    list('list'),
    list('  page 2,000', 'page=2000'),
    list('  page 500 of 100', 'page=500&pageSize=100'),
    ...['receivedAt', '-receivedAt', 'dueOn', '-dueOn', 'filingNumber', '-filingNumber'].map((sort) =>
      list(`  by ${sort}`, `sort=${sort}`),
    ),
    list('state open', 'state=open'),
    list('state received', 'state=received'),
    list('state closed', 'state=closed'),
    list('type', 'type=peticion'),
    list('several types and states', 'type=peticion&type=queja&state=closed&state=answered'),
    list('mine', 'assignee=me'),
    list('nobody’s', 'assignee=none'),
    list('somebody’s open', `assignee=${other.id}&state=open`),
    list('due today', 'due=today'),
    list('due this week', 'due=week'),
    list('late', 'due=late'),
    list('priority', 'priority=true'),
    list('no priority', 'priority=false'),
    list('of a hearing', `hearing=${hearing}`),
    list('word in nearly all', 'q=empleo'),
    list('word in few', `q=${encodeURIComponent(RARE_WORD)}`),
    list('word in none', 'q=astronauta'),
    list('three words', 'q=feria%20empleo%20mujeres'),
    list('short word, open', 'q=em&state=open'),
    list('number’s beginning', `q=${new Date().getFullYear()}-04`),
    list('number', `q=${new Date().getFullYear()}-049999`),
    search('person by document', { person: idNumberOf(17) }),
    search('person by email', { person: emailOf(17) }),
    search('person and word', { person: emailOf(17), q: 'empleo' }),
    { name: 'widget of the home page', path: '/widget' },
  ];
}

/** The desk over HTTP, with fifty thousand cases behind it. */
export async function benchDesk() {
  const { strapi, require, database } = await loadApplication();
  const [me, ...others] = await Promise.all(
    Array.from({ length: PEOPLE }, (_, at) => addUser(strapi, at + 1)),
  );
  if (!me || !others[0]) throw new Error('Nobody works here');
  const people = [me, ...others].map(({ id }, at) => ({ id, name: `Persona ${at + 1}` }));
  const started = performance.now();
  const { hearing } = await fillDesk(strapi, require, CASES, people);
  const filled = (performance.now() - started) / 1_000;

  const server = await listen(strapi);
  const login = await fetch(`${server}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: me.email, password: me.password }),
  });
  const { data } = await login.json();
  const headers = { Authorization: `Bearer ${data.token}`, 'Content-Type': 'application/json' };
  const inquiries = `${server}/accountability/inquiries`;

  /** @param {Question} question @returns {Promise<{ ms: number, text: string }>} */
  async function ask({ name, path, body }) {
    const from = performance.now();
    const answer = await fetch(
      `${inquiries}${path}`,
      body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers },
    );
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${text}`);
    return { ms: performance.now() - from, text };
  }

  const asked = questions(others[0], hearing);
  // Each once unmeasured, so that the first one does not pay for a cold start.
  const answers = [];
  for (const question of asked) answers.push((await ask(question)).text);
  const lines = [];
  for (const [at, question] of asked.entries()) {
    const { meta } = JSON.parse(answers[at] ?? '');
    const times = [];
    for (let n = 0; n < TIMES; n += 1) times.push((await ask(question)).ms);
    const middle = median(times);
    lines.push(
      `  ${question.name.padEnd(28)} ${middle.toFixed(0).padStart(5)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})` +
        `${meta?.pagination ? `, ${meta.pagination.total} cases` : ''}${middle < TARGET_MS ? '' : `  — over ${TARGET_MS} ms`}`,
    );
  }
  const csv = await ask({ name: 'export', path: '/export.csv' });
  return [
    `  ${database}, ${CASES} cases (made in ${filled.toFixed(0)} s), ${TIMES} times each over HTTP, median (least–most)`,
    ...lines,
    `  ${'all as CSV'.padEnd(28)} ${(csv.ms / 1_000).toFixed(1).padStart(5)} s, ${(csv.text.length / 1e6).toFixed(1)} MB`,
  ];
}
