import type { APIRequestContext, FrameLocator, Page } from '@playwright/test';

import { findAccessibilityProblems } from './support/accessibility';
import { deskOf } from './support/administration';
import { elementsOf, embedOf, strictPolicy, websiteWith } from './support/embed';
import { serveElsewhere, type OtherWebsite } from './support/other-website';
import { addressesOfWebsite, countFilings } from './support/public-api';
import { DEVICES, expect, test } from './support/section';
import { inquiryAbout, type Inquiry } from './support/website';

const ALL = elementsOf([
  'busqueda',
  'plan',
  'planes',
  'seguimiento',
  'boletines',
  'informes',
  'audiencia',
  'audiencias',
  'respuestas',
  'compromisos',
  'cartelera',
  'menu',
  'formulario',
  'consulta',
]);

/** What each element shows of the demonstration content. */
const SHOWN: Readonly<Record<string, RegExp>> = {
  busqueda: /Buscar en la rendición de cuentas/,
  plan: /Plan de comunicaciones/,
  planes: /Plan de comunicaciones/,
  seguimiento: /Se ha cumplido/,
  boletines: /Boletín n\.º 3/,
  informes: /Informe de gestión trimestral/,
  audiencia: /Audiencia pública de rendición de cuentas/,
  audiencias: /Audiencia pública de rendición de cuentas/,
  respuestas: /respuestas/i,
  compromisos: /compromisos/i,
  cartelera: /Próxima audiencia pública/,
  menu: /Normativa/,
  formulario: /¿Qué quiere presentar\?/,
  consulta: /Código de seguimiento/,
};

const CONTRACTOR = 'Contratista de rendición de cuentas';

/** What is sent there the next time arrives, and its answer does not. */
const loseAnswer = (page: Page, path: string): Promise<unknown> =>
  page.route(
    `**/api/accountability/${path}`,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );

/** Where elements are: a page, or a frame in one. */
type Place = Page | FrameLocator;

/** Waits until every element shows what it has. */
async function arrived(page: Place): Promise<void> {
  await expect(page.locator('[part="contenido"][aria-busy]')).toHaveCount(0);
  await expect(page.locator('.skeleton')).toHaveCount(0);
}

const contentOf = (page: Page, element: string) => page.locator(`rendicion-${element} [part="contenido"]`);

const form = (page: Place) => page.locator('rendicion-formulario');

async function fillIn(page: Place, { type, subject, message, person }: Inquiry): Promise<void> {
  await form(page).locator(`[name="type"][value="${type}"]`).check();
  await form(page).locator('[name="subject"]').fill(subject);
  await form(page).locator('[name="message"]').fill(message);
  await form(page).locator('[name="person.name"]').fill(person.name);
  await form(page).locator('[name="person.idType"]').selectOption(person.idType);
  await form(page).locator('[name="person.idNumber"]').fill(person.idNumber);
  await form(page).locator('[name="person.email"]').fill(person.email);
  await form(page).locator('[name="consent.notice"]').check();
}

async function filed(page: Place): Promise<{ filingNumber: string; trackingCode: string }> {
  await expect(form(page).getByRole('heading', { name: 'Recibimos su solicitud' })).toBeFocused();
  return {
    filingNumber: await form(page).locator('#radicado').innerText(),
    trackingCode: await form(page).locator('#codigo').innerText(),
  };
}

const send = (page: Place) => form(page).getByRole('button', { name: 'Enviar solicitud' });

let website: OtherWebsite;
let request: APIRequestContext;
/** A page of another website, with the script and these elements. */
const open = (page: Page, name: string): Promise<unknown> => page.goto(`${website.url}/${name}.html`);

test.beforeAll(async ({ playwright, application: { url } }) => {
  request = await playwright.request.newContext({ baseURL: url });
  const script = await embedOf(request, url);
  website = await serveElsewhere(`${url}/api/accountability`, websiteWith(script, ALL));
});
test.afterAll(async () => {
  await website.close();
  await request.dispose();
});

