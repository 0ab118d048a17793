import type { Group } from '../groups';
import type { ContactWithGroups } from '../rows';

import type { ReadContact } from './read';

/**
 * What becomes of a row. `new`; `merged`: a contact gets what it lacks; `unchanged`; `duplicate`: an earlier row has the
 * address, and gets its groups; `suppressed`: the person is not written to, and stays out; `faulty`: cannot be imported.
 */
export type Verdict = 'new' | 'merged' | 'unchanged' | 'duplicate' | 'suppressed' | 'faulty';

/** A row whose address is known by its hash. */
export interface HashedContact extends ReadContact {
  hash: string | null;
}

export interface JudgedRow extends ReadContact {
  verdict: Verdict;
  /** `duplicate`: the row that has the address. */
  first?: number;
}

/** A contact to be made of a row, or one to be given what it lacks. */
export type Change =
  | { known: null; hash: string; from: ReadContact; groups: Group[] }
  | { known: ContactWithGroups; hash: string; from: ReadContact; groups: Group[] };

/** What of a row a contact lacks. What it has stays: the editor's own words are not overwritten by a file. */
export function lackedBy(known: ContactWithGroups, from: ReadContact): Record<string, unknown> {
  const consent =
    known.consentOrigin === null || known.consentedOn === null
      ? { consentOrigin: from.consentOrigin, consentedOn: from.consentedOn }
      : {};
  const lacked = { ...(known.name === null ? { name: from.name } : {}), ...consent };
  return Object.fromEntries(Object.entries(lacked).filter(([, value]) => value !== null));
}

/** Holds a file against the contacts there are. Pure: nothing is written. */
export function judge(
  rows: readonly HashedContact[],
  contacts: ReadonlyMap<string, ContactWithGroups>,
  suppressed: { has(hash: string): boolean },
): { rows: JudgedRow[]; changes: Change[] } {
  const changes = new Map<string, Change>();
  const firsts = new Map<string, number>();
  const judged = rows.map(({ hash, ...row }): JudgedRow => {
    if (hash === null || row.faults.length > 0) return { ...row, verdict: 'faulty' };
    if (suppressed.has(hash)) return { ...row, verdict: 'suppressed' };
    const earlier = changes.get(hash);
    if (earlier) {
      const more = row.groups.filter(({ id }) => !earlier.groups.some((one) => one.id === id));
      earlier.groups.push(...more);
      return { ...row, verdict: 'duplicate', first: firsts.get(hash) ?? row.row };
    }
    firsts.set(hash, row.row);
    const known = contacts.get(hash) ?? null;
    changes.set(hash, { known, hash, from: row, groups: [...row.groups] });
    return { ...row, verdict: 'new' };
  });
  const addsGroups = ({ known, groups }: Change) =>
    groups.some(({ id }) => !known?.groups.some((one) => one.id === id));
  const due = [...changes.values()].filter(
    (change) =>
      change.known === null ||
      addsGroups(change) ||
      Object.keys(lackedBy(change.known, change.from)).length > 0,
  );
  const verdictOf = (row: JudgedRow): Verdict => {
    if (row.verdict !== 'new') return row.verdict;
    const change = [...changes.values()].find(({ from }) => from.row === row.row);
    if (change?.known == null) return 'new';
    return due.includes(change) ? 'merged' : 'unchanged';
  };
  return { rows: judged.map((row) => ({ ...row, verdict: verdictOf(row) })), changes: due };
}
