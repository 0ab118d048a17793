import { parseDate, type IsoDate } from '../../plugins/accountability/server/src/deadlines/dates';

import type { CollectionName } from './collections';
import { INITIAL_BODIES } from './initial-pages';
import { REQUIREMENTS, type Requirement } from './regulation';
import { flat, type Placed, treeOf, type TreeNode } from './tree';

/** A published page, as far as it is looked at. */
export interface PublishedPage extends Placed {
  requirement: Requirement | null;
  body: string | null;
  documents: number;
  link: string | null;
  collection: CollectionName | null;
  publishedOn: IsoDate;
  reviewedOn: IsoDate | null;
  /** `null`: every month. */
  reviewMonths: number | null;
}

/** A page of any state, as an editor has it. */
export interface DraftPage {
  documentId: string;
  title: string;
  requirement: Requirement | null;
}

/**
 * What is wrong with a page: not there, not published, published below one that is not, published without content, or not
 * looked at for longer than it may be.
 */
export type Finding = 'missing' | 'unpublished' | 'hidden' | 'empty' | 'review-due';

export interface ReviewLine {
  /** In the menu, or where the regulation puts it; `null` for another page that is not in the menu. */
  number: string | null;
  title: string;
  requirement: Requirement | null;
  /** `null` where there is no such page. */
  documentId: string | null;
  finding: Finding;
  /** When it is, or was, to be looked at again. */
  reviewOn: IsoDate | null;
}

export interface TransparencyReview {
  /** How many pages the regulation expects, and how many of them are published with content and up to date. */
  required: { total: number; complete: number };
  /** What is left to do: first what the regulation expects, in its order, then the institute's other pages. */
  lines: ReviewLine[];
}

/**
 * The last day a page may go without being looked at again (Ley 1712 de 2014, arts. 10 par. and 11: every month).
 */
export function reviewOn({
  publishedOn,
  reviewedOn,
  reviewMonths,
}: Pick<PublishedPage, 'publishedOn' | 'reviewedOn' | 'reviewMonths'>): IsoDate {
  const last = reviewedOn !== null && reviewedOn > publishedOn ? reviewedOn : publishedOn;
  return parseDate(last)
    .add({ months: reviewMonths ?? 1 })
    .toString();
}

/** Whether the text is only what the application wrote on its first start. */
const isInitial = ({ requirement, body }: PublishedPage): boolean =>
  requirement !== null && body?.trim() === INITIAL_BODIES[requirement];

/**
 * What the regulation expects and is not there, and what was not looked at in time.
 *
 * @param published the published pages
 * @param drafts every page there is
 * @param filled the collections that have at least one published entry
 * @param today in the institute's time zone
 */
export function reviewOf(
  published: readonly PublishedPage[],
  drafts: readonly DraftPage[],
  filled: ReadonlySet<CollectionName>,
  today: IsoDate,
): TransparencyReview {
  const nodes = flat(treeOf(published));
  const nodeOf = new Map(nodes.map((node) => [node.page.documentId, node]));
  const isPublished = new Set(published.map(({ documentId }) => documentId));

  const hasContent = ({ page, children }: TreeNode<PublishedPage>): boolean =>
    (Boolean(page.body?.trim()) && !isInitial(page)) ||
    page.documents > 0 ||
    Boolean(page.link) ||
    (page.collection !== null && filled.has(page.collection)) ||
    children.some(hasContent);

  function findingOf(documentId: string): Finding | null {
    const node = nodeOf.get(documentId);
    if (!node) return isPublished.has(documentId) ? 'hidden' : 'unpublished';
    if (!hasContent(node)) return 'empty';
    return reviewOn(node.page) < today ? 'review-due' : null;
  }

  function lineOf({ documentId, title, requirement }: DraftPage, number: string | null): ReviewLine | null {
    const finding = findingOf(documentId);
    const node = nodeOf.get(documentId);
    return (
      finding && {
        number: node?.number ?? number,
        title,
        requirement,
        documentId,
        finding,
        reviewOn: node && finding === 'review-due' ? reviewOn(node.page) : null,
      }
    );
  }

  const required = REQUIREMENTS.map(({ requirement, title, number }): ReviewLine | null => {
    const lines = drafts
      .filter((draft) => draft.requirement === requirement)
      .map((draft) => lineOf(draft, number));
    // Of several pages for one requirement, one that is as it should be is enough.
    if (lines.includes(null)) return null;
    return lines[0] ?? { number, title, requirement, documentId: null, finding: 'missing', reviewOn: null };
  });
  // A page of the institute's own that is not published is a draft, and nobody waits for it.
  const others = drafts
    .filter(({ requirement, documentId }) => requirement === null && isPublished.has(documentId))
    .map((draft) => lineOf(draft, null))
    .filter((line) => line !== null)
    .sort((a, b) => (a.number ?? '').localeCompare(b.number ?? '', 'es', { numeric: true }));
  const open = required.filter((line) => line !== null);

  return {
    required: { total: REQUIREMENTS.length, complete: REQUIREMENTS.length - open.length },
    lines: [...open, ...others],
  };
}
