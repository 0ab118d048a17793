import { z } from '@strapi/utils';

import { HONEYPOT, honeypot } from '../../abuse';
import { shownNotice, toldNotice } from '../../shared/forms/consent';
import { contact, optional, text } from '../../shared/forms/fields';
import { saying } from '../../shared/forms/validation';

import { ATTENDANCES } from './vocabulary';

const email = z.preprocess((value) => (typeof value === 'string' ? value.trim() : value), z.email().max(254));

/** What somebody who comes to a hearing sends (`POST /hearings/:slug/registrations`). */
export const registrationSchema = z.strictObject({
  name: text(2, 200),
  email,
  phone: contact.phone,
  organization: optional(text(2, 200)),
  modality: z.enum(ATTENDANCES),
  consent: z.strictObject(shownNotice),
  /** The solved puzzle, checked where the captcha is on. */
  altcha: z.unknown().optional(),
  [HONEYPOT]: honeypot,
});

export type RegistrationForm = z.output<typeof registrationSchema>;

export const withdrawalSchema = z.strictObject({ code: text(1, 100) });

/** At the door: one of the list by its identifier, or whoever holds a code. */
export const checkInSchema = z
  .strictObject({ registration: optional(text(1, 60)), code: optional(text(1, 100)), in: z.boolean() })
  .refine(({ registration, code }) => (registration === undefined) !== (code === undefined), {
    path: ['registration'],
    ...saying({ es: 'Diga quién, de la lista o por su código.', en: 'Say who, from the list or by code.' }),
  });

export type CheckIn = z.output<typeof checkInSchema>;

/** Somebody who came without having registered. Only a name is asked for. */
export const walkInSchema = z.strictObject({
  /** Made by the client: sent again after a lost answer, it is the same person. */
  key: z.uuid(),
  name: text(2, 200),
  email: contact.email,
  phone: contact.phone,
  organization: optional(text(2, 200)),
  consent: z.strictObject(toldNotice),
});

export type WalkIn = z.output<typeof walkInSchema>;
