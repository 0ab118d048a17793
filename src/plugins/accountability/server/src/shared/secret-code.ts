import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a code survives being read aloud or copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A new code such as `7Q4K-M2XD-9RTV-0BCE`: 80 random bits, beyond guessing even without a limit on tries. */
export function newCode(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** A code as a person typed it, as it was given: case, spaces and hyphens do not matter, O is 0, I and L are 1. */
export function normalizeCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** What is kept of a code. 80 random bits need no slow hash: there is no dictionary of them. */
export function hashCode(code: string): string {
  return createHash('sha256').update(normalizeCode(code)).digest('base64url');
}

/** What a code is compared with where there is none to know: hashed once, so that both cases hash the same. */
const NO_CODE = hashCode('');

/** Compares in constant time; against no hash at all it does the same work, and is false. */
export function isCode(typed: string, hash: string | null): boolean {
  const known = Buffer.from(hash ?? NO_CODE);
  const given = Buffer.from(hashCode(typed));
  return known.length === given.length && timingSafeEqual(known, given) && hash !== null;
}
