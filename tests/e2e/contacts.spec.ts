import { randomBytes } from 'node:crypto';

import { expectAccessible } from './support/accessibility';
import { openList } from './support/admin-panel';
import { codeIn, hearingDeskOf } from './support/hearings';
import { expect, test } from './support/section';
import { logIn } from './support/test';
import { choose, field } from './support/website';

const HEAD = 'Jefe de Planeación';

test('contacts are imported after a preview, and somebody subscribes, confirms and leaves', async ({
  phone,
  page,
  request,
  administration,
}) => {
  test.setTimeout(240_000);
  const head = await administration.createUser(HEAD);
  const desk = await hearingDeskOf(request, head);
  const mark = randomBytes(3).toString('hex');

  await test.step('an editor sees what would become of each row, and imports the good ones', async () => {
    await logIn(page, head);
    await openList(page, 'contact');
    await page.getByRole('button', { name: 'Importar contactos' }).click();
    const dialog = page.getByRole('dialog');
    const rows = [
      'Nombre;Correo;Grupo',
      `Cámara de Comercio;camara-${mark}@gremio.example;Gremios`,
      'Sin correo;arroba.example;Gremios',
    ];
    await dialog
      .getByLabel('Archivo')
      .setInputFiles({ name: 'gremios.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    await dialog.getByLabel('Origen de la autorización').fill('Convenio 12 de 2026');
    await dialog.getByLabel('Fecha de la autorización').fill('2026-02-23');
    await dialog.getByRole('button', { name: 'Revisar' }).click();
    await expect(dialog.getByRole('row', { name: /Nuevo camara-.*Gremios/ })).toBeVisible();
    await expect(
      dialog.getByRole('row', { name: /No se puede importar: el correo no es válido/ }),
    ).toBeVisible();
    const confirm = dialog.getByRole('button', { name: 'Importar', exact: true });
    await expect(confirm).toBeDisabled();
    await expectAccessible(page, 'the preview');
    await page.screenshot({ path: test.info().outputPath('contactos-importar.png') });
    await dialog.getByRole('checkbox').check();
    await confirm.click();
    await expect(page.getByRole('gridcell', { name: `camara-${mark}@gremio.example` })).toBeVisible();
  });

  const email = `rosa-${mark}@correo.example`;
  const code = await test.step('somebody subscribes on a phone', async () => {
    await phone.goto('/sitio/boletines.html');
    await phone.getByRole('link', { name: 'Recibirlos por correo' }).tap();
    await expect(phone.locator('#formulario')).toBeVisible();
    await phone.locator('#enviar').tap();
    await expect(phone.getByRole('link', { name: /Escriba un correo/ })).toBeVisible();
    await expectAccessible(phone, 'the form with an error');
    await field(phone, 'email').fill(email);
    await choose(phone, 'consent.notice');
    await phone.locator('#enviar').tap();
    await expect(phone.getByRole('heading', { name: 'Revise su correo' })).toBeFocused();
    await expectAccessible(phone, 'asked for');
    return codeIn(await desk.latestMailTo(email));
  });

  await test.step('confirms by the mail’s link, followed where the page is still open', async () => {
    await phone.goto(`/sitio/suscripcion.html#codigo=${code}`);
    await expect(phone.getByRole('button', { name: 'Confirmar mi suscripción' })).toBeVisible();
    expect(phone.url()).not.toContain(code);
    await expect(phone.locator('#formulario')).toBeHidden();
    await expectAccessible(phone, 'to be confirmed');
    await openList(page, 'contact');
    await expect(page.getByRole('gridcell', { name: `camara-${mark}@gremio.example` })).toBeVisible();
    await expect(page.getByRole('gridcell', { name: email }), 'only looked at').toHaveCount(0);
    await phone.getByRole('button', { name: 'Confirmar mi suscripción' }).tap();
    await expect(phone.getByRole('heading', { name: 'Ya está suscrito' })).toBeFocused();
    await expectAccessible(phone, 'confirmed');
    await openList(page, 'contact');
    await expect(page.getByRole('gridcell', { name: email })).toBeVisible();
  });

  await test.step('a code that does not work leads back to the form', async () => {
    await phone.goto('/sitio/suscripcion.html#codigo=0000-0000-0000-0000');
    await phone.getByRole('button', { name: 'Confirmar mi suscripción' }).tap();
    await expect(phone.getByRole('alert')).toContainText('Este código no sirve');
    await expectAccessible(phone, 'not confirmed');
    await phone.getByRole('button', { name: 'Suscribirme de nuevo' }).tap();
    await expect(phone.locator('#formulario')).toBeVisible();
  });

  await test.step('a link that is not whole unsubscribes nobody, and says so', async () => {
    await phone.goto('/sitio/cancelar-suscripcion.html#token=nada');
    const leave = phone.getByRole('button', { name: 'Sí, darme de baja' });
    await expect(leave).toBeVisible();
    await expect(phone.getByRole('alert')).toBeEmpty();
    expect(phone.url()).not.toContain('token');
    await expectAccessible(phone, 'unsubscribing');
    await leave.tap();
    await expect(phone.getByRole('alert')).toContainText('no está completa');
    await expectAccessible(phone, 'not unsubscribed');
    await phone.goto('/sitio/cancelar-suscripcion.html');
    await expect(phone.getByRole('alert')).toContainText('Abra el enlace de un correo');
    await expect(leave).toBeHidden();
  });
});
