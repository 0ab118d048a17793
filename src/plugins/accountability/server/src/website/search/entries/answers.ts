import type { Core } from '@strapi/strapi';

import { getService } from '../../../get-service';
import { INQUIRY } from '../../../uids';

import { lines, markdownWords, plain, titleOf } from './item';
import type { Source } from './sources';

interface Row {
  documentId: string;
  publicFrom: string | Date;
  publicUntil: string | null;
  version: number | null;
}

async function rowsOf(strapi: Core.Strapi, where: object): Promise<Row[]> {
  return (await strapi.db.query(INQUIRY).findMany({
    where: { ...where, publicFrom: { $notNull: true } },
    select: ['documentId', 'publicFrom', 'publicUntil', 'version'],
  })) as Row[];
}

/** Answers that were published: of a case only what its publication shows, and that as long as it shows it. */
export const answers: Source = {
  kind: 'published-answer',
  uid: INQUIRY,
  async read(strapi, documentId) {
    const found = await getService('publication').published.one(documentId);
    if (!found) return null;
    const { question, answer, topic, answeredOn } = found.answer;
    const { headings, text } = markdownWords(answer);
    const [row] = await rowsOf(strapi, { documentId });
    return {
      title: titleOf(plain(question)),
      slug: null,
      headings: lines(topic, headings),
      text: lines(question, text),
      date: answeredOn,
      until: row?.publicUntil ?? null,
      url: `/api/accountability/published-answers/${documentId}`,
      plan: null,
      changedAt: found.modified,
      files: [],
    };
  },
  async published(strapi, documentId) {
    const rows = await rowsOf(strapi, documentId === undefined ? {} : { documentId });
    const mark = ({ publicFrom, publicUntil, version }: Row) =>
      `${new Date(publicFrom).getTime()}:${publicUntil ?? ''}:${version ?? 0}`;
    return new Map(rows.map((row) => [row.documentId, mark(row)]));
  },
};