for (const { device, use } of DEVICES) {
  test.describe(`every element ${device}`, () => {
    test.use(use);

    test('shows what is published and is accessible, in a column of 320 pixels too', async ({ page }) => {
      for (const name of ['todo', 'columna']) {
        await open(page, name);
        await arrived(page);
        for (const [element, words] of Object.entries(SHOWN))
          await expect(page.locator(`rendicion-${element}`), element).toContainText(words);
        expect(await findAccessibilityProblems(page, 'best practices too'), name).toEqual([]);
        const tooWide = await page
          .locator('main')
          .evaluate((main) => main.scrollWidth > main.clientWidth && main.scrollWidth);
        expect(tooWide, name).toBe(false);
      }
    });
  });
}

test('runs under a strict policy, with its integrity checked, and keeps nothing in the browser', async ({
  page,
  context,
  application,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await open(page, 'politica');
  await arrived(page);
  await expect(page.locator('meta[http-equiv]')).toHaveAttribute('content', strictPolicy(application.url));
  await expect(page.locator('rendicion-boletines article').first()).toHaveCSS('display', 'block');
  await expect(page.locator('rendicion-boletines li').first()).toHaveCSS('border-top-style', 'solid');
  expect(refused).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('is not run when a byte of it is another', async ({ page }) => {
  await page.route('**/embed-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};` });
  });
  await open(page, 'politica');
  await expect(page.getByRole('link', { name: 'Ver boletines' })).toBeVisible();
  expect(await page.evaluate(() => customElements.get('rendicion-boletines'))).toBeUndefined();
});

test('without script the links in the elements lead to the API’s own pages', async ({
  browser,
  application,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${application.url}/sitio/incrustado.html`);
  await page.getByRole('link', { name: 'Ver los informes' }).click();
  await page
    .getByRole('link', { name: /^Informe de gestión trimestral/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /Informe de gestión/ })).toBeVisible();
  await context.close();
});

test('without script the website’s pages show the API’s in a frame', async ({ browser, application }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${application.url}/sitio/boletines.html`);
  const frame = page.frameLocator('iframe[title="Boletines"]');
  await frame.getByRole('link', { name: /Feria de empleo/ }).click();
  await expect(frame.getByRole('heading', { level: 1, name: /Feria de empleo/ })).toBeVisible();
  await page.goto(`${application.url}/sitio/buscar.html`);
  await page.getByRole('searchbox', { name: 'Buscar' }).fill('empleo');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page.getByRole('link', { name: /Feria de empleo/ })).toBeVisible();
  // On from there, with its choices left as they are.
  await page.getByRole('searchbox').fill('formación');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(page.getByRole('link', { name: /formación y empresas/ })).toBeVisible();
  await page.goto(`${application.url}/sitio/datos-abiertos.html`);
  const files = page.frameLocator('iframe[title="Datos abiertos"]');
  await expect(files.getByRole('link', { name: 'CSV de Compromisos de las audiencias' })).toBeVisible();
  await page.goto(`${application.url}/sitio/transparencia.html`);
  await page.frameLocator('iframe').getByRole('link', { name: '2 Normativa' }).click();
  await expect(page.frameLocator('iframe').getByRole('heading', { name: '2 Normativa' })).toBeVisible();
  await context.close();
});

test('without script no page of the website is a dead end', async ({ browser, application }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const address of await addressesOfWebsite(request)) {
    await page.goto(`${application.url}${address}`);
    const ways = page.locator(
      'main a[href*="format=page"], main form[action*="/api/"], main a[href^="tel:"], main .link-list a',
    );
    await expect(ways.first(), address).toBeVisible();
  }
  // The page of one entry leads to the text of each.
  await page.goto(`${application.url}/sitio/boletin.html?slug=cualquiera`);
  const frame = page.frameLocator('iframe[title="Boletines"]');
  await frame.getByRole('link', { name: /Feria de empleo/ }).click();
  await expect(frame.getByRole('heading', { level: 1, name: /Feria de empleo/ })).toBeVisible();
  await page.goto(`${application.url}/sitio/inscripcion.html?audiencia=cualquiera`);
  await expect(page.getByRole('link', { name: '(607) 000 0000' })).toBeVisible();
  await page.getByRole('link', { name: 'se leen sin JavaScript' }).click();
  await page
    .getByRole('link', { name: /^Audiencia pública/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /^Audiencia pública/ })).toBeVisible();
  await context.close();
});

