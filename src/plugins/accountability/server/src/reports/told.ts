import type { Core } from '@strapi/strapi';

import type { Interval } from '../shared/period';
import { entryPage } from '../shared/web-page';

import { type FigureInWords, figureInWords } from './figures-in-words';
import { readPublishedFirst } from './read-report';
import { REPORT_KIND_NAMES } from './schema';

/** A published report as other texts tell of it. */
export interface ToldReport {
  documentId: string;
  title: string;
  /** After «informe de gestión»: `trimestral`. */
  kindName: string;
  /** `YYYY-MM-DD` */
  periodStart: string;
  periodEnd: string;
  summary: string | null;
  /** On the website; `null` where that is not configured. */
  address: string | null;
  figures: FigureInWords[];
}

/** The reports that became public in an interval, as they are public now. */
export async function reportsToldOf(strapi: Core.Strapi, interval: Interval): Promise<ToldReport[]> {
  const page = strapi.plugin('accountability').config<string>('reportPage') || '';
  const reports = await readPublishedFirst(strapi, interval);
  return reports.map(({ documentId, title, slug, kind, periodStart, periodEnd, summary, indicators }) => ({
    documentId,
    title,
    kindName: REPORT_KIND_NAMES[kind],
    periodStart,
    periodEnd,
    summary,
    address: entryPage(page, slug),
    figures: indicators.map(figureInWords),
  }));
}
