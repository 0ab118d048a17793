import { randomBytes } from 'node:crypto';

import type { Route } from '@playwright/test';

import { findAccessibilityProblems } from './support/accessibility';
import {
  confirmImport,
  IMPORT_PAGE,
  openList,
  pasteTable,
  publishDocument,
  reviewPlan,
  understoodRows,
  writePlanHeading,
} from './support/admin-panel';
import { addressesOfWebsite, countFilings, fileInquiry } from './support/public-api';
import { serveElsewhere } from './support/other-website';
import { asClipboard, readPlanTable, withDoubt } from './support/plan-2019';
import { DEVICES, expect, test } from './support/section';
import { logIn } from './support/test';
import {
  choose,
  field,
  fillInInquiry,
  inquiryAbout,
  openInquiryForm,
  readFiling,
  settled,
  tabTo,
  track,
  writtenInForm,
  type Filing,
} from './support/website';

const CONTRACTOR = 'Contratista de rendición de cuentas';
const ENGINEER = 'Ingeniero de Sistemas';

const newTitle = (): string => `Plan de comunicaciones de 2019, edición ${randomBytes(3).toString('hex')}`;

test('from the institute’s document to the citizen’s inquiry, and back to the editor’s desk', async ({
  page,
  phone,
  administration,
}) => {
  test.setTimeout(240_000);
  const table = readPlanTable();
  const title = newTitle();
  const inquiry = inquiryAbout('Cursos de este semestre');
  const editor = await administration.createUser(CONTRACTOR);

  await test.step('an editor pastes the plan’s table and sees it as it was understood', async () => {
    await logIn(page, editor);
    await page.getByRole('link', { name: 'Rendición de cuentas' }).click();
    await pasteTable(page, asClipboard(table));
    await reviewPlan(page);
    await expect(understoodRows(page)).toHaveCount(6);
    for (const [index, [, name = '', description = '']] of table.rows.entries()) {
      await expect(understoodRows(page).nth(index)).toContainText(name);
      await expect(understoodRows(page).nth(index)).toContainText(description);
    }
    await expect(page.getByText('No hay dudas')).toBeVisible();
  });

  await test.step('confirms it, and publishes it from the content manager', async () => {
    await writePlanHeading(page, { title, from: '2019-01-01', to: '2019-06-30' });
    await expect(page.getByText('Plan nuevo, con 6 acciones')).toBeVisible();
    await confirmImport(page);
    await page.getByRole('link', { name: 'Revisar y publicar el plan' }).click();
    await publishDocument(page);
  });

  await test.step('the website shows its six rows under the original’s columns', async () => {
    await page.goto('/sitio/planes.html');
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await expect(page.getByRole('columnheader')).toHaveText([
      'Alcance',
      'Nombre',
      'Descripción',
      'Público',
      'Frecuencia',
      'Responsable',
    ]);
    const rows = page.locator('table tbody tr');
    await expect(rows).toHaveCount(6);
    for (const [index, [, name = '', description = '']] of table.rows.entries()) {
      await expect(rows.nth(index).getByRole('rowheader')).toHaveText(name);
      await expect(rows.nth(index).getByRole('cell').nth(1)).toHaveText(description);
    }
  });

  const filing = await test.step('a citizen files an inquiry on a phone', async () => {
    await phone.goto('/sitio/');
    await phone.getByRole('button', { name: 'Menú' }).tap();
    await phone.getByRole('navigation').getByRole('link', { name: 'Preguntar' }).tap();
    await fillInInquiry(phone, inquiry);
    await phone.locator('#enviar').tap();
    const filed = await readFiling(phone);
    expect(filed.filingNumber).toMatch(/^\d{4}-\d{6}$/);
    expect(filed.trackingCode).not.toBe('');
    await expect(phone.getByText('A más tardar').locator('time')).toHaveAttribute(
      'datetime',
      /^\d{4}-\d\d-\d\d$/,
    );
    return filed;
  });

  await test.step('and follows it on the tracking page', async () => {
    await phone.getByRole('link', { name: 'Consultar el estado' }).tap();
    await expect(field(phone, 'filingNumber')).toHaveValue(filing.filingNumber);
    await track(phone, filing);
    await expect(phone.locator('#titulo-resultado')).toBeFocused();
    await expect(phone.locator('#resultado')).toContainText(inquiry.subject);
    await expect(phone.locator('#resultado')).toContainText('Recibida');
  });

  await test.step('the editor finds it, and who filed it', async () => {
    await openList(page, 'inquiry');
    await page.getByRole('gridcell', { name: filing.filingNumber }).click();
    await expect(page.getByText(inquiry.message)).toBeVisible();
    await expect(page.getByText(inquiry.person.idNumber)).toHaveCount(0);
    await page.getByRole('button', { name: 'Ver datos de la persona' }).click();
    await expect(page.getByText(inquiry.person.name)).toBeVisible();
    await expect(page.getByText(`Cédula de ciudadanía ${inquiry.person.idNumber}`)).toBeVisible();
  });
});