test('searches with suggestions that arrows choose, and narrows what was found, in its place', async ({
  page,
}) => {
  await open(page, 'todo');
  const element = page.locator('rendicion-busqueda');
  const field = element.getByRole('combobox', { name: 'Buscar en la rendición de cuentas' });
  await field.fill('emple');
  await expect(element.getByRole('option', { name: 'empleo', exact: true })).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await field.press('ArrowDown');
  const chosen = element.getByRole('option', { selected: true });
  await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  await field.press('Escape');
  await expect(element.getByRole('listbox')).toBeHidden();
  await expect(field).toHaveValue('emple');

  await field.fill('empleo');
  await field.press('Enter');
  await expect(element.getByText(/resultados para «empleo»/)).toBeFocused();
  // How many bulletins there are by now, other tests decide.
  const kinds = element.locator('.rc-eyebrow');
  await expect(kinds.filter({ hasNotText: 'Boletín' })).not.toHaveCount(0);
  await element.getByRole('combobox', { name: 'Qué' }).selectOption('bulletin');
  await element.getByRole('button', { name: 'Buscar' }).click();
  await expect(kinds.filter({ hasNotText: 'Boletín' })).toHaveCount(0);
  await expect(element.getByText(/resultados? para «empleo»/)).toBeFocused();
  await element
    .getByRole('link', { name: /Feria de empleo/ })
    .first()
    .click();
  await expect(element.getByRole('heading', { name: /Feria de empleo/ })).toBeFocused();
});

test('leads from an action that was found to its place in its plan, here and on the website', async ({
  page,
  application,
}) => {
  await open(page, 'todo');
  const element = page.locator('rendicion-busqueda');
  await element.getByRole('combobox', { name: 'Buscar en la rendición de cuentas' }).fill('cartelera');
  await element.getByRole('button', { name: 'Buscar' }).click();
  await element.getByRole('link', { name: /^CARTELERA/ }).click();
  await expect(element.getByRole('row', { name: /CARTELERA/ })).toBeFocused();
  await expect(element.getByRole('heading', { name: 'Acciones' })).toBeVisible();

  await page.goto(`${application.url}/sitio/buscar.html?q=cartelera`);
  await page.getByRole('link', { name: /^CARTELERA/ }).click();
  await expect(page).toHaveURL(/plan\.html\?slug=.+#accion-/);
  await expect(page.getByRole('row', { name: /CARTELERA/ })).toBeFocused();
});

test('on a slow network shows a skeleton and says so, then the content; where it fails, a way on', async ({
  page,
}) => {
  let answer = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (answer = resolve));
  const bulletins = '**/api/accountability/bulletins?**';
  await page.route(bulletins, async (route) => {
    await waiting;
    await route.abort('connectionreset');
  });
  await open(page, 'todo');
  const element = page.locator('rendicion-boletines');
  await expect(element.locator('.skeleton')).toBeVisible();
  await expect(element.locator('[aria-busy="true"]')).toHaveCount(1);
  await expect(element.getByRole('status')).toHaveText('Cargando…');
  await expect(element.getByRole('link', { name: 'Ver boletines' })).toBeVisible();

  answer();
  await expect(element.getByRole('alert')).toContainText('No pudimos cargar esta información.');
  await expect(element.getByRole('link', { name: 'Abrirla en una página aparte' })).toHaveAttribute(
    'href',
    /bulletins\?.*format=page/,
  );
  await page.unroute(bulletins);
  await element.getByRole('button', { name: 'Reintentar' }).click();
  await expect(element.getByRole('heading').first()).toBeFocused();
  await expect(element).toContainText('Boletín n.º 3');
});

test('offers to register for a hearing beside it, and not while it is still to come', async ({ page }) => {
  let answer = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/hearings/next?**', async (route) => {
    await waiting;
    await route.continue();
  });
  const known = page.waitForResponse('**/hearings/next');
  await open(page, 'todo');
  await known;
  const element = page.locator('rendicion-audiencia');
  const offer = element.getByText('Inscribirme en la audiencia');
  // What follows from the answer is done by then: other elements came after it.
  await expect(contentOf(page, 'boletines')).toContainText('Boletín n.º 3');
  await expect(element.locator('.skeleton')).toBeVisible();
  await expect(offer).toHaveCount(0);
  answer();
  await expect(element.getByRole('heading', { name: /Audiencia pública/ })).toBeVisible();
  await expect(offer).toBeVisible();
});

