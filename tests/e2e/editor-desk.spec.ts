import type { Page } from '@playwright/test';

import { expectAccessible } from './support/accessibility';
import { deskOf, type Desk } from './support/administration';
import {
  answerField,
  DESK_PAGE,
  draftSaved,
  expectVisibleFocus,
  openCase,
  PENDING_PAGE,
  pendingLink,
  problem,
  sendAnswer,
} from './support/desk';
import { fileInquiry } from './support/public-api';
import { DEVICES, expect, test } from './support/section';
import { logIn } from './support/test';
import { type Inquiry, inquiryAbout, settled, tabTo } from './support/website';

const CONTRACTOR = 'Contratista de rendición de cuentas';
const HEAD = 'Jefe de Planeación';

const OF_THE_PERSON = [/adriana/i, /quintero/i, /63\.?514\.?278/, /correo\.example/, /45-10/];

/** A person who says who they are in what they ask. */
const signedInquiry = (subject: string, type = 'pregunta'): Inquiry => ({
  ...inquiryAbout(subject),
  type,
  message: 'Soy Adriana Quintero, C.C. 63.514.278, de la Cra. 21 No. 45-10. ¿Cuándo empiezan los cursos?',
});

const publicAnswersAbout = async (page: Page, words: string): Promise<number> => {
  const response = await page.request.get('/api/accountability/published-answers', { params: { q: words } });
  return ((await response.json()) as { meta: { pagination: { total: number } } }).meta.pagination.total;
};

/** Takes and answers a case from outside. */
async function answered(desk: Desk, filingNumber: string): Promise<void> {
  await desk.take(filingNumber);
  await desk.step(filingNumber, {
    step: 'answer',
    outcome: 'granted',
    text: 'Los cursos empiezan en marzo.',
  });
}

