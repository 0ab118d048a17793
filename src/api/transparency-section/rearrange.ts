import type { Core } from '@strapi/strapi';

import { lockUntilCommit } from '../../plugins/accountability/server/src/shared/concurrency/exclusive-lock';
import type { Transaction } from '../../plugins/accountability/server/src/shared/database/transaction';
import { attributeError } from '../../plugins/accountability/server/src/shared/documents/document-middleware';
import { TRANSPARENCY_SECTION } from '../../plugins/accountability/server/src/uids';

import { type Arranged, arrangementProblem, type Place, placesOf, versionOf } from './arrangement';
import { kindOf } from './collections';
import { draftPlaces, publishedPlaces } from './places';
import { DEEPEST, flat, treeOf, type TreeNode } from './tree';

type Draft = Awaited<ReturnType<typeof draftPlaces>>[number];
type Row = Pick<Draft, 'id' | 'documentId' | 'parentKey' | 'order' | 'updatedAt'>;

/** A page in the whole menu as editors arrange it. */
export interface MenuPage {
  documentId: string;
  title: string;
  kind: ReturnType<typeof kindOf>;
  published: boolean;
  /** Whether it stands elsewhere in what is published. */
  moved: boolean;
  children: MenuPage[];
}

export interface WholeMenu {
  /** Of the arrangement, as `rearrange` wants it back. */
  version: string;
  /** How many levels there may be. */
  deepest: number;
  pages: MenuPage[];
}

const stand = (one: Place, other: Place): boolean =>
  one.parentKey === other.parentKey && one.order === other.order;

const byId = <Page extends { documentId: string }>(pages: readonly Page[]) =>
  new Map(pages.map((page) => [page.documentId, page]));

const inOrder = (drafts: readonly Draft[]): Draft[] => flat(treeOf(drafts)).map(({ page }) => page);

/** Every page, published or not, where its editors have it. */
export async function wholeMenu(strapi: Core.Strapi): Promise<WholeMenu> {
  const [drafts, publishedPages] = await Promise.all([draftPlaces(strapi), publishedPlaces(strapi)]);
  const published = byId(publishedPages);

  function menuPage({ page, children }: TreeNode<Draft>): MenuPage {
    const { documentId, title } = page;
    const publicPlace = published.get(documentId);
    return {
      documentId,
      title,
      kind: kindOf(page),
      published: publicPlace !== undefined,
      moved: publicPlace !== undefined && !stand(page, publicPlace),
      children: children.map(menuPage),
    };
  }
  return {
    version: versionOf(inOrder(drafts)),
    deepest: DEEPEST,
    pages: treeOf(drafts).map(menuPage),
  };
}

/**
 * Puts every page where an arrangement has it, all or none, also in what is published: a place is not content, and neither
 * waits for what an editor has not published yet nor publishes it. What the public sees is then a part of the same tree,
 * and so a tree too. The same again changes nothing.
 *
 * @param version of the menu that was rearranged
 * @returns `false` where somebody else rearranged it meanwhile
 * @throws ValidationError (400) where the arrangement is not one of all pages
 */
export async function rearrange(
  strapi: Core.Strapi,
  { version, pages }: { version: string; pages: readonly Arranged[] },
): Promise<boolean> {
  return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
    await lockUntilCommit(strapi, trx);
    const drafts = byId(await draftPlaces(strapi));
    const published = byId(await publishedPlaces(strapi));
    const current = inOrder([...drafts.values()]);
    const problem = arrangementProblem(pages, new Set(drafts.keys()));
    const versionNow = versionOf(current);
    if (version !== versionNow && (problem || versionOf(pages) !== versionNow)) return false;
    if (problem) throw attributeError('pages', problem);

    const now = new Date();
    for (const place of placesOf(pages, current)) {
      const draft = drafts.get(place.documentId);
      const publicRow = published.get(place.documentId);
      if (!draft || (stand(draft, place) && (!publicRow || stand(publicRow, place)))) continue;
      // A draft that is newer than what is published has changes to publish, to Strapi: it stays newer.
      const hasChanges = publicRow !== undefined && changedAt(draft) > changedAt(publicRow);
      await put(strapi, draft, place, drafts, hasChanges ? new Date(now.getTime() + 1) : now);
      if (publicRow) await put(strapi, publicRow, place, published, now);
    }
    return true;
  });
}

const changedAt = ({ updatedAt }: Row): number => new Date(String(updatedAt)).getTime();

/** Past the document service, which would publish the whole draft. @param rows of the same version, by their documentId */
async function put(
  strapi: Core.Strapi,
  row: Row,
  { parentKey, order }: Place,
  rows: ReadonlyMap<string, Row>,
  updatedAt: Date,
): Promise<void> {
  const where = { id: row.id };
  if (row.parentKey !== parentKey) {
    const parent = parentKey === null ? null : (rows.get(parentKey)?.id ?? null);
    await strapi.db.query(TRANSPARENCY_SECTION).update({ where, data: { parent } });
  }
  // Last, since the query above writes a moment of its own.
  await strapi.db
    .queryBuilder(TRANSPARENCY_SECTION)
    .update({ parentKey, order, updatedAt })
    .where(where)
    .execute();
}
