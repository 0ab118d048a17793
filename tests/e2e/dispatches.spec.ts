import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { DESK, PHONE, expectAccessibleOn } from './support/accessibility';
import { dispatchDeskOf, test } from './support/dispatches';
import { expect } from './support/section';
import { logIn } from './support/test';
import { tabTo } from './support/website';

const CONTRACTOR = 'Contratista de rendición de cuentas';
const ENGINEER = 'Ingeniero de Sistemas';
const LIST = '/admin/plugins/accountability/envios';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** Nothing against WCAG 2.1 AA and nothing wider than the screen, on a phone and on a desk. */
const documentIdIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

test.use({ viewport: DESK });

test('a hearing is told of by mail: prepared, seen, tried, let go and followed to its end', async ({
  page,
  request,
  administration,
  smtp,
}) => {
  test.setTimeout(240_000);
  const editor = await administration.createUser(CONTRACTOR);
  const desk = await dispatchDeskOf(request, editor);
  const mark = randomBytes(3).toString('hex');
  const title = `Audiencia ${mark}`;
  const hearing = await desk.publish('hearing', {
    title,
    startsAt: inDays(20),
    endsAt: inDays(20.1),
    modality: 'in-person',
    venue: 'Auditorio Luis A. Calvo',
    state: 'announced',
  });
  const contacts = [
    ...(await desk.gather(`Gremios ${mark}`, 'external', 3)),
    ...(await desk.gather(`Funcionarios ${mark}`, 'internal', 2)),
  ];

  await test.step('begun beside the hearing where it is edited', async () => {
    await logIn(page, editor);
    await page.goto(`/admin/content-manager/collection-types/plugin::accountability.hearing/${hearing}`);
    await page.getByRole('button', { name: 'Preparar un envío' }).click();
    await expect(page.getByRole('heading', { name: `Invitación: ${title}`, level: 1 })).toBeVisible();
    await expect(page.getByText('Elija al menos un medio.')).toBeVisible();
  });

  await test.step('written: what is wrong stands at its field, and nothing is lost on leaving', async () => {
    await page.getByRole('checkbox', { name: 'Correo', exact: true }).click();
    for (const name of [`Gremios ${mark} (3 contactos)`, `Funcionarios ${mark} (2 contactos)`])
      await page.getByRole('checkbox', { name }).click();
    await expect(page.getByText('5 contactos en los grupos elegidos')).toBeVisible();
    const text = page.getByRole('textbox', { name: /^Mensaje/ });
    await text.fill('{{nombre}}, le esperamos en {{lugar}} con {{nadie}}.');
    await page.getByRole('link', { name: 'Inquietudes' }).first().click();
    await expect(page.getByRole('alertdialog')).toContainText('¿Salir sin guardar?');
    await page.getByRole('button', { name: 'Seguir escribiendo' }).click();
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(page.getByText('Todo está guardado.')).toBeVisible();
    await expect(page.getByText('No hay una variable {{nadie}}.')).toBeVisible();
    await expectAccessibleOn([PHONE, DESK], page, 'the form with an error');
    await text.fill('{{nombre}}, le esperamos en {{lugar}}.');
    await page.getByText('Datos que se llenan solos').click();
    await text.press('End');
    await page.getByRole('button', { name: 'Insertar {{fecha}}' }).click();
    await expect(text).toHaveValue('{{nombre}}, le esperamos en {{lugar}}.{{fecha}}');
    await expect(text).toBeFocused();
    await page.getByRole('button', { name: 'Marcar las de estos medios' }).click();
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(page.getByText('Todo está guardado.')).toBeVisible();
    await expect(page.getByText('No hay una variable')).toHaveCount(0);
    await page.screenshot({ path: test.info().outputPath('envios-editar.png'), fullPage: true });
  });

  await test.step('seen as its readers will see it: on a desk, on a phone, and as text', async () => {
    await page.getByRole('tab', { name: 'Vista previa' }).click();
    await expect(page.getByText('Se escribirá a 5 personas')).toBeVisible();
    const onDesk = page.frameLocator('iframe[title="El correo en un computador"]');
    await expect(onDesk.getByText('le esperamos en Auditorio Luis A. Calvo')).toBeVisible();
    await expectAccessibleOn([PHONE, DESK], page, 'the preview on a desk');
    await page.screenshot({ path: test.info().outputPath('envios-vista-previa.png'), fullPage: true });
    await page.getByRole('tab', { name: 'Teléfono' }).click();
    const phone = page.locator('iframe[title="El correo en un teléfono"]');
    await expect(phone).toHaveAttribute('sandbox', '');
    expect((await phone.boundingBox())?.width).toBe(360);
    await page.getByRole('tab', { name: 'Solo texto' }).click();
    await expect(page.getByRole('tabpanel').last()).toContainText('Auditorio Luis A. Calvo');
  });

  await test.step('tried at one’s own address', async () => {
    await page.getByRole('button', { name: 'Enviarme una prueba: Correo' }).click();
    await expect(page.getByText(`La prueba va en camino a ${editor.email}.`)).toBeVisible();
    await smtp.arrivals(1);
    expect(smtp.received[0]?.recipients).toEqual([editor.email]);
  });

  await test.step('let go by keyboard, and asked again where the number changed meanwhile', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Enviar…' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Correo: se escribirá a 5 personas');
    await expectAccessibleOn([PHONE, DESK], page, 'letting it go');
    await dialog.getByRole('radio', { name: 'Un día y una hora' }).click();
    await dialog.getByRole('button', { name: 'Programar el envío' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Escriba el día y la hora.');
    await dialog.getByRole('radio', { name: 'Ahora' }).click();
    contacts.push(...(await desk.gather(`Gremios ${mark}`, 'external', 1)));
    await dialog.getByRole('button', { name: 'Enviar ahora a 5 personas' }).click();
    await expect(dialog.getByRole('alert')).toContainText('La cantidad de destinatarios cambió');
    await dialog.getByRole('button', { name: 'Enviar ahora a 6 personas' }).click();
    await expect(page.getByRole('heading', { name: 'Seguimiento' })).toBeFocused();
  });

  await test.step('followed to its end, and each got it once', async () => {
    const card = page.getByRole('region', { name: 'Correo' });
    await expect(card.getByText('6 de 6 enviados')).toBeVisible({ timeout: 90_000 });
    await expect(card.getByText('Enviado', { exact: true })).toBeVisible({ timeout: 90_000 });
    await expect(page.getByText('Terminado')).toBeVisible();
    await expectAccessibleOn([PHONE, DESK], page, 'followed');
    await page.screenshot({ path: test.info().outputPath('envios-seguimiento.png'), fullPage: true });
    const got = smtp.received.slice(1).flatMap(({ recipients }) => recipients);
    expect(got.toSorted()).toEqual(contacts.toSorted());
    const started = page.waitForEvent('download');
    await card.getByRole('button', { name: /Descargar registro/ }).click();
    const log = readFileSync(await (await started).path(), 'utf8');
    for (const address of contacts) expect(log).toContain(address);
  });

  await test.step('the list says how it went, and copies it', async () => {
    await page.goto(LIST);
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
    await expect(entry).toContainText('Correo: 6 de 6 enviados');
    await expectAccessibleOn([PHONE, DESK], page, 'the list');
    await entry.getByRole('button', { name: /Copiar/ }).click();
    await expect(page.getByRole('button', { name: 'Enviar…' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: `Gremios ${mark} (4 contactos)` })).toBeChecked();
  });
});

