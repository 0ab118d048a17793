import type { Core } from '@strapi/strapi';

import { stored } from '../shared/documents/stored';
import { lockUntilCommit } from '../shared/concurrency/exclusive-lock';
import type { Transaction } from '../shared/database/transaction';
import { PLAN } from '../uids';

import { actionChoice } from './action-choice';
import { planCloner } from './clone';
import { type PlanDraft, type PlanSource, readPlan, readTable } from './import';
import { DoubtfulPlanError } from './import-errors';
import { importObstacles } from './import-obstacles';
import { type PlanHeading, type PlanPreview, positionsOf, previewOf } from './plan-preview';
import { type OnProgress, writePreview } from './plan-writer';

export interface ImportOptions extends PlanHeading {
  /** Import what is doubtful too, as it was understood. */
  acceptDoubts: boolean;
  /** Publish the plan and its actions at the end. */
  publish?: boolean;
  onProgress?: OnProgress;
}

export interface ImportResult {
  documentId: string;
  slug: string;
  title: string;
  added: number;
  changed: number;
  unchanged: number;
  kept: number;
}

/** Reading a plan as the institute writes it, and writing it as the plugin keeps it. */
export function plansService({ strapi }: { strapi: Core.Strapi }) {
  async function read(source: PlanSource): Promise<PlanDraft> {
    const positions = await positionsOf(strapi);
    return readPlan(
      source,
      positions.map(({ name }) => name),
    );
  }

  return {
    ...planCloner(strapi),
    ...actionChoice(strapi),

    /** Why an import failed, said to the person who tried; `null` for an error that is not the document's. */
    obstacles: importObstacles,

    /** Reads a file that is a table of something else. @throws what {@link obstacles} explains */
    readTable,

    /** Reads a source and says what importing it would do. Writes nothing. @throws UnreadablePlanError */
    async preview(source: PlanSource, heading: PlanHeading): Promise<PlanPreview> {
      return previewOf(strapi, await read(source), heading);
    },

    /**
     * Imports a source: all of it in one transaction, or nothing. A plan of the same title is updated.
     *
     * @throws UnreadablePlanError, DoubtfulPlanError, IncompletePlanError; then nothing was written
     */
    async importPlan(source: PlanSource, options: ImportOptions): Promise<ImportResult> {
      const draft = await read(source);
      // An action without a name is none: that is not for anybody to accept.
      const unsettled = draft.doubts.filter(({ code }) => !options.acceptDoubts || code === 'empty-name');
      if (unsettled.length > 0) throw new DoubtfulPlanError(unsettled);

      return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
        // Two imports of one plan at once would both find its new rows missing.
        await lockUntilCommit(strapi, trx);
        // Compared again inside the transaction: somebody may have changed the plan since it was shown.
        const understood = await previewOf(strapi, draft, options);
        const documentId = await writePreview(strapi, understood, options.onProgress);
        if (options.publish) await strapi.documents(PLAN).publish({ documentId });

        const written = await strapi.documents(PLAN).findOne({ documentId, fields: ['title', 'slug'] });
        if (!written) throw new Error('The imported plan is gone');
        const { title, slug } = stored(written, 'title', 'slug');
        const { added, changed, unchanged, kept } = understood.changes;
        return {
          documentId,
          slug,
          title,
          added: added.length,
          changed: changed.length,
          unchanged,
          kept: kept.length,
        };
      });
    },
  };
}
