import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { localDate } from '../deadlines';
import { getService } from '../get-service';
import { addressed } from '../shared/http/addressed';
import { parameter } from '../shared/http/parameter';
import { keepPrivate } from '../shared/http/private-answer';
import { signedIn } from '../shared/http/signed-in';
import { bodyOf, fieldError, validate } from '../shared/forms/validation';
import { sendStream } from '../shared/public-reads/http-cache';
import { UPLOADED_FILE } from '../uids';

import { mailingLog } from './mailing/log';
import { answerRefusals } from './refused';
import { channelSchema, proofSchema } from './validation';

const NO_SUCH_FILE = { es: 'Ese archivo ya no está.', en: 'That file is no longer there.' };
const NOT_YET = { es: 'Ese día todavía no llega.', en: 'That day is still to come.' };
const NO_LOG = { es: 'Este medio no lleva una lista.', en: 'This channel keeps no list.' };

/** What is done by hand with the deliveries of a dispatch, for whoever may send. */
export function deliveriesController({ strapi }: { strapi: Core.Strapi }) {
  const dispatches = () => getService('dispatches');

  function about(ctx: Context) {
    const { documentId, language } = addressed(ctx);
    return { documentId, language, channel: validate(channelSchema, parameter(ctx, 'channel'), language) };
  }

  const doing =
    (step: 'pause' | 'resume' | 'cancel' | 'retry') =>
    async (ctx: Context): Promise<void> => {
      const { documentId, channel } = about(ctx);
      await dispatches()[step](documentId, channel);
      dispatches().nudge();
      ctx.body = { data: { documentId, channel } };
    };

  return answerRefusals({
    /** `POST /dispatches/:documentId/deliveries/:channel/pause`, and so on */
    pause: doing('pause'),
    resume: doing('resume'),
    cancel: doing('cancel'),
    retry: doing('retry'),

    /** `POST /dispatches/:documentId/deliveries/:channel/proof`: what was done by hand, and what shows it. */
    async prove(ctx: Context) {
      const { documentId, channel, language } = about(ctx);
      const proof = validate(proofSchema, bodyOf(ctx), language);
      if (proof.fileId !== undefined) {
        const where = { id: proof.fileId };
        const found = await strapi.db.query(UPLOADED_FILE).count({ where });
        if (found === 0) throw fieldError(['fileId'], NO_SUCH_FILE, language);
      }
      const { timeZone } = await getService('settings').get();
      if (proof.on !== undefined && proof.on > localDate(new Date(), timeZone)) {
        throw fieldError(['on'], NOT_YET, language);
      }
      await dispatches().prove(documentId, channel, { ...proof, by: signedIn(ctx).name });
      ctx.body = { data: { documentId, channel } };
    },

    /** `GET /dispatches/:documentId/deliveries/:channel/log.csv` */
    async log(ctx: Context) {
      const { documentId, channel, language } = about(ctx);
      const { row, channel: way } = await dispatches().inHand(documentId, channel);
      if (!way.mail) throw new errors.NotFoundError(NO_LOG[language]);
      keepPrivate(ctx);
      ctx.attachment(`envio-${channel}.csv`);
      ctx.type = 'text/csv; charset=utf-8';
      sendStream(ctx, mailingLog(row.documentId));
    },
  });
}
