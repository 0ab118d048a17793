import { fold } from '../../shared/text/folding';
import { type Indicator, quantity } from '../figures';

import type { Doubt } from './doubts';
import type { IndicatorDraft, UnderstoodIndicator } from './read';

export interface StoredIndicator extends Indicator {
  documentId: string;
  order: number;
}

/** What importing would do to a report's indicators. */
export interface IndicatorChanges {
  added: UnderstoodIndicator[];
  changed: { documentId: string; row: UnderstoodIndicator }[];
  unchanged: number;
  /** The report's own that the file does not name: they stay as they are. */
  kept: StoredIndicator[];
}

const same = (one: StoredIndicator, other: UnderstoodIndicator): boolean =>
  one.name === other.name &&
  one.unit === other.unit &&
  one.target === other.target &&
  one.result === other.result &&
  one.group === other.group &&
  one.order === other.row;

/** Holds a file against a report: an indicator is the same one by its name, and by its group where the file has groups. */
export function indicatorChanges(
  stored: readonly StoredIndicator[],
  { rows, withGroups }: IndicatorDraft,
): IndicatorChanges {
  const keyOf = ({ name, group }: Indicator) =>
    JSON.stringify([fold(name), withGroups ? fold(group ?? '') : '']);
  const left = [...stored];
  const changes: IndicatorChanges = { added: [], changed: [], unchanged: 0, kept: [] };
  for (const row of rows) {
    const place = left.findIndex((one) => keyOf(one) === keyOf(row));
    const [known] = place < 0 ? [] : left.splice(place, 1);
    // A file without groups says nothing of them.
    const becoming = known && !withGroups ? { ...row, group: known.group } : row;
    if (!known) changes.added.push(row);
    else if (same(known, becoming)) changes.unchanged += 1;
    else changes.changed.push({ documentId: known.documentId, row: becoming });
  }
  return { ...changes, kept: left };
}

const FIGURES = ['target', 'result'] as const;

/** What of a report's figures a file takes away without a word: an empty cell may be an oversight. */
export function emptiedFigures(
  stored: readonly StoredIndicator[],
  { doubts }: IndicatorDraft,
  { changed }: IndicatorChanges,
): Doubt[] {
  const before = new Map(stored.map((one) => [one.documentId, one]));
  return changed.flatMap(({ documentId, row }) =>
    FIGURES.flatMap((column): Doubt[] => {
      const value = before.get(documentId)?.[column] ?? null;
      const spokenOf = doubts.some((one) => one.row === row.row && one.column === column);
      if (value === null || row[column] !== null || spokenOf) return [];
      return [{ code: 'emptied-figure', row: row.row, column, value: quantity(value) }];
    }),
  );
}
