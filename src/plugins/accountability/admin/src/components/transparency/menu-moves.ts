import type { Arranged, MenuPage } from '../../api/transparency';

/** Among the pages beside it, below the one before it, or beside the one it is below. */
export const MOVES = ['up', 'down', 'in', 'out'] as const;
export type Move = (typeof MOVES)[number];

type Menu = readonly MenuPage[];

const levelsOf = ({ children }: MenuPage): number => 1 + Math.max(0, ...children.map(levelsOf));

const replaced = (menu: Menu, from: number, count: number, ...pages: MenuPage[]): Menu => [
  ...menu.slice(0, from),
  ...pages,
  ...menu.slice(from + count),
];

function movedHere(siblings: Menu, at: number, move: Move, levels: number): Menu | null {
  const [before, page, after] = [siblings[at - 1], siblings[at], siblings[at + 1]];
  if (!page) return null;
  if (move === 'up' && before) return replaced(siblings, at - 1, 2, page, before);
  if (move === 'down' && after) return replaced(siblings, at, 2, after, page);
  if (move === 'in' && before && levelsOf(page) < levels)
    return replaced(siblings, at - 1, 2, { ...before, children: [...before.children, page] });
  return null;
}

/**
 * The menu with one page moved, and what is below it with it.
 *
 * @param levels how many there may be
 * @returns `null` where it cannot be moved so
 */
export function moved(menu: Menu, documentId: string, move: Move, levels: number): Menu | null {
  const isIt = (page: MenuPage) => page.documentId === documentId;
  const at = menu.findIndex(isIt);
  if (at >= 0) return movedHere(menu, at, move, levels);
  for (const [index, page] of menu.entries()) {
    const child = page.children.find(isIt);
    if (child && move === 'out') {
      const children = page.children.filter((one) => one !== child);
      return replaced(menu, index, 1, { ...page, children }, child);
    }
    const children = moved(page.children, documentId, move, levels - 1);
    if (children) return replaced(menu, index, 1, { ...page, children });
  }
  return null;
}

/** Every page with the one above it, in the order of the menu. */
export const arrangementOf = (menu: Menu, parentKey: string | null = null): Arranged[] =>
  menu.flatMap(({ documentId, children }) => [
    { documentId, parentKey },
    ...arrangementOf(children, documentId),
  ]);

/** A page as it would stand on the website. */
export interface MenuLine {
  page: MenuPage;
  /** `6.5`; `null` for a page the public does not see, as the public's numbers leave it out. */
  number: string | null;
  /** `hidden`: published below a page that is not. */
  state: 'published' | 'unpublished' | 'hidden';
  children: MenuLine[];
}

/** @param prefix of the numbers; `null` below a page the public does not see */
export function linesOf(menu: Menu, prefix: string | null = ''): MenuLine[] {
  let count = 0;
  return menu.map((page) => {
    const number = page.published && prefix !== null ? `${prefix}${(count += 1)}` : null;
    const state = number !== null ? 'published' : page.published ? 'hidden' : 'unpublished';
    return { page, number, state, children: linesOf(page.children, number && `${number}.`) };
  });
}

/** Where a page stands in a menu: its line, and the titles of the page it is below and the one it comes after. */
export interface Standing {
  line: MenuLine;
  parent: string | null;
  after: string | null;
}

/** @returns `null` where there is no such page */
export function standingOf(
  lines: readonly MenuLine[],
  documentId: string,
  parent: string | null = null,
): Standing | null {
  const at = lines.findIndex(({ page }) => page.documentId === documentId);
  const line = lines[at];
  if (line) return { line, parent, after: lines[at - 1]?.page.title ?? null };
  for (const { page, children } of lines) {
    const standing = standingOf(children, documentId, page.title);
    if (standing) return standing;
  }
  return null;
}
