import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';
import { memoize } from '../shared/concurrency/memoize';
import { entryPage } from '../shared/web-page';

import { bulletinComposer } from './composition/compose';
import { bulletinPdf } from './pdf';
import { bulletinsQuoting } from './quoting';
import { type Bulletin, readLatest, readPublished } from './read-bulletin';

/** Of the bulletins on paper, the ones asked for last: each some 100 kB, and some tenths of a second. */
const KEPT_PDFS = 16;

export function bulletinsService({ strapi }: { strapi: Core.Strapi }) {
  const pdfs = memoize<Buffer>(KEPT_PDFS);

  return {
    ...bulletinComposer(strapi),

    /** What the public has under a documentId or a slug, or `null`. */
    published: (key: string): Promise<Bulletin | null> => readPublished(strapi, key),

    /** The newest ones, the newest first. */
    latest: (most: number) => readLatest(strapi, most),

    /** Those that quote one of these texts, also in a draft. */
    quoting: (texts: readonly string[]) => bulletinsQuoting(strapi, texts),

    /** The bulletin to be printed or kept, as a PDF. */
    async pdf(bulletin: Bulletin): Promise<Buffer> {
      const { name } = await getService('settings').get();
      const page = strapi.plugin('accountability').config<string>('bulletinPage') || '';
      const letterhead = { institute: name, address: entryPage(page, bulletin.slug) };
      return pdfs(JSON.stringify([bulletin, letterhead]), () => bulletinPdf(bulletin, letterhead));
    },
  };
}