test('tells who finds the application down what happened and how to go on, where the page says nothing', async ({
  page,
}) => {
  await open(page, 'politica');
  await arrived(page);
  await page.route('**/api/accountability/**', (route) => route.abort('connectionrefused'));
  for (const name of ['boletines', 'formulario', 'audiencia'])
    await page.evaluate(
      (tag) => document.querySelector('main')?.append(document.createElement(tag)),
      `rendicion-${name}`,
    );
  for (const name of ['boletines', 'formulario', 'audiencia']) {
    const told = page.locator(`rendicion-${name}`).last().getByRole('alert');
    await expect(told).toContainText('No pudimos cargar esta información');
    await expect(told).toContainText('Reintente en unos minutos');
    await expect(told).toContainText('los demás canales de atención de la entidad');
    await expect(told.getByRole('button', { name: 'Reintentar' })).toBeVisible();
  }
});

test('without the fragments’ stylesheet fits a phone’s screen, and is read', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.route('**/fragments.css', (route) => route.abort('connectionrefused'));
  await open(page, 'todo');
  await arrived(page);
  await expect(form(page)).toContainText('¿Qué quiere presentar?');
  const tooWide = await page.evaluate(() =>
    [...document.querySelectorAll('main > *')].flatMap((element) =>
      [...(element.shadowRoot?.querySelectorAll('input, select, textarea, button, img') ?? [])]
        .filter((one) => one.getBoundingClientRect().right > innerWidth)
        .map((one) => `${element.localName} ${one.outerHTML.slice(0, 120)}`),
    ),
  );
  expect(tooWide).toEqual([]);
});

test('reads an entry in its place, from list to entry and back, with the keyboard', async ({ page }) => {
  await open(page, 'todo');
  await arrived(page);
  const element = page.locator('rendicion-informes');
  const address = page.url();
  await element.getByRole('link', { name: /ferias/ }).press('Enter');
  await expect(element.getByRole('heading', { name: /ferias/, level: 2 })).toBeFocused();
  await expect(element.getByRole('img').first()).toBeVisible();
  expect(page.url()).toBe(address);
  await element.getByRole('button', { name: 'Volver' }).press('Enter');
  await expect(element.getByRole('link', { name: /ferias/ })).toBeVisible();
});

