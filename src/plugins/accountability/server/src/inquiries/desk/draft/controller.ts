import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../../get-service';
import type { Language } from '../../../shared/http/language';
import { bodyOf, validate } from '../../../shared/forms/validation';
import { readable } from '../../../shared/values';
import { actorOf } from '../actor';
import { addressed } from '../../../shared/http/addressed';
import { noSuchCase } from '../case/refusals';
import { LONGEST_ANSWER, whole } from '../case/validation';

import { type Draft, type DraftTexts, publicPart, StaleDraftError } from './drafts';

/** A draft is kept as it is typed: its blanks too. */
const typed = (most: number) => z.string().max(most).transform(readable);

const draftSchema = z.strictObject({
  text: typed(LONGEST_ANSWER),
  publicQuestion: typed(10_000).nullable().optional(),
  publicAnswer: typed(100_000).nullable().optional(),
  version: whole,
});

const publicDraftSchema = z.strictObject({
  publicQuestion: typed(10_000),
  publicAnswer: typed(100_000),
  topic: typed(120),
  version: whole,
});

export function staleSentence({ savedBy }: Draft, language: Language): string {
  const who = savedBy ?? (language === 'es' ? 'Otra persona' : 'Somebody else');
  return language === 'es'
    ? `${who} guardó otro borrador mientras usted escribía. Copie lo suyo, vuelva a cargarlo y únalos.`
    : `${who} saved another draft while you were writing. Copy yours, load it again and join them.`;
}

async function requireCase(documentId: string, language: Language): Promise<void> {
  if (!(await getService('desk').cases.rowOf(documentId))) throw noSuchCase(language);
}

/**
 * Saves and answers with the draft as saved; where somebody saved another since `version`, with a 409 that has theirs.
 *
 * @param shown what of a draft the asker may see
 */
async function save<Shown extends object>(
  ctx: Context,
  { version, ...texts }: DraftTexts & { version: number },
  shown: (draft: Draft) => Shown,
): Promise<void> {
  const { documentId, language } = addressed(ctx);
  await requireCase(documentId, language);
  try {
    const saved = await getService('desk').drafts.save(documentId, texts, version, actorOf(ctx));
    ctx.body = { data: shown(saved) };
  } catch (error) {
    if (!(error instanceof StaleDraftError)) throw error;
    const message = staleSentence(error.current, language);
    const details = { current: shown(error.current) };
    ctx.status = 409;
    ctx.body = { data: null, error: { status: 409, name: 'ConflictError', message, details } };
  }
}

export function deskDraftController() {
  return {
    /** `GET /inquiries/case/:documentId/draft` */
    async read(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      await requireCase(documentId, language);
      ctx.body = { data: await getService('desk').drafts.read(documentId) };
    },

    /** `PUT /inquiries/case/:documentId/draft`: a 409 tells who saved another and when, with its text. */
    async save(ctx: Context) {
      const { language } = addressed(ctx);
      await save(ctx, validate(draftSchema, bodyOf(ctx), language), (draft) => draft);
    },

    /** `PUT /inquiries/case/:documentId/publication/draft`: the same of what the public is to read. */
    async savePublic(ctx: Context) {
      const { language } = addressed(ctx);
      await save(ctx, validate(publicDraftSchema, bodyOf(ctx), language), publicPart);
    },

    /** `POST /inquiries/case/:documentId/presence` */
    async present(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      await requireCase(documentId, language);
      ctx.body = { data: { others: await getService('desk').presence.here(documentId, actorOf(ctx)) } };
    },
  };
}