test('from the home page to the public website: a case is found, answered, and its answer published without the person', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(240_000);
  const inquiry = signedInquiry('Inicio de los cursos');
  const { filingNumber } = await fileInquiry(request, inquiry);
  const editor = await administration.createUser(CONTRACTOR, 'Carmen');
  const template = `Saludo ${filingNumber}`;
  const desk = await deskOf(request, editor);
  await desk.createTemplate(template, 'Señora {{nombre}}:\n\nSobre «{{asunto}}»:\n\n');
  await logIn(page, editor);

  await test.step('the home page leads to the desk, and its search to the case', async () => {
    await expect(page.getByRole('heading', { name: 'Inquietudes de la ciudadanía' })).toBeVisible();
    await page.getByRole('link', { name: 'Abrir la bandeja' }).click();
    await page.getByRole('searchbox', { name: /^Buscar por número/ }).fill(filingNumber);
    await page.getByRole('button', { name: 'Buscar', exact: true }).click();
    await page.getByRole('rowheader', { name: filingNumber }).getByRole('link').click();
    await expect(page.getByRole('heading', { name: inquiry.subject, level: 1 })).toBeVisible();
  });

  await test.step('it is taken over and answered from a template, after a look at it as the citizen will see it', async () => {
    await page.getByRole('button', { name: 'Asignármelo' }).click();
    await expect(page.getByText(`Radicado ${filingNumber} · Carmen de Prueba`)).toBeVisible();
    await page.getByRole('combobox', { name: 'Plantilla' }).click();
    await page.getByRole('option', { name: template }).click();
    await expect(answerField(page)).toHaveValue(/^Señora {{nombre}}:/);
    await answerField(page).press('Control+End');
    await answerField(page).pressSequentially(
      'Empiezan en **marzo**. Le escribimos a adriana.quintero@correo.example.',
    );
    await page.getByRole('button', { name: 'Ver como la ciudadanía' }).click();
    const preview = page.getByRole('region', { name: 'Como lo verá la ciudadanía' });
    await expect(preview).toContainText(`Señora ${inquiry.person.name}:`);
    await expect(preview.locator('strong')).toHaveText('marzo');
    await sendAnswer(page);
    await expect(page.getByRole('heading', { name: 'Respuesta', exact: true })).toBeFocused();
  });

  const question = `¿Cuándo empiezan? (${inquiry.subject})`;
  const publicQuestion = page.getByRole('textbox', { name: 'Pregunta para el público' });
  const publicAnswer = page.getByRole('textbox', { name: 'Respuesta para el público' });

  await test.step('what is proposed for the public has nothing of the person', async () => {
    await page.getByRole('link', { name: 'Publicar la respuesta' }).click();
    await expect(page.getByText('Ley 1757 de 2015, artículo 56, literal f')).toBeVisible();
    await expect(publicQuestion).toHaveValue(/^Soy \[nombre reservado\], C.C. \[documento reservado\]/);
    await expect(publicAnswer).toHaveValue(/^Señora ciudadano\(a\):/);
    for (const secret of OF_THE_PERSON) {
      await expect(publicQuestion).not.toHaveValue(secret);
      await expect(publicAnswer).not.toHaveValue(secret);
    }
  });

  await test.step('what is changed is kept when the page is loaded again', async () => {
    await publicQuestion.fill(question);
    await publicAnswer.fill('En **marzo**, escribe Adriana Quintero; la línea es el 320 123 4567.');
    await draftSaved(page);
    await page.reload();
    await expect(publicQuestion).toHaveValue(question);
  });

  await test.step('it is not published while a finding stands', async () => {
    await page.getByRole('button', { name: 'Publicar', exact: true }).click();
    await expect(problem(page)).toContainText('quedan 2 posibles datos personales sin responder');
    expect(await publicAnswersAbout(page, inquiry.subject)).toBe(0);

    await page.getByRole('button', { name: 'Ir a lo que falta' }).click();
    const name = page.getByRole('listitem').filter({ hasText: '«Adriana Quintero»' }).last();
    await expect(name).toBeFocused();
    await expect(name).toContainText('Sin responder');
    await name.getByRole('button', { name: 'Reservar' }).click();
    await expect(publicAnswer).toHaveValue(/escribe \[nombre reservado\];/);
    const line = page.getByRole('group', { name: /320 123 4567/ });
    await line.getByRole('button', { name: 'No es dato personal' }).click();
    await expect(page.getByText('No quedan posibles datos personales sin responder.')).toBeVisible();
  });

  await test.step('then it is, and the website shows it', async () => {
    await page.getByRole('combobox', { name: 'Tema' }).fill('Formación');
    await page.getByRole('button', { name: 'Publicar', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(question)).toBeVisible();
    await expect(dialog.locator('strong', { hasText: 'marzo' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Publicar' }).click();
    await expect(page.getByText(/^Publicada desde el/)).toBeVisible();

    await page.goto('/sitio/respuestas.html');
    await page.getByLabel('Buscar').fill(inquiry.subject);
    await page.getByRole('button', { name: 'Buscar' }).click();
    await settled(page);
    await expect(page.getByRole('heading', { name: question })).toBeVisible();
    await page.getByText('Leer la respuesta').click();
    await expect(page.getByRole('main')).toContainText('la línea es el 320 123 4567');
    for (const secret of [...OF_THE_PERSON, filingNumber]) {
      await expect(page.getByRole('main')).not.toContainText(secret);
    }
  });

  await test.step('and it is taken back, with a reason; what still quotes it is named', async () => {
    await desk.createBulletin('Boletín que la cita', `Nos preguntaron:\n\n> ${question}`);
    await page.goBack();
    await page.goBack();
    await page.getByRole('button', { name: 'Retirar la publicación' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Retirar la publicación' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Motivo' }).fill('La línea cambió.');
    await dialog.getByRole('button', { name: 'Retirar la publicación' }).click();
    await expect(page.getByText('La respuesta no está publicada.')).toBeVisible();
    expect(await publicAnswersAbout(page, inquiry.subject)).toBe(0);
    await expectAccessible(page, 'taken back');
    await page.screenshot({ path: test.info().outputPath('citada.png'), fullPage: true });
    await page.getByRole('link', { name: 'Boletín que la cita' }).click();
    await expect(page.getByRole('heading', { name: 'Boletín que la cita' })).toBeVisible();
  });
});

test('T2, T11: what the law wants published waits in a list, with its reason and its last day', async ({
  page,
  request,
  administration,
}) => {
  const editor = await administration.createUser(CONTRACTOR);
  const desk = await deskOf(request, editor);
  const question = await fileInquiry(request, signedInquiry('Pregunta de audiencia'));
  const complaint = await fileInquiry(request, {
    ...inquiryAbout('Denuncia sin dirección'),
    type: 'denuncia',
    anonymous: true,
  });
  for (const { filingNumber } of [question, complaint]) await answered(desk, filingNumber);
  await logIn(page, editor);

  await page.goto(DESK_PAGE);
  await expect(pendingLink(page)).toHaveText(/^Por publicar \(\d+\)$/);
  const count = Number(/\d+/.exec(await pendingLink(page).innerText())?.[0]);
  await pendingLink(page).click();
  const rows = page.getByRole('table', { name: 'Por publicar' }).locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(count);
  await expect(rows.filter({ hasText: question.filingNumber })).toContainText(
    'Pregunta de rendición de cuentas',
  );
  const notice = rows.filter({ hasText: complaint.filingNumber });
  await expect(notice).toContainText('No hay dirección a la cual responder');

  await notice.getByRole('link').click();
  await expect(page.getByText('Ley 1437 de 2011, artículo 69')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Hasta cuándo' })).toContainText(
    'Lo que manda la ley: hasta el',
  );
  await page.getByRole('button', { name: 'Publicar', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publicar' }).click();
  await expect(page.getByText(/^Publicada desde el .* hasta el /)).toBeVisible();

  await page.goto(PENDING_PAGE);
  await expect(pendingLink(page)).toHaveText(`Por publicar (${count - 1})`);
  await expect(rows.filter({ hasText: complaint.filingNumber })).toHaveCount(0);
});

test('two editors on one case see each other, and neither loses a word', async ({
  page,
  browser,
  request,
  administration,
}) => {
  test.setTimeout(180_000);
  const { filingNumber } = await fileInquiry(request, inquiryAbout('Un caso de dos personas'));
  const first = await administration.createUser(CONTRACTOR, 'Ana');
  const desk = await deskOf(request, first);
  const documentId = await desk.idOf(filingNumber);
  await desk.take(filingNumber);
  const context = await browser.newContext();
  const other = await context.newPage();
  await logIn(page, first);
  await logIn(other, await administration.createUser(HEAD, 'Beto'));

  await openCase(page, documentId);
  await openCase(other, documentId);
  await expect(other.getByText('Ana de Prueba también tiene abierto este caso.')).toBeVisible();

  await test.step('who saves second is told, sees the other text and keeps their own', async () => {
    await answerField(page).fill('Texto de Ana.');
    await draftSaved(page);
    await answerField(other).fill('Texto de Beto.');
    const conflict = problem(other);
    await expect(conflict).toContainText('Ana de Prueba guardó otro borrador');
    await conflict.getByText('Ver el texto de Ana de Prueba').click();
    await expect(conflict.getByText('Texto de Ana.')).toBeVisible();
    await expect(answerField(other)).toHaveValue('Texto de Beto.');
    await expect(other.getByRole('button', { name: 'Enviar respuesta' })).toBeDisabled();
    await conflict.getByRole('button', { name: 'Conservar mi texto' }).click();
    await draftSaved(other);
  });

  await test.step('who answers second is told, and their text stays to be copied', async () => {
    await other.getByRole('button', { name: 'Enviar respuesta' }).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Sentido de la respuesta' }).click();
    await other.getByRole('option', { name: 'Se concede lo pedido' }).click();

    const theirs = problem(page);
    await answerField(page).fill('Respuesta de Ana.');
    await theirs.getByRole('button', { name: 'Conservar mi texto' }).click();
    await draftSaved(page);
    await sendAnswer(page);
    await expect(page.getByText('La respuesta quedó enviada.')).toBeVisible();

    await dialog.getByRole('button', { name: 'Enviar respuesta' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Otra persona cambió este caso');
    await dialog.getByRole('button', { name: 'Volver a cargar el caso' }).click();
    await expect(other.getByRole('heading', { name: 'Respuesta', exact: true })).toBeVisible();
    await expect(other.getByRole('main')).toContainText('Respuesta de Ana.');
    await expect(problem(other)).toContainText('Su texto no se envió');
    await expect(problem(other)).toBeFocused();
    await expect(other.getByText('Texto de Beto.')).toBeVisible();
  });

  await test.step('what one of them wrote for the public is not published over', async () => {
    await openCase(page, documentId, '/publicar');
    await openCase(other, documentId, '/publicar');
    const publicAnswer = (editor: Page) => editor.getByRole('textbox', { name: 'Respuesta para el público' });
    await expect(publicAnswer(page)).toHaveValue(/^Respuesta de Ana/);
    await publicAnswer(other).fill('Como la mejoró Beto.');
    await draftSaved(other);
    await page.getByRole('button', { name: 'Publicar', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publicar' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Beto de Prueba guardó otro borrador');
    await dialog.getByRole('button', { name: 'Volver a cargar el caso' }).click();
    await expect(dialog.getByText('Como la mejoró Beto.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Publicar' }).click();
    await expect(page.getByText(/^Publicada desde el/)).toBeVisible();
  });

  await test.step('and the first one was told of the second, too', async () => {
    await expect(page.getByText('Beto de Prueba también tiene abierto este caso.')).toBeVisible({
      timeout: 30_000,
    });
  });
  await context.close();
});

test('a case is found, taken and answered with the keyboard alone', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(180_000);
  const { keyboard } = page;
  const inquiry = inquiryAbout('Respondida sin ratón');
  const { filingNumber } = await fileInquiry(request, inquiry);
  await logIn(page, await administration.createUser(CONTRACTOR));
  await page.goto(DESK_PAGE);

  const reach = async (element: ReturnType<Page['locator']>) => {
    await expect(element).toBeVisible();
    await tabTo(page, element);
    await expectVisibleFocus(page, element);
  };

  await reach(page.getByRole('searchbox', { name: /^Buscar por número/ }));
  await keyboard.type(filingNumber);
  await keyboard.press('Enter');
  const download = page.getByRole('button', { name: 'Descargar CSV' });
  await reach(download);
  await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
  // Who pressed it is where they were.
  await expect(download).toBeFocused();
  await reach(page.getByRole('rowheader', { name: filingNumber }).getByRole('link'));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: inquiry.subject, level: 1 })).toBeVisible();
  await reach(page.getByRole('button', { name: 'Asignármelo' }));
  await keyboard.press('Enter');
  await expect(page.getByText('Asignada', { exact: true })).toBeVisible();
  await reach(answerField(page));
  await keyboard.type('Empiezan en marzo.');

  const send = page.getByRole('button', { name: 'Enviar respuesta' });
  const dialog = page.getByRole('dialog');
  await reach(send);
  await keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  const insideDialog = () => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null);
  for (let presses = 0; presses < 8; presses += 1) {
    expect(await insideDialog()).toBe(true);
    await keyboard.press('Tab');
  }
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(send).toBeFocused();

  await keyboard.press('Enter');
  await reach(dialog.getByRole('combobox', { name: 'Sentido de la respuesta' }));
  await keyboard.press('Enter');
  await page.getByRole('option', { name: 'Se concede lo pedido' }).waitFor();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('combobox')).toContainText('Se concede');
  await reach(dialog.getByRole('button', { name: 'Enviar respuesta' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Respuesta', exact: true })).toBeFocused();
  await reach(page.getByRole('link', { name: 'Publicar la respuesta' }));
});

test.describe('WCAG 2.1 AA, as far as axe can tell', () => {
  for (const { device, use } of DEVICES) {
    test.describe(device, () => {
      test.use(use);

      test(`the editors’ pages and their dialogs, ${device}`, async ({ page, request, administration }) => {
        test.setTimeout(240_000);
        const editor = await administration.createUser(HEAD);
        const desk = await deskOf(request, editor);
        const running = await fileInquiry(request, signedInquiry('Vista por axe, abierta'));
        await desk.take(running.filingNumber);
        const done = await fileInquiry(request, signedInquiry('Vista por axe, respondida'));
        await answered(desk, done.filingNumber);
        await logIn(page, editor);

        const accessible = (what: string) => expectAccessible(page, what);
        const dialogs = async (...names: string[]) => {
          for (const name of names) {
            await page.getByRole('button', { name, exact: true }).first().click();
            await expect(page.getByRole('dialog')).toBeVisible();
            await accessible(name);
            await page.keyboard.press('Escape');
            await expect(page.getByRole('dialog')).toHaveCount(0);
          }
        };

        const widget = page.getByRole('region', { name: 'Inquietudes de la ciudadanía' });
        await expect(widget.getByRole('listitem').first()).toBeVisible();
        await accessible('home page');
        await page.goto(`${DESK_PAGE}?q=${running.filingNumber}`);
        await expect(page.getByText(running.filingNumber)).toBeVisible();
        await accessible('desk');
        await page.goto(PENDING_PAGE);
        await expect(page.getByText(done.filingNumber)).toBeVisible();
        await accessible('to be published');

        await openCase(page, await desk.idOf(running.filingNumber));
        await answerField(page).fill('Señora {{nombre}}: **sí**.');
        await page.getByRole('button', { name: 'Ver como la ciudadanía' }).click();
        await expect(page.getByRole('region', { name: 'Como lo verá la ciudadanía' })).toContainText('sí');
        await accessible('case');
        await dialogs('Enviar respuesta', 'Prorrogar', 'Declarar el desistimiento');

        await openCase(page, await desk.idOf(done.filingNumber));
        await accessible('answered case');
        await openCase(page, await desk.idOf(done.filingNumber), '/publicar');
        const answer = page.getByRole('textbox', { name: 'Respuesta para el público' });
        await expect(answer).not.toHaveValue('');
        await accessible('publication');
        await answer.fill('Escríbale a Adriana Quintero.');
        await page.getByRole('button', { name: 'Publicar', exact: true }).click();
        await expect(problem(page)).toBeVisible();
        await accessible('publication refused');
        await page
          .getByRole('listitem')
          .filter({ hasText: 'Sin responder' })
          .getByRole('button', { name: 'Reservar' })
          .click();
        await dialogs('Publicar');

        for (const [address, heading] of [
          ['informe-de-solicitudes', 'Informe de solicitudes'],
          ['datos-de-una-persona', 'Datos de una persona'],
          ['correo', 'Correo saliente'],
        ] as const) {
          await page.goto(`/admin/plugins/accountability/${address}`);
          await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
          await accessible(heading);
        }
      });
    });
  }
});
