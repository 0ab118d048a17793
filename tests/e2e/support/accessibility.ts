import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.1 A and AA (Resolución MinTIC 1519 de 2020, annex 1); axe's own best practices only where they are asked for. */
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
    more ? [...WCAG, 'best-practice'] : WCAG,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
