import { createHash } from 'node:crypto';

import type { TestApp } from './strapi';

/** A puzzle as `GET /inquiries/challenge` gives it: the first version of ALTCHA's format. */
export interface Puzzle {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}

const encoded = (answer: object) => Buffer.from(JSON.stringify(answer)).toString('base64');

/** What a widget sends for a puzzle: found as ALTCHA's documentation says, without its library. */
export function solve({ algorithm, challenge, maxnumber, salt, signature }: Puzzle): string {
  for (let number = 0; number <= maxnumber; number += 1) {
    const tried = createHash('sha256').update(`${salt}${number}`).digest('hex');
    if (tried === challenge) return encoded({ algorithm, challenge, number, salt, signature, took: 1 });
  }
  throw new Error('The puzzle has no solution');
}

/** A solution with something in it changed. */
export function altered(solution: string, change: Record<string, unknown>): string {
  const answer = JSON.parse(Buffer.from(solution, 'base64').toString()) as object;
  return encoded({ ...answer, ...change });
}

/** @param from the address it is asked from, where the application believes its proxy */
export async function getPuzzle(app: TestApp, from?: string): Promise<Puzzle> {
  const { body } = await app
    .http()
    .get('/api/accountability/inquiries/challenge')
    .set(from ? { 'X-Forwarded-For': from } : {})
    .expect(200);
  return body as Puzzle;
}

export async function solvedPuzzle(app: TestApp, from?: string): Promise<string> {
  return solve(await getPuzzle(app, from));
}
