import { z } from '@strapi/utils';

import { INQUIRY_TYPES } from '../../deadlines';
import { shownNotice } from '../../shared/forms/consent';
import { contact, oneOfIgnoringCase, optional, orElse, purposes, text } from '../../shared/forms/fields';
import { blankAsAbsent, isRecord } from '../../shared/values';

import { HONEYPOT, honeypot } from '../../abuse/honeypot';
import { ID_TYPES, PERSON_KINDS, PRIORITY_REASONS, REPLY_MEDIA, type ReplyMedium } from '../vocabulary';

import { HEARING_OF_QUESTION, hearingIsOfQuestion, requiredHere } from './between-fields';

const person = z.strictObject({
  kind: oneOfIgnoringCase(PERSON_KINDS),
  name: text(2, 200),
  idType: oneOfIgnoringCase(ID_TYPES),
  idNumber: text(3, 40),
  ...contact,
});

const consent = z.strictObject({ ...shownNotice, purposes });

export const hearingField = optional(text(1, 200));

const common = {
  type: z.enum(INQUIRY_TYPES),
  subject: text(5, 200),
  message: text(10, 10_000),
  hearing: hearingField,
  /** Why it comes before others, as the citizen says (rule T8). */
  priorityReason: optional(z.enum(PRIORITY_REASONS)),
  /** The solved puzzle, checked where the captcha is on. */
  altcha: z.unknown().optional(),
  [HONEYPOT]: honeypot,
};

interface Understood {
  replyBy?: unknown;
  person?: { email?: unknown; address?: unknown };
}

const hasEmailToAnswer = ({ replyBy, person }: Understood) => replyBy !== 'email' || Boolean(person?.email);
const hasAddressToAnswer = ({ replyBy, person }: Understood) =>
  replyBy !== 'postal' || Boolean(person?.address);

const identifiedWhere = <Said extends z.ZodType<false>>(said: Said) =>
  z
    .strictObject({
      ...common,
      anonymous: said,
      person,
      replyBy: orElse(z.enum(['email', 'postal']), 'email'),
      consent,
    })
    .refine(hasEmailToAnswer, requiredHere('person', 'email'))
    .refine(hasAddressToAnswer, requiredHere('person', 'address'))
    .refine(hearingIsOfQuestion, HEARING_OF_QUESTION);

const identified = identifiedWhere(z.literal(false));

/**
 * An anonymous filing is taken (Ley 1437 de 2011, art. 16) and keeps no identity whatever was sent: of a
 * person only a place to answer to is read, and everything else is dropped here, before anything is stored.
 */
const anonymous = z
  .strictObject({
    ...common,
    anonymous: z.literal(true),
    person: optional(z.object(contact)),
    replyBy: z.enum(REPLY_MEDIA),
    consent: optional(consent),
  })
  .refine(hasEmailToAnswer, requiredHere('person', 'email'))
  .refine(hasAddressToAnswer, requiredHere('person', 'address'))
  .refine(hearingIsOfQuestion, HEARING_OF_QUESTION);

/** How an anonymous filing is answered that does not say it: where it can be. */
export function replyTo(person: unknown): ReplyMedium {
  const given = (name: string) => isRecord(person) && blankAsAbsent(person[name]) !== undefined;
  return given('email') ? 'email' : given('address') ? 'postal' : 'none';
}

/** What a citizen's form sends (`POST /inquiries`). */
export const filingSchema = z.preprocess(
  (body) => {
    if (!isRecord(body)) return body;
    // A discriminated union wants its discriminator: absent, the filing is not anonymous.
    const isAnonymous = blankAsAbsent(body.anonymous) ?? false;
    if (isAnonymous !== true) return { ...body, anonymous: isAnonymous };
    return { ...body, replyBy: blankAsAbsent(body.replyBy) ?? replyTo(body.person) };
  },
  z.discriminatedUnion('anonymous', [identified, anonymous]),
);

/** `anonymous` is neither yes nor no: refused as that, and with it what else is wrong, which the union would not look at. */
const undecided = identifiedWhere(z.boolean().pipe(z.literal(false)));

/** What a body is to be read with. */
export const filingSchemaFor = (body: unknown) =>
  isRecord(body) && !['boolean', 'undefined'].includes(typeof blankAsAbsent(body.anonymous))
    ? undecided
    : filingSchema;

export type Filing = z.output<typeof filingSchema>;

export const lookupSchema = z.strictObject({
  filingNumber: text(1, 40),
  trackingCode: text(1, 100),
});

/** What a citizen sends who was asked to complete a filing (`POST /inquiries/complete`). */
export const completionSchema = z.strictObject({
  filingNumber: text(1, 40),
  trackingCode: text(1, 100),
  message: text(1, 10_000),
});
