import { z } from '@strapi/utils';

import type { Bilingual } from '../../shared/language';
import { saying } from '../../shared/validation';

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
export const optionsSchema = z.discriminatedUnion('format', [fragmentOptions, pageOptions]);
export type Options = z.output<typeof optionsSchema>;

/** Names that are the fragment's and not the read's. */
export const OPTIONS = ['format', 'heading', 'link', 'pageLink'] as const;

/** What a fragment always shows whole: these would leave out of the answer what it is made of. */
export const WHOLE = ['fields', 'populate'] as const;
