import { z } from '@strapi/utils';

import { HONEYPOT, honeypot } from '../../abuse';
import { shownNotice } from '../../shared/forms/consent';
import { normalizedAddress } from '../../shared/forms/email';
import { optional, text } from '../../shared/forms/fields';

/** What somebody who wants bulletins sends (`POST /subscriptions`). */
export const subscriptionSchema = z.strictObject({
  email: normalizedAddress,
  name: optional(text(2, 200)),
  consent: z.strictObject(shownNotice),
  /** The solved puzzle, checked where the captcha is on. */
  altcha: z.unknown().optional(),
  [HONEYPOT]: honeypot,
});

export type SubscriptionForm = z.output<typeof subscriptionSchema>;

export const confirmationSchema = z.strictObject({ token: text(1, 100) });

/** The token of an address; a program that follows links may add what it likes. */
export const unsubscriptionSchema = z.object({ token: z.string().max(200) });
