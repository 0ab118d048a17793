import type { Extraction } from '../files/vocabulary';
import type { Kind } from '../vocabulary';

import type { PlanReference } from './item';

/** A row of the index, as the database's query engine gives it. */
export interface EntryRow {
  id: number;
  key: string;
  kind: Kind;
  itemId: string;
  revision: number;
  removed: boolean;
  mark: string | null;
  title: string | null;
  slug: string | null;
  headings: string | null;
  text: string | null;
  date: string | null;
  until: string | null;
  url: string | null;
  plan: PlanReference | null;
  changedAt: string | Date | null;
  files: number[] | null;
  owners: string[] | null;
  extraction: Extraction | null;
  extractionTries: number;
  extractAfter: string | Date | null;
}
