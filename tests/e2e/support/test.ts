import { expect, test as base, type Page } from '@playwright/test';

/** Someone who may log in to the admin panel. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface Fixtures {
  /** The first administrator of the application under test. */
  readonly admin: Credentials;
  /** The addresses on other machines that this test's page has asked for. */
  readonly foreignRequests: readonly string[];
}

function fromGlobalSetup(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The global setup left no ${name}`);
  return value;
}

const isLocal = (url: string): boolean =>
  !/^(?:https?|wss?):/.test(url) || ['localhost', '127.0.0.1'].includes(new URL(url).hostname);

/** Playwright's `test`, against the application that the global setup started. */
export const test = base.extend<Fixtures>({
  baseURL: ({}, use) => use(fromGlobalSetup('E2E_URL')),
  admin: ({}, use) =>
    use({ email: fromGlobalSetup('E2E_ADMIN_EMAIL'), password: fromGlobalSetup('E2E_ADMIN_PASSWORD') }),
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
