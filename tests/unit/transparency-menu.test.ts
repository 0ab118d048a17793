import fc from 'fast-check';

import type { MenuPage } from '../../src/plugins/accountability/admin/src/api/transparency';
import {
  arrangementOf,
  linesOf,
  type MenuLine,
  moved,
  MOVES,
  standingOf,
} from '../../src/plugins/accountability/admin/src/components/transparency/menu-moves';
import { arrangementProblem, placesOf, versionOf } from '../../src/api/transparency-section/arrangement';
import { DEEPEST, treeProblem } from '../../src/api/transparency-section/tree';

const page = (documentId: string, children: MenuPage[] = [], published = true): MenuPage => ({
  documentId,
  title: documentId.toUpperCase(),
  kind: 'page',
  published,
  moved: false,
  children,
});

const flat = (lines: readonly MenuLine[]): MenuLine[] =>
  lines.flatMap((line) => [line, ...flat(line.children)]);
const shown = (menu: readonly MenuPage[]) =>
  flat(linesOf(menu)).map(({ number, page: { documentId } }) => `${number ?? '-'} ${documentId}`);

/** Trees of up to as many levels as there may be, of pages that have names of their own. */
const menus = fc
  .array(fc.record({ parent: fc.nat(), published: fc.boolean() }), { minLength: 1, maxLength: 14 })
  .map((all) => {
    const levels = [1];
    const roots: MenuPage[] = [];
    const pages: (MenuPage & { children: MenuPage[] })[] = [];
    for (const [index, { parent, published }] of all.entries()) {
      const made = { ...page(`p${index}`), published, children: [] };
      const above = parent % (index + 1);
      const under = pages[above];
      const level = (levels[above] ?? 0) + 1;
      if (under && level <= DEEPEST) {
        under.children.push(made);
        levels[index] = level;
      } else {
        roots.push(made);
        levels[index] = 1;
      }
      pages.push(made);
    }
    return roots;
  });
const steps = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...MOVES)), { maxLength: 25 });

describe('the menu while an editor moves its pages', () => {
  const menu = [page('a'), page('b', [page('b1'), page('b2', [page('b2x')])]), page('c')];

  it('moves a page with all that is below it', () => {
    expect(shown(moved(menu, 'b', 'up', DEEPEST) ?? [])).toEqual([
      '1 b',
      '1.1 b1',
      '1.2 b2',
      '1.2.1 b2x',
      '2 a',
      '3 c',
    ]);
    expect(shown(moved(menu, 'b', 'in', DEEPEST) ?? [])).toEqual([
      '1 a',
      '1.1 b',
      '1.1.1 b1',
      '1.1.2 b2',
      '1.1.2.1 b2x',
      '2 c',
    ]);
    expect(shown(moved(menu, 'c', 'in', DEEPEST) ?? [])).toEqual([
      '1 a',
      '2 b',
      '2.1 b1',
      '2.2 b2',
      '2.2.1 b2x',
      '2.3 c',
    ]);
    expect(shown(moved(menu, 'b1', 'out', DEEPEST) ?? [])).toEqual([
      '1 a',
      '2 b',
      '2.1 b2',
      '2.1.1 b2x',
      '3 b1',
      '4 c',
    ]);
    expect(shown(moved(menu, 'b2x', 'out', DEEPEST) ?? [])).toEqual([
      '1 a',
      '2 b',
      '2.1 b1',
      '2.2 b2',
      '2.3 b2x',
      '3 c',
    ]);
  });

  it('moves nothing where there is no such place', () => {
    const impossible = [
      ['a', 'up'],
      ['a', 'in'],
      ['a', 'out'],
      ['c', 'down'],
      ['b1', 'up'],
      ['b2', 'down'],
      ['b2x', 'in'],
      ['no', 'up'],
    ] as const;
    for (const [documentId, move] of impossible) expect(moved(menu, documentId, move, DEEPEST)).toBeNull();
    // Its branch would reach the fifth level.
    const long = [page('x', [page('y')]), page('l1', [page('l2', [page('l3', [page('l4')])])])];
    expect(moved(long, 'l1', 'in', DEEPEST)).toBeNull();
    expect(moved(long, 'l2', 'out', DEEPEST)).not.toBeNull();
  });

  it('keeps every page once, in a tree the server accepts, whatever is moved, and numbers what the public sees', () => {
    fc.assert(
      fc.property(menus, steps, (start, moves) => {
        const names = arrangementOf(start).map(({ documentId }) => documentId);
        const existing = new Set(names);
        let now: readonly MenuPage[] = start;
        for (const [which, move] of moves) {
          const documentId = names[which % names.length] ?? '';
          const next = moved(now, documentId, move, DEEPEST);
          if (!next) continue;
          const arranged = arrangementOf(next);
          expect(arrangementProblem(arranged, existing)).toBeNull();
          expect(versionOf(arranged)).not.toBe(versionOf(arrangementOf(now)));
          if (move === 'up') expect(moved(next, documentId, 'down', DEEPEST)).toEqual(now);
          if (move === 'down') expect(moved(next, documentId, 'up', DEEPEST)).toEqual(now);
          now = next;
        }
        const numbers = flat(linesOf(now)).flatMap(({ number }) => number ?? []);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const { number, page: one, children } of flat(linesOf(now))) {
          if (!one.published) expect(number).toBeNull();
          if (number === null) expect(children.filter((child) => child.number !== null)).toEqual([]);
        }
      }),
    );
  });

  it('says of each page whether the public sees it, and where it stands', () => {
    const lines = linesOf([page('a'), page('d', [page('e')], false), page('f', [page('g')])]);
    expect(flat(lines).map(({ number, state }) => [number, state])).toEqual([
      ['1', 'published'],
      [null, 'unpublished'],
      [null, 'hidden'],
      ['2', 'published'],
      ['2.1', 'published'],
    ]);
    expect(standingOf(lines, 'a')).toMatchObject({ parent: null, after: null, line: { number: '1' } });
    expect(standingOf(lines, 'f')).toMatchObject({ parent: null, after: 'D', line: { number: '2' } });
    expect(standingOf(lines, 'e')).toMatchObject({ parent: 'D', after: null, line: { state: 'hidden' } });
    expect(standingOf(lines, 'no')).toBeNull();
  });
});

