import { z } from '@strapi/utils';

import { text } from './fields';
import { saying } from './validation';

const confirmed = (es: string, en: string) => ({
  notice: z.boolean().refine((told) => told, saying({ es, en })),
  policyVersion: text(1, 50),
});

/** Proof that somebody was shown the privacy notice, and which one (Ley 1581 de 2012, arts. 9 and 12). */
export const shownNotice = confirmed(
  'Confirme que leyó el aviso de privacidad.',
  'Confirm that you read the privacy notice.',
);

/** The same of somebody who was told it. */
export const toldNotice = confirmed(
  'Confirme que informó el aviso de privacidad.',
  'Confirm that the privacy notice was told.',
);
