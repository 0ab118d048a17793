import { expect, type Locator, type Page } from '@playwright/test';

const COLLECTIONS = '/admin/content-manager/collection-types';

export const IMPORT_PAGE = '/admin/plugins/accountability/importar-plan';

/** The table of what was understood, in the second step of «Importar plan». */
export const understoodRows = (page: Page): Locator =>
  page.getByRole('table', { name: 'Acciones del plan' }).locator('tbody tr');

/** Puts a table on the clipboard, as Word does on copying, and pastes it with the keyboard. */
export async function pasteTable(
  page: Page,
  { html, text }: { readonly html: string; readonly text: string },
): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    (copied) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([copied.html], { type: 'text/html' }),
          'text/plain': new Blob([copied.text], { type: 'text/plain' }),
        }),
      ]),
    { html, text },
  );
  await page.getByLabel('Tabla del plan').focus();
  await page.keyboard.press('Control+V');
}

/** From the document to what was understood of it. */
export async function reviewPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Revisar el plan' }).click();
  await expect(page.getByRole('heading', { name: 'Esto es lo que se entendió' })).toBeVisible();
}

/** The plan's title and period, where the document does not say them. */
export async function writePlanHeading(
  page: Page,
  { title, from, to }: { readonly title: string; readonly from: string; readonly to: string },
): Promise<void> {
  await page.getByLabel('Título del plan').fill(title);
  await page.getByLabel('Rige desde').fill(from);
  await page.getByLabel('Rige hasta').fill(to);
}

/** Confirms what was understood and waits until the plan is written. */
export async function confirmImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Importar el plan', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'El plan quedó importado' })).toBeVisible();
}

/** Publishes the document that is open in the content manager, also when it asks whether that is meant. */
export async function publishDocument(page: Page): Promise<void> {
  const published = page.getByText('Publicado', { exact: true }).first();
  const confirm = page.getByRole('alertdialog').getByRole('button', { name: /publicar/i });
  await page.getByRole('button', { name: 'Publicar', exact: true }).click();
  await expect(confirm.or(published).first()).toBeVisible();
  if (await confirm.isVisible()) await confirm.click();
  await expect(published).toBeVisible();
}

/** Opens the content manager's list of a type (`inquiry`). */
export async function openList(page: Page, type: string): Promise<void> {
  await page.goto(`${COLLECTIONS}/plugin::accountability.${type}`);
}
