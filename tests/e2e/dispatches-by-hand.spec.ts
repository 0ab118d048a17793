import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { DESK, PHONE, expectAccessibleOn } from './support/accessibility';
import { dispatchDeskOf } from './support/dispatches';
import { expect, test } from './support/section';
import { logIn } from './support/test';

const CONTRACTOR = 'Contratista de rendición de cuentas';
const PHOTO = readFileSync('docs/images/boletin.png');

test('what is posted and put up by hand is helped with, told with its proof, or given up', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(240_000);
  const editor = await administration.createUser(CONTRACTOR);
  const desk = await dispatchDeskOf(request, editor);
  const title = `Audiencia ${randomBytes(3).toString('hex')}`;
  const hearing = await desk.publish('hearing', {
    title,
    startsAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    modality: 'in-person',
    venue: 'Auditorio Luis A. Calvo',
    state: 'announced',
  });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const channel = (name: string) => page.getByRole('region', { name, exact: true });
  const stateOf = (name: string, words: string) => channel(name).getByText(words, { exact: true });

  await test.step('chosen, with a text for one of them alone', async () => {
    await logIn(page, editor);
    await page.goto(`/admin/content-manager/collection-types/plugin::accountability.hearing/${hearing}`);
    await page.getByRole('button', { name: 'Preparar un envío' }).click();
    for (const name of ['Facebook', 'X', 'Cartelera'])
      await page.getByRole('checkbox', { name, exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Destinatarios' })).toHaveCount(0);
    await page.getByText('Opciones de X').click();
    await page.getByLabel('Texto para X (opcional)').fill('Los esperamos en la audiencia. '.repeat(20));
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(page.getByText('Todo está guardado.')).toBeVisible();
    await page.getByRole('tab', { name: 'Vista previa' }).click();
    await expect(channel('X').getByText(/^Sobran \d+ caracteres/)).toBeVisible();
    await page.getByRole('button', { name: 'Enviar…' }).click();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Enviar ahora' })).toBeDisabled();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
    await page.getByRole('tab', { name: 'Redactar' }).click();
    await page.getByLabel('Texto para X (opcional)').fill('Los esperamos en la audiencia.');
    await expectAccessibleOn([DESK, PHONE], page, 'the options');
    await page.getByRole('button', { name: 'Guardar y enviar…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Enviar ahora' }).click();
    await expect(page.getByRole('heading', { name: 'Seguimiento' })).toBeFocused();
  });

  await test.step('posted by hand: the text to copy, the picture, the network’s page, and the address', async () => {
    await expect(stateOf('X', 'Falta hacerlo a mano')).toBeVisible({ timeout: 90_000 });
    await channel('X').getByRole('button', { name: 'Copiar texto' }).click();
    await expect(channel('X').getByText('Texto copiado')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'Los esperamos en la audiencia.',
    );
    await expect(channel('X').getByRole('link', { name: /^Abrir X/ })).toHaveAttribute(
      'href',
      /^https:\/\/x\.com\//,
    );
    await expect(channel('X').getByRole('img')).toBeVisible({ timeout: 60_000 });
    const started = page.waitForEvent('download');
    await channel('X')
      .getByRole('button', { name: /^Descargar imagen/ })
      .click();
    expect((await started).suggestedFilename()).toMatch(/\.png$/);
    await channel('X').getByRole('button', { name: 'Registrar' }).click();
    await expect(channel('X').getByRole('alert')).toContainText('Escriba la dirección de lo publicado');
    await expectAccessibleOn([DESK, PHONE], page, 'by hand');
    await channel('X').getByLabel('Dirección de la publicación').fill('https://x.com/instituto/status/1');
    await channel('X').getByRole('button', { name: 'Registrar' }).click();
    await expect(stateOf('X', 'Publicado')).toBeVisible();
    await expect(channel('X').getByRole('link', { name: /^Ver lo publicado/ })).toHaveAttribute(
      'href',
      'https://x.com/instituto/status/1',
    );
  });

  await test.step('put up by hand: the poster to print, and a photo from a phone', async () => {
    const started = page.waitForEvent('download');
    await channel('Cartelera').getByRole('button', { name: 'Descargar: Cartel tamaño A3' }).click();
    expect(
      readFileSync(await (await started).path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await channel('Cartelera')
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'cartelera.png', mimeType: 'image/png', buffer: PHOTO });
    await channel('Cartelera').getByRole('button', { name: 'Registrar' }).click();
    await expect(stateOf('Cartelera', 'Publicado')).toBeVisible();
  });

  await test.step('given up once it is asked, and found again by keyboard', async () => {
    await channel('Facebook')
      .getByRole('button', { name: /^Cancelar/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancelar este medio' }).click();
    await expect(stateOf('Facebook', 'Cancelado')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Facebook' })).toBeFocused();
    await expect(page.getByText('Terminado')).toBeVisible();
  });
});
