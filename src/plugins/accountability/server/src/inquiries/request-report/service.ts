import type { Core } from '@strapi/strapi';

import { dayAfter, type IsoDate, localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { type Period, quarterOf } from '../../shared/period';
import { INQUIRY } from '../../uids';

import { managementReportDraft } from './draft';
import { requestReportPdf } from './pdf';
import { requestsReceived } from './requests';
import { type ReportedRequest, type RequestReport, summarize } from './summary';

export type { Period };

/** The report on requests (rule D4), and what is made of it. */
export function requestReportService({ strapi }: { strapi: Core.Strapi }) {
  async function report({ from, to }: Period, now = new Date()): Promise<RequestReport> {
    const { calendar } = await getService('settings').deadlineRules();
    const requests: ReportedRequest[] = [];
    for await (const batch of requestsReceived(strapi, { from, to }, calendar.timeZone)) {
      requests.push(...batch);
    }
    return summarize({ from, to }, requests, localDate(now, calendar.timeZone), calendar);
  }

  /** The day the first request was received; `null` where there is none. */
  async function firstDay(timeZone: string): Promise<IsoDate | null> {
    const first = (await strapi.db
      .query(INQUIRY)
      .findOne({ select: ['receivedAt'], orderBy: { receivedAt: 'asc' } })) as { receivedAt: string } | null;
    return first && localDate(new Date(first.receivedAt), timeZone);
  }

  return {
    report,

    /** The report of each quarter of a year since the first request, today's as far as it goes; the oldest first. */
    async *quarters(now = new Date()): AsyncGenerator<RequestReport, void> {
      const { timeZone } = (await getService('settings').deadlineRules()).calendar;
      const today = localDate(now, timeZone);
      const first = await firstDay(timeZone);
      if (first === null) return;
      for (let quarter = quarterOf(first); quarter.from <= today; quarter = quarterOf(dayAfter(quarter.to))) {
        yield await report(quarter, now);
      }
    },

    /** From the first quarter with a request to today's, whole quarters; `null` where there is no request. */
    async quartersCovered(now = new Date()): Promise<Period | null> {
      const { timeZone } = (await getService('settings').deadlineRules()).calendar;
      const first = await firstDay(timeZone);
      if (first === null) return null;
      return { from: quarterOf(first).from, to: quarterOf(localDate(now, timeZone)).to };
    },

    /** The year so far, where nobody named a period. */
    async currentYear(now = new Date()): Promise<Period> {
      const { calendar } = await getService('settings').deadlineRules();
      const to = localDate(now, calendar.timeZone);
      return { from: `${to.slice(0, 4)}-01-01`, to };
    },

    async pdf(period: Period): Promise<Buffer> {
      const { name } = await getService('settings').get();
      return requestReportPdf(await report(period), name);
    },

    /** Makes it the draft of a management report. @returns its documentId */
    async draft(period: Period): Promise<string> {
      return getService('reports').createDraft(managementReportDraft(await report(period)));
    },
  };
}
