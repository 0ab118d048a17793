import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { wrongPuzzle } from '../../abuse';
import { getService } from '../../get-service';
import { type Bilingual, type Language, languageOf } from '../../shared/http/language';
import { keepPrivate } from '../../shared/http/private-answer';
import { accept, bodyOf, check, noQuerySchema, validate } from '../../shared/forms/validation';
import { webPage } from '../../shared/web-page';

import { unsubscribePage } from './unsubscribe-page';
import { confirmationSchema, subscriptionSchema, unsubscriptionSchema } from './validation';

const UNKNOWN_CODE: Bilingual = {
  es: 'Este código no sirve: venció, o no está completo. Suscríbase de nuevo para recibir otro.',
  en: 'This code does not work: it has expired, or is not whole. Subscribe again to get another one.',
};
const UNKNOWN_TOKEN: Bilingual = {
  es: 'Esta dirección para darse de baja no está completa. Ábrala desde el correo, o escríbanos.',
  en: 'This address to unsubscribe is not whole. Open it from the mail, or write to us.',
};

/** The open door to the bulletins by mail, in both directions. */
export function subscriptionsController({ strapi }: { strapi: Core.Strapi }) {
  const page = () => webPage(strapi.plugin('accountability').config<string>('unsubscribePage') || '');
  const service = () => getService('subscriptions');
  const prefersPage = (ctx: Context) => ctx.accepts('json', 'html') === 'html';

  function show(ctx: Context, language: Language, done: boolean): void {
    ctx.type = 'html';
    ctx.set({ 'Referrer-Policy': 'no-referrer' });
    ctx.body = unsubscribePage(language, done);
  }

  return {
    /** `POST /subscriptions`: always the same answer, so that nobody learns who gets bulletins. */
    async ask(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const body = bodyOf(ctx);
      const form = accept(check(subscriptionSchema, body, language), language, () =>
        wrongPuzzle(body, language),
      );
      await service().ask(form, ctx.ip);
      ctx.body = { data: { confirmation: 'email' }, meta: {} };
      ctx.status = 202;
    },

    /** `POST /subscriptions/confirm` */
    async confirm(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const { token } = validate(confirmationSchema, bodyOf(ctx), language);
      const found = await getService('abuse').tryCode(ctx.ip, 'subscription', async () =>
        (await service().confirm(token)) ? true : null,
      );
      if (!found) throw new errors.NotFoundError(UNKNOWN_CODE[language]);
      ctx.body = { data: { state: 'subscribed' }, meta: {} };
    },

    /**
     * `POST /subscriptions/unsubscribe?token=…`, by a person or, at one click, by their mail program (RFC 8058, 3.2): no
     * cookie, no redirect, whatever way the program writes the body. The token is not guessed, so that nothing is limited:
     * a provider posts for thousands from one address.
     */
    async unsubscribe(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      const { token } = validate(unsubscriptionSchema, ctx.query, language);
      if (!(await service().unsubscribe(token))) throw new errors.NotFoundError(UNKNOWN_TOKEN[language]);
      if (prefersPage(ctx)) return show(ctx, language, true);
      ctx.body = { data: { state: 'unsubscribed' }, meta: {} };
    },

    /**
     * `GET` of the same address, which a person follows from the mail, and programs that look at links before: leads to a
     * button, and changes nothing. The website gets the token behind the `#`, so that its log does not have it.
     */
    askBeforeUnsubscribing(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      const { token } = validate(unsubscriptionSchema, ctx.query, language);
      const address = page();
      if (!address) return show(ctx, language, false);
      address.hash = `token=${encodeURIComponent(token)}`;
      ctx.set({ 'Referrer-Policy': 'no-referrer' });
      ctx.redirect(address.href);
    },
  };
}
