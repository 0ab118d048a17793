import { createHash } from 'node:crypto';

import { flat, type Placed, PROBLEMS, STEP, treeOf, treeProblem } from './tree';

/** A page in an arrangement: pages of the same parent stand in the order they are named in. */
export type Arranged = Pick<Placed, 'documentId' | 'parentKey'>;

/** What places a page: what is written of an arrangement. */
export type Place = Pick<Placed, 'documentId' | 'parentKey' | 'order'>;

const menuOf = (arranged: readonly Arranged[]) =>
  treeOf(arranged.map((page, order) => ({ ...page, order, title: '' })));

/** Tells one arrangement from another, whatever numbers put the pages in their order. */
export function versionOf(arranged: readonly Arranged[]): string {
  const pages = flat(menuOf(arranged)).map(({ page }) => [page.documentId, page.parentKey]);
  return createHash('sha256').update(JSON.stringify(pages)).digest('base64url');
}

/** What keeps an arrangement from being the menu of the pages there are, told to an editor; `null`: nothing. */
export function arrangementProblem(
  arranged: readonly Arranged[],
  existing: ReadonlySet<string>,
): string | null {
  const named = new Set(arranged.map(({ documentId }) => documentId));
  const mentioned = [...named, ...arranged.flatMap(({ parentKey }) => parentKey ?? [])];
  if (named.size < arranged.length) return 'Una página aparece más de una vez.';
  if (mentioned.some((documentId) => !existing.has(documentId))) return 'Hay una página que no existe.';
  if (named.size < existing.size) return 'Faltan páginas: cada una tiene su lugar en el menú.';
  const problem = treeProblem(arranged);
  return problem && PROBLEMS[problem];
}

/**
 * The place of each page in an arrangement. Those that stand below the same page in this order already keep their orders,
 * so that nothing is written of them.
 *
 * @param arranged without an {@link arrangementProblem}
 * @param now where the pages stand
 */
export function placesOf(arranged: readonly Arranged[], now: readonly Place[]): Place[] {
  const placeNow = new Map(now.map((place) => [place.documentId, place]));

  function below(parentKey: string | null, nodes: ReturnType<typeof menuOf>): Place[] {
    const before = nodes.map(({ page }) => placeNow.get(page.documentId));
    const orders = before.map((place) => (place?.parentKey === parentKey ? (place.order ?? Infinity) : NaN));
    const rising = orders.every((order, index) => order > (orders[index - 1] ?? -Infinity));
    return nodes.flatMap(({ page: { documentId }, children }, index) => [
      { documentId, parentKey, order: rising ? (before[index]?.order ?? null) : (index + 1) * STEP },
      ...below(documentId, children),
    ]);
  }
  return below(null, menuOf(arranged));
}
