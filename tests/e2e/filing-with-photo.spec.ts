import { readFileSync } from 'node:fs';

import type { Page, Route } from '@playwright/test';
import sharp from 'sharp';

import { expectAccessible } from './support/accessibility';
import { deskOf, type SentFile } from './support/administration';
import { serveElsewhere } from './support/other-website';
import { countFilings } from './support/public-api';
import { expect, test } from './support/section';
import {
  field,
  fillInInquiry,
  inquiryAbout,
  openInquiryForm,
  readFiling,
  settled,
  track,
} from './support/website';

const CONTRACTOR = 'Contratista de rendición de cuentas';
const API = '/api/accountability';
const PHOTO = 'Foto de la entrada del salón comunal, tomada desde la calle.jpg';

const ANSWER: SentFile = {
  name: 'Listado de cursos.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Panadería básica: lunes, 8:00 a. m.\n'),
};

/** What a phone's camera gives: a JPEG that also says where it was taken. */
async function takePhoto(): Promise<SentFile> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const buffer = await sharp({
    create: { width: 1600, height: 1200, channels: 3, background: '#888', noise },
  })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '4/1 36/1 0/1' } })
    .jpeg()
    .toBuffer();
  return { name: PHOTO, mimeType: 'image/jpeg', buffer };
}

const chosenFiles = (page: Page) =>
  page.getByRole('list', { name: 'Archivos por enviar' }).getByRole('listitem');

async function downloadFrom(page: Page, name: string): Promise<{ name: string; content: Buffer }> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name }).tap();
  const download = await started;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

