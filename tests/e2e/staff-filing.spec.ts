import { type Locator, type Page, type Route } from '@playwright/test';

import { pdf } from '../support/attachment-files';

import { expectAccessible } from './support/accessibility';
import type { SentFile } from './support/administration';
import { DESK_PAGE } from './support/desk';
import { countFilings } from './support/public-api';
import { expect, test } from './support/section';
import { logIn } from './support/test';
import { type Filing, inquiryAbout, settled, tabTo, track } from './support/website';

const CONTRACTOR = 'Contratista de rendición de cuentas';
const ANSWERER = 'Funcionario que responde';
const PAGE = `${DESK_PAGE}/radicar`;
const FILE = '**/accountability/inquiries';

async function openPage(page: Page): Promise<void> {
  await page.goto(PAGE);
  await expect(page.getByRole('heading', { name: 'Radicar', level: 1 })).toBeVisible();
}

const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: false });
const select = (page: Page, label: string): Locator => page.getByRole('combobox', { name: label });
const submit = (page: Page): Locator => page.getByRole('button', { name: 'Radicar', exact: true });

async function choose(page: Page, label: string, option: string): Promise<void> {
  await select(page, label).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function chooseByKeyboard(page: Page, label: string, option: string): Promise<void> {
  await tabTo(page, select(page, label));
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: option, exact: true });
  await expect(wanted).toBeVisible();
  const isReached = () =>
    wanted.evaluate((node) => node === document.activeElement || node.hasAttribute('data-highlighted'));
  for (let presses = 0; presses < 20 && !(await isReached()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(select(page, label)).toContainText(option);
}

async function writeByKeyboard(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label }));
  await page.keyboard.type(text);
}

/** Reads number and code off the page, once it was filed. */
async function readFiled(page: Page): Promise<Filing> {
  const heading = page.getByRole('heading', { name: /^Quedó radicada con el número/ });
  await expect(heading).toBeFocused();
  const said = (term: string) =>
    page
      .locator('#staff-filing-slip div', { has: page.getByText(term, { exact: true }) })
      .locator('dd')
      .innerText();
  return {
    filingNumber: await said('Número de radicado'),
    trackingCode: await said('Código de seguimiento'),
  };
}

/** The least a form takes of somebody who came. */
async function fillIn(page: Page, subject: string): Promise<void> {
  await choose(page, 'Tipo de solicitud', 'Queja');
  await field(page, 'Asunto').fill(subject);
  await field(page, 'Mensaje').fill('La ventanilla estaba cerrada.');
  await field(page, 'Nombre').fill('Adriana Quintero Peñalosa');
  await choose(page, 'Cómo se informó el aviso', 'De palabra');
}

async function scanned(name: string): Promise<SentFile> {
  return { name, mimeType: 'application/pdf', buffer: await pdf('Solicito el listado de los cursos.') };
}

