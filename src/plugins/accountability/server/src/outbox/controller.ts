import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../get-service';
import { languageOf } from '../shared/http/language';
import { parameter } from '../shared/http/parameter';
import { bodyOf, noQuerySchema, validate } from '../shared/forms/validation';

import { TemplateError, UnsendableError } from './failures';
import type { MessageState } from './schema';
import { logQuerySchema, messageIdSchema, sendAgainSchema } from './validation';

const SENTENCES = {
  nothingToRead: {
    es: 'No hay un mensaje por leer con ese número: ya salió, o el servidor de correo lo envía.',
    en: 'There is no message to read by that number: it has gone out, or the mail server sends it.',
  },
  unreadable: {
    es: 'El mensaje no se puede leer con la clave de cifrado y las plantillas de ahora.',
    en: 'The message cannot be read with the present encryption key and templates.',
  },
};

/** What is being sent is about to have been: to the office it still waits. */
const LISTED: Record<'waiting' | 'parked' | 'sent', MessageState[]> = {
  waiting: ['waiting', 'sending', 'held'],
  parked: ['parked'],
  sent: ['sent'],
};

export function outboxController() {
  return {
    /** `GET /outbox` of the admin: a page of the log, and how many messages there are of each kind. */
    async log(ctx: Context) {
      const language = languageOf(ctx);
      const { state, page } = validate(logQuerySchema, ctx.query, language);
      const { messages, counts, pageSize, smtp } = await getService('outbox').log(
        LISTED[state],
        page,
        language,
      );
      const { parked, sent } = counts;
      ctx.body = {
        data: messages,
        meta: {
          counts: { waiting: counts.waiting + counts.sending + counts.held, parked, sent },
          page,
          pageSize,
          smtp,
        },
      };
    },

    /** `POST /outbox/send-again` of the admin. */
    async sendAgain(ctx: Context) {
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const { ids } = validate(sendAgainSchema, bodyOf(ctx), language);
      ctx.body = { data: { count: await getService('outbox').sendAgain(ids === 'all' ? null : ids) } };
    },

    /** `GET /outbox/:id` of the admin: one message, where there is no server to send it. */
    async read(ctx: Context) {
      ctx.set('Cache-Control', 'private, no-store');
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const { id } = validate(messageIdSchema, { id: parameter(ctx, 'id') }, language);
      try {
        const message = await getService('outbox').read(id);
        if (!message) throw new errors.NotFoundError(SENTENCES.nothingToRead[language]);
        ctx.body = { data: message };
      } catch (error) {
        if (error instanceof UnsendableError || error instanceof TemplateError) {
          throw new errors.ApplicationError(SENTENCES.unreadable[language]);
        }
        throw error;
      }
    },
  };
}
