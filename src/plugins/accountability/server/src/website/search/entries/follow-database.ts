import type { Core } from '@strapi/strapi';

import { EVIDENCE, INQUIRY, PLAN, UPLOADED_FILE } from '../../../uids';

import { EVERYTHING, noteChange } from './change-log';

/** What decides whether an answer is public, and what it says. */
const PUBLIC_COLUMNS = ['state', 'publicFrom', 'publicUntil', 'publicQuestion', 'publicAnswer', 'topic'];

interface Write {
  params: { where?: { id?: unknown; documentId?: unknown }; data?: Record<string, unknown> };
}

const oneOrAll = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : EVERYTHING;

/**
 * What becomes public or ceases to be without the document service is written by the database's query engine: published
 * answers, evidence, and the files of the media library. Its events come in the transaction of the write.
 */
export function followDatabase(strapi: Core.Strapi): void {
  async function documentIdOf(id: unknown): Promise<string | undefined> {
    if (typeof id !== 'number') return undefined;
    const row = (await strapi.db.query(INQUIRY).findOne({ where: { id }, select: ['documentId'] })) as {
      documentId: string;
    } | null;
    return row?.documentId;
  }
  const answerChanged = async ({ params: { where, data = {} } }: Write) => {
    if (!PUBLIC_COLUMNS.some((column) => column in data)) return;
    await noteChange(strapi, INQUIRY, oneOrAll(where?.documentId ?? (await documentIdOf(where?.id))));
  };
  strapi.db.lifecycles.subscribe({
    models: [INQUIRY],
    afterUpdate: answerChanged,
    afterUpdateMany: answerChanged,
  });

  const evidenceChanged = ({ params: { data } }: Write) => noteChange(strapi, PLAN, oneOrAll(data?.planId));
  strapi.db.lifecycles.subscribe({
    models: [EVIDENCE],
    afterCreate: evidenceChanged,
    afterUpdate: evidenceChanged,
    afterUpdateMany: evidenceChanged,
    afterDeleteMany: evidenceChanged,
  });

  const fileChanged = ({ params: { where } }: Write) =>
    noteChange(strapi, UPLOADED_FILE, oneOrAll(where?.id));
  strapi.db.lifecycles.subscribe({
    models: [UPLOADED_FILE],
    afterUpdate: fileChanged,
    afterUpdateMany: fileChanged,
    afterDelete: fileChanged,
    afterDeleteMany: fileChanged,
  });
}