describe('an arrangement', () => {
  const place = (documentId: string, parentKey: string | null, order: number | null) => ({
    documentId,
    parentKey,
    order,
  });

  it('leaves the orders alone that already say it', () => {
    const now = [place('a', null, 3), place('b', null, 7), place('c', null, null), place('d', 'a', 7)];
    expect(placesOf(now, now)).toEqual([
      place('a', null, 3),
      place('d', 'a', 7),
      place('b', null, 7),
      place('c', null, null),
    ]);
  });

  it('writes new ones with room between them where they do not', () => {
    const now = [place('a', null, 1), place('b', null, 2), place('c', null, 2), place('d', 'a', 5)];
    const [a, b, c, d] = now.map(({ documentId, parentKey }) => ({ documentId, parentKey }));
    if (!a || !b || !c || !d) throw new Error('There are four');
    // Two of the same order are told apart by their titles alone, which change.
    expect(placesOf([a, b, c, d], now).map(({ order }) => order)).toEqual([10, 5, 20, 30]);
    expect(placesOf([b, a, c, d], now)).toEqual([
      place('b', null, 10),
      place('a', null, 20),
      place('d', 'a', 5),
      place('c', null, 30),
    ]);
    // The one that comes from elsewhere has an order that says nothing here.
    expect(placesOf([a, d, b, { ...c, parentKey: 'a' }], now)).toEqual([
      place('a', null, 1),
      place('d', 'a', 10),
      place('c', 'a', 20),
      place('b', null, 2),
    ]);
  });

  it('is read back as it was arranged, whatever stood there before', () => {
    const orders = fc.array(fc.option(fc.nat(30)), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(
        menus,
        orders,
        fc.shuffledSubarray([...Array(14).keys()], { minLength: 14 }),
        (menu, numbers, mix) => {
          const arranged = arrangementOf(menu);
          const before = mix.flatMap((index) => {
            const one = arranged[index];
            return one
              ? [place(one.documentId, index % 3 ? one.parentKey : null, numbers[index] ?? null)]
              : [];
          });
          const places = placesOf(arranged, before);
          expect(treeProblem(places)).toBeNull();
          const inOrder = [...places].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity));
          expect(versionOf(inOrder)).toBe(versionOf(arranged));
          expect(placesOf(arranged, places)).toEqual(places);
        },
      ),
    );
  });
});
