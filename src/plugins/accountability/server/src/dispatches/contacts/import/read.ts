import type { IsoDate } from '../../../deadlines';
import { normalizeEmail } from '../../../shared/forms/email';
import { fold, oneLine } from '../../../shared/text/folding';
import { readable } from '../../../shared/values';
import type { Group } from '../groups';
import type { ContactKind } from '../vocabulary';

import { type Column, readHeading } from './columns';
import { readDay } from './day';
import type { Fault } from './faults';

/** What the file does not say of its rows. */
export interface ImportDefaults {
  consentOrigin: string | null;
  consentedOn: IsoDate | null;
}

/** A row of a file of contacts, as it was understood. */
export interface ReadContact {
  /** 1-based, counting the rows with content below the heading. */
  row: number;
  /** As it was written. */
  written: string;
  /** Normalized; `null` where it is none. */
  email: string | null;
  name: string | null;
  groups: Group[];
  kind: ContactKind;
  consentOrigin: string | null;
  consentedOn: IsoDate | null;
  faults: Fault[];
}

/** The file has no table of contacts, or more than is imported at once. */
export class NoContactsError extends Error {
  constructor(readonly reason: 'no-heading' | 'no-rows' | 'too-many') {
    super(`There are no contacts to import: ${reason}`);
  }
}

export const MOST_CONTACTS = 2_000;
const LONGEST = { name: 200, consentOrigin: 250 };

const KINDS: Readonly<Record<ContactKind, readonly string[]>> = {
  internal: ['interno', 'interna', 'internal', 'funcionario', 'funcionaria', 'contratista'],
  external: ['externo', 'externa', 'external'],
};

/** One name as a whole, or several, separated as people separate them. `undefined`: a group nobody made. */
function groupsIn(cell: string, groups: readonly Group[]): (Group | undefined)[] {
  const named = (name: string) =>
    groups.find((one) => fold(one.name) === fold(name) || one.slug === fold(name));
  if (cell === '') return [];
  const whole = named(cell);
  return whole ? [whole] : cell.split(/[;,|/]/).flatMap((part) => (part.trim() === '' ? [] : [named(part)]));
}

function kindIn(cell: string, groups: readonly Group[]): ContactKind | null {
  if (cell === '')
    return groups.length > 0 && groups.every(({ kind }) => kind === 'internal') ? 'internal' : 'external';
  return (Object.keys(KINDS) as ContactKind[]).find((kind) => KINDS[kind].includes(fold(cell))) ?? null;
}

function understand(
  cellOf: (column: Column) => string,
  row: number,
  { groups, defaults, today }: { groups: readonly Group[]; defaults: ImportDefaults; today: IsoDate },
): ReadContact {
  const text = (column: Column) => oneLine(readable(cellOf(column)));
  const faults: Fault[] = [];
  const fault = (when: boolean, code: Fault) => when && faults.push(code);

  const written = text('email');
  const email = normalizeEmail(written);
  fault(written === '', 'no-address');
  fault(written !== '' && email === null, 'bad-address');
  const found = groupsIn(text('groups'), groups);
  const known = [...new Set(found.filter((group) => group !== undefined))];
  fault(found.includes(undefined), 'unknown-group');
  const kind = kindIn(text('kind'), known);
  fault(kind === null, 'unknown-kind');
  const consentOrigin = text('consentOrigin') || defaults.consentOrigin;
  const date = text('consentedOn');
  const consentedOn = date === '' ? defaults.consentedOn : readDay(date);
  fault(kind === 'external' && !consentOrigin, 'no-origin');
  fault(date !== '' && consentedOn === null, 'bad-date');
  fault(kind === 'external' && date === '' && consentedOn === null, 'no-date');
  fault(consentedOn !== null && consentedOn > today, 'future-date');
  const name = text('name');
  fault(name.length > LONGEST.name || (consentOrigin ?? '').length > LONGEST.consentOrigin, 'too-long');

  return {
    row,
    written,
    email,
    name: name === '' ? null : name,
    groups: known,
    kind: kind ?? 'external',
    consentOrigin,
    consentedOn,
    faults,
  };
}

/**
 * Understands the rows of a file: the first that heads a table with addresses, and what is below it.
 *
 * @param known the groups there are, and what holds for rows that do not say it
 * @throws NoContactsError
 */
export function readContacts(
  rows: readonly (readonly string[])[],
  known: { groups: readonly Group[]; defaults: ImportDefaults; today: IsoDate },
): ReadContact[] {
  const headingAt = rows.findIndex((cells) => readHeading(cells) !== null);
  const columns = readHeading(rows[headingAt] ?? []);
  if (!columns) throw new NoContactsError('no-heading');
  const data = rows.slice(headingAt + 1).filter((cells) => readHeading(cells) === null);
  if (data.length === 0) throw new NoContactsError('no-rows');
  if (data.length > MOST_CONTACTS) throw new NoContactsError('too-many');
  return data.map((cells, index) =>
    understand((column) => cells[columns.indexOf(column)] ?? '', index + 1, known),
  );
}
