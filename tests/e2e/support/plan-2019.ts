import { readFileSync } from 'node:fs';
import path from 'node:path';

const DOCUMENT = path.resolve(__dirname, '../../../database/seeds/plan-de-comunicaciones-2019.txt');
const HEADING = 'ALCANCE\t';

/** The table of the 2019 plan: its headings, and its rows cell by cell, word for word. */
export interface PlanTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads the table out of the institute's document. */
export function readPlanTable(): PlanTable {
  const lines = readFileSync(DOCUMENT, 'utf8').split(/\r?\n/);
  const cells = lines.filter((line) => line.includes('\t')).map((line) => line.split('\t'));
  const [headings = [], ...rows] = cells;
  if (headings.join('\t').startsWith(HEADING)) return { headings, rows };
  throw new Error('The document of the 2019 plan has no table that begins with ALCANCE');
}

/** A table as Word puts it on the clipboard: its cells as HTML, and the same as text. */
export function asClipboard({ headings, rows }: PlanTable): { readonly html: string; readonly text: string } {
  const lines = [headings, ...rows];
  const body = lines.map((cells) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`);
  return {
    html: `<table>${body.join('')}</table>`,
    text: lines.map((cells) => cells.join('\t')).join('\n'),
  };
}

/** The same table with a frequency nobody has heard of in its first row. */
export const withDoubt = ({ headings, rows: [first = [], ...others] }: PlanTable): PlanTable => ({
  headings,
  rows: [first.map((cell) => (cell === 'PERMANENTE' ? 'CADA LUNA LLENA' : cell)), ...others],
});
