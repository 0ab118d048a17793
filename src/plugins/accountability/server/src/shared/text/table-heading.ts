import { fold } from './folding';

/** What people head a table's columns with, folded, by the name of each column. */
export type Headings<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** Which columns the cells of a row name, by place; of two that name one, the first does. `null`: none of them. */
export function namedColumns<Column extends string>(
  cells: readonly string[],
  headings: Headings<Column>,
): (Column | null)[] {
  const columns = Object.keys(headings) as Column[];
  return cells
    .map((cell) => columns.find((column) => headings[column].includes(fold(cell))) ?? null)
    .map((column, place, all) => (all.indexOf(column) === place ? column : null));
}
