import { createHash } from 'node:crypto';

import type { Link } from './links';
import { isCounted } from './published-totals';
import type { Source } from './sources';

type Operation = 'insert' | 'update' | 'delete';

/** What is written down when a row changes. */
export interface Trigger {
  name: string;
  table: string;
  operation: Operation;
  /** Over `new` and `old`; `null`: always. */
  condition: string | null;
  /** Inserts; the row that changed is `{row}`, and what it was before an update `{before}`. */
  statements: string[];
}

const OPERATIONS: readonly Operation[] = ['insert', 'update', 'delete'];
export const TRIGGER_PREFIX = 'accountability_public_';

/**
 * The database itself writes down which published document changed, in the transaction that changes it: whatever door
 * the write came through, and whatever becomes of the process that made it.
 *
 * @param tables where it is written to, quoted: the changes, and how many rows are published
 * @param quote makes an identifier of a table's name
 */
export function triggersFor(
  sources: readonly Source[],
  links: readonly Link[],
  { changes, totals }: { changes: string; totals: string },
  quote: (table: string) => string,
): Trigger[] {
  const note = `insert into ${changes} (source, document)`;

  const ofRows = sources.flatMap((source) =>
    OPERATIONS.map((operation) => {
      const { table, publicWhen } = source;
      const inTheirTerms = (text: string) =>
        text.replaceAll('{table}', table).replaceAll('{column}', publicWhen ?? '');
      const added = `insert into ${totals} (source, added) ${inTheirTerms(ADDED[operation])}`;
      return named({
        table,
        operation,
        condition: publicWhen && inTheirTerms(CONDITIONS[operation]),
        statements: [`${note} values ('${table}', {row}.document_id)`, ...(isCounted(source) ? [added] : [])],
      });
    }),
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

/** Under the same conditions, how many more are published. */
const ADDED: Record<Operation, string> = {
  insert: "values ('{table}', 1)",
  update:
    "select '{table}', case when {row}.{column} is null then -1 else 1 end" +
    ' where ({row}.{column} is null) <> ({before}.{column} is null)',
  delete: "values ('{table}', -1)",
};

/** Named after all it does: one that does something else is another one. */
function named(trigger: Omit<Trigger, 'name'>): Trigger {
  const digest = createHash('sha256').update(JSON.stringify(trigger)).digest('hex').slice(0, 16);
  return { ...trigger, name: `${TRIGGER_PREFIX}${digest}` };
}
