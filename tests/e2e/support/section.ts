import type { BrowserContext, Page } from '@playwright/test';

import { administrationOf, type Administration } from './administration';
import { test as base, expect } from './test';

interface Fixtures {
  readonly administration: Administration;
  /** A citizen's phone: a small screen that is touched. */
  readonly phone: Page;
  /** The addresses on other machines that any page of this test has asked for. There must be none. */
  readonly requestsElsewhere: string[];
}

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** What a page has to fit on. */
export const DEVICES = [
  { device: 'on a phone', use: PHONE },
  { device: 'on a desk', use: { viewport: { width: 1280, height: 800 } } },
];

const OWN_HOSTS = ['localhost', '127.0.0.1'];

function watch(context: BrowserContext, addresses: string[]): void {
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && !OWN_HOSTS.includes(hostname)) addresses.push(request.url());
  });
}

/** Playwright's `test` for the whole section. Every one of its tests fails if a page asks another machine for anything. */
export const test = base.extend<Fixtures>({
  requestsElsewhere: [
    async ({}, use) => {
      const addresses: string[] = [];
      await use(addresses);
      expect(addresses).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, requestsElsewhere }, use) => {
    watch(context, requestsElsewhere);
    await use(context);
  },
  phone: async ({ browser, requestsElsewhere }, use) => {
    const context = await browser.newContext(PHONE);
    watch(context, requestsElsewhere);
    await use(await context.newPage());
    await context.close();
  },
  administration: ({ request, admin }, use) => use(administrationOf(request, admin)),
});

export { expect };
