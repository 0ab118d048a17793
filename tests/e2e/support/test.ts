import { expect, test as base, type Page } from '@playwright/test';

import { type Applications, applicationsInTurn, type StartedApplication } from './started-application';

const START_TIMEOUT_MS = 180_000;

/** Someone who may log in to the admin panel. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface Fixtures {
  /** Environment variables of the application, on top of the usual ones. */
  readonly settings: Readonly<Record<string, string>>;
  /** The application of the test's file: what tests of other files write is not in it. */
  readonly application: StartedApplication;
  /** The first administrator of the application under test. */
  readonly admin: Credentials;
  /** The addresses on other machines that this test's page has asked for. */
  readonly foreignRequests: readonly string[];
}

interface WorkerFixtures {
  readonly applications: Applications;
}

const isLocal = (url: string): boolean =>
  !/^(?:https?|wss?):/.test(url) || ['localhost', '127.0.0.1'].includes(new URL(url).hostname);

/** Playwright's `test`, against an application of the file's own. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  applications: [
    async ({}, use) => {
      const applications = applicationsInTurn();
      await use(applications);
      await applications.stop();
    },
    { scope: 'worker' },
  ],
  settings: [{}, { option: true }],
  application: [
    async ({ applications, settings }, use, { file }) => use(await applications.of(file, settings)),
    { timeout: START_TIMEOUT_MS },
  ],
  baseURL: ({ application }, use) => use(application.url),
  admin: ({ application }, use) => use(application.admin),
  foreignRequests: async ({ page }, use) => {
    const addresses: string[] = [];
    page.on('request', (request) => {
      if (!isLocal(request.url())) addresses.push(request.url());
    });
    await use(addresses);
  },
});

/** Logs in to the admin panel and waits for its home page. */
export async function logIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await expect(page.locator('nav').first()).toBeVisible();
}

export { expect };
