import { errorKind } from '../../../shared/error-kind';

import { findAccounts } from './accounts';
import { findAddresses } from './addresses';
import { findDocuments } from './documents';
import { findEmails } from './emails';
import { type Finding, FINDING_KINDS, type FindingKind, type PersonRecord, type Span } from './finding';
import { foldText } from './folded-text';
import { findNames } from './names';
import { findPhones } from './phones';
import { findPlates } from './plates';
import { placeholdersIn } from './replace';

export { type Finding, FINDING_KINDS, type FindingKind, type PersonRecord, type Span } from './finding';
export { escapePlaceholders, placeholderFor, redact } from './replace';

/** What the people gave of one kind, each value once. */
type Given = (kind: keyof PersonRecord) => readonly string[];

const DETECTORS: Readonly<Record<FindingKind, (text: string, given: Given) => Span[]>> = {
  email: (text, given) => findEmails(text, given('email')),
  address: (text, given) => findAddresses(text, given('address')),
  account: (text) => findAccounts(text),
  phone: (text, given) => findPhones(text, given('phone')),
  document: (text, given) => findDocuments(text, given('idNumber')),
  plate: (text) => findPlates(text),
  name: (text, given) => findNames(text, given('name')),
};

/** Letters and figures alone: what two ways of writing one value have in common. */
export function bareValue(text: string): string {
  return foldText(text).text.replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * What may be personal data in a text that is to be published (Ley 1581 de 2012; Ley 1712 de 2014, art. 18): what the
 * people of its cases gave, in whatever way it is written, and what has the shape of somebody's data. It proposes; a
 * person decides.
 *
 * @param institute the institute's own contact: nobody's personal data
 * @returns in the order of the text, none overlapping another
 * @throws DetectorError
 */
export function findPersonalData(
  text: string,
  people: readonly PersonRecord[],
  institute: readonly string[] = [],
): Finding[] {
  const folded = foldText(text);
  const given: Given = (kind) => [...new Set(people.map((person) => person[kind] ?? ''))].filter(Boolean);
  const found = FINDING_KINDS.flatMap((kind) =>
    detected(kind, folded.text, given).map((span): Finding => ({ ...folded.origin(span), kind })),
  );
  const known = institute.map(bareValue);
  const reserved = placeholdersIn(text);
  return united(found).filter(
    (one) =>
      !isPartOf(known, bareValue(text.slice(one.start, one.end))) &&
      !reserved.some((place) => one.start < place.end && place.start < one.end),
  );
}

/** A detector failed: which and how. Not over what, since the message of its error quotes the person's datum. */
export class DetectorError extends Error {
  override readonly name = 'DetectorError';

  constructor(kind: FindingKind, error: unknown) {
    super(`Personal data of the kind «${kind}» could not be looked for (${errorKind(error)})`);
  }
}

function detected(kind: FindingKind, text: string, given: Given): Span[] {
  try {
    return DETECTORS[kind](text, given);
  } catch (error) {
    throw new DetectorError(kind, error);
  }
}

const SHORTEST_KNOWN = 6;

/** Whether the value is one of those known, or most of it: «Calle 1 # 2-34» of «Calle 1 # 2-34, centro». */
function isPartOf(known: readonly string[], value: string): boolean {
  const figures = value.replace(/^57(?=\d{10}$)/, '');
  return figures.length >= SHORTEST_KNOWN && known.some((one) => one.includes(figures));
}

/** Findings that overlap as one, of the kind that comes first. */
function united(findings: Finding[]): Finding[] {
  const rank = ({ kind }: Finding) => FINDING_KINDS.indexOf(kind);
  const inOrder = [...findings].sort((one, other) => one.start - other.start || rank(one) - rank(other));
  const apart: Finding[] = [];
  for (const one of inOrder) {
    const last = apart.at(-1);
    if (!last || one.start >= last.end) apart.push({ ...one });
    else {
      if (rank(one) < rank(last)) last.kind = one.kind;
      last.end = Math.max(last.end, one.end);
    }
  }
  return apart;
}
