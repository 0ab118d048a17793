import { literal } from '../../../shared/text/literal';

import type { Span } from './finding';
import { foldText } from './folded-text';
import { findAll } from './patterns';

const AT = String.raw`(?: ?(?:@|[([{] ?(?:at|arroba|@) ?[)\]}]) ?| (?:arroba|at) )`;
const DOT = String.raw`(?:\.| ?[([{] ?(?:dot|punto|\.) ?[)\]}] ?| punto )`;

const LOCAL_PART = `(?<![a-z0-9._%+-])[a-z0-9_%+-]{1,64}(?:${DOT}[a-z0-9_%+-]{1,64}){0,6}`;
const DOMAIN = `[a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{1,63}){1,5}`;
const ANY = new RegExp(`${LOCAL_PART}${AT}${DOMAIN}`, 'u');

/**
 * Where email addresses are written, also as people disguise them («arroba», «(at)», «punto»); and the people's own,
 * however they are.
 *
 * @param text folded
 */
export function findEmails(text: string, emails: readonly string[]): Span[] {
  return [ANY, ...emails.flatMap(recordPatterns)].flatMap((pattern) => findAll(text, pattern));
}

function recordPatterns(written: string): RegExp[] {
  const email = foldText(written).text;
  const at = email.lastIndexOf('@');
  if (at < 1) return [];
  const local = spelled(email.slice(0, at));
  return [new RegExp(`(?<![a-z0-9])${local}${AT}${spelled(email.slice(at + 1))}(?![a-z0-9])`, 'u')];
}

/** Dots in a row are nobody's disguise: as one pattern each they could be told apart in more ways than can be tried. */
const spelled = (part: string) =>
  part
    .split(/(\.+)/)
    .map((piece) => (piece === '.' ? DOT : literal(piece)))
    .join('');
