import { errors, z } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../get-service';
import { type Bilingual, type Language, languageOf } from '../shared/http/language';
import { parameter } from '../shared/http/parameter';
import { type UploadedFile, uploadedFile } from '../shared/forms/uploaded-file';
import { bodyOf, fieldError, type FieldError, noQuerySchema, validate } from '../shared/forms/validation';

import type { IndicatorChanges } from './import/changes';
import { describeDoubt } from './import/doubts';
import { DoubtfulIndicatorsError, type IndicatorPreview } from './import/importer';
import { MOST_INDICATORS, NoIndicatorsError } from './import/read';

const NO_REPORT: Bilingual = {
  es: 'No hay un informe con ese identificador.',
  en: 'There is no such report.',
};
const DOUBTFUL: Bilingual = {
  es: 'Hay dudas por resolver. Corrija el archivo, o confirme que se importe así.',
  en: 'There are doubts to settle. Correct the file, or confirm that it is imported as it is.',
};
const NOTHING: Record<NoIndicatorsError['reason'], Bilingual> = {
  'no-heading': {
    es: 'No se encontró la tabla: hace falta una fila de encabezados con Indicador, Unidad, Meta, Resultado y, si los hay, Grupo.',
    en: 'No table was found: it needs a heading row with Indicador, Unidad, Meta, Resultado and, if there are any, Grupo.',
  },
  'no-rows': {
    es: 'La tabla tiene encabezados pero ninguna fila.',
    en: 'The table has headings but no rows.',
  },
  'too-many': {
    es: `La tabla pasa de ${MOST_INDICATORS} indicadores; deje los que el informe muestra.`,
    en: `The table has more than ${MOST_INDICATORS} indicators; leave the ones the report shows.`,
  },
};

const importSchema = z.strictObject({ acceptDoubts: z.enum(['true', 'false']).optional() });

/** What went wrong with a file, as a refusal a person can act on; anything else is passed on as it is. */
function refusalOf(error: unknown, language: Language): unknown {
  if (error instanceof NoIndicatorsError) return fieldError(['file'], NOTHING[error.reason], language);
  if (error instanceof DoubtfulIndicatorsError) {
    const found = error.doubts.map((doubt): FieldError => ({
      path: [doubt.row, doubt.column].filter((part) => part !== null),
      message: describeDoubt(doubt, language),
      name: 'ValidationError',
    }));
    return new errors.ValidationError(DOUBTFUL[language], { errors: found });
  }
  const [obstacle] = getService('plans').obstacles(error, language) ?? [];
  return obstacle ? fieldError(['file'], { es: obstacle.message, en: obstacle.message }, language) : error;
}

const presentChanges = ({ added, changed, unchanged, kept }: IndicatorChanges) => ({
  added: added.map(({ row }) => row),
  changed: changed.map(({ row }) => row.row),
  unchanged,
  kept: kept.map(({ name }) => name),
});

/** A preview as the admin shows it: doubts in words, changes by their rows. */
const presentPreview = ({ rows, doubts, changes }: IndicatorPreview, language: Language) => ({
  rows,
  doubts: doubts.map((doubt) => ({ ...doubt, message: describeDoubt(doubt, language) })),
  changes: presentChanges(changes),
});

/** What the content manager shows beside a report while it is edited. */
export function reportDraftsController() {
  const service = () => getService('reports');

  async function importing<T>(
    ctx: Context,
    work: (report: string, file: UploadedFile) => Promise<T | null>,
  ): Promise<T> {
    const language = languageOf(ctx);
    try {
      const done = await work(parameter(ctx, 'documentId'), uploadedFile(ctx, language));
      if (done === null) throw new errors.NotFoundError(NO_REPORT[language]);
      return done;
    } catch (error) {
      throw refusalOf(error, language);
    }
  }

  return {
    /** `GET /management-reports/:documentId/chart` of the admin: the draft's indicators; `svg` is `null` where it has none. */
    async chart(ctx: Context) {
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const report = await service().draft(parameter(ctx, 'documentId'));
      if (!report) throw new errors.NotFoundError(NO_REPORT[language]);
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data: await service().draftChart(report) };
    },

    /** `POST /management-reports/:documentId/indicator-imports/preview`: what importing would do. Nothing is written. */
    async preview(ctx: Context) {
      const language = languageOf(ctx);
      validate(importSchema, bodyOf(ctx) ?? {}, language);
      const preview = await importing(ctx, (report, file) => service().previewIndicators(report, file));
      ctx.body = { data: presentPreview(preview, language) };
    },

    /** `POST /management-reports/:documentId/indicator-imports`: imports all of it into the draft, or nothing. */
    async import(ctx: Context) {
      const { acceptDoubts } = validate(importSchema, bodyOf(ctx) ?? {}, languageOf(ctx));
      const changes = await importing(ctx, (report, file) =>
        service().importIndicators(report, file, acceptDoubts === 'true'),
      );
      ctx.body = { data: presentChanges(changes) };
    },
  };
}
