import { expect, type Locator, type Page } from '@playwright/test';

export const DESK_PAGE = '/admin/plugins/accountability/inquietudes';
export const PENDING_PAGE = '/admin/plugins/accountability/por-publicar';

/** What on every page of the desk says how many answers wait to be published. */
export const pendingLink = (page: Page): Locator =>
  page
    .getByRole('navigation', { name: 'Páginas de inquietudes' })
    .getByRole('link', { name: /^Por publicar/ });

/** Opens a case, or what is made of it for the public. */
export async function openCase(page: Page, documentId: string, part: '' | '/publicar' = ''): Promise<void> {
  await page.goto(`${DESK_PAGE}/${documentId}${part}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** What the page itself says to be wrong; the panel keeps an empty alert of its own beside it. */
export const problem = (page: Page): Locator => page.getByRole('main').getByRole('alert');

export const answerField = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Respuesta', exact: true });

/** Waits until what was written is with the server. */
export async function draftSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Borrador guardado a las/)).toBeVisible();
}

/** Sends the answer that is written on the case's page, granting what was asked. */
export async function sendAnswer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enviar respuesta' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Sentido de la respuesta' }).click();
  await page.getByRole('option', { name: 'Se concede lo pedido' }).click();
  await dialog.getByRole('button', { name: 'Enviar respuesta' }).click();
}

/** Fails unless one sees that the element has the focus: with it, it looks otherwise than without. */
export async function expectVisibleFocus(page: Page, element: Locator): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('What has the focus is not on the page');
  const clip = {
    x: Math.max(0, box.x - 6),
    y: Math.max(0, box.y - 6),
    width: box.width + 12,
    height: box.height + 12,
  };
  const withFocus = await page.screenshot({ clip, animations: 'disabled' });
  await element.evaluate((node: HTMLElement) => node.blur());
  const without = await page.screenshot({ clip, animations: 'disabled' });
  await element.focus();
  expect(withFocus.equals(without), 'the focus can be seen').toBe(false);
}
