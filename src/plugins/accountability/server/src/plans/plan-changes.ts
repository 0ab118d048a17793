import { fold, positionKey, type UnderstoodRow } from './import';

/** A plan action as it stands, as far as a table of the plan says anything about it. */
export interface ExistingAction {
  documentId: string;
  order: number;
  name: string;
  channel: string | null;
  scope: string | null;
  description: string | null;
  audiences: string[];
  frequencies: string[];
  responsibles: string[];
}

export interface PlanChanges {
  /** Rows that have no action yet. */
  added: UnderstoodRow[];
  /** Rows that say something else than their action. */
  changed: { documentId: string; row: UnderstoodRow }[];
  unchanged: number;
  /** Actions the table no longer names: they stay, and the editor is told. */
  kept: ExistingAction[];
}

/** Two rows of one name are told apart by which comes first. */
function keysOf<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const name = fold(nameOf(item));
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return [`${name}#${nth}`, item] as const;
    }),
  );
}

/**
 * What importing a table would change in a plan: each row finds the action of the same name, so that importing
 * again updates and never doubles, and nothing the table lacks is lost.
 */
export function planChanges(
  existing: readonly ExistingAction[],
  rows: readonly UnderstoodRow[],
): PlanChanges {
  const inOrder = [...existing].sort((one, other) => one.order - other.order);
  const actions = keysOf(inOrder, (action) => action.name);
  const changes: PlanChanges = { added: [], changed: [], unchanged: 0, kept: [] };

  const wanted = keysOf(rows, (row) => row.name);
  for (const [key, row] of wanted) {
    const action = actions.get(key);
    if (!action) changes.added.push(row);
    else if (differs(row, action)) changes.changed.push({ documentId: action.documentId, row });
    else changes.unchanged += 1;
  }
  changes.kept = [...actions].filter(([key]) => !wanted.has(key)).map(([, action]) => action);
  return changes;
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value) => other.includes(value));

/**
 * Whether a row says something else than its action. A coded cell nobody understood says nothing: what an editor
 * has chosen there since stays. Offices in any order are the same offices.
 */
function differs(row: UnderstoodRow, action: ExistingAction): boolean {
  return (
    row.row !== action.order ||
    row.name !== action.name ||
    row.description !== (action.description ?? '') ||
    (row.channel !== null && row.channel !== action.channel) ||
    (row.scope !== null && row.scope !== action.scope) ||
    (row.audiences.length > 0 && !sameSet(row.audiences, action.audiences)) ||
    (row.frequencies.length > 0 && !sameSet(row.frequencies, action.frequencies)) ||
    (row.responsibles.length > 0 &&
      !sameSet(row.responsibles.map(positionKey), action.responsibles.map(positionKey)))
  );
}
