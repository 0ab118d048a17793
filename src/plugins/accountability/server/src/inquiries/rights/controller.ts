import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { keepPrivate } from '../../shared/http/private-answer';
import { bodyOf, noQuerySchema, validate } from '../../shared/forms/validation';
import { actorOf } from '../desk/actor';

import { type ExportedPerson, exportPdf } from './export-pdf';
import { CaseStillOpenError } from './refusals';
import { anonymizeSchema, exportSchema, personSchema } from './validation';

const STILL_OPEN = {
  es: 'El caso está abierto: los datos se necesitan para responder.',
  en: 'The case is open: the data are needed to answer.',
};
const NO_SUCH_CONTACT = { es: 'No hay tal contacto.', en: 'There is no such contact.' };
const NO_SUCH_CASE = { es: 'No hay tal caso.', en: 'There is no such case.' };

function prepareFile(ctx: Context, name: string): void {
  keepPrivate(ctx);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.attachment(name);
}

/** Asked for by their own identifiers: a person's name or number in an address would end up in logs. */
async function askedFor(ctx: Context): Promise<ExportedPerson> {
  const { documentIds, mailingIds } = validate(exportSchema, ctx.query, languageOf(ctx));
  return {
    cases: await getService('inquiries').exportCases(documentIds, actorOf(ctx)),
    mailings: await getService('contacts').exportRecords(mailingIds),
  };
}

/** The rights of the people whose data are kept (Ley 1581 de 2012, art. 8), for who attends to them. */
export function personRightsController() {
  return {
    /** `POST /personal-data/search`: in the body, because an address ends up in logs. */
    async search(ctx: Context) {
      keepPrivate(ctx);
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const { person } = validate(personSchema, bodyOf(ctx), languageOf(ctx));
      const cases = await getService('inquiries').casesOfPerson(person);
      ctx.body = { data: { cases, mailings: await getService('contacts').recordsOfPerson(person) } };
    },

    /** `GET /personal-data/export.json?documentIds=…&mailingIds=…` */
    async exportJson(ctx: Context) {
      prepareFile(ctx, 'datos-personales.json');
      ctx.body = { data: await askedFor(ctx) };
    },

    /** `GET /personal-data/export.pdf?documentIds=…&mailingIds=…` */
    async exportPdf(ctx: Context) {
      const kept = await askedFor(ctx);
      const { name } = await getService('settings').get();
      const pdf = await exportPdf(kept, name);
      prepareFile(ctx, 'datos-personales.pdf');
      ctx.type = 'application/pdf';
      ctx.body = pdf;
    },

    /** `POST /personal-data/anonymize`: each case by itself; those that cannot be are named with the reason. */
    async anonymize(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const { documentIds, mailingIds, reason } = validate(anonymizeSchema, bodyOf(ctx), language);
      const refused: { documentId: string; reason: string }[] = [];
      let anonymized = 0;
      for (const documentId of documentIds) {
        try {
          const done = await getService('inquiries').anonymize(documentId, reason, actorOf(ctx));
          if (done) anonymized += 1;
          if (done === null) refused.push({ documentId, reason: NO_SUCH_CASE[language] });
        } catch (error) {
          if (!(error instanceof CaseStillOpenError)) throw error;
          refused.push({ documentId, reason: STILL_OPEN[language] });
        }
      }
      for (const documentId of mailingIds) {
        if (await getService('contacts').eraseRecord(documentId)) anonymized += 1;
        else refused.push({ documentId, reason: NO_SUCH_CONTACT[language] });
      }
      ctx.body = { data: { anonymized, refused } };
    },

    /** `GET /personal-data/retention`: what the daily job is going to do, before it does. */
    async retention(ctx: Context) {
      keepPrivate(ctx);
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      ctx.body = { data: await getService('inquiries').retentionDue() };
    },
  };
}
