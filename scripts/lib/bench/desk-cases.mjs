import path from 'node:path';

import { root } from '../project.mjs';

const INQUIRY = 'plugin::accountability.inquiry';
const SECRET = 'plugin::accountability.inquiry-secret';
const HEARING = 'plugin::accountability.hearing';

const DAY_MS = 86_400_000;
const BATCH = 500;
const YEARS = 3;

/** What in a hundred cases is what, as an institute finds them after some years: most are over. */
const STATES = {
  closed: 70,
  answered: 8,
  transferred: 5,
  withdrawn: 4,
  annulled: 1,
  received: 3,
  assigned: 6,
  extended: 2,
  'awaiting-citizen': 1,
};
const OPEN = ['received', 'assigned', 'extended', 'awaiting-citizen'];
const TYPES = {
  peticion: 40,
  informacion: 20,
  queja: 10,
  reclamo: 10,
  sugerencia: 5,
  consulta: 5,
  denuncia: 5,
  pregunta: 5,
};
const CHANNELS = { web: 70, email: 10, 'in-person': 10, phone: 5, letter: 5 };
const PRIORITY_REASONS = ['fundamental-right', 'child', 'elderly', 'disability', 'pregnant', 'journalist'];
const PRIORITY_SHARE = 0.04;
const ANONYMOUS_SHARE = 0.08;

/** Words of citizens' messages; what is looked for is among them, or is not. */
const WORDS =
  'solicito información sobre el curso de formación para el trabajo en la ciudad y la feria de empleo que anunció el instituto porque mi empresa quiere participar con otras personas del barrio agradezco respuesta por correo los requisitos las fechas inscripción certificado horario oficina atención funcionaria documento copia contrato vigencia presupuesto informe audiencia pública convocatoria microempresa crédito capital semilla emprendimiento asesoría mujeres cabeza hogar jóvenes discapacidad desplazados víctimas comuna vereda junta acción comunal plaza mercado vendedores ambulantes permiso trámite demora queja reclamo apoyo económico capacitación virtual presencial profesor aula computador internet llamada teléfono mensaje cita turno fila espera lluvia techo baño aseo'.split(
    ' ',
  );
export const RARE_WORD = 'zapatería';
const RARE_SHARE = 0.001;

