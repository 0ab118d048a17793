import { PassThrough } from 'node:stream';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../get-service';
import { type Language, languageOf } from '../shared/http/language';
import { bodyOf, fieldError, validate } from '../shared/forms/validation';

import { describeDoubt, type PlanSource } from './import';
import { importObstacles } from './import-obstacles';
import type { PlanPreview } from './plan-preview';
import type { ImportResult } from './service';
import { type PlanImportRequest, planImportSchema } from './validation';

const SENTENCES = {
  noSource: {
    es: 'Pegue la tabla del plan o elija un archivo (.docx, .xlsx, .csv o .tsv).',
    en: 'Paste the plan’s table or choose a file (.docx, .xlsx, .csv or .tsv).',
  },
  obstacles: {
    es: 'Hay dudas por resolver. Corrija el documento, o confirme que se importe así.',
    en: 'There are doubts to settle. Correct the document, or confirm that it is imported as it is.',
  },
};

/** The parsed multipart form, as Strapi's body middleware leaves it on the request. */
interface UploadedFile {
  filepath: string;
  originalFilename: string | null;
}

function uploadedFiles(ctx: Context): UploadedFile[] {
  const { files = {} } = ctx.request as { files?: Record<string, UploadedFile | UploadedFile[]> };
  return Object.values(files).flat();
}

function sourceOf(ctx: Context, request: PlanImportRequest, language: Language): PlanSource {
  const [file] = uploadedFiles(ctx);
  if (file) return { kind: 'file', name: file.originalFilename ?? '', path: file.filepath };
  if (request.html?.trim()) return { kind: 'html', html: request.html };
  if (request.text?.trim()) return { kind: 'text', text: request.text };
  throw fieldError(['file'], SENTENCES.noSource, language);
}

/** A preview as the admin page shows it: doubts in words, changes counted. */
function presentPreview(preview: PlanPreview, language: Language) {
  const { doubts, changes, ...rest } = preview;
  return {
    ...rest,
    doubts: doubts.map((doubt) => ({ ...doubt, message: describeDoubt(doubt, language) })),
    changes: {
      added: changes.added.map(({ row }) => row),
      changed: changes.changed.map(({ row }) => row.row),
      unchanged: changes.unchanged,
      kept: changes.kept.map(({ name }) => name),
    },
  };
}

/** What went wrong with a plan, as a refusal a person can act on; anything else is passed on as it is. */
function refusalOf(error: unknown, language: Language): unknown {
  const obstacles = importObstacles(error, language);
  if (!obstacles) return error;
  const [first] = obstacles;
  const message = obstacles.length === 1 && first ? first.message : SENTENCES.obstacles[language];
  return new errors.ValidationError(message, {
    errors: obstacles.map((obstacle) => ({ ...obstacle, name: 'ValidationError' })),
  });
}

export function planImportsController({ strapi }: { strapi: Core.Strapi }) {
  async function read<T>(
    ctx: Context,
    use: (source: PlanSource, request: PlanImportRequest) => Promise<T>,
  ): Promise<T> {
    const language = languageOf(ctx);
    try {
      const request = validate(planImportSchema, bodyOf(ctx) ?? {}, language);
      return await use(sourceOf(ctx, request, language), request);
    } catch (error) {
      throw refusalOf(error, language);
    }
  }

  /** Lines of JSON while it works: `{"progress":{written,total}}` …, then `{"data":…}` or `{"error":…}`. */
  function stream(
    ctx: Context,
    work: (progress: (written: number, total: number) => void) => Promise<ImportResult>,
  ) {
    const lines = new PassThrough();
    const write = (line: object) => lines.write(`${JSON.stringify(line)}\n`);
    ctx.status = 200;
    ctx.type = 'application/x-ndjson';
    ctx.body = lines;

    // The uploaded file is read after this returns; `remove-uploads` waits for it.
    ctx.state.uploadsInUse = work((written, total) => write({ progress: { written, total } }))
      .then((data) => write({ data }))
      .catch((error: unknown) => {
        const refusal = error instanceof errors.ApplicationError ? (error as errors.ApplicationError) : null;
        if (!refusal) strapi.log.error(error);
        const { name, message, details } = refusal ?? new errors.ApplicationError();
        write({ data: null, error: { status: refusal ? 400 : 500, name, message, details } });
      })
      .finally(() => lines.end());
  }

  return {
    /** `POST /plan-imports/preview`: what importing this would do. Nothing is written. */
    async preview(ctx: Context) {
      const language = languageOf(ctx);
      const preview = await read(ctx, (source, request) => getService('plans').preview(source, request));
      ctx.body = { data: presentPreview(preview, language) };
    },

    /** `POST /plan-imports`: imports all of it, or nothing. With `Accept: application/x-ndjson`, says how far it is. */
    async import(ctx: Context) {
      const work = (onProgress?: (written: number, total: number) => void) =>
        read(ctx, (source, request) =>
          getService('plans').importPlan(source, { ...request, ...(onProgress ? { onProgress } : {}) }),
        );

      if (ctx.accepts('application/json', 'application/x-ndjson') === 'application/x-ndjson')
        stream(ctx, work);
      else ctx.body = { data: await work() };
    },
  };
}
