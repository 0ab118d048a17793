/** What places a page among the others. */
export interface Placed {
  documentId: string;
  /** The documentId of the page above; `null` for a section of the first level. */
  parentKey: string | null;
  /** Among the pages under the same one; `null`: after those that have one. */
  order: number | null;
  title: string;
}

export interface TreeNode<Page extends Placed> {
  page: Page;
  /** `6.5`: what the place in the tree makes it, so that no two pages have the same. */
  number: string;
  children: TreeNode<Page>[];
}

/** Sections, pages, and two levels below. */
export const DEEPEST = 4;

/** Between the orders of two neighbours, so that there is room for one more. */
export const STEP = 10;

/** Two pages without an order are `Infinity - Infinity`, which is no number and so decides nothing. */
const byPlace = (a: Placed, b: Placed): number =>
  (a.order ?? Infinity) - (b.order ?? Infinity) ||
  a.title.localeCompare(b.title, 'es') ||
  (a.documentId < b.documentId ? -1 : 1);

/**
 * The pages as a menu, numbered by their order. A page whose parent is not among them is not in it, nor is what stands below
 * such a page, or in a circle.
 */
export function treeOf<Page extends Placed>(pages: readonly Page[]): TreeNode<Page>[] {
  const grow = (above: string | null, prefix: string): TreeNode<Page>[] =>
    pages
      .filter(({ parentKey }) => parentKey === above)
      .sort(byPlace)
      .map((page, index) => {
        const number = `${prefix}${index + 1}`;
        return { page, number, children: grow(page.documentId, `${number}.`) };
      });
  return grow(null, '');
}

/** Every page of a menu, each before those below it. */
export function flat<Page extends Placed>(nodes: readonly TreeNode<Page>[]): TreeNode<Page>[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

/** What an editor is told of {@link treeProblem}. */
export const PROBLEMS = {
  circle: 'Una página no puede depender de sí misma ni de otra que dependa de ella.',
  'too-deep': `El menú tiene como máximo ${DEEPEST} niveles.`,
};

/** What is wrong with how pages hang on each other, if anything is. */
export function treeProblem(pages: readonly Pick<Placed, 'documentId' | 'parentKey'>[]) {
  const parentOf = new Map(pages.map(({ documentId, parentKey }) => [documentId, parentKey]));
  for (const { documentId } of pages) {
    const above = new Set<string>();
    for (let at: string | null = documentId; at !== null; at = parentOf.get(at) ?? null) {
      if (above.has(at)) return 'circle';
      above.add(at);
    }
    if (above.size > DEEPEST) return 'too-deep';
  }
  return null;
}
