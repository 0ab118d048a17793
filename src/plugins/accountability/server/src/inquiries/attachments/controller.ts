import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { parameter } from '../../shared/http/parameter';
import { bodyOf, noQuerySchema, validate } from '../../shared/forms/validation';

import { actorOf } from '../desk/actor';
import { lookupSchema } from '../intake/validation';

const NO_SUCH_FILE = {
  es: 'No encontramos ese archivo con ese número y ese código.',
  en: 'We found no such file with that number and code.',
};

/** Of the admin, which is in Spanish. */
const NO_SUCH_INQUIRY = 'No hay una inquietud con ese identificador.';
const NOT_OF_THIS_INQUIRY = 'La inquietud no tiene ese archivo.';

/** A name for programs that do not read `filename*` (RFC 6266, appendix D). */
const inAscii = (name: string) => name.normalize('NFD').replace(/[^\x20-\x7e]/g, '');

export function attachmentsController() {
  /**
   * Sends a file so that no browser opens it in place or takes it for anything else: a stranger sent it. A file found
   * altered while it is read breaks the connection, so that nobody takes half of it for all.
   */
  async function send(ctx: Context, filingNumber: string, id: string, otherwise: string): Promise<void> {
    const file = await getService('attachments').open(filingNumber, id);
    if (!file) throw new errors.NotFoundError(otherwise);
    const { view, stream } = file;
    ctx.attachment(view.name, { fallback: inAscii(view.name) });
    ctx.set({
      // As it was found, without the charset Koa would add: a text may be in another.
      'Content-Type': view.mime,
      'Content-Length': String(view.bytes),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    });
    stream.once('error', () => ctx.res.destroy());
    ctx.body = stream;
  }

  async function filingNumberOf(ctx: Context): Promise<string> {
    const filingNumber = await getService('attachments').filingNumberOf(parameter(ctx, 'documentId'));
    if (filingNumber === null) throw new errors.NotFoundError(NO_SUCH_INQUIRY);
    return filingNumber;
  }

  return {
    /** `POST /inquiries/attachments/:id` `{ filingNumber, trackingCode }`: a file the citizen's case shows them. */
    async download(ctx: Context) {
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const { filingNumber, trackingCode } = validate(lookupSchema, bodyOf(ctx), language);
      const status = await getService('abuse').tryCode(ctx.ip, filingNumber, () =>
        getService('inquiries').lookup(filingNumber, trackingCode, language),
      );
      const id = parameter(ctx, 'id');
      const shown = status && [...status.attachments, ...(status.answer?.attachments ?? [])];
      if (!shown?.some((one) => one.id === id)) {
        throw new errors.NotFoundError(NO_SUCH_FILE[language]);
      }
      await send(ctx, filingNumber, id, NO_SUCH_FILE[language]);
    },

    /** `GET /inquiries/:documentId/attachments` of the admin. */
    async list(ctx: Context) {
      ctx.set('Cache-Control', 'private, no-store');
      ctx.body = { data: await getService('attachments').list(await filingNumberOf(ctx)) };
    },

    /** `GET /inquiries/:documentId/attachments/:id` of the admin. */
    async open(ctx: Context) {
      const filingNumber = await filingNumberOf(ctx);
      await getService('desk').readings.record(parameter(ctx, 'documentId'), 'attachment', actorOf(ctx));
      await send(ctx, filingNumber, parameter(ctx, 'id'), NOT_OF_THIS_INQUIRY);
    },
  };
}
