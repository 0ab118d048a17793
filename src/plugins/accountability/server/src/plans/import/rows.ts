import { excerpt } from './blocks';
import { readAudiences, readChannels, readFrequencies, readScope } from './coded-cells';
import { UnreadablePlanError } from './errors';
import { fold, oneLine } from '../../shared/text/folding';
import { LIMITS } from './limits';
import { knownOffices, positionKey, splitOffices, type KnownOffices } from './positions';
import type { PlanRow } from './tables';
import { COLUMNS, type Column, type Doubt, type UnderstoodRow } from './types';

/** What one row is read against: everything said before it. */
interface Context {
  present: ReadonlySet<Column>;
  known: KnownOffices;
  /** Folded name → the first row that has it. */
  names: Map<string, number>;
  /** Offices that have their doubt already. */
  newOffices: Set<string>;
}

function doubtsOfCell(
  row: number,
  column: Column,
  cell: string,
  codes: number,
  leftovers: readonly string[],
): Doubt[] {
  if (cell === '' && codes === 0) return [{ code: 'empty-value', row, column, value: null }];
  return leftovers.map((value): Doubt => ({ code: 'unrecognised-value', row, column, value }));
}

function doubtsOfName(row: number, name: string, context: Context): Doubt[] {
  if (name === '') return [{ code: 'empty-name', row, column: 'name', value: null }];
  const firstRow = context.names.get(fold(name));
  if (firstRow !== undefined) return [{ code: 'repeated-name', row, column: 'name', value: name, firstRow }];
  context.names.set(fold(name), row);
  return [];
}

function doubtsOfChannel(row: number, name: string): Doubt[] {
  const channels = readChannels(name);
  if (name === '' || channels.length === 1) return [];
  if (channels.length === 0) return [{ code: 'unknown-channel', row, column: 'name', value: name }];
  return [{ code: 'several-channels', row, column: 'name', value: name, channels }];
}

function doubtsOfOffices(row: number, cell: string, offices: readonly string[], context: Context): Doubt[] {
  if (offices.length === 0)
    return [{ code: 'empty-value', row, column: 'responsibles', value: cell === '' ? null : cell }];
  const fresh = offices.filter(
    (office) => !context.known.has(office) && !context.newOffices.has(positionKey(office)),
  );
  fresh.forEach((office) => context.newOffices.add(positionKey(office)));
  return fresh.map((value): Doubt => ({ code: 'new-position', row, column: 'responsibles', value }));
}

function assertNames(row: number, column: Column, names: readonly string[]): void {
  const long = names.find((name) => name.length > LIMITS.nameCharacters);
  if (long === undefined) return;
  throw new UnreadablePlanError('cell-too-long', {
    limit: LIMITS.nameCharacters,
    row,
    column,
    value: excerpt(long),
  });
}

function understandRow(
  cells: PlanRow,
  row: number,
  context: Context,
): { row: UnderstoodRow; doubts: Doubt[] } {
  const text = (column: Column): string => cells[column] ?? '';
  const name = oneLine(text('name'));
  const scope = readScope(text('scope'));
  const audiences = readAudiences(text('audiences'));
  const frequencies = readFrequencies(text('frequencies'));
  const responsibles = splitOffices(text('responsibles'), context.known);
  assertNames(row, 'name', [name]);
  assertNames(row, 'responsibles', responsibles);

  const doubts = [
    ...doubtsOfCell(row, 'scope', text('scope'), scope.scope === null ? 0 : 1, scope.leftovers),
    ...doubtsOfName(row, name, context),
    ...doubtsOfChannel(row, name),
    ...doubtsOfCell(row, 'audiences', text('audiences'), audiences.codes.length, audiences.leftovers),
    ...doubtsOfCell(row, 'frequencies', text('frequencies'), frequencies.codes.length, frequencies.leftovers),
    ...doubtsOfOffices(row, text('responsibles'), responsibles, context),
  ].filter((doubt) => doubt.column === null || context.present.has(doubt.column));

  const understood: UnderstoodRow = {
    row,
    name,
    description: text('description'),
    channel: readChannels(name)[0] ?? null,
    scope: scope.scope,
    audiences: audiences.codes,
    frequencies: frequencies.codes,
    responsibles,
    original: cells,
  };
  return { row: understood, doubts };
}

/**
 * Interprets the coded cells of each row; texts stay as they are.
 * @param present the columns the table has; one it lacks is a doubt once, not in every row
 * @param knownPositions names of the offices that exist already
 * @throws UnreadablePlanError `cell-too-long`, for a name no field could hold
 */
export function understandRows(
  rows: readonly PlanRow[],
  present: ReadonlySet<Column>,
  knownPositions: readonly string[],
): { rows: UnderstoodRow[]; doubts: Doubt[] } {
  const context: Context = {
    present,
    known: knownOffices(knownPositions),
    names: new Map(),
    newOffices: new Set(),
  };
  const missing = COLUMNS.filter((column) => !present.has(column));
  const read = rows.map((cells, index) => understandRow(cells, index + 1, context));
  return {
    rows: read.map(({ row }) => row),
    doubts: [
      ...missing.map((column): Doubt => ({ code: 'missing-column', row: null, column, value: null })),
      ...read.flatMap(({ doubts }) => doubts),
    ],
  };
}
