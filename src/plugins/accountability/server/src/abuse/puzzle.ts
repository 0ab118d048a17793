import { z } from '@strapi/utils';
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';

import { costOf } from './ladder';
import { PuzzleError, type PuzzleFault } from './refusals';

/** Time to write a long petition; a solved puzzle that lies around longer was not made for this one. */
const MINUTES_VALID = 20;

/** A puzzle as the ALTCHA widget takes it. `salt` carries level and expiry, and the signature covers both. */
export interface Puzzle {
  algorithm: string;
  challenge: string;
  maxnumber?: number;
  salt: string;
  signature: string;
}

/** A puzzle that was solved and is still good. */
export interface SolvedPuzzle {
  /** Names the puzzle: no two have the same. */
  challenge: string;
  /** In seconds since 1970. */
  expiresAt: number;
}

const solutionSchema = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().regex(/^[0-9a-f]{64}$/),
  number: z.int().min(0),
  salt: z.string().min(1).max(200),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});

const parametersSchema = z.object({
  level: z.coerce.number().int().min(0),
  expires: z.coerce.number().int().min(0),
});

/** A widget sends its answer as base64 of JSON; a program may send the JSON as it is. */
function decoded(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  try {
    return JSON.parse(Buffer.from(answer, 'base64').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

/** @param answer what came in the field `altcha` */
function solutionIn(answer: unknown): z.output<typeof solutionSchema> | PuzzleFault {
  if (answer === undefined || answer === null || answer === '') return 'missing';
  return solutionSchema.safeParse(decoded(answer)).data ?? 'invalid';
}

/** What keeps an answer from being any puzzle's solution, as far as it can be seen from it; `null`: nothing. */
export function faultOf(answer: unknown): PuzzleFault | null {
  const solution = solutionIn(answer);
  return typeof solution === 'string' ? solution : null;
}

/**
 * A new puzzle: find the number whose SHA-256, after the salt, is `challenge`.
 *
 * @param level how hard (`ladder.ts`)
 * @param cost the numbers to try at most at the usual level
 * @param key signs it, so that nothing need be kept until it is solved
 */
export function newPuzzle(level: number, cost: number, key: string, now = new Date()): Promise<Puzzle> {
  return createChallenge({
    algorithm: 'SHA-256',
    hmacKey: key,
    maxnumber: costOf(level, cost),
    params: { level: String(level) },
    expires: new Date(now.getTime() + MINUTES_VALID * 60_000),
  });
}

/**
 * @param answer what came in the field `altcha`
 * @param level how hard the puzzle has to have been
 * @throws PuzzleError unless it is the solution of a puzzle of ours, hard enough and not expired
 */
export async function checkSolution(
  answer: unknown,
  level: number,
  key: string,
  now = new Date(),
): Promise<SolvedPuzzle> {
  const solution = solutionIn(answer);
  if (typeof solution === 'string') throw new PuzzleError(solution);
  if (!(await verifySolution(solution, key, false))) throw new PuzzleError('invalid');

  // The salt is what we signed: what it says is ours from here on.
  const parameters = parametersSchema.parse(extractParams(solution));
  if (parameters.expires * 1000 <= now.getTime()) throw new PuzzleError('expired');
  if (parameters.level < level) throw new PuzzleError('too-easy');
  return { challenge: solution.challenge, expiresAt: parameters.expires };
}
