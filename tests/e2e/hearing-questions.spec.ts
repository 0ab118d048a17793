import { randomBytes } from 'node:crypto';

import { DESK, PHONE, expectAccessibleOn, findAccessibilityProblems } from './support/accessibility';
import { deskOf } from './support/administration';
import { hearingDeskOf } from './support/hearings';
import { fileInquiry } from './support/public-api';
import { expect, test } from './support/section';
import { logIn } from './support/test';
import { inquiryAbout, settled } from './support/website';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

test('a question asked during the hearing is answered live, promised, and kept in public', async ({
  phone,
  page,
  request,
  administration,
}) => {
  test.setTimeout(240_000);
  await phone.route('**/api/accountability/**', (route) => route.continue());
  const head = await administration.createUser('Jefe de Planeación');
  const office = await hearingDeskOf(request, head);
  const hearing = await office.announce({
    title: `Audiencia en vivo ${randomBytes(3).toString('hex')}`,
    startsAt: inHours(-0.2),
    endsAt: inHours(3),
    modality: 'in-person',
    state: 'announced',
  });
  const ask = (subject: string) =>
    fileInquiry(request, { ...inquiryAbout(subject), type: 'pregunta', hearing: hearing.slug });
  const twin = await ask('Horario de la ruta de empleo');

  const admin = `/admin/plugins/accountability/audiencias/${hearing.documentId}`;
  await page.setViewportSize(PHONE);
  await logIn(page, head);
  await page.goto(`${admin}/preguntas`);
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(1);

  const asked = await test.step('it appears in the open list by itself, and nobody is named', async () => {
    const filed = await ask('Ruta de empleo juvenil');
    await expect(cards).toHaveCount(2);
    await expect(page.getByText('Llegó una pregunta nueva.')).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('Adriana');
    return filed;
  });
  const card = cards.filter({ hasText: 'Ruta de empleo juvenil' });

  await test.step('grouped, chosen and answered live; the written answer is still owed', async () => {
    for (const { filingNumber } of [twin, asked])
      await page.getByRole('checkbox', { name: `Seleccionar ${filingNumber}` }).click();
    await page.getByRole('button', { name: 'Agrupar' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nombre del grupo').fill('Empleo juvenil');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await expect(page.getByText('Grupo: Empleo juvenil')).toHaveCount(2);
    await card.getByRole('button', { name: 'Elegir para preguntar' }).click();
    await expect(cards.first()).toContainText('Ruta de empleo juvenil');
    await expectAccessibleOn([PHONE, DESK], page, 'the list');
    await page.setViewportSize(PHONE);

    await card.getByRole('button', { name: 'Respondida en vivo' }).click();
    await expectAccessibleOn([PHONE, DESK], page, 'answering live');
    await page.setViewportSize(PHONE);
    await dialog.getByLabel('Qué se respondió').fill('Abre en marzo en el norte.');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await expect(cards).toHaveCount(1);
    await page.getByRole('combobox', { name: 'Mostrar' }).click();
    await page.getByRole('option', { name: 'Todas' }).click();
    await expect(card).toContainText('Abre en marzo en el norte.');
    await expect(card).toContainText('Respuesta escrita y publicada: a más tardar el');
  });

  const text = 'Abrir la ruta de empleo juvenil en el norte de la ciudad';
  await test.step('turned into a commitment', async () => {
    await card.getByRole('link', { name: 'Convertir en compromiso' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nuevo compromiso' });
    await expect(dialog.getByRole('combobox', { name: 'De dónde sale' })).toContainText(asked.filingNumber);
    await dialog.getByRole('textbox', { name: 'Compromiso' }).fill(text);
    await dialog.getByRole('combobox', { name: 'Cargo responsable' }).click();
    await page.getByRole('option').first().click();
    await dialog.getByLabel('Fecha límite').fill(inDays(60));
    await expectAccessibleOn([PHONE, DESK], page, 'a new commitment');
    await dialog.getByRole('button', { name: 'Guardar y publicar' }).click();
    await expect(page.getByRole('heading', { name: text })).toBeVisible();
    await expect(page.getByText('En curso', { exact: true })).toBeVisible();
  });

  await test.step('its date moves with a reason, and it is kept with what shows it', async () => {
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Cambiar la fecha' }).click();
    await dialog.getByLabel('Nueva fecha').fill(inDays(90));
    await dialog.getByRole('button', { name: 'Cambiar' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Escriba al menos 3 caracteres.');
    await dialog.getByLabel('Motivo').fill('El operador se retiró');
    await dialog.getByRole('button', { name: 'Cambiar' }).click();
    await expect(page.getByText(/Primera fecha:/)).toBeVisible();

    await page.getByRole('button', { name: 'Registrar avance' }).click();
    await dialog.getByLabel('Avance').fill('40');
    await dialog.getByLabel('Qué se ha hecho').fill('Se contrató otro operador.');
    await dialog.getByRole('button', { name: 'Guardar y publicar' }).click();
    await expect(page.getByRole('article')).toContainText('40 %');
    await expect(page.getByText('La fecha y su motivo se publicaron')).toHaveCount(0);
    await expectAccessibleOn([PHONE, DESK], page, 'the commitments');

    await page.getByRole('button', { name: 'Registrar avance' }).click();
    await dialog.getByRole('checkbox', { name: 'El compromiso se cumplió' }).click();
    await dialog.getByLabel('Qué se ha hecho').fill('La ruta abrió.');
    await dialog.getByLabel('Enlace de evidencia').fill('https://instituto.example/ruta-juvenil');
    // A notice on its way out is half transparent.
    await expect(page.getByText('El avance se publicó')).toHaveCount(0);
    await expectAccessibleOn([PHONE, DESK], page, 'the progress');
    await dialog.getByRole('button', { name: 'Guardar y publicar' }).click();
    await expect(page.getByText('Cumplido', { exact: true })).toBeVisible();
  });

  await test.step('the case tells what was said, and leads to a commitment too', async () => {
    const desk = await deskOf(request, head);
    await page.goto(`/admin/plugins/accountability/inquietudes/${await desk.idOf(asked.filingNumber)}`);
    await expect(page.getByText(/Se respondió en vivo en la audiencia: Abre en marzo/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Convertir en compromiso' })).toBeVisible();
    await desk.take(asked.filingNumber);
    await desk.step(asked.filingNumber, { step: 'answer', text: 'Abre en marzo.', outcome: 'granted' });
    await desk.publish(asked.filingNumber, '¿Cuándo abre la ruta juvenil?', 'Abre en marzo.');
  });

  await test.step('the website shows both with their dates', async () => {
    await phone.goto(`/sitio/audiencia.html?slug=${hearing.slug}`);
    await settled(phone);
    await expect(phone.getByText('Cumplido', { exact: true })).toBeVisible();
    await expect(phone.getByText(/motivo: El operador se retiró/)).toBeVisible();
    await expect(phone.getByRole('link', { name: '¿Cuándo abre la ruta juvenil?' })).toBeVisible();
    await expect(phone.getByText(/Respondida el .*; fecha límite: /)).toBeVisible();
    await expect(phone.getByRole('main')).not.toContainText(asked.filingNumber);
    expect(await findAccessibilityProblems(phone), 'the hearing').toEqual([]);
  });
});