test('the systems engineer works in the section without seeing its inquiries', async ({
  page,
  request,
  administration,
}) => {
  const { filingNumber } = await fileInquiry(request, inquiryAbout('Una solicitud de otra persona'));
  await logIn(page, await administration.createUser(ENGINEER));

  await openList(page, 'plan');
  const types = page.getByRole('navigation', { name: 'Contenido' });
  await expect(types.getByRole('link', { name: 'Plan de comunicaciones' })).toBeVisible();
  await expect(types.getByRole('link', { name: /inquietud/i })).toHaveCount(0);

  await openList(page, 'inquiry');
  await expect(page.getByText('No tienes los permisos para acceder a ese contenido.')).toBeVisible();
  await expect(page.getByText(filingNumber)).toHaveCount(0);
});

test.describe('the inquiry form', () => {
  test('loses nothing when the network fails, and the retry files once', async ({ phone, request }) => {
    await openInquiryForm(phone);
    await fillInInquiry(phone, inquiryAbout('Enviada sin señal'));
    const written = await writtenInForm(phone);

    const filed = await countFilings(request, async () => {
      await phone.context().setOffline(true);
      await phone.locator('#enviar').tap();
      await expect(phone.locator('#problema')).toContainText('Lo que escribió sigue aquí');
      expect(await writtenInForm(phone)).toEqual(written);

      await phone.context().setOffline(false);
      await phone.getByRole('button', { name: 'Reintentar' }).tap();
      await readFiling(phone);
    });
    expect(filed).toBe(1);
  });

  test('files once when the answer is lost on its way back', async ({ phone, request }) => {
    await openInquiryForm(phone);
    await fillInInquiry(phone, inquiryAbout('Enviada y sin respuesta'));
    const received: unknown[] = [];
    const loseAnswer = async (route: Route): Promise<void> => {
      const answer = await route.fetch();
      received.push(((await answer.json()) as { data: Filing }).data);
      await route.abort('connectionreset');
    };

    const filed = await countFilings(request, async () => {
      await phone.route('**/api/accountability/inquiries', loseAnswer, { times: 1 });
      await phone.locator('#enviar').tap();
      await phone.getByRole('button', { name: 'Reintentar' }).tap();
      expect(received).toEqual([expect.objectContaining({ ...(await readFiling(phone)) })]);
    });
    expect(filed).toBe(1);
  });

  test('keeps what was written when the page is loaded again', async ({ phone }) => {
    await openInquiryForm(phone);
    await fillInInquiry(phone, inquiryAbout('Escrita a medias'));
    const written = await writtenInForm(phone);
    await phone.reload();
    await expect(phone.locator('#formulario')).toBeVisible();
    // Only that the notice was read is asked again on every visit.
    await choose(phone, 'consent.notice');
    expect(await writtenInForm(phone)).toEqual(written);
  });

  test('says next to each field what is wrong, in a summary that takes the focus', async ({ page }) => {
    await openInquiryForm(page);
    await page.locator('#enviar').click();

    const summary = page.locator('#resumen-errores');
    await expect(summary).toBeFocused();
    const wrong = ['subject', 'message', 'person.name', 'person.idType', 'person.idNumber', 'person.email'];
    await expect(summary.getByRole('listitem')).toHaveCount(wrong.length + 2);
    for (const name of wrong) {
      await expect(field(page, name)).toHaveAttribute('aria-invalid', 'true');
      await expect(field(page, name)).toHaveAccessibleDescription(/Escriba|Elija/);
    }
    await expect(
      page.getByRole('radiogroup', { name: '¿Qué quiere presentar?' }),
    ).toHaveAccessibleDescription('Elija qué quiere presentar.');

    await summary.getByRole('link', { name: 'Elija el tipo de documento.' }).click();
    await expect(field(page, 'person.idType')).toBeFocused();
    await field(page, 'person.idType').selectOption('CC');
    await expect(field(page, 'person.idType')).not.toHaveAttribute('aria-invalid', 'true');
  });

  test('shows what only the server finds wrong in the same place', async ({ page }) => {
    await openInquiryForm(page);
    await fillInInquiry(page, inquiryAbout('Un teléfono demasiado corto'));
    await field(page, 'person.phone').fill('12');
    await page.locator('#enviar').click();
    await expect(page.locator('#resumen-errores')).toBeFocused();
    await expect(page.locator('#resumen-errores').getByRole('link', { name: /^Teléfono: / })).toBeVisible();
    await expect(field(page, 'person.phone')).toHaveAttribute('aria-invalid', 'true');
  });

  test('is filled in and sent with the keyboard alone', async ({ page }) => {
    const { keyboard } = page;
    const inquiry = inquiryAbout('Escrita sin ratón');
    await openInquiryForm(page);

    await tabTo(page, page.locator('#type-pregunta'));
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await expect(page.locator('#type-informacion')).toBeChecked();
    for (const name of ['subject', 'message'] as const) {
      await tabTo(page, field(page, name));
      await keyboard.type(inquiry[name]);
    }
    await tabTo(page, field(page, 'person.name'));
    await keyboard.type(inquiry.person.name);
    await tabTo(page, field(page, 'person.idType'));
    await keyboard.type('Cédula de c');
    await expect(field(page, 'person.idType')).toHaveValue('CC');
    for (const name of ['idNumber', 'email'] as const) {
      await tabTo(page, field(page, `person.${name}`));
      await keyboard.type(inquiry.person[name]);
    }
    await tabTo(page, page.getByText('Leer el aviso de privacidad'));
    await keyboard.press('Enter');
    await expect(page.locator('#aviso-texto')).toBeVisible();
    await tabTo(page, field(page, 'consent.notice'));
    await keyboard.press('Space');
    await tabTo(page, page.locator('#enviar'));
    await keyboard.press('Enter');

    await readFiling(page);
    await expect(page.locator('#titulo')).toBeFocused();
  });
});