test('a photo is filed from a phone, the case is completed, and the answer’s file comes back', async ({
  phone,
  request,
  administration,
}) => {
  test.setTimeout(180_000);
  const inquiry = inquiryAbout('Goteras en el salón comunal');
  const desk = await deskOf(request, await administration.createUser(CONTRACTOR));

  const filing = await test.step('the citizen attaches a photo and sends the form', async () => {
    await openInquiryForm(phone);
    await fillInInquiry(phone, inquiry);
    await phone
      .getByLabel('Elegir archivos')
      .setInputFiles([
        await takePhoto(),
        { name: 'programa.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
      ]);
    await expect(chosenFiles(phone)).toHaveCount(1);
    await expect(chosenFiles(phone)).toContainText(PHOTO);
    await expect(phone.locator('#attachments-error')).toContainText(
      '«programa.exe» no es de un tipo admitido',
    );
    await phone.getByLabel('¿Debe atenderse primero?').selectOption('elderly');
    await expectAccessible(phone, 'the form with a photo');

    const solved = phone.waitForResponse(`**${API}/inquiries/challenge`);
    await phone.locator('#enviar').tap();
    expect((await solved).ok()).toBe(true);
    const filed = await readFiling(phone);
    await expectAccessible(phone, 'filed');
    return filed;
  });

  await test.step('an editor asks for what is missing, and the citizen sees until when', async () => {
    const missing = 'Díganos qué día vio la gotera y mande otra foto.';
    await desk.take(filing.filingNumber);
    await desk.step(filing.filingNumber, { step: 'request-completion', missing });
    await phone.goto('/sitio/seguimiento.html');
    await track(phone, filing);
    await expect(phone.getByRole('heading', { name: 'Complete su solicitud' })).toBeVisible();
    await expect(phone.locator('.asked')).toHaveText(missing);
    await expect(phone.getByText('El plazo está detenido', { exact: true })).toBeVisible();
    await expectAccessible(phone, 'asked to complete');
    const photo = await downloadFrom(phone, PHOTO);
    expect(photo.name).toBe(PHOTO);
    expect((await sharp(photo.content).metadata()).exif).toBeUndefined();
  });

  await test.step('the citizen completes it with another file', async () => {
    await phone.getByRole('button', { name: 'Enviar lo que faltaba' }).tap();
    await expect(phone.getByLabel('Su respuesta')).toBeFocused();
    await expect(phone.getByLabel('Su respuesta')).toHaveAccessibleDescription(/Escriba lo que le pedimos/);
    await phone.getByLabel('Su respuesta').fill('La vi el lunes pasado, después de la lluvia.');
    await phone.getByLabel('Elegir archivos').setInputFiles({ ...(await takePhoto()), name: 'otra.jpg' });
    await phone.getByRole('button', { name: 'Enviar lo que faltaba' }).tap();
    await expect(phone.getByText('Recibimos lo que faltaba')).toBeVisible();
    await expect(phone.locator('#titulo-resultado')).toBeFocused();
    await expect(phone.getByRole('heading', { name: 'Complete su solicitud' })).toHaveCount(0);
    await expect(phone.getByRole('button', { name: 'otra.jpg' })).toBeVisible();
    await phone.getByText('¿Cómo se contó este plazo?').tap();
    await expect(phone.getByText(/^Estuvo detenido del /)).toBeVisible();
  });

  await test.step('the answer is read where it was asked for, with its file', async () => {
    const answer = { step: 'answer', outcome: 'granted', text: 'Ya **reparamos** el techo.' };
    await desk.step(filing.filingNumber, answer, ANSWER);
    await phone.locator('#consultar').tap();
    await expect(phone.getByRole('heading', { name: 'Respuesta', exact: true })).toBeVisible();
    await expect(phone.locator('#resultado strong', { hasText: 'reparamos' })).toBeVisible();
    await expectAccessible(phone, 'answered');
    expect(await downloadFrom(phone, ANSWER.name)).toEqual({ name: ANSWER.name, content: ANSWER.buffer });
  });

  await test.step('and, published, helps whoever is about to ask the same', async () => {
    const question = `¿Cuándo reparan las ${inquiry.subject}?`;
    await desk.publish(filing.filingNumber, question, 'El techo **quedó reparado**.');
    await openInquiryForm(phone);
    // Not word for word: the browser still has the answer for the subject as it was first written.
    await field(phone, 'subject').fill(`${inquiry.subject}, otra vez`);
    const similar = phone.locator('#parecidas').getByRole('link', { name: question });
    await expect(similar).toBeVisible();
    await expectAccessible(phone, 'similar answers');
    const opened = phone.waitForEvent('popup');
    await similar.tap();
    const published = await opened;
    await expect(published.getByText('quedó reparado')).toBeVisible();
    await expectAccessible(published, 'one published answer');
    await published.close();

    await phone.goto('/sitio/respuestas.html');
    await phone.getByLabel('Buscar').fill(inquiry.subject);
    await phone.getByRole('button', { name: 'Buscar' }).tap();
    await settled(phone);
    await expect(phone.getByRole('heading', { name: question })).toBeVisible();
    await phone.getByText('Leer la respuesta').first().tap();
    await expectAccessible(phone, 'published answers');
  });
});

test('a photo whose answer was lost is filed once, also when the page was loaded again', async ({
  phone,
  request,
}) => {
  const photo = await takePhoto();
  await openInquiryForm(phone);
  await fillInInquiry(phone, inquiryAbout('Foto enviada y sin respuesta'));
  await phone.getByLabel('Elegir archivos').setInputFiles(photo);

  const filed = await countFilings(request, async () => {
    const received: unknown[] = [];
    const loseAnswer = async (route: Route): Promise<void> => {
      const answer = await route.fetch();
      received.push(((await answer.json()) as { data: unknown }).data);
      await route.abort('connectionreset');
    };
    await phone.route(`**${API}/inquiries`, loseAnswer, { times: 1 });
    await phone.locator('#enviar').tap();
    await expect(phone.locator('#problema')).toContainText('Lo que escribió sigue aquí');

    await phone.reload();
    await expect(phone.getByText('Un envío quedó sin confirmar')).toBeVisible();
    await expect(chosenFiles(phone)).toHaveCount(0);
    await phone.getByLabel('Elegir archivos').setInputFiles(photo);
    await phone.locator('label[for="consent.notice"]').tap();
    await phone.locator('#enviar').tap();
    expect(received).toEqual([expect.objectContaining({ ...(await readFiling(phone)) })]);
  });
  expect(filed).toBe(1);
});

test('a puzzle that is not good any more is solved anew, and the form filed once', async ({ phone }) => {
  await openInquiryForm(phone);
  await fillInInquiry(phone, inquiryAbout('Con un acertijo vencido'));
  const refusals: number[] = [];
  phone.on('response', (response) => {
    if (response.url().endsWith('/inquiries') && !response.ok()) refusals.push(response.status());
  });
  const spoil = async (route: Route): Promise<void> => {
    const answer = await route.fetch();
    const { data } = (await answer.json()) as { data: object };
    await route.fulfill({ response: answer, json: { data: { ...data, signature: '0'.repeat(64) } } });
  };
  await phone.route('**/inquiries/challenge', spoil, { times: 1 });
  await phone.locator('#enviar').tap();
  await readFiling(phone);
  expect(refusals).toEqual([400]);
});

test('a file of a forbidden kind under an innocent name is refused at its field', async ({ phone }) => {
  await openInquiryForm(phone);
  await fillInInquiry(phone, inquiryAbout('Con un archivo disfrazado'));
  const disguised = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ\u0000\u0001\u0002') };
  await phone.getByLabel('Elegir archivos').setInputFiles(disguised);
  await phone.locator('#enviar').tap();
  const refusal = phone
    .locator('#resumen-errores')
    .getByRole('link', { name: /^Archivos: El archivo 1 no es de un tipo/ });
  await refusal.tap();
  await expect(phone.getByLabel('Elegir archivos')).toBeFocused();

  await chosenFiles(phone).getByRole('button', { name: 'Quitar foto.jpg' }).tap();
  await phone.locator('#enviar').tap();
  await readFiling(phone);
});

test('what only a program fills in is emptied for the person whose browser did', async ({ page }) => {
  await openInquiryForm(page);
  await fillInInquiry(page, inquiryAbout('Con un campo de más'));
  await page.locator('#trampa input').evaluate((trap: HTMLInputElement) => {
    trap.value = 'https://correo.example';
  });
  await page.locator('#enviar').click();
  await expect(page.locator('#resumen-errores')).toContainText('llenó un campo oculto');
  await page.locator('#enviar').click();
  await readFiling(page);
});

test('ALTCHA’s own widget, on another website, solves our puzzle', async ({ page, baseURL }) => {
  const api = `${baseURL}${API}`;
  const website = await serveElsewhere(api, {
    '/altcha.js': readFileSync(require.resolve('altcha'), 'utf8'),
    '/solicitud.html': `<!doctype html><html lang="es"><script src="altcha.js"></script>
      <form><altcha-widget challenge="${api}/inquiries/challenge" name="altcha"></altcha-widget></form></html>`,
  });
  try {
    await page.goto(`${website.url}/solicitud.html`);
    await page.locator('altcha-widget label').click();
    const solution = page.locator('input[name="altcha"]');
    await expect(solution).not.toHaveValue('');

    const { type, subject, message } = inquiryAbout('Desde el sitio de otra entidad');
    const body = { type, subject, message, anonymous: true, altcha: await solution.inputValue() };
    const status = await page.evaluate(
      async ({ address, text }) => {
        const headers = { 'Content-Type': 'application/json' };
        return (await fetch(address, { method: 'POST', headers, body: text })).status;
      },
      { address: `${api}/inquiries`, text: JSON.stringify(body) },
    );
    expect(status).toBe(201);
  } finally {
    await website.close();
  }
});
