import type { APIRequestContext, Page } from '@playwright/test';

import { expectAccessible } from './support/accessibility';
import { logInByApi } from './support/administration';
import { dayFromToday } from './support/follow-up';
import { DEVICES, expect, test } from './support/section';
import { type Credentials, logIn } from './support/test';

const CONTRACTOR = 'Contratista de rendición de cuentas';
const PAGE = '/admin/plugins/accountability/transparencia';
const ENTRIES = '/content-manager/collection-types/api::transparency-section.transparency-section';

/** Publishes a page of the institute . */
async function publishPage(request: APIRequestContext, editor: Credentials, title: string) {
  const headers = { Authorization: `Bearer ${await logInByApi(request, editor)}` };
  const call = async (path: string, data: object) => {
    const response = await request.post(`${ENTRIES}${path}`, { headers, data });
    expect(response.ok(), `${path}: ${response.status()}`).toBe(true);
    return ((await response.json()) as { data: { documentId: string } }).data;
  };
  const { documentId } = await call('', { title, body: 'Su contenido.', reviewMonths: 1 });
  await call(`/${documentId}/actions/publish`, {});
  return documentId;
}

/** As if the month since a page was published had passed: the review's own answer, with a page that is due. */
async function isDue(page: Page, documentId: string, title: string): Promise<void> {
  await page.route('**/transparency-sections/review', async (route) => {
    const response = await route.fetch();
    const review = (await response.json()) as { data: { lines: object[] } };
    review.data.lines.push({
      number: '11',
      title,
      requirement: null,
      documentId,
      finding: 'review-due',
      reviewOn: dayFromToday(-3),
    });
    await route.fulfill({ response, json: review });
  });
}

const rows = (page: Page) => page.getByRole('table', { name: 'Por hacer' }).getByRole('row');

test('an editor sees what the regulation expects and is missing, mends it, and marks a page as looked at', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(180_000);
  const user = await administration.createUser(CONTRACTOR);
  const title = `Directorio ${Date.now()}`;
  const documentId = await publishPage(request, user, title);
  await logIn(page, user);

  await test.step('from the menu', async () => {
    await page.getByRole('link', { name: 'Revisión de transparencia' }).click();
    await expect(page.getByRole('heading', { name: 'Revisión de transparencia', level: 1 })).toBeVisible();
    await expect(page.getByText(/^\d+ de 16 páginas exigidas/)).toBeVisible();
    await expect(rows(page).filter({ hasText: 'Normativa' })).toContainText('Sin contenido');
  });

  await test.step('each line leads to the page it is about', async () => {
    await page.getByRole('link', { name: '2 Normativa' }).click();
    await expect(page.getByRole('heading', { name: 'Normativa', level: 1 })).toBeVisible();
    await page.getByRole('textbox', { name: 'Enlace' }).fill('https://instituto.example/normas');
    await page.getByRole('button', { name: 'Publicar', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Publicar', exact: true })).toBeDisabled();
    const menu = (await (await request.get('/api/transparency-menu')).json()) as { data: { url: string }[] };
    expect(menu.data[1]?.url).toBe('https://instituto.example/normas');
  });

  await test.step('what is due is marked as looked at, with the keyboard, and is gone', async () => {
    await isDue(page, documentId, title);
    await page.goto(PAGE);
    await expect(rows(page).filter({ hasText: 'Normativa' })).toHaveCount(0);
    const mark = page.getByRole('button', { name: `Marcar como revisada hoy: ${title}` });
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Quedó como revisada hoy: ${title}`)).toBeVisible();
    await expect(rows(page).filter({ hasText: title })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Por hacer' })).toBeFocused();
    const answer = await request.get(`/api/transparency-sections/${documentId}`);
    expect(((await answer.json()) as { data: { reviewedOn: string } }).data.reviewedOn).toBe(dayFromToday(0));
  });
});

test('a citizen finds the open data and the inquiry form from the menu of the website', async ({ page }) => {
  await page.goto('/sitio/transparencia.html');
  await page.getByRole('link', { name: '7 Datos abiertos' }).click();
  await expect(page.getByText('inventario de activos de información')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV de Audiencias públicas' }).click();
  expect((await download).suggestedFilename()).toBe('hearings.csv');
  await page.getByRole('link', { name: 'Diccionario de Audiencias públicas' }).click();
  await expect(page.getByRole('rowheader', { name: 'modalidad' })).toBeVisible();

  // The menu as the API gives it, for a frame or an include.
  await page.goto('/api/transparency-menu?format=page');
  await page
    .getByRole('navigation', { name: 'Transparencia' })
    .getByRole('link', { name: 'Presentar una solicitud' })
    .click();
  await expect(page.getByRole('heading', { name: 'Presentar una solicitud', level: 1 })).toBeVisible();
});

test.describe('WCAG 2.1 AA, as far as axe can tell', () => {
  for (const { device, use } of DEVICES) {
    test.describe(device, () => {
      test.use(use);

      test(`the review of the transparency section, ${device}`, async ({ page, request, administration }) => {
        test.setTimeout(120_000);
        const user = await administration.createUser(CONTRACTOR);
        const title = `Organigrama ${Date.now()}`;
        await isDue(page, await publishPage(request, user, title), title);
        await logIn(page, user);
        await page.goto(PAGE);
        await expect(rows(page).filter({ hasText: title })).toBeVisible();
        await expectAccessible(page);
        await page.screenshot({ path: test.info().outputPath('transparencia.png'), fullPage: true });
      });
    });
  }
});
