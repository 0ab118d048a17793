import type { APIRequestContext, Page } from '@playwright/test';

import { findAccessibilityProblems } from './support/accessibility';
import { fileInquiry } from './support/public-api';
import { expect, test } from './support/section';
import { logIn } from './support/test';
import { type Filing, inquiryAbout } from './support/website';

const ENGINEER = 'Ingeniero de Sistemas';
const NEW_CLOSURE = '/admin/content-manager/collection-types/plugin::accountability.closure/create';
const SETTINGS = '/admin/content-manager/single-types/plugin::accountability.setting';
const DAY = 86_400_000;

/** A day so many from now, as the panel's date fields take it: `24/11/2026`. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10).split('-').reverse().join('/');

const panel = (page: Page) =>
  page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: 'Qué cambiaría' }) });

async function lookUp(request: APIRequestContext, { filingNumber, trackingCode }: Filing) {
  const answer = await request.post('/api/accountability/inquiries/lookup', {
    data: { filingNumber, trackingCode },
  });
  return ((await answer.json()) as { data: { dueOn: string; timeline: { kind: string }[] } }).data;
}

async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(day);
  await field.press('Tab');
}

test('a closure shows which due dates it would move, and moves them when it is saved', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(240_000);
  const filed = await fileInquiry(request, inquiryAbout('Fecha que se mueve'));
  const before = (await lookUp(request, filed)).dueOn;
  await logIn(page, await administration.createUser(ENGINEER));

  await page.goto(NEW_CLOSURE);
  await expect(panel(page)).toContainText('Escriba desde y hasta cuándo');
  await page.getByRole('textbox', { name: 'Motivo' }).fill('Traslado de sede');
  await fillDay(page, 'Desde', inDays(2));
  await fillDay(page, 'Hasta', inDays(1));
  await expect(panel(page)).toContainText('La fecha final es anterior a la inicial');
  await fillDay(page, 'Hasta', inDays(8));
  await expect(panel(page)).toContainText(`${filed.filingNumber}: del`);
  expect(await findAccessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(panel(page)).toContainText('Si borra este cierre');
  const seen = async () => (await lookUp(request, filed)).timeline.map(({ kind }) => kind);
  await expect.poll(seen, { timeout: 90_000 }).toContain('recalculated');
  const { dueOn } = await lookUp(request, filed);
  expect(dueOn > before).toBe(true);

  // Other tests count with the calendar as it was.
  await page.reload();
  await expect(panel(page)).toContainText(`${filed.filingNumber}: del`);
  await page.getByRole('button', { name: 'Más acciones', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Eliminar/ }).click();
  await page.getByRole('button', { name: 'Confirmar' }).click();
  await expect.poll(async () => (await lookUp(request, filed)).dueOn, { timeout: 90_000 }).toBe(before);
});

test('the settings show what counting Saturdays would move', async ({ page, request, administration }) => {
  const { filingNumber } = await fileInquiry(request, inquiryAbout('Sábados'));
  await logIn(page, await administration.createUser(ENGINEER));
  await page.goto(SETTINGS);
  await expect(panel(page)).toContainText('verá las fechas límite que se moverían');
  await page.getByRole('checkbox', { name: 'El sábado es día hábil' }).click();
  await expect(panel(page)).toContainText(filingNumber);
});
