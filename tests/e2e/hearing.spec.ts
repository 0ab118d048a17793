import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { qrImage } from '../../src/plugins/accountability/server/src/hearings/registrations/qr-image';

import { expectAccessible } from './support/accessibility';
import { deskOf } from './support/administration';
import { codeIn, hearingDeskOf } from './support/hearings';
import { fileInquiry } from './support/public-api';
import { expect, test } from './support/section';
import { logIn } from './support/test';
import { choose, field, inquiryAbout, settled } from './support/website';

const HEAD = 'Jefe de Planeación';
const DAY = 86_400_000;

/** What somebody thought of a hearing. */
const GRADES = { clarity: 5, usefulness: 4, answers: 5, participation: 3, organization: 4 };

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

async function register(phone: Page, slug: string, name: string, email: string): Promise<void> {
  await phone.goto(`/sitio/audiencia.html?slug=${slug}`);
  await phone.getByRole('link', { name: 'Inscribirse' }).tap();
  await expect(phone.locator('#formulario')).toBeVisible();
  await choose(phone, 'modality-in-person');
  await field(phone, 'name').fill(name);
  await field(phone, 'email').fill(email);
  await choose(phone, 'consent.notice');
}

test('somebody registers on a phone, is let in at the door, and what was promised is kept', async ({
  phone,
  page,
  request,
  administration,
}) => {
  test.setTimeout(240_000);
  // A browser keeps what it read for a minute; with a route in between it asks each time, as a later visit does.
  await phone.route('**/api/accountability/**', (route) => route.continue());
  const head = await administration.createUser(HEAD);
  const desk = await hearingDeskOf(request, head);
  const title = `Audiencia de prueba ${randomBytes(3).toString('hex')}`;
  const hearing = await desk.announce({
    title,
    startsAt: inDays(20),
    endsAt: inDays(20.1),
    modality: 'hybrid',
    venue: 'Auditorio Luis A. Calvo',
    capacity: 1,
    state: 'announced',
  });
  const email = `${hearing.slug}@correo.example`;

  const code = await test.step('registers on a phone', async () => {
    await register(phone, hearing.slug, '', email);
    await phone.locator('#enviar').tap();
    await expect(phone.getByRole('link', { name: 'Escriba su nombre completo.' })).toBeVisible();
    await expectAccessible(phone, 'the form with an error');
    await field(phone, 'name').fill('Adriana Quintero Peñalosa');
    await phone.locator('#enviar').tap();
    await expect(phone.getByRole('heading', { name: 'Recibimos su inscripción' })).toBeFocused();
    await expectAccessible(phone, 'registered');
    return codeIn(await desk.latestMailTo(email));
  });

  await test.step('the next one is told of the waiting list', async () => {
    await phone.goto(`/sitio/inscripcion.html?audiencia=${hearing.slug}`);
    await settled(phone);
    await expect(phone.getByText(/quien se inscriba queda en lista de espera/)).toBeVisible();
    await register(phone, hearing.slug, 'Luis Mora Ortiz', `otra-${email}`);
    await phone.locator('#enviar').tap();
    await expect(phone.getByRole('heading', { name: 'Recibimos su inscripción' })).toBeVisible();
  });

  await test.step('the door lets people in by a photographed code and by name, and keeps the list', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await logIn(page, head);
    await page.goto(`/admin/plugins/accountability/audiencias/${hearing.documentId}/ingreso`);
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'codigo.png', mimeType: 'image/png', buffer: await qrImage(code) });
    await expect(page.getByText('Ingresó Adriana Quintero Peñalosa.')).toBeVisible();

    await page.getByLabel('Código de inscripción').fill('AAAA-AAAA-AAAA-AAAA');
    await page.getByRole('button', { name: 'Registrar con el código' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('No está en la lista');

    await page.getByLabel('Buscar por nombre').fill('ortiz');
    await expect(page.getByRole('list', { name: 'Lista de asistencia' }).getByRole('listitem')).toHaveCount(
      1,
    );
    await page.getByRole('button', { name: 'Registrar ingreso de Luis Mora Ortiz' }).click();
    await expect(page.getByText('Ingresó Luis Mora Ortiz.')).toBeVisible();
    await page.getByLabel('Buscar por nombre').fill('');

    await page.getByRole('button', { name: 'Agregar a quien no se inscribió' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nombre').fill('Elsa Niño');
    await dialog.getByRole('checkbox').click();
    await expectAccessible(page, 'adding somebody');
    await dialog.getByRole('button', { name: 'Agregar' }).click();
    await expect(page.getByText('Ingresó Elsa Niño.')).toBeVisible();
    await expectAccessible(page, 'the door');

    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar CSV' }).click();
    const csv = readFileSync(await (await started).path(), 'utf8');
    expect(csv).toMatch(/Adriana Quintero Peñalosa,.*,sí,/);
    expect(csv).toMatch(/Elsa Niño,.*Sin inscripción previa,sí,/);
  });

  await test.step('somebody else cancels with the code of their mail', async () => {
    const waiting = codeIn(await desk.latestMailTo(`otra-${email}`));
    await phone.goto(`/sitio/cancelar-inscripcion.html?audiencia=${hearing.slug}#codigo=${waiting}`);
    await settled(phone);
    expect(phone.url()).not.toContain(waiting);
    await expect(field(phone, 'code')).toHaveValue(waiting);
    await expectAccessible(phone, 'cancelling');
    await phone.locator('#enviar').tap();
    await expect(phone.getByRole('heading', { name: 'Su inscripción quedó cancelada' })).toBeFocused();
  });

  await test.step('a question becomes a commitment, and the website shows when it is kept', async () => {
    const asked = await fileInquiry(request, {
      ...inquiryAbout('Ruta de empleo juvenil'),
      type: 'pregunta',
      hearing: hearing.slug,
    });
    const inquiry = await (await deskOf(request, head)).idOf(asked.filingNumber);
    const text = 'Abrir la ruta de empleo juvenil en el norte de la ciudad';
    const dueOn = inDays(60).slice(0, 10);
    const commitment = await desk.commit(hearing.documentId, { text, dueOn, inquiry });
    await phone.goto(`/sitio/audiencia.html?slug=${hearing.slug}`);
    await settled(phone);
    await expect(phone.getByText(text)).toBeVisible();
    await expect(phone.getByText('En curso', { exact: true })).toBeVisible();

    const evidenceUrl = 'https://instituto.example/ruta-juvenil';
    await desk.report(commitment, { progress: 100, note: 'La ruta abrió.', evidenceUrl, fulfilled: true });
    await phone.reload();
    await settled(phone);
    await expect(phone.getByText('Cumplido', { exact: true })).toBeVisible();
    await expect(phone.getByRole('link', { name: 'Ver la evidencia' })).toHaveAttribute('href', evidenceUrl);
    await expect(phone.getByText(asked.filingNumber)).toHaveCount(0);
    await expectAccessible(phone, 'the hearing with its commitment');
  });
});

test('what people thought of a hearing is asked on a phone, counted for the office, and begins its report', async ({
  phone,
  page,
  request,
  administration,
}) => {
  test.setTimeout(180_000);
  const head = await administration.createUser(HEAD);
  const title = `Audiencia de ayer ${randomBytes(3).toString('hex')}`;
  const hearing = await (
    await hearingDeskOf(request, head)
  ).announce({ title, startsAt: inDays(-1), modality: 'virtual', state: 'held' });

  await test.step('answered on a phone', async () => {
    await phone.goto(`/sitio/audiencia.html?slug=${hearing.slug}`);
    await phone.getByRole('link', { name: 'Evaluar la audiencia' }).tap();
    await expect(phone.locator('#formulario')).toBeVisible();
    await phone.locator('#enviar').tap();
    await expect(phone.locator('#resumen-errores')).toBeFocused();
    await expectAccessible(phone, 'the survey with what is missing');
    for (const [question, grade] of Object.entries(GRADES))
      await choose(phone, `answers.${question}-${grade}`);
    await phone.locator('#enviar').tap();
    await expect(phone.getByRole('heading', { name: 'Gracias por evaluar la audiencia' })).toBeFocused();
    await expectAccessible(phone, 'evaluated');
  });

  await test.step('counted for the office, and the draft of its report', async () => {
    await logIn(page, head);
    await page.goto(`/admin/plugins/accountability/audiencias/${hearing.documentId}/evaluacion`);
    await expect(page.getByText('Respondió una persona')).toBeVisible();
    const clarity = page.getByRole('table', { name: '¿La información fue clara?' });
    await expect(clarity.getByRole('row', { name: '5 1' })).toBeVisible();
    await expectAccessible(page, 'the evaluation');
    await page.getByRole('button', { name: 'Crear informe de evaluación' }).click();
    await expect(page.getByRole('heading', { name: `Evaluación: ${title}`, level: 1 })).toBeVisible();
  });
});
