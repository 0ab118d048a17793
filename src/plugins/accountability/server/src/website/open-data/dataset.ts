import { setImmediate } from 'node:timers/promises';

import type { Core, UID } from '@strapi/strapi';

import type { Bilingual, Language } from '../../shared/http/language';

import { type Cell, type CellContext, cellMaker } from './cells';
import { type Column, type ColumnSpec, describeColumn } from './column';
import type { PeriodReader } from './published-period';

/** The names, as addresses write them. */
export const DATASET_NAMES = [
  'plan-actions',
  'occurrences',
  'indicators',
  'commitments',
  'hearings',
  'published-answers',
  'request-statistics',
] as const;
export type DatasetName = (typeof DATASET_NAMES)[number];

interface About {
  name: DatasetName;
  title: Bilingual;
  description: Bilingual;
  keywords: Record<Language, readonly string[]>;
  /** The types whose rows it is made of: it is another one where any of them changed. */
  sources: readonly UID.ContentType[];
  /** Whether it is another one tomorrow, though nobody changed anything: what is late today was not yesterday. */
  changesByDay: boolean;
  /** The days they are about, where they are about some. */
  period?: PeriodReader;
  /** Whether it counts rows the public sees nothing of. Then only the day is told on which one of them changed. */
  countsPrivate?: boolean;
}

export interface DatasetSpec<Row> extends About {
  columns: readonly ColumnSpec<Row>[];
  /** Each row once, in an order that does not change while it is read, a page of them in memory at a time. */
  pages: (strapi: Core.Strapi) => AsyncIterable<readonly Row[]>;
}

export interface Dataset extends About {
  columns(strapi: Core.Strapi): Column[];
  /** Pages of rows, each a cell a column. */
  cells(strapi: Core.Strapi, context: CellContext): AsyncGenerator<Cell[][], void>;
}

/** What the public reads of one thing, as a table: held to its own rows here, so that all can stand in one list. */
export function defineDataset<Row>({ columns, pages, ...about }: DatasetSpec<Row>): Dataset {
  const describe = (strapi: Core.Strapi) => columns.map((column) => describeColumn(strapi, column));
  return {
    ...about,
    columns: describe,
    async *cells(strapi, context) {
      const makers = describe(strapi).map((column, at) => {
        const toCell = cellMaker(column, context);
        return (row: Row) => toCell(columns[at]?.value(row));
      });
      for await (const page of pages(strapi)) {
        yield page.map((row) => makers.map((make) => make(row)));
        // SQLite answers without waiting: between two pages whoever else asks has a turn.
        await setImmediate();
      }
    },
  };
}
