import type { Day } from './shapes';

/** What a link can lead to. */
export const LINK_KINDS = [
  'bulletin',
  'management-report',
  'plan',
  'plan-action',
  'follow-up',
  'hearing',
  'registration',
  'commitment',
  'published-answer',
  'page',
  'collection',
  'dictionary',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** How a citizen files with the institute: the website's pages for it, and what else it is reached by. */
export interface Filing {
  /** Of the inquiry form. */
  form: string | null;
  /** Where a case is followed. */
  tracking: string | null;
  institute: string;
  address: string | null;
  email: string | null;
  phone: string | null;
}

/** Where a fragment stands: all a renderer knows beside what it shows. */
export interface Surroundings {
  /** Level of the fragment's first heading, 1 to 5. */
  heading: number;
  /** IANA */
  timeZone: string;
  /** Of the institute. */
  today: Day;
  /** What the application's own addresses begin with; without a slash at its end. */
  base: string;
  /**
   * Where an entry is read, by its slug or identifier; `null` where it is read nowhere. An action of a plan, in that plan, unless
   * the request says where actions are read.
   */
  link: (kind: LinkKind, key: string, plan?: string) => string | null;
  /** Where another page of the same list is read. */
  pageLink: (page: number) => string;
  /** Where a form of the fragment leads, and what its address holds besides what the form asks for. */
  form: { action: string | null; hidden: readonly (readonly [name: string, value: string])[] };
  filing: Filing;
  /** The parameters of the read itself. */
  query: Readonly<Record<string, unknown>>;
}
