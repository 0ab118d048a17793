import { randomUUID } from 'node:crypto';

import { attachments } from './attachments.mjs';

/** @param {number} n */
const filing = (n) => ({
  type: 'peticion',
  subject: `Asunto de la solicitud número ${n}`,
  message: `Solicito información sobre los cursos de formación para el trabajo. `.repeat(6),
  person: {
    kind: 'natural',
    name: 'Persona de Prueba',
    idType: 'CC',
    idNumber: String(10_000_000 + n),
    email: `persona${n}@correo.example`,
  },
  consent: { notice: true, policyVersion: '1' },
});

/**
 * The same fields as Strapi's own create would store them: no number to take, nothing sealed, no history. The person goes
 * into a JSON column of the inquiry's own, since the real ones are a type apart.
 *
 * @param {number} n
 */
const plain = (n) => {
  const { person, consent, ...words } = filing(n);
  return {
    data: {
      ...words,
      filingNumber: `P-${n}`,
      receivedAt: new Date().toISOString(),
      dueOn: '2026-12-31',
      state: 'received',
      channel: 'web',
      anonymous: false,
      replyBy: 'email',
      deadline: { person, consent },
    },
  };
};

/**
 * As the website's form sends a filing with a file.
 *
 * @param {number} n
 * @param {{ name: string, bytes: Buffer }} file
 */
function form(n, { name, bytes }) {
  const { person, consent, ...words } = filing(n);
  const data = new FormData();
  for (const [field, value] of Object.entries(words)) data.append(field, value);
  data.append('person', JSON.stringify(person));
  data.append('consent', JSON.stringify(consent));
  data.append('attachments', new Blob([new Uint8Array(bytes)]), name);
  return data;
}

const json = { 'Content-Type': 'application/json' };

/**
 * Requests by what they are: how the one of a number reads, as `fetch` takes it.
 *
 * @satisfies {Record<string, () => Promise<(n: number) => RequestInit>>}
 */
export const requests = {
  /** As the website's form sends it. */
  filing: async () => (n) => ({
    headers: { ...json, 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(filing(n)),
  }),
  attached: async () => {
    const fileOf = await attachments();
    return (n) => ({ headers: { 'Idempotency-Key': randomUUID() }, body: form(n, fileOf(n)) });
  },
  /** For Strapi's own create. */
  plain: async () => (n) => ({ headers: json, body: JSON.stringify(plain(n)) }),
};
