import { z } from '@strapi/utils';

import type { Bilingual } from '../../shared/http/language';
import { InvalidQuery } from '../../shared/public-reads/invalid-query';
import { saying, validate } from '../../shared/forms/validation';
import { ownMember } from '../../shared/values';

import { fillIn, isPageAddress } from './addresses';
import { LINK_KINDS } from './surroundings';

const NO_ADDRESS: Bilingual = {
  es: 'Escriba una dirección de la web o de su sitio, con {slug} donde va cada entrada.',
  en: 'Write an address of the web or of your site, with {slug} where each entry goes.',
};
const NO_PAGE: Bilingual = {
  es: 'Escriba una dirección de la web o de su sitio, con {page} donde va el número de la página.',
  en: 'Write an address of the web or of your site, with {page} where the number of the page goes.',
};

const LONGEST = 500;

/** An address with that place in it, which stays one whatever its places are filled with. */
const pattern = (place: 'slug' | 'page', sentences: Bilingual) =>
  z
    .string()
    .max(LONGEST)
    .refine(
      (text) =>
        text.includes(`{${place}}`) && isPageAddress(fillIn(text, { kind: 'x', slug: 'x', page: '1' })),
      saying(sentences),
    );

const linkPattern = pattern('slug', NO_ADDRESS);
const linkPatterns = z.strictObject(
  Object.fromEntries(LINK_KINDS.map((kind) => [kind, linkPattern.optional()])),
);

const fragmentOptions = z.strictObject({
  format: z.literal('html'),
  heading: z.enum(['1', '2', '3', '4', '5']).default('2').transform(Number),
  /** One address for all that a link can lead to, or some by kind. */
  link: z.union([linkPattern, linkPatterns]).optional(),
  pageLink: pattern('page', NO_PAGE).optional(),
});

/** A whole page has its own heading, and leads to pages like it: nobody can make it lead elsewhere. */
const pageOptions = z.strictObject({ format: z.literal('page') });

/** What a request says of the HTML it wants. */
const optionsSchema = z.discriminatedUnion('format', [fragmentOptions, pageOptions]);
export type Options = z.output<typeof optionsSchema>;

export const formatSchema = z.strictObject({ format: z.enum(['html', 'page']) });

/** Names that are the fragment's and not the read's. */
const OWN: readonly string[] = ['format', 'heading', 'link', 'pageLink'];

/** What is in a fragment its view says: a read that left out some of it could not be shown. */
const WHOLE = ['fields', 'populate'];

/** @throws the 400 that names the parameter, in Spanish */
export function optionsOf(query: Readonly<Record<string, unknown>>): Options {
  const narrowed = WHOLE.find((name) => name in query);
  if (narrowed !== undefined) throw new InvalidQuery('field', [narrowed]).toValidationError('es');
  const own = Object.entries(query).filter(([name]) => OWN.includes(name));
  return validate(optionsSchema, Object.fromEntries(own), 'es');
}

/**
 * The query of the read: what is left without the fragment's own parameters (`link[bulletin]` among them), and without the
 * fields a form was sent with that nobody filled in.
 *
 * @param called what the view's form calls parameters of the read, each with the read's name of it
 */
export function readQuery(
  querystring: string,
  called: Readonly<Record<string, string>> = {},
): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, value] of new URLSearchParams(querystring))
    if (value !== '' && !OWN.includes(key.replace(/\[.*$/s, '')))
      query.append(ownMember(called, key) ?? key, value);
  return query;
}

/**
 * What a request calls a parameter of the read: what is refused is named as it was written.
 *
 * @param called as in `readQuery`
 */
export const nameAsked = (
  name: string,
  query: Readonly<Record<string, unknown>>,
  called: Readonly<Record<string, string>> = {},
): string => Object.keys(called).find((own) => called[own] === name && own in query) ?? name;
