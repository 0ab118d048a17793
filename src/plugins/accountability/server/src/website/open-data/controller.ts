import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../get-service';
import { type Language, languageOf } from '../../shared/http/language';
import { parameter } from '../../shared/http/parameter';
import { hasExportPlace } from '../../shared/public-reads/export-gate';
import { hasFile, sendCacheable, sendCacheableFile, sendStream } from '../../shared/public-reads/http-cache';
import { ownMember } from '../../shared/values';
import { noQuerySchema, validate } from '../../shared/forms/validation';

import { DATASET_NAMES, type DatasetName } from './dataset';
import { type Format, FORMATS } from './format';
import { SENTENCES } from './sentences';

/** A file that nobody reads for so long is given up, and so is one that takes longer in all. */
const STALLED = 60_000;
const LONGEST = 60 * 60_000;

const CSV_METADATA = 'csv-metadata.json';

const notFound = (sentence: keyof typeof SENTENCES, language: Language) =>
  new errors.NotFoundError(SENTENCES[sentence][language]);

function datasetNamed(name: string, language: Language): DatasetName {
  const known = DATASET_NAMES.find((one) => one === name);
  if (!known) throw notFound('dataset', language);
  return known;
}

/** Open data, for everybody. */
export function openDataController() {
  const service = () => getService('open-data');

  async function sendFile(ctx: Context, name: DatasetName, format: Format) {
    const { mark, modified } = await service().state(name);
    const { contentType } = FORMATS[format];
    ctx.set('X-Content-Type-Options', 'nosniff');
    if (format === 'csv') {
      ctx.set(
        'Link',
        `<${service().csvMetadataAddress(name)}>; rel="describedby"; type="application/csvm+json"`,
      );
    }
    ctx.attachment(`${name}.${format}`);
    if (hasFile(ctx, JSON.stringify([format, mark]), contentType, modified) || ctx.method === 'HEAD') return;
    if (!hasExportPlace(ctx)) return;

    giveUpOnSlowReaders(ctx);
    sendStream(ctx, await service().file(name, format));
  }

  return {
    /** `GET /open-data` */
    async catalogue(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const { document, modified } = await service().catalogue();
      sendCacheableFile(ctx, JSON.stringify(document), 'application/ld+json', modified);
    },

    /** `GET /open-data/:dataset/dictionary` */
    dictionary(ctx: Context) {
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const name = datasetNamed(parameter(ctx, 'dataset'), language);
      sendCacheable(ctx, { data: service().dictionary(name, language), meta: {} }, null);
    },

    /** `GET /open-data/:dataset.csv`, `.json`, `.xlsx`, and `.csv-metadata.json` */
    async file(ctx: Context) {
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const [written = '', ...ending] = parameter(ctx, 'file').split('.');
      const name = datasetNamed(written, language);
      const format = ending.join('.');
      if (format === CSV_METADATA) {
        const metadata = JSON.stringify(service().csvMetadata(name));
        return sendCacheableFile(ctx, metadata, 'application/csvm+json', null);
      }
      if (!ownMember(FORMATS, format)) throw notFound('format', language);
      await sendFile(ctx, name, format as Format);
    },
  };
}

function giveUpOnSlowReaders({ res }: Context): void {
  res.setTimeout(STALLED, () => res.destroy());
  const longest = setTimeout(() => res.destroy(), LONGEST);
  res.once('close', () => clearTimeout(longest));
}
