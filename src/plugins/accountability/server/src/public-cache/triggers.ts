import { createHash } from 'node:crypto';

import type { Link } from './links';
import type { Source } from './sources';

export type Operation = 'insert' | 'update' | 'delete';

/** What is written down when a row changes. */
export interface Trigger {
  name: string;
  table: string;
  operation: Operation;
  /** Over `new` and `old`; `null`: always. */
  condition: string | null;
  /** Inserts; the row that changed is `{row}`. */
  statements: string[];
}

const OPERATIONS: readonly Operation[] = ['insert', 'update', 'delete'];
export const TRIGGER_PREFIX = 'accountability_public_';

/**
 * The database itself writes down which published document changed, in the transaction that changes it: whatever door
 * the write came through, and whatever becomes of the process that made it.
 *
 * @param changes the table it is written to, quoted
 * @param quote makes an identifier of a table's name
 */
export function triggersFor(
  sources: readonly Source[],
  links: readonly Link[],
  changes: string,
  quote: (table: string) => string,
): Trigger[] {
  const note = `insert into ${changes} (source, document)`;

  const ofRows = sources.flatMap(({ table, publicWhen }) =>
    OPERATIONS.map((operation) =>
      named({
        table,
        operation,
        condition: publicWhen && CONDITIONS[operation].replaceAll('{column}', publicWhen),
        statements: [`${note} values ('${table}', {row}.document_id)`],
      }),
    ),
  );

  // Linked with or parted from another public row, a row is another one to its readers, though nothing in it changed.
  const ofLinks = [...new Set(links.map(({ table }) => table))].flatMap((table) =>
    OPERATIONS.map((operation) =>
      named({
        table,
        operation,
        condition: null,
        statements: links
          .filter((link) => link.table === table)
          .flatMap(({ ends: [one, other], when }) => {
            const isPublic = ({ source }: Link['ends'][number], alias: string) =>
              source.publicWhen ? ` and ${alias}.${source.publicWhen} is not null` : '';
            const both =
              `from ${quote(one.source.table)} a, ${quote(other.source.table)} b` +
              ` where a.id = {row}.${one.column} and b.id = {row}.${other.column}` +
              `${isPublic(one, 'a')}${isPublic(other, 'b')}` +
              (when ? ` and {row}.${when.column} = '${when.value}'` : '');
            return [
              `${note} select '${one.source.table}', a.document_id ${both}`,
              `${note} select '${other.source.table}', b.document_id ${both}`,
            ];
          }),
      }),
    ),
  );

  return [...ofRows, ...ofLinks];
}

const CONDITIONS: Record<Operation, string> = {
  insert: 'new.{column} is not null',
  update: 'old.{column} is not null or new.{column} is not null',
  delete: 'old.{column} is not null',
};

/** Named after all it does: one that does something else is another one. */
function named(trigger: Omit<Trigger, 'name'>): Trigger {
  const digest = createHash('sha256').update(JSON.stringify(trigger)).digest('hex').slice(0, 16);
  return { ...trigger, name: `${TRIGGER_PREFIX}${digest}` };
}
