import { posix } from 'node:path';

import { Parser } from 'htmlparser2';

import { assertReasonableRow, type NeutralDocument, type RowBlock } from '../blocks';
import { UnreadablePlanError } from '../errors';
import { LIMITS } from '../limits';

import type { OfficeParts } from './archive';
import { convertInThread } from './converter-thread';
import { storeArchive } from './stored-archive';
import { checkWorksheet, type MergedRange } from './worksheet-check';

interface Sheet {
  name: string;
  cells: unknown[][];
}

function elementsOf(xml: Buffer | undefined, element: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name.replace(/^.*:/, '') === element) found.push({ ...attributes });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml?.toString('utf8') ?? '');
  return found;
}

/** Name of each worksheet and the part it is kept in. */
function worksheetsOf(parts: OfficeParts): { name: string; part: string }[] {
  const targets = new Map(
    elementsOf(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship').map((relationship) => [
      relationship['Id'],
      posix.resolve('/xl', relationship['Target'] ?? '').slice(1),
    ]),
  );
  return elementsOf(parts.get('xl/workbook.xml'), 'sheet').map((sheet) => {
    const id = Object.entries(sheet).find(([attribute]) => /(?:^|:)id$/.test(attribute))?.[1];
    return { name: sheet['name'] ?? '', part: targets.get(id) ?? '' };
  });
}

/** Every part with worksheets in it is checked, also one the workbook does not name. */
function checkWorksheets(parts: OfficeParts): Map<string, MergedRange[]> {
  const worksheets = worksheetsOf(parts);
  const merged = new Map<string, MergedRange[]>();
  for (const [part, xml] of parts) {
    const name = worksheets.find((worksheet) => worksheet.part === part)?.name;
    if (name === undefined && !/^xl\/worksheets\/[^/]+\.xml$/.test(part)) continue;
    merged.set(name ?? part, checkWorksheet(xml.toString('utf8'), name ?? part));
  }
  return merged;
}

function isSheets(value: unknown): value is { sheet: string; data: unknown[][] }[] {
  return (
    Array.isArray(value) &&
    value.every((sheet: unknown) => typeof sheet === 'object' && sheet !== null && 'data' in sheet)
  );
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Rows of a sheet, the value of cells merged downwards repeated in each. */
function rowsOf(sheet: Sheet, merged: readonly MergedRange[], table: number): RowBlock[] {
  const rows = sheet.cells.map((cells): RowBlock => ({
    kind: 'row',
    table,
    cells: cells.map(textOf),
    carried: [],
  }));
  for (const { top, left, bottom } of merged) {
    const value = rows[top]?.cells[left] ?? '';
    for (let below = top + 1; below <= bottom; below += 1) {
      const row = rows[below];
      // Excel lets no ranges overlap; a file that has such could have millions.
      if (row === undefined || row.carried.includes(left)) break;
      row.cells[left] = value;
      row.carried = [...row.carried, left];
    }
  }
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (filled.length > LIMITS.rows * 2) throw new UnreadablePlanError('too-many-rows', { limit: LIMITS.rows });
  filled.forEach((row) => assertReasonableRow(row.cells));
  return filled;
}

/**
 * Reads all sheets of a workbook, each as a table.
 * @param parts what the archive's guard let through
 * @throws UnreadablePlanError `formulas` naming sheet and cell, `sheet-too-large`, `too-many-rows`, `corrupt`, `too-complex`
 */
export async function readXlsx(parts: OfficeParts, name: string): Promise<NeutralDocument> {
  const merged = checkWorksheets(parts);
  const sheets = await convertInThread('xlsx', storeArchive(parts), name);
  if (!isSheets(sheets)) throw new UnreadablePlanError('corrupt', { name });
  const blocks = sheets.flatMap(({ sheet, data }, index) =>
    rowsOf({ name: sheet, cells: data }, merged.get(sheet) ?? [], index),
  );
  return { blocks, prose: 'bare' };
}
