import { expect, type APIRequestContext } from '@playwright/test';
import { solveChallenge } from 'altcha-lib/v1';

import { inquiryAbout, type Filing, type Inquiry } from './website';

/** The privacy notice's, in the demonstration content. */
const POLICY_VERSION = '2026-1';

interface Puzzle {
  algorithm: string;
  challenge: string;
  salt: string;
  signature: string;
  maxnumber: number;
}

/** A solved puzzle, as a website sends it with a filing. */
async function solvePuzzle(request: APIRequestContext): Promise<string> {
  const response = await request.get('/api/accountability/inquiries/challenge');
  const { data } = (await response.json()) as { data: Puzzle };
  const { challenge, salt, algorithm, signature, maxnumber } = data;
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
  const answer = { algorithm, challenge, salt, signature, number: solution?.number };
  return Buffer.from(JSON.stringify(answer)).toString('base64');
}

/** Files an inquiry as any website does. */
export async function fileInquiry(request: APIRequestContext, inquiry: Inquiry): Promise<Filing> {
  const person = inquiry.anonymous ? undefined : { kind: 'natural', ...inquiry.person };
  const consent = { notice: true, policyVersion: POLICY_VERSION };
  const altcha = await solvePuzzle(request);
  const response = await request.post('/api/accountability/inquiries', {
    data: { ...inquiry, person, consent, altcha },
  });
  expect(response.status()).toBe(201);
  return ((await response.json()) as { data: Filing }).data;
}

/** `2026-000123` → 123 */
const sequenceOf = ({ filingNumber }: Filing): number => Number(filingNumber.split('-')[1]);

/**
 * How many inquiries are filed while `work` is done: filing numbers are consecutive, so that what lies between
 * one taken before and one taken after is what was filed.
 */
export async function countFilings(request: APIRequestContext, work: () => Promise<void>): Promise<number> {
  const before = await fileInquiry(request, inquiryAbout('La anterior'));
  await work();
  const after = await fileInquiry(request, inquiryAbout('La siguiente'));
  return sequenceOf(after) - sequenceOf(before) - 1;
}

const LISTS = [
  'index',
  'plan',
  'planes',
  'informes',
  'boletines',
  'audiencias',
  'respuestas',
  'preguntar',
  'seguimiento',
  'plan-seguimiento',
  'compromisos',
  'transparencia',
  'datos-abiertos',
  'buscar',
  'incrustado',
  'suscripcion',
];

/** Pages somebody is led to with a hearing or a code, as who has neither sees them; with one, other files look at them. */
const LED_TO = ['inscripcion', 'evaluacion', 'cancelar-inscripcion', 'cancelar-suscripcion'];

/** Pages that need something in their address which the API does not list by slug. */
const OTHERS = ['buscar.html?q=empleo', 'seccion.html?slug=normativa', 'seccion.html?slug=datos-abiertos'];

/** Pages that show one thing, each with where the API lists these things. */
const DETAILS = {
  plan: 'plans',
  'plan-seguimiento': 'plans',
  informe: 'management-reports',
  boletin: 'bulletins',
  audiencia: 'hearings',
};

/** Every page of the example website: the lists, everything they list, and the page for what is not there. */
export async function addressesOfWebsite(request: APIRequestContext): Promise<string[]> {
  const details = await Promise.all(
    Object.entries(DETAILS).map(async ([page, plural]) => {
      const response = await request.get(`/api/accountability/${plural}`, { params: { fields: 'slug' } });
      const { data } = (await response.json()) as { data: { slug: string }[] };
      expect(data.length).toBeGreaterThan(0);
      return data.map(({ slug }) => `${page}.html?slug=${slug}`);
    }),
  );
  const bare = [...LISTS, ...LED_TO, 'no-existe'].map((page) => `${page}.html`);
  const pages = [...bare, ...details.flat(), ...OTHERS];
  return pages.map((page) => `/sitio/${page}`);
}
