import { z } from '@strapi/utils';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../get-service';
import { languageOf } from '../shared/http/language';
import { sendCacheable } from '../shared/public-reads/http-cache';
import { saying, validate } from '../shared/forms/validation';

import type { Overview } from './overview';
import type { ShownEvidence, ShownOccurrence } from './shown';

const NOT_FOUND = {
  es: 'No hay un plan publicado con ese nombre.',
  en: 'There is no published plan of that name.',
};

// PostgreSQL compares no text with NUL.
const slugSchema = z
  .string()
  .min(1)
  .max(200)
  .refine(
    (slug) => !slug.includes('\0'),
    saying({ es: 'No es un nombre de plan.', en: 'It is no name of a plan.' }),
  );
const querySchema = z.strictObject({ plan: slugSchema.optional() });

/** `GET /follow-up`: how a plan stands, for everybody. */
export function followUpController() {
  return {
    /** `GET /follow-up?plan=:slug`; without a plan, the one of today. */
    async find(ctx: Context) {
      const language = languageOf(ctx);
      const { plan } = validate(querySchema, ctx.query, language);
      const overview = await getService('follow-up').overview(plan ?? null, language);
      if (!overview) throw new errors.NotFoundError(NOT_FOUND[language]);
      sendCacheable(ctx, { data: publicOverview(overview), meta: {} }, overview.modified);
    },
  };
}

/** What the public sees: who recorded an evidence is the institute's own business. */
function publicOverview({ plan, today, summary, offices, actions }: Overview) {
  return {
    plan,
    today,
    summary,
    offices,
    actions: actions.map(({ occurrences, ...action }) => ({
      ...action,
      occurrences: occurrences.map(publicOccurrence),
    })),
  };
}

function publicOccurrence({ evidence, ...occurrence }: ShownOccurrence) {
  return { ...occurrence, evidence: evidence.map(publicEvidence) };
}

function publicEvidence({ kind, url, fileName, note, recordedAt }: ShownEvidence) {
  return { kind, url, fileName, note, recordedAt };
}
