/** Where an address comes from: a page or file of ours, a link in a published text, evidence, or the settings. */
export const ADDRESS_KINDS = ['page', 'file', 'link', 'evidence', 'website'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** `unclear`: something answers, but not to us (a social network that turns robots away): neither there nor broken. */
export const OUTCOMES = ['available', 'broken', 'unclear'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why an address is not known to be available. */
export const FAILURES = [
  'gone',
  'server-error',
  'too-slow',
  'unreachable',
  'insecure',
  'too-many-redirects',
  'internal-address',
  'refused',
] as const;
export type Failure = (typeof FAILURES)[number];

/** What came of asking for an address. */
export interface Found {
  outcome: Outcome;
  failure: Failure | null;
}
