import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { PLUGIN_ID } from '../../uids';
import type { Message } from '../channel';
import { printedLogo } from '../printed-logo';

import type { NetworkSettings } from './settings';
import type { ReportFacts } from './text';

/** What a channel asks of the house around it. */
export interface House {
  logo(): Promise<Buffer | null>;
  /** The management report a message tells of; `null` where it tells of something else. */
  report(source: Message['source']): Promise<ReportFacts | null>;
  clock: () => Date;
}

/** The house as Strapi knows it. */
export function houseOf(strapi: Core.Strapi): House {
  return {
    logo: async () => (await printedLogo(strapi))?.content ?? null,
    async report(source) {
      if (source?.kind !== 'management-report') return null;
      const reports = getService('reports');
      return (await reports.published(source.documentId)) ?? (await reports.draft(source.documentId));
    },
    clock: () => new Date(),
  };
}

/** The networks the application posts to by itself, as the environment says. */
export const networksOf = (strapi: Core.Strapi): NetworkSettings =>
  strapi.plugin(PLUGIN_ID).config<NetworkSettings>('networks');
