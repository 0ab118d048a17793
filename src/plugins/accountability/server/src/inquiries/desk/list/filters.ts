import { z } from '@strapi/utils';

import { INQUIRY_TYPES } from '../../../deadlines';
import { wordsToFind } from '../../../shared/text/folding';
import { blankAsAbsent, readable } from '../../../shared/values';
import { STATES } from '../../vocabulary';

const SORTS = [
  'urgency',
  'receivedAt',
  '-receivedAt',
  'dueOn',
  '-dueOn',
  'filingNumber',
  '-filingNumber',
] as const;
export type Sort = (typeof SORTS)[number];
const DUE = ['today', 'week', 'late'] as const;
export type Due = (typeof DUE)[number];

const MOST_WORDS = 10;
const words = z.string().max(200).transform(readable);
const absent = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsAbsent, schema.optional());
const severalOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(z.enum(values)).max(values.length).optional(),
  );
const count = (most: number) => z.coerce.number().int().min(1).max(most);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** What chooses cases. `state` may also be `open`, and be repeated, as `type` may. */
const choice = {
  state: severalOf([...STATES, 'open']),
  type: severalOf(INQUIRY_TYPES),
  assignee: absent(z.union([z.enum(['me', 'none']), z.string().regex(/^\d{1,9}$/)])),
  due: absent(z.enum(DUE)),
  priority: absent(flag),
  hearing: absent(z.string().max(40)),
  q: absent(words),
  sort: absent(z.enum(SORTS)),
};
const page = { page: absent(count(100_000)), pageSize: absent(count(100)) };

/** The parameters of the list. A document or an email is no part of an address: those are looked for by POST. */
export const listSchema = z.strictObject({ ...choice, ...page });
export const exportSchema = z.strictObject(choice);

/** The same in a body, with the document number or the email of a person. */
export const searchSchema = z.strictObject({
  ...choice,
  ...page,
  priority: absent(z.union([z.boolean(), flag])),
  person: z
    .string()
    .transform((text) => readable(text).trim())
    .pipe(z.string().min(3).max(254)),
});

export type ListParameters = Partial<z.output<typeof listSchema>> & { person?: string };

/** A filing number as far as somebody typed it: `2026-0001`. */
const FILING_NUMBER = /^\d{4}-\d{0,6}$/;

/** What of a search is a filing number's beginning, and what is words. */
export function searchOf(q: string | undefined): { number: string | null; words: string[] } {
  const text = (q ?? '').trim();
  if (FILING_NUMBER.test(text)) return { number: text, words: [] };
  return { number: null, words: wordsToFind(text).slice(0, MOST_WORDS) };
}
