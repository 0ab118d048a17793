import fc from 'fast-check';

import type { CollectionName } from '../../src/api/transparency-section/collections';
import { INITIAL_BODIES } from '../../src/api/transparency-section/initial-pages';
import { REQUIREMENTS } from '../../src/api/transparency-section/regulation';
import {
  type DraftPage,
  type PublishedPage,
  reviewOf,
  reviewOn,
} from '../../src/api/transparency-section/review';
import { flat, type Placed, treeOf, treeProblem } from '../../src/api/transparency-section/tree';

const placed = (
  documentId: string,
  parentKey: string | null = null,
  order: number | null = null,
): Placed => ({
  documentId,
  parentKey,
  order,
  title: documentId,
});
const numbers = (pages: readonly Placed[]) =>
  flat(treeOf(pages)).map(({ number, page }) => `${number} ${page.documentId}`);

describe('the menu', () => {
  it('is numbered by its order', () => {
    const pages = [placed('b', null, 20), placed('a', null, 10), placed('b1', 'b', 1), placed('b2', 'b', 2)];
    expect(numbers(pages)).toEqual(['1 a', '2 b', '2.1 b1', '2.2 b2']);
  });

  it('puts pages of the same order by their title, accents aside, and those without one last', () => {
    const pages = [placed('zona'), placed('ética', null, 1), placed('anexo'), placed('edicto', null, 1)];
    expect(numbers(pages)).toEqual(['1 edicto', '2 ética', '3 anexo', '4 zona']);
  });

  it('has nothing that hangs on what is not there, or on itself', () => {
    const pages = [
      placed('a'),
      placed('lost', 'gone'),
      placed('below', 'lost'),
      placed('x', 'y'),
      placed('y', 'x'),
    ];
    expect(numbers(pages)).toEqual(['1 a']);
  });

  it('gives every page of a tree one number, and no number twice', () => {
    const forest = fc
      .array(fc.record({ parent: fc.nat(), order: fc.option(fc.integer({ min: 0, max: 3 })) }), {
        maxLength: 40,
      })
      .map((all) =>
        // Each hangs on an earlier one, or on none.
        all.map(({ parent, order }, index) => {
          const above = parent % (index + 1);
          return placed(`p${index}`, above === index ? null : `p${above}`, order);
        }),
      );
    fc.assert(
      fc.property(forest, (pages) => {
        const all = flat(treeOf(pages));
        expect(new Set(all.map(({ number }) => number)).size).toBe(pages.length);
        for (const { number, children } of all) {
          expect(children.map((child) => child.number)).toEqual(
            children.map((_, index) => `${number}.${index + 1}`),
          );
        }
      }),
    );
  });

  it('has neither circles nor more than four levels', () => {
    expect(treeProblem([placed('a', 'a')])).toBe('circle');
    expect(treeProblem([placed('a', 'b'), placed('b', 'c'), placed('c', 'a')])).toBe('circle');
    const levels = [placed('a'), placed('b', 'a'), placed('c', 'b'), placed('d', 'c')];
    expect(treeProblem(levels)).toBeNull();
    expect(treeProblem([...levels, placed('e', 'd')])).toBe('too-deep');
  });
});

describe('what is left to do', () => {
  const TODAY = '2026-03-15';
  let made = 0;
  const page = (change: Partial<PublishedPage> = {}): PublishedPage => ({
    ...placed(`page${(made += 1)}`),
    requirement: null,
    body: 'Un texto.',
    documents: 0,
    link: null,
    collection: null,
    publishedOn: '2026-03-01',
    reviewedOn: null,
    reviewMonths: null,
    ...change,
  });
  const draftOf = ({ documentId, title, requirement }: PublishedPage): DraftPage => ({
    documentId,
    title,
    requirement,
  });
  const review = (pages: PublishedPage[], filled: CollectionName[] = [], drafts: DraftPage[] = []) =>
    reviewOf(pages, [...pages.map(draftOf), ...drafts], new Set(filled), TODAY);
  const found = (pages: PublishedPage[], filled: CollectionName[] = [], drafts: DraftPage[] = []) =>
    review(pages, filled, drafts)
      .lines.filter(({ finding }) => finding !== 'missing')
      .map(({ title, finding }) => `${title}: ${finding}`);
  const complete = () => REQUIREMENTS.map(({ requirement, title }) => page({ requirement, title }));

  it('is everything where there is nothing, in the regulation’s order', () => {
    const { lines, required } = review([]);
    expect(lines.map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '6.1',
      '6.2',
      '6.3',
      '6.4',
      '6.5',
      '6.6',
      '7',
      '8',
      '9',
      '10',
    ]);
    expect(lines.every(({ finding, documentId }) => finding === 'missing' && documentId === null)).toBe(true);
    expect(required).toEqual({ total: 16, complete: 0 });
  });

  it('is nothing where all is there, has content and was looked at', () => {
    expect(review(complete())).toEqual({ required: { total: 16, complete: 16 }, lines: [] });
  });

  it('is a page without text, documents, link, or a collection that shows something', () => {
    const empty = (change: Partial<PublishedPage>) => found([page({ title: 'P', body: null, ...change })]);
    expect(empty({})).toEqual(['P: empty']);
    expect(empty({ body: ' \n' })).toEqual(['P: empty']);
    expect(empty({ collection: 'bulletins' })).toEqual(['P: empty']);
    expect(empty({ documents: 1 })).toEqual([]);
    expect(empty({ link: '/normas' })).toEqual([]);
    expect(found([page({ title: 'P', body: null, collection: 'bulletins' })], ['bulletins'])).toEqual([]);
  });

  it('is a page that has only the text it was made with', () => {
    const norms = (body: string) => found([page({ title: 'P', requirement: 'norms', body })]);
    expect(norms(`${INITIAL_BODIES.norms}\n`)).toEqual(['P: empty']);
    expect(norms(`${INITIAL_BODIES.norms} Y más.`)).toEqual([]);
  });

  it('is not a page whose content stands below it', () => {
    const above = page({ title: 'Arriba', body: null });
    const below = page({ title: 'Abajo', parentKey: above.documentId });
    expect(found([above, below])).toEqual([]);
    expect(found([above, { ...below, body: null }])).toEqual(['Arriba: empty', 'Abajo: empty']);
  });

  it('is what was not looked at for a month, or as long as its editor said', () => {
    const old = { title: 'P', publishedOn: '2026-01-31' };
    expect(reviewOn(page(old))).toBe('2026-02-28');
    expect(found([page(old)])).toEqual(['P: review-due']);
    expect(found([page({ ...old, reviewMonths: 3 })])).toEqual([]);
    expect(found([page({ ...old, reviewedOn: '2026-02-15' })])).toEqual([]);
    expect(found([page({ ...old, reviewedOn: '2026-02-14' })])).toEqual(['P: review-due']);
    // A day of review that was left behind by a later publication.
    expect(found([page({ publishedOn: '2026-03-10', reviewedOn: '2025-01-01' })])).toEqual([]);
  });

  it('is a page the regulation expects that is not published, or stands below one that is not', () => {
    const draft = { documentId: 'x', title: 'Normativa', requirement: 'norms' as const };
    expect(found([], [], [draft])).toEqual(['Normativa: unpublished']);
    expect(found([page({ title: 'P', requirement: 'norms', parentKey: 'x' })])).toEqual(['P: hidden']);
    expect(found([], [], [{ ...draft, requirement: null }])).toEqual([]);
  });

  it('is not a second page for what another one answers', () => {
    const pages = [...complete(), page({ title: 'Otra', requirement: 'norms', body: null })];
    expect(found(pages)).toEqual([]);
  });
});
