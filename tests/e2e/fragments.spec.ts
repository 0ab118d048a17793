import type { Page } from '@playwright/test';

import { findAccessibilityProblems } from './support/accessibility';
import { serveElsewhere } from './support/other-website';
import { expect, test } from './support/section';

const API = '/api/accountability';
const MENU = '/api/transparency-menu';

const SCREENS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

const LISTS = [
  'bulletins',
  'management-reports',
  'plans',
  'follow-up',
  'hearings',
  'hearings/next',
  'commitments',
  'published-answers',
  'notice-board',
  'open-data',
  'open-data/hearings/dictionary',
  'search',
];
const ENTRIES = ['bulletins', 'management-reports', 'plans', 'hearings'];

const entriesOf = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');

/** What the uppermost cell of each row is, each said once. */
const firstInRows = (page: Page): Promise<(string | null)[]> =>
  page.locator('tbody tr').evaluateAll((rows) => {
    const top = (cell: Element) => cell.getBoundingClientRect().top;
    const first = rows.map((row) => [...row.children].sort((one, other) => top(one) - top(other))[0]);
    return [...new Set(first.map((cell) => cell?.getAttribute('role') ?? null))];
  });

async function expectReadable(page: Page, name: string): Promise<void> {
  // What is folded away is looked at too.
  for (const folded of await page.locator('summary').all()) await folded.click();
  for (const viewport of SCREENS) {
    await page.setViewportSize(viewport);
    const where = `${name}, ${viewport.width}`;
    const wider = () => document.documentElement.scrollWidth - window.innerWidth;
    expect(await page.evaluate(wider), `${where}: wider than the screen`).toBeLessThanOrEqual(0);
    expect(await findAccessibilityProblems(page), where).toEqual([]);
    await page.screenshot({
      path: test.info().outputPath(`${name.replaceAll('/', '-')}-${viewport.width}.png`),
      fullPage: true,
    });
  }
}

// Axe is a script: these pages have none of their own, which the API's tests hold.
for (const list of LISTS) {
  test(`${list} is readable on every screen`, async ({ page }) => {
    await page.goto(`${API}/${list}?format=page`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectReadable(page, list);
  });
}

for (const list of ENTRIES) {
  test(`one of ${list} is readable on every screen`, async ({ page }) => {
    await page.goto(`${API}/${list}?format=page`);
    await entriesOf(page).first().click();
    await expectReadable(page, `${list}-entry`);
  });
}

test('what was found is readable on every screen', async ({ page }) => {
  // Before the first search there is nothing to go by but the form.
  await page.goto(`${API}/search?format=page`);
  await page.getByLabel('Buscar en la rendición de cuentas').fill('empleo');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page.getByText(/resultados? para «empleo»/)).toBeVisible();
  await expectReadable(page, 'found');
});

test('the pages of the transparency section are readable on every screen', async ({ page }) => {
  await page.goto(`${MENU}?format=page`);
  await expectReadable(page, 'menu');
});

test('on a narrow screen a table is a card a row, and stays a table for who does not see it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${API}/plans?format=page`);
  await entriesOf(page).first().click();
  const table = page.getByRole('table', { name: 'Acciones del plan' });
  await expect(table.getByRole('columnheader')).toHaveCount(6);
  const cell = table.getByRole('row').nth(1).getByRole('cell').first();
  const label = () => getComputedStyle(document.querySelector('td') as Element, '::before').content;
  expect(await page.evaluate(label)).toBe('"Alcance"');
  await expect(cell).toHaveText('Interno y externo');
  expect(await firstInRows(page)).toEqual(['rowheader']);
});

test('a card of an indicator begins with its name, and not with its topic', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${API}/management-reports?format=page`);
  await entriesOf(page).first().click();
  await expect(page.getByRole('table').getByRole('columnheader').first()).toHaveText('Tema');
  expect(await firstInRows(page)).toEqual(['rowheader']);
});

test('on a sheet of A4 a table is a table', async ({ page }) => {
  // What is left of 210 mm between Chromium's own margins.
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.goto(`${API}/plans?format=page`);
  await entriesOf(page).first().click();
  const cell = page.getByRole('table', { name: 'Acciones del plan' }).getByRole('cell').first();
  await expect(cell).toHaveCSS('display', 'block');
  await page.emulateMedia({ media: 'print' });
  await expect(cell).toHaveCSS('display', 'table-cell');
  const wider = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await page.evaluate(wider)).toBeLessThanOrEqual(0);
});

test('the keyboard reaches the content first, and then the list', async ({ page }) => {
  await page.goto(`${API}/bulletins?format=page`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Saltar al contenido' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test.describe('in a browser that runs no script', () => {
  test.use({ javaScriptEnabled: false });

  test('an entry is reached from its list', async ({ page }) => {
    for (const list of ENTRIES) {
      await page.goto(`${API}/${list}?format=page`);
      const title = await entriesOf(page).first().innerText();
      await entriesOf(page).first().click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    }
  });

  test('a form finds published answers', async ({ page }) => {
    await page.goto(`${API}/published-answers?format=page`);
    await page.getByLabel('Buscar en las respuestas').fill('cursos');
    await page.getByRole('button', { name: 'Buscar' }).click();
    await expect(page).toHaveURL(/format=page&q=cursos$/);
    await expect(page.getByText('No se encontraron respuestas.')).toBeVisible();
  });
});

test('another site shows a page of ours in a frame', async ({ page, baseURL }) => {
  const address = `${baseURL}${API}/bulletins?format=page`;
  const frame = `<!doctype html><title>Sitio</title><iframe title="Boletines" src="${address}"></iframe>`;
  const site = await serveElsewhere(String(baseURL), { '/marco.html': frame });
  await page.goto(`${site.url}/marco.html`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Boletines');
  await site.close();
});
