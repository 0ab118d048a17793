import { domainToASCII } from 'node:url';

import { z } from '@strapi/utils';

import { withoutInvisible } from '../text/folding';
import { readable } from '../values';

const syntax = z.email().max(254);

/** An email address as a form takes it: the one rule of what is one. */
export const emailAddress = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim() : value),
  syntax,
);

/**
 * An address as two spellings of it are compared: without what nobody sees, in lower case, the domain in ASCII (UTS 46).
 * The part before the `@` too: RFC 5321 (2.4) lets a server tell `Ana` from `ana`, none is known to, and a person who
 * asked not to be written to must not be found again by a capital letter.
 *
 * @returns `null` for what is no single address
 */
export function normalizeEmail(written: string): string | null {
  const text = withoutInvisible(readable(written)).normalize('NFC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const { success, data } = syntax.safeParse(`${text.slice(0, at)}@${domainToASCII(text.slice(at + 1))}`);
  return success ? data : null;
}

/** The same in a form. */
export const normalizedAddress = z.preprocess(
  (value) => (typeof value === 'string' ? (normalizeEmail(value) ?? value) : value),
  syntax,
);
