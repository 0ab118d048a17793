import type { APIRequestContext, Page } from '@playwright/test';

import { expectAccessible } from './support/accessibility';
import { logInByApi } from './support/administration';
import { dayFromToday } from './support/follow-up';
import { DEVICES, expect, test } from './support/section';
import { type Credentials, logIn } from './support/test';

const CONTRACTOR = 'Contratista de rendición de cuentas';
const PAGE = '/admin/plugins/accountability/transparencia';
const MENU = `${PAGE}/menu`;
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

/** Publishes pages of these titles, the first of them with a draft beside it that is not published. */
async function publishPages(request: APIRequestContext, editor: Credentials, titles: readonly string[]) {
  const headers = { Authorization: `Bearer ${await logInByApi(request, editor)}` };
  for (const title of titles) {
    const created = await request.post(ENTRIES, { headers, data: { title, body: 'Su contenido.' } });
    const { data } = (await created.json()) as { data: { documentId: string } };
    const published = await request.post(`${ENTRIES}/${data.documentId}/actions/publish`, {
      headers,
      data: {},
    });
    expect(published.ok(), title).toBe(true);
  }
}

interface PublicItem {
  number: string;
  title: string;
  children: PublicItem[];
}

/** The public menu, a line for each page: `2.1 Leyes`. */
async function publicMenu(request: APIRequestContext): Promise<string[]> {
  const { data } = (await (await request.get('/api/transparency-menu')).json()) as { data: PublicItem[] };
  const lines = (items: readonly PublicItem[]): string[] =>
    items.flatMap(({ number, title, children }) => [`${number} ${title}`, ...lines(children)]);
  return lines(data);
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

  await test.step('each line says what to do, and leads to the page it is about', async () => {
    await expect(
      rows(page)
        .filter({ hasText: 'Normativa' })
        .getByRole('link', { name: 'Abrir la página y escribir su texto: Normativa' }),
    ).toHaveText('Abrir la página y escribir su texto');
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

test('an editor puts the menu in order with the keyboard, and the website has it so at once', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(180_000);
  const user = await administration.createUser(CONTRACTOR);
  const mark = Date.now();
  const [one, two, three] = [`Primera ${mark}`, `Segunda ${mark}`, `Tercera ${mark}`];
  await publishPages(request, user, [one, two, three]);
  const ours = async () => (await publicMenu(request)).filter((line) => line.endsWith(String(mark)));
  const before = await publicMenu(request);
  const [first] = await ours();
  const number = Number(first?.split(' ')[0]);
  await logIn(page, user);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const press = async (name: string) => {
    await button(name).focus();
    await page.keyboard.press('Enter');
    await expect(button(name)).toBeFocused();
  };

  await test.step('found from the review', async () => {
    await page.getByRole('link', { name: 'Revisión de transparencia' }).click();
    await page.getByRole('link', { name: 'Ordenar el menú' }).click();
    await expect(page.getByRole('heading', { name: 'Menú de transparencia', level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: `${number} ${one}` })).toBeVisible();
  });

  await test.step('moved, it says where it stands now, and keeps the focus', async () => {
    await press(`Poner dentro de la anterior: ${two}`);
    await expect(page.getByRole('status').filter({ hasText: two })).toHaveText(
      `${two}: ahora ${number}.1, dentro de «${one}», la primera.`,
    );
    await expect(page.getByRole('link', { name: `${number}.1 ${two}` })).toBeVisible();
    await expect(button(`Subir: ${two}`)).toHaveAttribute('aria-disabled', 'true');
    await press(`Poner dentro de la anterior: ${three}`);
    await press(`Subir: ${three}`);
    await expect(page.getByRole('status').filter({ hasText: three })).toContainText(`ahora ${number}.1,`);
    expect(await publicMenu(request)).toEqual(before);
  });

  await test.step('asked before it is left, and undone', async () => {
    await page.getByRole('link', { name: `${number} ${one}` }).click();
    const asked = page.getByRole('alertdialog', { name: '¿Salir sin guardar el menú?' });
    await expect(asked).toContainText('Los cambios de lugar que hizo se pierden al salir.');
    await asked.getByRole('button', { name: 'Seguir ordenando' }).click();
    await expect(asked).toBeHidden();
    await button('Deshacer los cambios').click();
    await expect(page.getByRole('link', { name: `${number + 1} ${two}` })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Páginas del menú' })).toBeFocused();
    await expect(button('Guardar el menú')).toBeDisabled();
  });

  await test.step('saved, it is so on the website', async () => {
    await press(`Poner dentro de la anterior: ${two}`);
    await press(`Poner dentro de la anterior: ${three}`);
    await press(`Subir: ${three}`);
    await button('Guardar el menú').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('El menú quedó guardado, también en el sitio.')).toBeVisible();
    expect(await ours()).toEqual([`${number} ${one}`, `${number}.1 ${three}`, `${number}.2 ${two}`]);
    await page.reload();
    await expect(page.getByRole('link', { name: `${number}.1 ${three}` })).toBeVisible();
  });

  await test.step('what somebody else moved meanwhile is not undone: it is read again', async () => {
    const other = await page.context().newPage();
    await other.goto(MENU);
    await other.getByRole('button', { name: `Sacar un nivel: ${two}`, exact: true }).click();
    await other.getByRole('button', { name: 'Guardar el menú' }).click();
    await expect(other.getByText('El menú quedó guardado')).toBeVisible();
    await other.close();

    await press(`Sacar un nivel: ${three}`);
    await button('Guardar el menú').click();
    const refusal = page.getByText('Otra persona cambió el menú mientras usted lo ordenaba.');
    await expect(refusal).toBeVisible();
    expect(await ours()).toEqual([`${number} ${one}`, `${number}.1 ${three}`, `${number + 1} ${two}`]);
    await button('Leer el menú otra vez').click();
    await expect(page.getByRole('link', { name: `${number + 1} ${two}` })).toBeVisible();
    await expect(page.getByRole('link', { name: `${number}.1 ${three}` })).toBeVisible();
    await expect(refusal).toBeHidden();
  });

  await test.step('who may not publish the pages sees their order, and no buttons', async () => {
    await page.route('**/admin/users/me/permissions', async (route) => {
      const response = await route.fetch();
      const { data } = (await response.json()) as { data: { action: string }[] };
      await route.fulfill({
        response,
        json: { data: data.filter(({ action }) => action !== 'plugin::content-manager.explorer.publish') },
      });
    });
    await page.goto(MENU);
    await expect(page.getByText('Usted puede ver el orden; lo cambia quien puede')).toBeVisible();
    await expect(page.getByRole('link', { name: `${number + 1} ${two}` })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Subir/ })).toHaveCount(0);
    await expect(button('Guardar el menú')).toHaveCount(0);
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

        await page.goto(MENU);
        const first = page.getByRole('listitem').filter({ hasText: title });
        await first.getByRole('button', { name: `Poner dentro de la anterior: ${title}` }).click();
        await expect(page.getByRole('status').filter({ hasText: title })).toContainText('la primera');
        await expectAccessible(page);
        await page.screenshot({ path: test.info().outputPath('menu.png') });
      });
    });
  }
});
