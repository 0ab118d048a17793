import { randomUUID } from 'node:crypto';

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
  /** For Strapi's own create. */
  plain: async () => (n) => ({ headers: json, body: JSON.stringify(plain(n)) }),
};
