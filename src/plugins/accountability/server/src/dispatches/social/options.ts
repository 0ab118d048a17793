import { z } from '@strapi/utils';

import { blankAsAbsent } from '../../shared/values';

/** More than any network takes: what is too long for one is told with its limit, by `validate`. */
const LONGEST = 100_000;

export const socialOptions = z.strictObject({
  /** The text for this network alone; without one it is made of the message. */
  text: z.preprocess(blankAsAbsent, z.string().max(LONGEST).optional()),
  /** Posted by hand although the application could. */
  assisted: z.boolean().optional(),
  /** Whether the picture with the title goes along. */
  card: z.boolean().optional(),
});

export interface SocialOptions {
  text?: string | undefined;
  assisted?: boolean | undefined;
  card?: boolean | undefined;
}

/** A picture is what makes a post seen: it goes along unless somebody says no. */
export const withCard = ({ card }: SocialOptions): boolean => card ?? true;
