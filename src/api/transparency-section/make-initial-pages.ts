import type { Core } from '@strapi/strapi';

import { lockUntilCommit } from '../../plugins/accountability/server/src/shared/concurrency/exclusive-lock';
import type { Transaction } from '../../plugins/accountability/server/src/shared/database/transaction';
import { TRANSPARENCY_SECTION } from '../../plugins/accountability/server/src/uids';

import { INITIAL_PAGES, type InitialPage } from './initial-pages';
import { STEP } from './tree';

/**
 * Makes and publishes the pages every entity's section has, once, where there is none: what an editor renames, moves or
 * deletes afterwards stays so. Of two instances that start at once, one makes them.
 */
export async function makeInitialPages(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'api', name: 'transparency-section', key: 'initial-pages-made' });
  const pages = strapi.documents(TRANSPARENCY_SECTION);

  async function make(initial: readonly InitialPage[], parent: string | null): Promise<void> {
    for (const [index, { children = [], ...page }] of initial.entries()) {
      const { documentId } = await pages.create({
        data: { ...page, order: (index + 1) * STEP, parent },
        status: 'published',
      });
      await make(children, documentId);
    }
  }

  if (await store.get({})) return;
  await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
    await lockUntilCommit(strapi, trx);
    if (await store.get({})) return;
    if ((await pages.count({ status: 'draft' })) === 0) await make(INITIAL_PAGES, null);
    await store.set({ value: true });
  });
}
