import { Parser } from 'htmlparser2';

import { UnreadablePlanError } from '../errors';
import { LIMITS } from '../limits';

/** A range of merged cells; rows and columns from 0, both ends included. */
export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

function placeOf(reference: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!parts) return null;
  const [, letters = '', digits = ''] = parts;
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function rangeOf(reference: string): MergedRange | null {
  const [from, to] = reference.split(':').map(placeOf);
  if (!from || !to) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function assertWithinSheet(sheet: string, cell: string): void {
  const place = placeOf(cell);
  if (place === null) return;
  if (place.column >= LIMITS.columns || (place.row + 1) * (place.column + 1) > LIMITS.sheetCells) {
    throw new UnreadablePlanError('sheet-too-large', { sheet, cell });
  }
}

/**
 * Goes once through the XML of a worksheet before it is read: refuses formulas, whose stored results may be missing or
 * old, and cells so far out that the table read from them would fill the memory.
 * @returns the merged ranges of the sheet
 * @throws UnreadablePlanError `formulas`, `sheet-too-large`
 */
export function checkWorksheet(xml: string, sheet: string): MergedRange[] {
  const merged: MergedRange[] = [];
  let cell = '';
  const parser = new Parser(
    {
      onopentag: (qualified, attributes) => {
        const name = qualified.replace(/^.*:/, '');
        if (name === 'c') cell = attributes['r'] ?? '';
        else if (name === 'f') throw new UnreadablePlanError('formulas', { sheet, cell });
        else if (name === 'v' || name === 'is') assertWithinSheet(sheet, cell);
        else if (name === 'mergeCell') {
          const range = rangeOf(attributes['ref'] ?? '');
          if (range) merged.push(range);
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return merged;
}