test('a bulletin goes out by mail, poster and post from its one text', async ({
  page,
  request,
  administration,
  smtp,
}) => {
  test.setTimeout(180_000);
  const editor = await administration.createUser(CONTRACTOR);
  const desk = await dispatchDeskOf(request, editor);
  const mark = randomBytes(3).toString('hex');
  const title = `Resultados del trimestre ${mark}`;
  const bulletin = await desk.publish('bulletin', {
    title,
    summary: 'Se acompañaron 86 empresas de la ciudad.',
    body: 'Se capacitaron **1.240 personas**.',
    issuedOn: inDays(0).slice(0, 10),
  });
  const readers = await desk.gather(`Universidades ${mark}`, 'external', 2);
  const part = (name: string) => page.getByRole('region', { name, exact: true });

  await logIn(page, editor);
  await page.goto(`/admin/content-manager/collection-types/plugin::accountability.bulletin/${bulletin}`);
  await page.getByRole('button', { name: 'Preparar un envío' }).click();
  for (const name of ['Correo', 'X', 'Cartelera', `Universidades ${mark} (2 contactos)`])
    await page.getByRole('checkbox', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Guardar y enviar…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enviar ahora a 2 personas' }).click();

  await expect(part('Correo').getByText('2 de 2 enviados')).toBeVisible({ timeout: 90_000 });
  const mails = smtp.received.filter(({ recipients }) => recipients.some((one) => readers.includes(one)));
  expect(mails).toHaveLength(2);
  for (const { parsed } of mails) expect(parsed.text).toContain('Se capacitaron 1.240 personas.');

  await expect(part('X').getByLabel('Texto para X')).toHaveValue(/Se acompañaron 86 empresas/);
  await part('X').getByLabel('Dirección de la publicación').fill('https://x.com/instituto/status/2');
  await part('X').getByRole('button', { name: 'Registrar' }).click();
  await expect(part('X').getByText('Publicado', { exact: true })).toBeVisible();

  const started = page.waitForEvent('download');
  await part('Cartelera').getByRole('button', { name: 'Descargar: Cartel tamaño carta' }).click();
  const poster = readFileSync(await (await started).path());
  expect(poster.subarray(0, 5).toString()).toBe('%PDF-');
  await page.goto('/cartelera');
  await expect(page.getByText(title)).toBeVisible({ timeout: 60_000 });
});

test('who may only prepare cannot let go, neither by the page nor past it', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(180_000);
  const engineer = await administration.createUser(ENGINEER);
  const desk = await dispatchDeskOf(request, engineer);
  await logIn(page, engineer);
  await page.goto(LIST);
  await page.getByRole('button', { name: 'Nuevo envío' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: 'En blanco' })).toBeChecked();
  await expectAccessibleOn([PHONE, DESK], page, 'beginning one');
  await dialog.getByRole('button', { name: 'Empezar' }).click();
  await expect(page.getByText('Lo enviará quien tenga permiso para hacerlo.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Enviar…/ })).toHaveCount(0);
  const documentId = documentIdIn(page);
  expect(await desk.letGo(documentId)).toBe(403);

  const title = `Aviso ${randomBytes(3).toString('hex')}`;
  await test.step('two people at once: the second is told, and nothing is overwritten', async () => {
    await desk.retitle(documentId, title);
    await page.getByLabel('Asunto').fill('Otro asunto');
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Otra persona cambió este envío');
    await expectAccessibleOn([PHONE, DESK], page, 'told of the other');
    await page.getByRole('button', { name: 'Descartar mis cambios y cargar lo guardado' }).click();
    await expect(page.getByLabel('Asunto')).toHaveValue(title);
  });

  await test.step('what was not sent is removed once it is asked', async () => {
    await page.goto(LIST);
    await page.getByRole('button', { name: `Eliminar «${title}»` }).click();
    await expect(page.getByRole('dialog')).toContainText('se pierde lo que se escribió');
    await page.getByRole('dialog').getByRole('button', { name: 'Eliminar', exact: true }).click();
    await expect(page.getByText('El envío se eliminó')).toBeVisible();
    await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
  });
});
