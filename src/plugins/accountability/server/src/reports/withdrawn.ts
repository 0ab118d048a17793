import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { localDate } from '../deadlines';
import { getService } from '../get-service';
import { languageOf } from '../shared/http/language';
import { longDate } from '../shared/text/long-date';
import { CACHE_CONTROL } from '../shared/public-reads/http-cache';
import { MANAGEMENT_REPORT } from '../uids';

import type { Withdrawal } from './corrections';

/** Why nothing is published under a key any more; `null` where nothing was withdrawn from there. */
async function withdrawnFrom(strapi: Core.Strapi, key: string): Promise<Withdrawal | null> {
  const row = (await strapi.db.query(MANAGEMENT_REPORT).findOne({
    where: {
      publishedAt: null,
      $or: [{ withdrawnSlug: key }, { documentId: key, withdrawnSlug: { $notNull: true } }],
    },
    orderBy: { updatedAt: 'desc' },
  })) as { withdrawals: Withdrawal[] | null } | null;
  return row?.withdrawals?.at(-1) ?? null;
}

/** Answers 410 (RFC 9110, 15.5.11) with the explanation, where a report was withdrawn. @returns whether it did */
export async function answerWithdrawn(strapi: Core.Strapi, ctx: Context, key: string): Promise<boolean> {
  const withdrawal = await withdrawnFrom(strapi, key);
  if (!withdrawal) return false;
  const { timeZone } = (await getService('settings').deadlineRules()).calendar;
  const { reason, at } = withdrawal;
  const language = languageOf(ctx);
  const on = longDate(localDate(at, timeZone), language);
  const message =
    language === 'es'
      ? `Este informe se retiró el ${on}. Motivo: ${reason}`
      : `This report was withdrawn on ${on}. Reason: ${reason}`;

  ctx.set('Cache-Control', CACHE_CONTROL);
  ctx.vary('Accept-Language');
  ctx.status = 410;
  ctx.body = {
    data: null,
    error: { status: 410, name: 'GoneError', message, details: { withdrawal: { reason, at } } },
  };
  return true;
}