/** Numbers between 0 and 1, the same at every run (mulberry32). */
function random() {
  let state = 2026;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const dayOf = (/** @type {number} */ at) => new Date(at).toISOString().slice(0, 10);
export const idNumberOf = (/** @type {number} */ n) => String(10_000_000 + (n % 20_000));
export const emailOf = (/** @type {number} */ n) => `persona${n % 20_000}@correo.example`;

/** Makes up one case after the other. @param {readonly { id: number, name: string }[]} people who are in charge of them */
function caseMaker(people) {
  const chance = random();
  /** @template T @param {readonly T[]} values @returns {T} */
  const one = (values) => /** @type {T} */ (values[Math.floor(chance() * values.length)]);
  /** @param {Record<string, number>} shares in a hundred */
  const share = (shares) => one(Object.entries(shares).flatMap(([name, count]) => Array(count).fill(name)));
  /** @param {number} least @param {number} most how many words */
  const text = (least, most) => {
    const count = least + Math.floor(chance() ** 2 * (most - least));
    const words = Array.from({ length: count }, () => one(WORDS));
    if (chance() < RARE_SHARE) words.push(RARE_WORD);
    return words.join(' ');
  };

  return (/** @type {number} */ n, /** @type {number} */ of, /** @type {number} */ now) => {
    const state = share(STATES);
    const open = OPEN.includes(state);
    // Open cases are the newest ones; the others come in one after the other.
    const receivedAt = open
      ? now - Math.floor(chance() * 35 * DAY_MS)
      : now - Math.floor((1 - n / of) * YEARS * 365 * DAY_MS) - 20 * DAY_MS;
    const dueAt = receivedAt + (open ? 5 + Math.floor(chance() * 45) : 21) * DAY_MS;
    const inCharge = state === 'received' ? null : one(people);
    const urgent = chance() < PRIORITY_SHARE;
    const over = !open && state !== 'annulled' && state !== 'withdrawn';
    return {
      filingNumber: `${new Date(receivedAt).getUTCFullYear()}-${String(n).padStart(6, '0')}`,
      type: share(TYPES),
      subject: text(4, 12),
      message: text(20, 400),
      receivedAt: new Date(receivedAt),
      dueOn: dayOf(dueAt),
      state,
      channel: share(CHANNELS),
      anonymous: chance() < ANONYMOUS_SHARE,
      replyBy: 'email',
      assigneeId: inCharge?.id ?? null,
      assigneeName: inCharge?.name ?? null,
      priority: urgent,
      priorityReason: urgent ? one(PRIORITY_REASONS) : null,
      completionDueOn: state === 'awaiting-citizen' ? dayOf(now + (chance() - 0.3) * 30 * DAY_MS) : null,
      answer: over ? text(60, 300) : null,
      outcome: over ? 'granted' : null,
      answeredAt: over ? new Date(dueAt - 3 * DAY_MS) : null,
      version: over ? 3 : 0,
    };
  };
}

/** A hearing some of the questions were asked at. @param {import('@strapi/strapi').Core.Strapi} strapi */
async function addHearing(strapi) {
  const { documentId } = await strapi.documents(HEARING).create({
    data: {
      title: 'Audiencia pública de rendición de cuentas',
      startsAt: new Date(),
      modality: 'in-person',
      state: 'held',
    },
    status: 'published',
  });
  const row = await strapi.db
    .query(HEARING)
    .findOne({ where: { documentId, publishedAt: { $notNull: true } }, select: ['id'] });
  return { documentId, id: Number(row.id) };
}

/**
 * Fills the tables of the desk's list, as filing and handling these cases would have left them, less their histories.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {NodeJS.Require} require
 * @param {number} count
 * @param {readonly { id: number, name: string }[]} people
 * @returns {Promise<{ hearing: string }>} the hearing's documentId
 */
export async function fillDesk(strapi, require, count, people) {
  const server = path.join(root, 'dist', 'src', 'plugins', 'accountability', 'server', 'src');
  const { searchTextOf } = require(path.join(server, 'inquiries', 'search-text.js'));
  const { emailFingerprint, idNumberFingerprint } = require(
    path.join(server, 'inquiries', 'person-fingerprints.js'),
  );
  const { explainDeadline } = require(path.join(server, 'deadlines', 'index.js'));
  const { calendar, terms } = await strapi.plugin('accountability').service('settings').deadlineRules();
  const vault = strapi.plugin('accountability').service('personal-data');

  const now = Date.now();
  const hearing = await addHearing(strapi);
  const { joinTable } = /** @type {any} */ (strapi.db.metadata.get(INQUIRY).attributes.hearing);
  const explained = Object.fromEntries(
    Object.keys(TYPES).map((type) => [
      type,
      explainDeadline(type, new Date(now), { calendar, terms, language: 'es' }),
    ]),
  );
  const person = JSON.stringify({ kind: 'natural', name: 'Persona de Prueba', city: 'Bucaramanga' });
  const caseOf = caseMaker(people);

  for (let first = 1; first <= count; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - first + 1) }, (_, at) => first + at);
    const cases = numbers.map((n) => caseOf(n, count, now));
    const { ids } = await strapi.db.query(INQUIRY).createMany({
      data: cases.map((one) => ({
        ...one,
        publishedAt: one.receivedAt,
        deadline: { ...explained[one.type], dueOn: one.dueOn },
        searchText: searchTextOf(one),
      })),
    });
    await strapi.db.query(SECRET).createMany({
      data: cases.map(({ filingNumber, anonymous }, at) => ({
        filingNumber,
        person: anonymous ? null : vault.seal(person, `inquiry:${filingNumber}:person`),
        idNumberFingerprint: anonymous ? null : idNumberFingerprint(idNumberOf(first + at)),
        emailFingerprint: anonymous ? null : emailFingerprint(emailOf(first + at)),
        consent: { notice: true, policyVersion: '1' },
        trackingCodeHash: `code ${filingNumber}`,
        receiptTokenHash: `receipt ${filingNumber}`,
      })),
    });
    const questions = ids.filter((_, at) => cases[at]?.type === 'pregunta');
    if (questions.length > 0) {
      await strapi.db
        .queryBuilder(joinTable.name)
        .insert(
          questions.map((id) => ({
            [joinTable.joinColumn.name]: Number(id),
            [joinTable.inverseJoinColumn.name]: hearing.id,
          })),
        )
        .execute();
    }
  }
  // PostgreSQL does so by itself, a minute or so after this many rows were added; SQLite never does.
  if (strapi.db.dialect.client === 'postgres') await strapi.db.connection.raw('vacuum analyze');
  return { hearing: hearing.documentId };
}
