import { findAccessibilityProblems } from './support/accessibility';
import { expect, test } from './support/test';

const DOCS = '/api/accountability/docs';

test.describe('the interface as a page', () => {
  test('is read without scripts, and asks nothing of other hosts', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('console', (message) => asked.push(message.text()));
    await page.goto(DOCS);

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Rendición de cuentas: interfaz pública',
    );
    const filing = page.locator('details', { hasText: 'Radicar una solicitud' });
    await expect(filing.getByText('Idempotency-Key')).toBeHidden();
    await filing.getByText('Radicar una solicitud').click();
    await expect(filing.getByText('Idempotency-Key')).toBeVisible();
    await expect(filing.getByText(/^curl /)).toBeVisible();

    // The page and the browser's own wish for an icon.
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual([DOCS]);
    await context.close();
  });

  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
  ]) {
    test(`keeps WCAG 2.1 AA and fits a screen of ${viewport.width} pixels, all of it open`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto(DOCS);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      expect(await findAccessibilityProblems(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
    });
  }

  test('is walked through by keyboard, and leads to the shapes it names', async ({ page }) => {
    await page.goto(DOCS);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Ir al contenido' })).toBeFocused();
    await page.getByText('Lista de boletines').focus();
    const list = page.locator('details', { hasText: 'Lista de boletines' });
    await list.locator('summary').press('Enter');
    await list.getByRole('link', { name: 'Bulletin', exact: true }).click();
    await expect(page.locator('#forma-Bulletin').getByText('issuedOn', { exact: true })).toBeVisible();
  });

  test('gives the same to programs', async ({ page, request }) => {
    await page.goto(DOCS);
    await page.getByRole('link', { name: 'openapi.json' }).click();
    await expect(page).toHaveURL(/\/api\/accountability\/openapi\.json$/);
    const document = (await (await request.get(page.url())).json()) as { openapi: string };
    expect(document.openapi).toBe('3.1.0');
  });
});
