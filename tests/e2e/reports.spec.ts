import { randomBytes } from 'node:crypto';

import type { Page } from '@playwright/test';

import { findAccessibilityProblems } from './support/accessibility';
import { openList, publishDocument } from './support/admin-panel';
import { planEditorOf } from './support/follow-up';
import { expect, test } from './support/section';
import { logIn } from './support/test';

const CONTRACTOR = 'Contratista de rendición de cuentas';
const NOTE = 'Se agregaron las ferias de empleo del trimestre.';
const FILE = [
  'Indicador;Unidad;Meta;Resultado;Grupo',
  'Ferias de empleo;ferias;4;3;Intermediación',
  'Vacantes publicadas;vacantes;1.200;muchas;Intermediación',
].join('\n');

const panel = (page: Page) =>
  page
    .getByRole('complementary')
    .filter({ has: page.getByRole('heading', { name: 'Indicadores del informe' }) });

test('indicators come from a spreadsheet, are corrected with a note, and the website shows them', async ({
  page,
  phone,
  administration,
}) => {
  test.setTimeout(240_000);
  await logIn(page, await administration.createUser(CONTRACTOR));
  const slug = await test.step('an editor opens a published report and sees its chart', async () => {
    await openList(page, 'management-report');
    await page
      .getByRole('gridcell', { name: /trimestral/ })
      .first()
      .click();
    await expect(panel(page).getByRole('img')).toHaveAttribute('alt', /^Gráfico de barras/);
    return page.getByLabel('Dirección').inputValue();
  });

  await test.step('looks at what was understood of a file before importing it', async () => {
    await page.getByRole('button', { name: 'Importar indicadores' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel('Archivo')
      .setInputFiles({ name: 'indicadores.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await dialog.getByRole('button', { name: 'Revisar' }).click();
    await expect(dialog.getByRole('row', { name: /Ferias de empleo ferias 4 3/ })).toBeVisible();
    await expect(dialog.getByText('Fila 2, Resultado: «muchas» no es un número')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Importar', exact: true })).toBeDisabled();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('importar.png') });
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Importar', exact: true }).click();
    await expect(panel(page)).toContainText('Se importaron 2 indicadores');
    await expect(panel(page).getByRole('img')).toHaveAttribute('alt', /Ferias de empleo/);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('panel.png'), fullPage: true });
  });

  await test.step('publishes the correction with its note', async () => {
    await page.getByLabel('Nota de la corrección').fill(NOTE);
    await publishDocument(page);
    await expect(page.getByLabel('Nota de la corrección')).toHaveValue('');
  });

  for (const reader of [page, phone]) {
    await test.step('the website shows the chart, the table and the note', async () => {
      await reader.goto(`/sitio/informe.html?slug=${slug}`);
      await expect(reader.getByText(NOTE)).toBeVisible();
      const chart = reader.getByRole('img', { name: /Gráfico de barras/ });
      await expect
        .poll(() => chart.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBe(reader === phone ? 360 : 760);
      await expect(reader.getByRole('row', { name: /Ferias de empleo/ })).toBeVisible();
      await expect(reader.getByRole('link', { name: 'Informe completo en PDF' })).toBeVisible();
      expect(await findAccessibilityProblems(reader)).toEqual([]);
      await reader.screenshot({
        path: test.info().outputPath(`sitio-${reader === phone}.png`),
        fullPage: true,
      });
    });
  }
});

test('a report that was withdrawn leaves its explanation at its address, and no figures', async ({
  phone,
  request,
  administration,
}) => {
  const editor = await planEditorOf(request, await administration.createUser(CONTRACTOR));
  const title = `Informe por retirar (${randomBytes(3).toString('hex')})`;
  const { documentId, slug } = await editor.create('report', {
    title,
    kind: 'quarterly',
    periodStart: '2026-01-01',
    periodEnd: '2026-03-31',
    body: 'Se formaron 548 personas.',
  });
  await editor.publish('report', documentId);
  // Read past the phone's cache, which may show for a minute what it has read.
  const published = await request.get(`/api/accountability/management-reports/${slug}`);
  expect(await published.text()).toContain('Se formaron 548 personas.');
  await editor.withdrawReport(documentId, 'Tenía cifras de otro período.');

  await phone.goto(`/sitio/informe.html?slug=${slug}`);
  const notice = phone.getByRole('alert');
  await expect(notice).toContainText('Este informe ya no está publicado');
  await expect(notice).toContainText(/se retiró el .* de \d{4}\. Motivo: Tenía cifras de otro período\./);
  await expect(phone.getByText('Se formaron 548 personas.')).toHaveCount(0);
  expect(await findAccessibilityProblems(phone)).toEqual([]);
  await phone.screenshot({ path: test.info().outputPath('retirado.png'), fullPage: true });

  await notice.getByRole('link', { name: 'Ver todos los informes' }).tap();
  await expect(phone.getByRole('link', { name: /trimestral/ }).first()).toBeVisible();
  await expect(phone.getByText(title)).toHaveCount(0);
});