test('the website works from another origin: it lists the plans and files an inquiry', async ({
  page,
  baseURL,
}) => {
  const inquiry = inquiryAbout('Desde el sitio web actual');
  const website = await serveElsewhere(`${baseURL}/api/accountability`);
  try {
    await page.goto(`${website.url}/planes.html`);
    await expect(page.getByRole('link', { name: /2019/ }).first()).toBeVisible();
    await openInquiryForm(page, `${website.url}/preguntar.html`);
    await fillInInquiry(page, inquiry);
    await page.locator('#enviar').click();
    const filing = await readFiling(page);
    await page.goto(`${website.url}/seguimiento.html`);
    await track(page, filing);
  } finally {
    await website.close();
  }
});

test.describe('WCAG 2.1 AA, as far as axe can tell', () => {
  for (const { device, use } of DEVICES) {
    test.describe(device, () => {
      test.use(use);

      test(`every page of the website, ${device}`, async ({ page, request }) => {
        test.setTimeout(180_000);
        for (const address of await addressesOfWebsite(request)) {
          await page.goto(address);
          await settled(page);
          expect(await findAccessibilityProblems(page), address).toEqual([]);
        }
      });

      test(`the form with errors, anonymous, and filed; the tracking page, ${device}`, async ({ page }) => {
        await openInquiryForm(page);
        await page.locator('#enviar').click();
        await expect(page.locator('#resumen-errores')).toBeFocused();
        expect(await findAccessibilityProblems(page), 'errors').toEqual([]);

        await choose(page, 'anonymous');
        expect(await findAccessibilityProblems(page), 'anonymous').toEqual([]);
        await choose(page, 'anonymous');

        await fillInInquiry(page, inquiryAbout('Vista por axe'));
        await page.locator('#enviar').click();
        const filing = await readFiling(page);
        await page.getByText('¿Cómo se contó este plazo?').click();
        expect(await findAccessibilityProblems(page), 'confirmation').toEqual([]);

        await page.goto('/sitio/seguimiento.html');
        await track(page, { ...filing, trackingCode: 'AAAA-AAAA-AAAA' });
        await expect(page.locator('#problema')).toContainText('No encontramos');
        expect(await findAccessibilityProblems(page), 'not found').toEqual([]);
        await track(page, filing);
        await expect(page.locator('#titulo-resultado')).toBeFocused();
        expect(await findAccessibilityProblems(page), 'tracking').toEqual([]);
      });
    });
  }

  test('the menu of the website on a phone', async ({ phone }) => {
    await phone.goto('/sitio/');
    await settled(phone);
    await phone.getByRole('button', { name: 'Menú' }).tap();
    await expect(phone.getByRole('button', { name: 'Cerrar' })).toBeVisible();
    expect(await findAccessibilityProblems(phone)).toEqual([]);
  });

  test('«Importar plan» in each of its steps', async ({ page, administration }) => {
    test.setTimeout(180_000);
    await logIn(page, await administration.createUser(CONTRACTOR));
    await page.goto(IMPORT_PAGE);

    await page.getByRole('button', { name: 'Revisar el plan' }).click();
    await expect(page.getByText('Pegue primero la tabla del plan.')).toBeVisible();
    expect(await findAccessibilityProblems(page), 'nothing pasted').toEqual([]);

    await page.getByRole('tab', { name: 'Elegir un archivo' }).click();
    expect(await findAccessibilityProblems(page), 'file').toEqual([]);

    await page.getByRole('tab', { name: 'Pegar la tabla' }).click();
    await pasteTable(page, asClipboard(withDoubt(readPlanTable())));
    expect(await findAccessibilityProblems(page), 'pasted').toEqual([]);

    await reviewPlan(page);
    await page.getByRole('checkbox', { name: /Importar así/ }).check();
    await page.getByRole('button', { name: 'Importar el plan', exact: true }).click();
    await expect(page.getByText('Escriba el título del plan.')).toBeVisible();
    expect(await findAccessibilityProblems(page), 'doubts and no title').toEqual([]);

    await writePlanHeading(page, { title: newTitle(), from: '2019-01-01', to: '2019-06-30' });
    await confirmImport(page);
    expect(await findAccessibilityProblems(page), 'result').toEqual([]);
  });
});