test('an officer at the counter files by keyboard alone what a person brought, and the person follows it', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(180_000);
  const { subject, message, person } = inquiryAbout('Carta entregada en ventanilla');
  await logIn(page, await administration.createUser(CONTRACTOR));

  await test.step('from the desk to an empty form, whose wrong fields are named and reached', async () => {
    await page.goto(DESK_PAGE);
    await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Radicar' }).first());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Radicar', level: 1 })).toBeVisible();
    await expectAccessible(page, 'the empty form');

    await tabTo(page, submit(page));
    await page.keyboard.press('Enter');
    const summary = page.getByRole('alert').filter({ hasText: 'Hay un problema' });
    await expect(summary).toBeFocused();
    const named = [
      'Tipo de solicitud',
      'Asunto',
      'Mensaje',
      'Nombre',
      'Cómo se informó el aviso de privacidad',
    ];
    await expect(summary.getByRole('link')).toHaveText(named);
    await expectAccessible(page, 'the wrong fields');

    await tabTo(page, summary.getByRole('link', { name: 'Tipo de solicitud' }));
    await page.keyboard.press('Enter');
    await expect(select(page, 'Tipo de solicitud')).toBeFocused();
    await expect(select(page, 'Tipo de solicitud')).toHaveAccessibleDescription('Este campo es obligatorio.');
  });

  await test.step('what the person says and brings is written down', async () => {
    await chooseByKeyboard(page, 'Tipo de solicitud', 'Solicitud de información o documentos');
    await expect(select(page, 'Tipo de solicitud')).toHaveAccessibleDescription(
      /responde en 10 días hábiles/,
    );
    await writeByKeyboard(page, 'Asunto', subject);
    await writeByKeyboard(page, 'Mensaje', message);
    const files = field(page, 'Archivos');
    await tabTo(page, files);
    await files.setInputFiles(await scanned('Carta de Adriana.pdf'));
    await chooseByKeyboard(page, 'Atención prioritaria', 'Persona mayor');
    await writeByKeyboard(page, 'Nombre', person.name);
    await chooseByKeyboard(page, 'Clase de documento', 'Cédula de ciudadanía');
    await writeByKeyboard(page, 'Número de documento', person.idNumber);
    await writeByKeyboard(page, 'Correo electrónico', person.email);
    await expect(select(page, 'Responder por')).toContainText('Correo electrónico');
    await chooseByKeyboard(page, 'Cómo se informó el aviso', 'De palabra');
    await expectAccessible(page, 'the form filled in');
    await tabTo(page, submit(page));
    await page.keyboard.press('Enter');
  });

  const filed = await test.step('number and code are there, and said to be shown once', async () => {
    const found = await readFiled(page);
    expect(found.filingNumber).toMatch(/^\d{4}-\d{6}$/);
    expect(found.trackingCode).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    await expect(page.getByText('se muestra solo esta vez')).toBeVisible();
    await expect(page.getByText('También va en el correo de constancia')).toBeVisible();
    await expect(page.getByText(/10 días hábiles: Ley 1437 de 2011/)).toBeVisible();
    await expectAccessible(page, 'filed');
    return found;
  });

  await test.step('the receipt opens as PDF', async () => {
    const receipt = page.getByRole('link', { name: 'Abrir la constancia' });
    await expect(receipt).toHaveAttribute('target', '_blank');
    const answer = await request.get((await receipt.getAttribute('href')) ?? '');
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="constancia-${filed.filingNumber}.pdf"`,
    });
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('the case is on the desk: it came in person, with its file and its person', async () => {
    await page.getByRole('link', { name: 'Abrir el caso' }).click();
    await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible();
    await expect(page.getByText('Presencial', { exact: true })).toBeVisible();
    await expect(page.getByText('Prioritaria: persona mayor')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Carta de Adriana\.pdf/ })).toBeVisible();
    await page.getByRole('button', { name: 'Ver datos de la persona' }).click();
    await expect(page.getByText(`Cédula de ciudadanía ${person.idNumber}`)).toBeVisible();
  });

  await test.step('the person finds it on the website with number and code', async () => {
    await page.goto('/sitio/seguimiento.html');
    await track(page, filed);
    await settled(page);
    await expect(page.locator('#resultado')).toContainText(subject);
    await expect(page.locator('#resultado')).toContainText('Carta de Adriana.pdf');
  });
});

test('somebody who telephones and gives no name is filed from a phone', async ({ phone, administration }) => {
  await logIn(phone, await administration.createUser(CONTRACTOR));
  const { subject } = inquiryAbout('Llamada anónima');
  await openPage(phone);
  await expectAccessible(phone, 'the empty form on a phone');

  await choose(phone, 'Cómo llegó', 'Teléfono');
  await choose(phone, 'Tipo de solicitud', 'Denuncia');
  await field(phone, 'Asunto').fill(subject);
  await field(phone, 'Mensaje').fill('Cobran por un trámite que es gratuito.');
  await phone.getByRole('radio', { name: 'Alguien que prefiere ser anónimo' }).tap();
  await expect(field(phone, 'Nombre')).toHaveCount(0);
  await expect(select(phone, 'Responder por')).toContainText('Sin respuesta personal');
  await field(phone, 'Correo electrónico').fill('no es un correo');
  await submit(phone).tap();
  const summary = phone.getByRole('alert').filter({ hasText: 'Hay un problema' });
  await expect(summary.getByRole('link')).toHaveText(['Correo electrónico']);
  await expectAccessible(phone, 'a wrong field on a phone');

  await field(phone, 'Correo electrónico').fill('');
  await submit(phone).tap();
  const filed = await readFiled(phone);
  await expect(phone.getByText('La persona no dejó un correo')).toBeVisible();
  await expectAccessible(phone, 'filed on a phone');

  await phone.getByRole('link', { name: 'Abrir el caso' }).tap();
  await expect(phone.getByText('Radicado anónimo')).toBeVisible();
  await phone.goto('/sitio/seguimiento.html');
  await track(phone, filed);
  await expect(phone.locator('#resultado')).toContainText(subject);
});

test('a question at a hearing counts from when it was asked, and the next form is empty', async ({
  page,
  administration,
}) => {
  await logIn(page, await administration.createUser(CONTRACTOR));
  const { subject } = inquiryAbout('Pregunta en la audiencia');
  await openPage(page);
  await choose(page, 'Cómo llegó', 'Audiencia pública');
  await expect(select(page, 'Tipo de solicitud')).toContainText('Pregunta de rendición de cuentas');
  await expect(page.getByText('Se responde en 15 días hábiles.')).toBeVisible();
  await page.getByRole('radio', { name: /^Antes/ }).click();
  await field(page, 'Fecha y hora de recepción').fill('');
  await field(page, 'Asunto').fill(subject);
  await field(page, 'Mensaje').fill('¿Cuántas empresas recibieron apoyo?');
  await field(page, 'Nombre').fill('Adriana Quintero Peñalosa');
  await choose(page, 'Cómo se informó el aviso', 'Por escrito');
  await submit(page).click();
  const summary = page.getByRole('alert').filter({ hasText: 'Hay un problema' });
  await expect(summary).toContainText('Escriba la fecha y la hora');

  const weekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  await field(page, 'Fecha y hora de recepción').fill(`${weekAgo}T10:00`);
  await submit(page).click();
  await expect(summary.getByRole('link')).toHaveText(['Audiencia']);
  await select(page, 'Audiencia').click();
  const option = page.getByRole('option').first();
  const hearing = (await option.innerText()).replace(/ \([^)]*\)$/, '');
  await option.click();
  await expectAccessible(page, 'the form for a hearing');
  await submit(page).click();
  await readFiled(page);
  await expect(page.getByText('Se recibió el')).toContainText(
    new Date(`${weekAgo}T12:00:00Z`).toLocaleDateString('es', { dateStyle: 'long', timeZone: 'UTC' }),
  );

  await page.getByRole('button', { name: 'Radicar otra' }).click();
  await expect(page.getByRole('heading', { name: 'Lo que pide' })).toBeFocused();
  await expect(field(page, 'Asunto')).toHaveValue('');
  await expect(select(page, 'Cómo llegó')).toContainText('Presencial');

  await page.goto(`${DESK_PAGE}?q=${encodeURIComponent(subject)}`);
  await expect(page.getByRole('row').filter({ hasText: subject })).toContainText(hearing);
});

test('a double click files once; a lost answer loses nothing, and what it filed is found again', async ({
  page,
  request,
  administration,
}) => {
  await logIn(page, await administration.createUser(CONTRACTOR));
  const { subject } = inquiryAbout('Enviada dos veces');

  await openPage(page);
  await fillIn(page, subject);
  const once = await countFilings(request, async () => {
    await submit(page).dblclick();
    await readFiled(page);
  });
  expect(once).toBe(1);

  await page.getByRole('button', { name: 'Radicar otra' }).click();
  await fillIn(page, `${subject}, de nuevo`);
  await field(page, 'Archivos').setInputFiles(await scanned('carta.pdf'));
  const lost = await countFilings(request, async () => {
    let received = { filingNumber: '', trackingCode: '' };
    const loseAnswer = async (route: Route): Promise<void> => {
      received = ((await (await route.fetch()).json()) as { data: Filing }).data;
      await route.abort('connectionreset');
    };
    await page.route(FILE, loseAnswer, { times: 1 });
    await submit(page).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Lo que escribió sigue aquí' })).toBeFocused();
    await expect(field(page, 'Asunto')).toHaveValue(`${subject}, de nuevo`);
    await expect(page.getByRole('button', { name: 'Quitar carta.pdf' })).toBeVisible();

    await field(page, 'Asunto').fill(`${subject}, corregida`);
    await submit(page).click();
    await expect(page.getByRole('alert').filter({ hasText: 'cuya respuesta se perdió' })).toBeFocused();
    await expectAccessible(page, 'the conflict');
    await page.getByRole('button', { name: 'Ver lo que quedó radicado' }).click();
    expect(await readFiled(page)).toEqual({
      filingNumber: received.filingNumber,
      trackingCode: received.trackingCode,
    });
  });
  expect(lost).toBe(1);
});

test('what is written is not lost by a click beside it', async ({ page, administration }) => {
  await logIn(page, await administration.createUser(CONTRACTOR));
  await openPage(page);
  await field(page, 'Asunto').fill('A medio escribir');
  const away = page
    .getByRole('navigation', { name: 'Páginas de inquietudes' })
    .getByRole('link', { name: 'Bandeja' });
  await away.click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('¿Salir sin radicar?');
  await expectAccessible(page, 'leaving');
  await dialog.getByRole('button', { name: 'Seguir escribiendo' }).click();
  await expect(field(page, 'Asunto')).toHaveValue('A medio escribir');
  await away.click();
  await dialog.getByRole('button', { name: 'Salir' }).click();
  await expect(page.getByRole('heading', { name: 'Bandeja de inquietudes', level: 1 })).toBeVisible();
});

test('who may not file for others finds neither button nor page', async ({ page, administration }) => {
  await logIn(page, await administration.createUser(ANSWERER));
  await page.goto(DESK_PAGE);
  await expect(page.getByRole('heading', { name: 'Bandeja de inquietudes', level: 1 })).toBeVisible();
  await settled(page);
  await expect(page.getByRole('link', { name: 'Radicar' })).toHaveCount(0);
  await page.goto(PAGE);
  await expect(page.getByText('No tienes los permisos para acceder a ese contenido.')).toBeVisible();
  await expect(submit(page)).toHaveCount(0);
});
