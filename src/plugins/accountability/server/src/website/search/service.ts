import type { Core } from '@strapi/strapi';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { errorKind } from '../../shared/error-kind';
import type { Paging } from '../../shared/public-reads/paging';

import { filterHits, type Filters } from './engine/filter';
import { find } from './engine/find';
import { liveIndex } from './engine/live-index';
import { suggest } from './engine/suggest';
import { MOST_READ, textReader } from './engine/text-reader';
import { keptTexts } from './entries/kept-texts';
import { reconcile } from './entries/reconcile';
import { changeTaker } from './entries/take-changes';
import { textExtraction } from './files/extract';
import { presentHits } from './present-hits';

export interface SearchQuery extends Filters {
  q: string;
}

/** Looks in everything published, and keeps what it looks in. */
export function searchService({ strapi }: { strapi: Core.Strapi }) {
  const changes = changeTaker(strapi);
  const live = liveIndex(strapi, changes.takeAllNoted);
  const extraction = textExtraction(strapi);
  const texts = keptTexts(strapi);
  const stopped = new AbortController();
  let preparing: Promise<void> = Promise.resolve();

  async function current() {
    const { timeZone } = (await getService('settings').deadlineRules()).calendar;
    const today = localDate(new Date(), timeZone);
    return { index: await live.upToDate(today), today };
  }

  return {
    /**
     * A page of what was found, the best first, with what it could be narrowed to, and when the newest of the page changed
     * (`null` for none). With phrases that more texts may say than are read for one search, `total` and the counts are a lower bound.
     */
    async search({ q, ...filters }: SearchQuery, page: Pick<Paging, 'start' | 'limit'>) {
      const { index, today } = await current();
      const {
        hits: all,
        phrases,
        suggestion,
      } = await find(index, q, today, textReader(texts, MOST_READ.search));
      const { hits, kinds, years } = filterHits(all, filters);
      const shown = hits.slice(page.start, page.start + page.limit);
      return { ...(await presentHits(strapi, shown, phrases)), total: hits.length, kinds, years, suggestion };
    },

    /** What somebody may be about to type, at most eight. */
    async suggest(typed: string): Promise<string[]> {
      const { index, today } = await current();
      return suggest(index, typed, today, textReader(texts, MOST_READ.suggestions));
    },

    /** Makes the index ready before somebody searches, of what is published by now. Does not fail. */
    prepare(): void {
      const prepared = reconcile(strapi, changes, stopped.signal).then(async () => {
        if (!stopped.signal.aborted) await current();
      });
      preparing = prepared.catch((error: unknown) => {
        strapi.log.error(
          `The search could not be made ready (${errorKind(error)}): it is read when first asked, and compared with what is published in the night`,
        );
      });
    },

    /** Ends what `prepare` began; resolves when it has ended. */
    async stop(): Promise<void> {
      stopped.abort();
      await preparing;
    },

    /** Compares what can be found with what is published, and takes in the difference. @returns how much that was, apart from what is noted already */
    reconcile: (signal?: AbortSignal): Promise<number> => reconcile(strapi, changes, signal),

    /** Reads the text of the files that wait for it, after taking in what was noted. */
    async extractWaiting(signal?: AbortSignal): Promise<void> {
      await changes.takeAllNoted();
      await extraction.extractWaiting(signal);
    },
  };
}