test('goes back with the browser’s own button, a step at a time, and stays on the page', async ({ page }) => {
  await open(page, 'todo');
  await arrived(page);
  const address = page.url();
  const reports = page.locator('rendicion-informes');
  const bulletins = page.locator('rendicion-boletines');
  await reports.getByRole('link', { name: /ferias/ }).click();
  await expect(reports.getByRole('heading', { name: /ferias/, level: 2 })).toBeFocused();
  await bulletins.getByRole('listitem').getByRole('link').first().click();
  await expect(bulletins.getByRole('button', { name: 'Volver' })).toBeVisible();

  // A place within the page is no step back.
  await page.evaluate(() => (location.hash = 'contenido'));
  await expect(bulletins.getByRole('button', { name: 'Volver' })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(bulletins.getByRole('button', { name: 'Volver' })).toBeHidden();
  await expect(reports.getByRole('button', { name: 'Volver' })).toBeVisible();
  await page.goBack();
  await expect(reports.getByRole('link', { name: /ferias/ })).toBeVisible();
  expect(page.url()).toBe(address);
});

test('says what is missing in a form where it is missing, and in a summary that takes the focus', async ({
  page,
}) => {
  await open(page, 'todo');
  await send(page).click();
  const summary = form(page).getByRole('group', { name: 'Por corregir' });
  await expect(summary).toBeFocused();
  await expect(form(page).locator('[name="subject"]')).toHaveAccessibleDescription('Escriba el asunto.');
  await expect(form(page).getByRole('radiogroup', { name: '¿Qué quiere presentar?' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await summary.getByRole('link', { name: 'Elija el tipo de documento.' }).click();
  await expect(form(page).locator('[name="person.idType"]')).toBeFocused();

  const email = form(page).getByRole('textbox', { name: 'Correo electrónico' });
  const address = form(page).getByRole('textbox', { name: 'Dirección' });
  await expect(email).toHaveAccessibleDescription(/Escriba el correo al que enviaremos la respuesta\.$/);
  await expect(address).toHaveAccessibleName('Dirección (opcional)');
  await form(page).locator('[name="replyBy"][value="postal"]').check();
  await expect(email).toHaveAccessibleName('Correo electrónico (opcional)');
  await expect(address).toHaveAccessibleName('Dirección');
  await send(page).click();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expect(email).not.toHaveAttribute('aria-invalid');
  await form(page).locator('[name="replyBy"][value="email"]').check();

  await fillIn(page, inquiryAbout('Un teléfono corto'));
  await form(page).locator('[name="person.phone"]').fill('12');
  await send(page).click();
  await expect(summary).toBeFocused();
  await expect(form(page).locator('[name="person.phone"]')).toHaveAttribute('aria-invalid', 'true');
});

test('files an inquiry once on a phone, though the first answer is lost, and shows how it stands', async ({
  phone,
}) => {
  const inquiry = inquiryAbout('Desde un elemento');
  await open(phone, 'todo');
  await fillIn(phone, inquiry);
  await form(phone)
    .locator('[name="attachments"]')
    .setInputFiles({ name: 'nota.txt', mimeType: 'text/plain', buffer: Buffer.from('Una nota.') });
  const count = await countFilings(request, async () => {
    await loseAnswer(phone, 'inquiries');
    await send(phone).tap();
    await expect(form(phone).getByRole('alert')).toContainText('Lo que escribió sigue aquí');
    await form(phone).getByRole('button', { name: 'Reintentar' }).tap();
    await filed(phone);
  });
  expect(count).toBe(1);
  const { filingNumber, trackingCode } = await filed(phone);
  await expect(form(phone).getByRole('link', { name: /constancia/ })).toHaveAttribute('href', /receipts/);
  expect(await findAccessibilityProblems(phone)).toEqual([]);

  const tracking = phone.locator('rendicion-consulta');
  await tracking.getByLabel('Número de radicado').fill(filingNumber);
  await tracking.getByLabel('Código de seguimiento').fill('AAAA-AAAA-AAAA');
  await tracking.getByRole('button', { name: 'Consultar' }).tap();
  await expect(tracking.getByRole('alert')).toContainText('No la encontramos');
  await tracking.getByLabel('Código de seguimiento').fill(trackingCode);
  await tracking.getByRole('button', { name: 'Consultar' }).tap();
  await expect(tracking.getByRole('heading', { name: `Solicitud ${filingNumber}` })).toBeFocused();
  await expect(tracking).toContainText('Recibida');
  await expect(tracking).toContainText(inquiry.subject);
  const download = phone.waitForEvent('download');
  await tracking.getByRole('button', { name: 'Descargar nota.txt' }).tap();
  expect((await download).suggestedFilename()).toBe('nota.txt');
});

test('completes an inquiry once, though the first answer is lost', async ({ page, administration }) => {
  await open(page, 'todo');
  await fillIn(page, inquiryAbout('Por completar'));
  await send(page).click();
  const { filingNumber, trackingCode } = await filed(page);
  const desk = await deskOf(request, await administration.createUser(CONTRACTOR));
  await desk.take(filingNumber);
  await desk.step(filingNumber, { step: 'request-completion', missing: 'Díganos de qué año.' });

  const tracking = page.locator('rendicion-consulta');
  await tracking.getByLabel('Número de radicado').fill(filingNumber);
  await tracking.getByLabel('Código de seguimiento').fill(trackingCode);
  await tracking.getByRole('button', { name: 'Consultar' }).click();
  await tracking.getByLabel('Lo que completa').fill('De 2026');
  await loseAnswer(page, 'inquiries/complete');
  await tracking.getByRole('button', { name: 'Enviar lo que falta' }).click();
  const alert = tracking.getByRole('alert').filter({ hasText: 'No recibimos respuesta' });
  await expect(alert).toContainText('puede que ya haya llegado');
  await expect(alert).not.toContainText('sin temor');
  await tracking.getByRole('button', { name: 'Reintentar' }).click();
  await expect(tracking.getByRole('heading', { name: `Solicitud ${filingNumber}` })).toBeFocused();
  await expect(tracking.getByText('Recibimos lo que faltaba')).toHaveCount(1);
  await expect(tracking.getByLabel('Lo que completa')).toHaveCount(0);
});

test('after a change of the text, tells of the first sending that did arrive', async ({ page }) => {
  await open(page, 'todo');
  await fillIn(page, inquiryAbout('Primera versión'));
  await loseAnswer(page, 'inquiries');
  await send(page).click();
  await expect(form(page).getByRole('alert')).toContainText('No recibimos respuesta');
  await form(page).locator('[name="subject"]').fill('Segunda versión');
  await send(page).click();
  await expect(form(page).getByRole('alert')).toContainText('Un envío anterior sí fue recibido');
  await form(page).getByRole('button', { name: 'Ver el radicado del primer envío' }).click();
  await filed(page);
});

test('registers for the next hearing, also with an address corrected after an answer was lost', async ({
  page,
}) => {
  await open(page, 'todo');
  const element = page.locator('rendicion-audiencia');
  await element.getByText('Inscribirme en la audiencia').click();
  await element.getByLabel('Por internet').check();
  await element.getByLabel('Nombre completo').fill('Adriana Quintero Peñalosa');
  await element.getByLabel('Correo electrónico').fill('adriana.quintero@correo.example');
  await element.getByLabel('Leí el aviso de privacidad').check();
  expect(await findAccessibilityProblems(page)).toEqual([]);
  const register = element.getByRole('button', { name: 'Inscribirme', exact: true });
  const retry = element.getByRole('button', { name: 'Reintentar' });
  await loseAnswer(page, 'hearings/*/registrations');
  await register.click();
  await expect(element.getByRole('alert')).toContainText('se recibe una sola vez');
  await element.getByLabel('Correo electrónico').fill('a.quintero@correo.example');
  await retry.click();
  await expect(element.getByRole('alert')).toContainText('No pudimos inscribirlo');
  await expect(register).toBeFocused();
  await retry.click();
  await expect(element.getByText('Revise su correo')).toBeVisible();
});

test('works in a frame on a page of another site, where it reads entries and files too', async ({ page }) => {
  const frame = `<!doctype html><title>Otro sitio</title><iframe title="Rendición" src="${website.url}/todo.html"></iframe>`;
  const other = await serveElsewhere('', { '/marco.html': frame });
  await page.goto(`${other.url.replace('127.0.0.1', 'localhost')}/marco.html`);
  const framed = page.frameLocator('iframe');
  await arrived(framed);
  await framed
    .locator('rendicion-informes')
    .getByRole('link', { name: /ferias/ })
    .click();
  await expect(framed.getByRole('heading', { name: /ferias/, level: 2 })).toBeFocused();
  await fillIn(framed, inquiryAbout('Desde un marco'));
  await send(framed).click();
  await filed(framed);
  await other.close();
});

test('works in an old page: no doctype, jQuery, a library that changes arrays, the script three times, elements twice', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await open(page, 'vieja');
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  await arrived(page);
  const bulletins = page.locator('rendicion-boletines');
  await expect(bulletins).toHaveCount(3);
  for (const index of [0, 1, 2]) await expect(bulletins.nth(index)).toContainText('Boletín n.º 3');
  await fillIn(page, inquiryAbout('Desde una página vieja'));
  await form(page).locator('[name="consent.purposes"]').check();
  await send(page).click();
  await filed(page);
  expect(await page.evaluate('$ === dollar && jQuery === dollar && window.$ === dollar')).toBe(true);
  await bulletins.first().getByRole('heading').first().click();
  await expect(page.locator('#aviso')).toHaveText('Lo vio jQuery 1.12.4');
  expect(errors).toEqual([]);
});

test('is printed with its content and without its buttons', async ({ page }) => {
  await open(page, 'todo');
  await arrived(page);
  await page.emulateMedia({ media: 'print' });
  // A search and a query are nothing on paper.
  const printed = Object.entries(SHOWN).filter(([element]) => !['busqueda', 'consulta'].includes(element));
  for (const [element, words] of printed)
    await expect(contentOf(page, element), element).toContainText(words, { useInnerText: true });
  // What is folded on a screen is not on paper.
  const folded = contentOf(page, 'seguimiento').getByText('Se revisó y quedó publicado a tiempo').first();
  await expect(folded).toBeVisible();
  await expect(page.locator('summary.rc-button')).toBeHidden();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
});
