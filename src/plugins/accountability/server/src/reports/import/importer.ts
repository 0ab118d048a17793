import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import type { UploadedFile } from '../../shared/forms/uploaded-file';
import { INDICATOR, MANAGEMENT_REPORT } from '../../uids';
import type { Indicator } from '../figures';

import { emptiedFigures, type IndicatorChanges, indicatorChanges, type StoredIndicator } from './changes';
import { type Doubt, isSettledOnlyInFile } from './doubts';
import { type IndicatorDraft, readIndicators, type UnderstoodIndicator } from './read';

export interface IndicatorPreview extends IndicatorDraft {
  changes: IndicatorChanges;
}

/** There are doubts, and nobody accepted them. */
export class DoubtfulIndicatorsError extends Error {
  constructor(readonly doubts: readonly Doubt[]) {
    super('The indicators have doubts');
  }
}

/** A row as its entry's fields. Strapi's types know no emptied field (`null`); its documents do. */
type Written = { [Name in keyof Indicator]: NonNullable<Indicator[Name]> } & { order: number };
const written = ({ row: order, ...data }: UnderstoodIndicator) => ({ ...data, order }) as Written;

/** Reads a file of indicators and writes them into the draft of a report. Both give `null` where there is no such report. */
export function indicatorImporter(strapi: Core.Strapi) {
  async function storedOf(report: string): Promise<StoredIndicator[]> {
    const found = await strapi.documents(INDICATOR).findMany({
      filters: { report: { documentId: { $eq: report } } },
      sort: 'order:asc',
      status: 'draft',
      limit: -1,
    });
    return found.map((one) => ({
      documentId: one.documentId,
      name: one.name ?? '',
      unit: one.unit ?? null,
      target: one.target ?? null,
      result: one.result ?? null,
      group: one.group ?? null,
      order: one.order ?? 0,
    }));
  }

  const isThere = async (report: string) =>
    (await strapi
      .documents(MANAGEMENT_REPORT)
      .count({ filters: { documentId: { $eq: report } }, status: 'draft' })) > 0;

  async function read({ path, name }: UploadedFile): Promise<IndicatorDraft> {
    const { rows, numbers } = await getService('plans').readTable(path, name);
    return readIndicators(rows, numbers === 'typed');
  }

  /** A file held against what the report says now. */
  async function compare(report: string, draft: IndicatorDraft): Promise<IndicatorPreview> {
    const stored = await storedOf(report);
    const changes = indicatorChanges(stored, draft);
    return { ...draft, doubts: [...draft.doubts, ...emptiedFigures(stored, draft, changes)], changes };
  }

  return {
    /** What importing a file would do. Writes nothing. @throws NoIndicatorsError, and what the plans' reader throws */
    async previewIndicators(report: string, file: UploadedFile): Promise<IndicatorPreview | null> {
      if (!(await isThere(report))) return null;
      return compare(report, await read(file));
    },

    /** Imports all of a file, or nothing. @throws DoubtfulIndicatorsError, and as the preview */
    async importIndicators(
      report: string,
      file: UploadedFile,
      acceptDoubts: boolean,
    ): Promise<IndicatorChanges | null> {
      if (!(await isThere(report))) return null;
      const draft = await read(file);
      return strapi.db.transaction(async () => {
        // Compared again inside the transaction: somebody may have changed the report since it was shown.
        const { changes, doubts } = await compare(report, draft);
        const unsettled = doubts.filter((doubt) => !acceptDoubts || isSettledOnlyInFile(doubt));
        if (unsettled.length > 0) throw new DoubtfulIndicatorsError(unsettled);
        for (const row of changes.added) {
          await strapi.documents(INDICATOR).create({ data: { ...written(row), report } });
        }
        for (const { documentId, row } of changes.changed) {
          await strapi.documents(INDICATOR).update({ documentId, data: written(row) });
        }
        return changes;
      });
    },
  };
}
