import type { Core } from '@strapi/strapi';

import { INDICATOR, MANAGEMENT_REPORT } from '../uids';

import type { REPORT_KINDS } from './schema';

/** A management report that the application writes and an editor finishes. */
export interface DraftReport {
  title: string;
  kind: (typeof REPORT_KINDS)[number];
  periodStart: string;
  periodEnd: string;
  summary: string;
  body: string;
  indicators: { name: string; unit: string; target?: number; result?: number }[];
}

export function reportsService({ strapi }: { strapi: Core.Strapi }) {
  return {
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
