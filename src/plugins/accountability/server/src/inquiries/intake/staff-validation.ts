import { z } from '@strapi/utils';

import { INQUIRY_TYPES } from '../../deadlines';
import { toldNotice } from '../../shared/forms/consent';
import { contact, oneOfIgnoringCase, optional, orElse, purposes, text } from '../../shared/forms/fields';
import { saying } from '../../shared/forms/validation';
import { blankAsAbsent, isRecord } from '../../shared/values';

import {
  CONSENT_MEANS,
  ID_TYPES,
  PERSON_KINDS,
  PRIORITY_REASONS,
  REPLY_MEDIA,
  STAFF_CHANNELS,
} from '../vocabulary';

import { HEARING_OF_QUESTION, hearingIsOfQuestion, requiredHere } from './between-fields';
import { replyTo } from './validation';

const DAY = 86_400_000;
const OLDEST_RECEPTION_DAYS = 366;

/** The instant the channel recorded: a letter's stamp, a mail's date, the call. */
const receivedAt = z.iso
  .datetime({ offset: true })
  .transform((written) => new Date(written))
  .refine(
    (instant) => instant.getTime() <= Date.now(),
    saying({
      es: 'La recepción no puede estar en el futuro.',
      en: 'The reception cannot be in the future.',
    }),
  )
  .refine(
    (instant) => instant.getTime() >= Date.now() - OLDEST_RECEPTION_DAYS * DAY,
    saying({ es: 'La recepción es de hace más de un año.', en: 'The reception is more than a year ago.' }),
  );

/** How the notice was told to somebody who did not read it on the website (Ley 1581 de 2012, art. 12). */
const consent = z.strictObject({
  ...toldNotice,
  how: z.enum(CONSENT_MEANS),
  purposes,
});

/** Only a name is asked for: a filing is never refused for what can be asked later (Ley 1437 de 2011, art. 15). */
const person = z.strictObject({
  kind: orElse(oneOfIgnoringCase(PERSON_KINDS), 'natural'),
  name: text(2, 200),
  idType: optional(oneOfIgnoringCase(ID_TYPES)),
  idNumber: optional(text(3, 40)),
  ...contact,
});

const common = {
  type: z.enum(INQUIRY_TYPES),
  subject: text(5, 200),
  message: text(1, 10_000),
  hearing: optional(text(1, 200)),
  channel: z.enum(STAFF_CHANNELS),
  receivedAt: optional(receivedAt),
  priorityReason: optional(z.enum(PRIORITY_REASONS)),
  consent: optional(consent),
};

/** Spoken or handed over, there is a moment to tell the notice; a letter or a mail comes without one. */
const TOLD_IN_PERSON: readonly unknown[] = ['in-person', 'phone', 'hearing'];

interface Understood {
  channel?: unknown;
  hearing?: unknown;
  consent?: unknown;
  replyBy?: unknown;
  person?: { email?: unknown } | undefined;
}

const emailGiven = ({ replyBy, person: one }: Understood) => replyBy !== 'email' || Boolean(one?.email);
const hearingNamed = ({ channel, hearing }: Understood) => channel !== 'hearing' || hearing !== undefined;
const noticeTold = ({ channel, consent: told }: Understood) =>
  told !== undefined || !TOLD_IN_PERSON.includes(channel);

const identified = z
  .strictObject({
    ...common,
    anonymous: z.literal(false),
    person,
    // Where nobody left an address yet, the answer goes by post or is handed over: that too can be asked later.
    replyBy: z.enum(['email', 'postal']),
  })
  .refine(emailGiven, requiredHere('person', 'email'))
  .refine(hearingIsOfQuestion, HEARING_OF_QUESTION)
  .refine(hearingNamed, requiredHere('hearing'))
  .refine(noticeTold, requiredHere('consent'));

const anonymous = z
  .strictObject({
    ...common,
    anonymous: z.literal(true),
    person: optional(z.object(contact)),
    replyBy: z.enum(REPLY_MEDIA),
  })
  .refine(emailGiven, requiredHere('person', 'email'))
  .refine(hearingIsOfQuestion, HEARING_OF_QUESTION)
  .refine(hearingNamed, requiredHere('hearing'));

/** What staff write down for a person who came, called or wrote (`POST /accountability/inquiries` of the admin). */
export const staffFilingSchema = z.preprocess(
  (body) => {
    if (!isRecord(body)) return body;
    const { anonymous: isAnonymous = false, ...rest } = body;
    const replyBy = blankAsAbsent(body.replyBy);
    if (isAnonymous === true) return { ...rest, anonymous: true, replyBy: replyBy ?? replyTo(rest.person) };
    const hasEmail = isRecord(rest.person) && blankAsAbsent(rest.person.email) !== undefined;
    return { ...rest, anonymous: isAnonymous, replyBy: replyBy ?? (hasEmail ? 'email' : 'postal') };
  },
  z.discriminatedUnion('anonymous', [identified, anonymous]),
);

export type StaffFiling = z.output<typeof staffFilingSchema>;
