import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';
import type { Interval } from '../shared/period';
import { memoize } from '../shared/concurrency/memoize';
import { INDICATOR, MANAGEMENT_REPORT } from '../uids';

import { CHART_WIDTHS, drawIndicators, svgFile } from './chart';
import { describe } from './chart/words';
import { indicatorImporter } from './import/importer';
import { reportsOfHearing } from './of-hearing';
import { reportPdf } from './pdf';
import { readDraft, readLatest, readPublished, type Report } from './read-report';
import type { ReportKind } from './schema';
import { reportsToldOf, type ToldReport } from './told';

/** A management report that the application writes and an editor finishes. */
export interface DraftReport {
  title: string;
  kind: ReportKind;
  periodStart: string;
  periodEnd: string;
  summary: string;
  body: string;
  /** The hearing it is about, by documentId. */
  hearing?: string;
  indicators: { name: string; unit: string; target?: number; result?: number }[];
}

/** Of the charts asked for last: a hundred indicators are some 140 kB and a third of a second. */
const KEPT_CHARTS = 32;
/** Of the reports on paper: each some 100 kB, and some tenths of a second. */
const KEPT_PDFS = 16;

export function reportsService({ strapi }: { strapi: Core.Strapi }) {
  const charts = memoize<string>(KEPT_CHARTS);
  const pdfs = memoize<Buffer>(KEPT_PDFS);

  return {
    ...indicatorImporter(strapi),

    /** What the public has under a documentId or a slug, or `null`. */
    published: (key: string) => readPublished(strapi, key),

    /** The ones that became public last, the last first. */
    latest: (most: number) => readLatest(strapi, most),

    /** What an editor is working on, or `null`. */
    draft: (documentId: string) => readDraft(strapi, documentId),

    /** The reports that name a hearing, by its documentId, published or not. */
    ofHearing: (hearingId: string) => reportsOfHearing(strapi, hearingId),

    /** The reports that became public in an interval, with their indicators in words. */
    publishedFirstIn: (interval: Interval): Promise<ToldReport[]> => reportsToldOf(strapi, interval),

    /** The report's indicators as an SVG file. @param width in pixels */
    chart({ title, indicators }: Report, width?: number): Promise<string> {
      const heading = `Indicadores: ${title}`;
      return charts(JSON.stringify([heading, indicators, width]), async () =>
        svgFile(await drawIndicators(heading, indicators, width)),
      );
    },

    /** The indicators of a draft for a narrow column, with what they show in words; `svg` is `null` where there are none. */
    async draftChart({ title, indicators }: Report): Promise<{ svg: string | null; description: string }> {
      if (indicators.length === 0) return { svg: null, description: '' };
      const picture = await drawIndicators(title, indicators, CHART_WIDTHS[0]);
      return { svg: svgFile(picture), description: describe(indicators) };
    },

    /** The report to be printed or kept, as a PDF. */
    async pdf(report: Report): Promise<Buffer> {
      const settings = getService('settings');
      const [{ name }, { calendar }] = await Promise.all([settings.get(), settings.deadlineRules()]);
      const letterhead = { institute: name, timeZone: calendar.timeZone };
      return pdfs(JSON.stringify([report, letterhead]), () => reportPdf(report, letterhead));
    },

    /** Stores a draft with its indicators, or nothing. @returns its documentId */
    async createDraft({ indicators, ...report }: DraftReport): Promise<string> {
      return await strapi.db.transaction(async () => {
        const { documentId } = await strapi.documents(MANAGEMENT_REPORT).create({ data: report });
        for (const [order, indicator] of indicators.entries()) {
          await strapi.documents(INDICATOR).create({ data: { ...indicator, order, report: documentId } });
        }
        return documentId;
      });
    },
  };
}
