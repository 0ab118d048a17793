import { readFileSync } from 'node:fs';

import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.1 A and AA (Resolución MinTIC 1519 de 2020, annex 1); WCAG 2.2 and axe's own best practices only where asked for. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Waits for what fades or slides in: half faded, nothing has enough contrast. What moves for ever is left alone. */
async function waitForMotion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * What axe finds against WCAG 2.1 AA on the whole page as it stands, nothing left out.
 *
 * @returns a line for each finding: the rule, the element, and what is wrong; empty when there is none
 */
export async function findAccessibilityProblems(page: Page, more?: 'best practices too'): Promise<string[]> {
  await waitForMotion(page);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }),
    more ? [...WCAG, 'wcag22aa', 'best-practice'] : WCAG,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

/** Axe finds nothing on the page as it stands, and nobody has to scroll sideways to read it (WCAG 2.1, 1.4.10). */
export async function expectAccessible(page: Page, what = page.url()): Promise<void> {
  expect(await findAccessibilityProblems(page), what).toEqual([]);
  const wider = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await page.evaluate(wider), `${what}: wider than the screen`).toBeLessThanOrEqual(0);
}

/** The same on a phone and on a desk; the page is left as wide as the last of them. */
export async function expectAccessibleOn(
  sizes: readonly { width: number; height: number }[],
  page: Page,
  what: string,
) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page, `${what}, ${size.width}`);
  }
}
