import path from 'node:path';

import type { Locator, Page, Route } from '@playwright/test';

import { expectAccessible } from './support/accessibility';
import { expectVisibleFocus, problem } from './support/desk';
import {
  connect,
  dateOnTimeline,
  dayFromToday,
  inWords,
  MANAGER,
  openBoard,
  openSamplePlan,
  planEditorOf,
  publishPlan,
} from './support/follow-up';
import { DEVICES, expect, test } from './support/section';
import { logIn } from './support/test';
import { settled, tabTo } from './support/website';

const CONTRACTOR = 'Contratista de rendición de cuentas';
const HEAD = 'Jefe de Planeación';
const PHOTO = path.resolve(__dirname, '../../docs/images/sitio-plan.png');

const manager = (type: string, documentId: string): string =>
  `/admin${MANAGER}/plugin::accountability.${type}/${documentId}`;

/** Writes a day into one of the content manager's date fields. */
async function writeDay(page: Page, field: string, day: string): Promise<void> {
  const input = dayOf(page, field);
  await input.fill(asTyped(day));
  await input.press('Enter');
  await input.press('Tab');
  await expect(input).toHaveValue(asTyped(day), { timeout: 2_000 });
}

const asTyped = (day: string): string => day.split('-').reverse().join('/');
const dayOf = (page: Page, field: string): Locator =>
  page.getByRole('group', { name: field }).getByRole('combobox').first();

/** The dialog on top, by its title. */
const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });

test('an announced hearing moves only with a reason, and the website shows both dates with it', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(180_000);
  const user = await administration.createUser(CONTRACTOR);
  const editor = await planEditorOf(request, user);
  const plan = await publishPlan(editor);
  const [first, second] = [dayFromToday(60), dayFromToday(74)];
  const hearing = await editor.create('hearing', {
    title: `Audiencia de ${plan.title}`,
    plan: connect(plan.documentId),
    startsAt: `${first}T14:00:00.000Z`,
    endsAt: `${first}T16:00:00.000Z`,
    modality: 'virtual',
    state: 'announced',
  });
  await editor.publish('hearing', hearing.documentId);
  await logIn(page, user);
  await page.goto(manager('hearing', hearing.documentId));

  const reason = page.getByRole('textbox', { name: 'Motivo del cambio de fecha' });
  const publish = page.getByRole('button', { name: 'Publicar', exact: true });

  await test.step('without one the server refuses, at the field that is missing', async () => {
    await expect(reason).toBeVisible();
    // The panel's form begins anew when its entry has been read again: what was written before is gone.
    await expect(async () => {
      await writeDay(page, 'Comienza', second);
      await writeDay(page, 'Termina', second);
      await expect(dayOf(page, 'Comienza')).toHaveValue(asTyped(second), { timeout: 2_000 });
    }).toPass();
    await publish.click();
    await expect(reason).toHaveAccessibleDescription(/diga por qué cambia/);
    await expect(reason).toHaveAttribute('aria-invalid', 'true');
    const answer = await request.get(`/api/accountability/hearings/${hearing.slug}`);
    expect(((await answer.json()) as { data: { startsAt: string } }).data.startsAt).toContain(first);
  });

  await test.step('with one it is published', async () => {
    await reason.fill('El auditorio está en obras.');
    await publish.click();
    await expect(publish).toBeDisabled();
    await expect(reason).toHaveValue('');
  });

  await test.step('the website says so of the hearing, and of what hangs on it', async () => {
    await page.goto(`/sitio/audiencia.html?slug=${hearing.slug}`);
    const notice = page.getByText('Esta audiencia cambió de fecha').locator('..');
    await expect(notice).toContainText(inWords(first));
    await expect(notice).toContainText(inWords(second));
    await expect(notice).toContainText('El auditorio está en obras.');

    await page.goto(`/sitio/plan-seguimiento.html?slug=${plan.slug}`);
    const mails = page.getByRole('article').filter({ hasText: 'CORREO' });
    await expect(mails).toContainText(/Antes: .*; ahora: .*; motivo: .*El auditorio está en obras\./);
  });
});

test('what was done is recorded on the board, and the public sees it', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(240_000);
  const user = await administration.createUser(CONTRACTOR, 'Carmen');
  const editor = await planEditorOf(request, user);
  const plan = await publishPlan(editor);
  const [website] = (await editor.board(plan.documentId)).actions;
  const [late, other, waiting] = website?.occurrences ?? [];
  if (!late || !other || !waiting) throw new Error('The plan has too few dates');
  await logIn(page, user);

  const evidences = async () =>
    (await editor.board(plan.documentId)).actions[0]?.occurrences[0]?.evidence ?? [];
  const details = dialog(page, late.label);
  const form = dialog(page, 'Registrar evidencia');
  const record = async (kind: string | null) => {
    await details.getByRole('button', { name: 'Registrar evidencia' }).click();
    if (kind === null) return;
    await form.getByRole('combobox', { name: 'Qué lo demuestra' }).click();
    await page.getByRole('option', { name: kind }).click();
  };
  const send = () => form.getByRole('button', { name: 'Registrar', exact: true }).click();

  await test.step('the menu leads to it, and its address keeps what is shown', async () => {
    await page.getByRole('link', { name: 'Control y seguimiento' }).click();
    // Also of the plan it chose itself.
    await expect(page).toHaveURL(/plan=/);
    await page.getByRole('combobox', { name: 'Plan' }).click();
    await page.getByRole('option', { name: plan.title }).click();
    await expect(page.getByText('espera una audiencia')).toBeVisible();
    await page.getByRole('combobox', { name: 'Cargo responsable' }).click();
    await page.getByRole('option', { name: plan.office }).click();
    await expect(page.getByRole('heading', { name: 'CORREO', exact: true })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'PÁGINA WEB', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'CORREO', exact: true })).toHaveCount(0);
    await expect(page).toHaveURL(/office=CARGO/);
  });

  await test.step('a link: nothing typed is lost when the server refuses it', async () => {
    await dateOnTimeline(page, late.label).click();
    await record(null);
    await form.getByRole('textbox', { name: 'Dirección' }).fill('instituto.example/enero');
    await form.getByRole('textbox', { name: 'Nota' }).fill('Publicado en la portada');
    await send();
    await expect(form.getByRole('alert')).toContainText('https://');
    await expect(form.getByRole('textbox', { name: 'Nota' })).toHaveValue('Publicado en la portada');
    await form.getByRole('textbox', { name: 'Dirección' }).fill('https://instituto.example/enero');
  });

  await test.step('nor when its answer is lost, and sent again it is recorded once', async () => {
    const loseAnswer = async (route: Route): Promise<void> => {
      await route.fetch();
      await route.abort('connectionreset');
    };
    await page.route('**/evidence', loseAnswer, { times: 1 });
    await send();
    await expect(form.getByRole('alert')).toContainText('Lo que escribió sigue aquí');
    await send();
    await expect(form).toHaveCount(0);
    await expect(details.getByRole('link', { name: /Publicado en la portada/ })).toBeVisible();
    await expect(details).toContainText('Carmen de Prueba');
    expect(await evidences()).toHaveLength(1);
  });

  await test.step('a file, and a note', async () => {
    await record('Archivo o foto');
    await send();
    await expect(form.getByRole('alert')).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await form.getByRole('button', { name: 'Subir un archivo' }).click();
    await (await chooser).setFiles(PHOTO);
    await expect(form.getByText('Elegido: sitio-plan.png')).toBeVisible();
    await send();
    await expect(details.getByRole('link', { name: /sitio-plan\.png/ })).toBeVisible();

    await record('Nota');
    await form.getByRole('textbox', { name: 'Nota' }).fill('Se leyó en la emisora.');
    await send();
    await expect(details.getByText('Se leyó en la emisora.')).toBeVisible();
    await expect(details.getByText('Cumplida', { exact: true })).toBeVisible();
  });

  await test.step('a file of the media library is evidence, too', async () => {
    await record('Archivo o foto');
    await form.getByRole('button', { name: 'Elegir de la biblioteca' }).click();
    const library = page.getByRole('dialog').last();
    await library
      .getByRole('checkbox', { name: /sitio-plan/ })
      .first()
      .check();
    await library.getByRole('button', { name: 'Terminar' }).click();
    await expect(form.getByText('Elegido: sitio-plan.png')).toBeVisible();
    await form.getByRole('textbox', { name: 'Nota' }).fill('Por error');
    await send();
    await expect(details.getByRole('link', { name: /Por error/ })).toBeVisible();
  });

  await test.step('what was a mistake is withdrawn, with its reason', async () => {
    const withdrawal = dialog(page, 'Retirar la evidencia');
    await details.getByRole('button', { name: 'Retirar: Por error' }).click();
    await withdrawal.getByRole('button', { name: 'Retirar' }).click();
    await expect(withdrawal.getByRole('alert')).toBeVisible();
    await withdrawal.getByRole('textbox', { name: 'Motivo' }).fill('Es de otro mes.');
    await withdrawal.getByRole('button', { name: 'Retirar' }).click();
    await expect(withdrawal).toHaveCount(0);
    await expect(details.getByText('Por error')).toHaveCount(0);
    await details.getByRole('button', { name: 'Cerrar' }).last().click();
    await expect(dateOnTimeline(page, late.label)).toBeFocused();
  });

  await test.step('a date is put off; who looked at another one is told, and what they wrote stays', async () => {
    const postponement = dialog(page, 'Aplazar');
    await dateOnTimeline(page, other.label).click();
    await dialog(page, other.label).getByRole('button', { name: 'Aplazar' }).click();
    await postponement.getByLabel('Nueva fecha').fill(dayFromToday(40));
    await postponement.getByRole('textbox', { name: 'Motivo' }).fill('Faltan las cifras.');
    await editor.postpone(other.documentId, dayFromToday(20), other.dueOn);
    await postponement.getByRole('button', { name: 'Aplazar y publicar el motivo' }).click();
    await expect(postponement.getByRole('alert')).toContainText('Otra persona cambió esta fecha');
    await postponement.getByRole('button', { name: 'Volver a cargar la fecha' }).click();
    await expect(postponement.getByText(`${inWords(dayFromToday(20))}`)).toBeVisible();
    await postponement.getByRole('button', { name: 'Aplazar y publicar el motivo' }).click();
    await expect(postponement).toHaveCount(0);
    await expect(dialog(page, other.label)).toContainText('Lo movió otra persona.');
    await expect(dialog(page, other.label)).toContainText('Faltan las cifras.');
    await page.keyboard.press('Escape');
  });

  await test.step('a date is added by hand', async () => {
    await page.getByRole('button', { name: 'Agregar una fecha' }).click();
    const addition = dialog(page, 'Agregar una fecha');
    await addition.getByRole('textbox', { name: 'Qué se hará' }).fill('Foro con las universidades');
    await addition.getByLabel('Fecha').fill(dayFromToday(-400));
    await addition.getByRole('button', { name: 'Agregar' }).click();
    await expect(addition.getByRole('alert')).toContainText('fuera del período');
    await addition.getByLabel('Fecha').fill(dayFromToday(10));
    await addition.getByRole('button', { name: 'Agregar' }).click();
    await expect(dateOnTimeline(page, /^Foro con las universidades/)).toBeVisible();
  });

  await test.step('the table says the same', async () => {
    await page.getByRole('button', { name: 'Ver como tabla' }).click();
    const table = page.getByRole('table', { name: plan.title });
    const row = table.getByRole('row', { name: late.label });
    await expect(row).toContainText('Cumplida');
    await expect(row.getByRole('link')).toHaveCount(2);
    await expect(table.getByRole('row', { name: other.label })).toContainText('Faltan las cifras.');
    await expect(table.getByRole('row', { name: waiting.label })).toBeVisible();
    await page.reload();
    await expect(table).toBeVisible();
  });

  await test.step('and the public reads it on the website, without whoever recorded it', async () => {
    await page.goto(`/sitio/plan.html?slug=${plan.slug}`);
    await page.getByRole('link', { name: 'Ver cómo se cumple el plan' }).click();
    await settled(page);
    const done = page.getByRole('listitem').filter({ hasText: late.label });
    await expect(done.getByText('Cumplida', { exact: true })).toBeVisible();
    await expect(done.getByRole('link', { name: 'Publicado en la portada' })).toHaveAttribute(
      'href',
      'https://instituto.example/enero',
    );
    await expect(done.getByText('Se leyó en la emisora.')).toBeVisible();
    const file = done.getByRole('link', { name: /sitio-plan/ });
    expect((await request.get((await file.getAttribute('href')) ?? '')).status()).toBe(200);
    const moved = page.getByRole('listitem').filter({ hasText: other.label }).first();
    await expect(moved).toContainText(
      `Antes: ${inWords(dayFromToday(20))}; ahora: ${inWords(dayFromToday(40))}; motivo: Faltan las cifras.`,
    );
    await expect(page.getByRole('main')).not.toContainText('Carmen');
    await expect(page.getByRole('main')).not.toContainText('Por error');
    await expect(page.getByRole('row', { name: plan.office })).toBeVisible();
  });
});

test('a plan is cloned into another period, and its follow-up is one link away', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(120_000);
  const user = await administration.createUser(HEAD);
  const plan = await publishPlan(await planEditorOf(request, user));
  const title = `${plan.title}, segundo semestre`;
  await logIn(page, user);
  await page.goto(manager('plan', plan.documentId));

  await page.getByRole('button', { name: 'Más acciones' }).first().click();
  await page.getByRole('menuitem', { name: 'Clonar para otro período' }).click();
  const form = dialog(page, 'Clonar para otro período');
  await form.getByRole('textbox', { name: 'Título del plan nuevo' }).fill(title);
  await form.getByLabel('Rige desde').fill('2031-07-01');
  await form.getByLabel('Rige hasta').fill('2031-01-31');
  await form.getByRole('button', { name: 'Clonar y abrir el borrador' }).click();
  await expect(form.getByRole('alert')).toContainText('La fecha final es anterior a la inicial.');
  await form.getByLabel('Rige hasta').fill('2031-12-31');
  await form.getByRole('button', { name: 'Clonar y abrir el borrador' }).click();

  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.getByText('Borrador', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('El seguimiento comienza cuando el plan se publica.')).toBeVisible();
  for (const name of ['PÁGINA WEB', 'CORREO']) await expect(page.getByText(name).first()).toBeVisible();

  await page.goto(manager('plan', plan.documentId));
  await page.getByRole('link', { name: 'Ver el seguimiento' }).click();
  await expect(page.getByRole('heading', { name: 'Control y seguimiento', level: 1 })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${plan.title} · del `))).toBeVisible();
});

test('a date is put off with the keyboard alone', async ({ page, request, administration }) => {
  test.setTimeout(120_000);
  const { keyboard } = page;
  const user = await administration.createUser(CONTRACTOR);
  const editor = await planEditorOf(request, user);
  const plan = await publishPlan(editor);
  const [website] = (await editor.board(plan.documentId)).actions;
  const [late, next] = website?.occurrences ?? [];
  if (!late || !next) throw new Error('The plan has too few dates');
  await logIn(page, user);
  await openBoard(page, plan.documentId);

  const [first, second] = [dateOnTimeline(page, late.label), dateOnTimeline(page, next.label)];
  await tabTo(page, first);
  await expectVisibleFocus(page, first);
  await keyboard.press('ArrowRight');
  await expect(second).toBeFocused();
  await keyboard.press('Home');
  await expect(first).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');

  const putOff = dialog(page, next.label).getByRole('button', { name: 'Aplazar' });
  await tabTo(page, putOff);
  await keyboard.press('Enter');
  const form = dialog(page, 'Aplazar');
  const day = form.getByLabel('Nueva fecha');
  await tabTo(page, day);
  // The browser's own field takes day, month and year one after the other, in the order of its language.
  await day.fill(dayFromToday(45));
  await tabTo(page, form.getByRole('textbox', { name: 'Motivo' }));
  await keyboard.type('Hubo elecciones.');
  await tabTo(page, form.getByRole('button', { name: 'Aplazar y publicar el motivo' }));
  await keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(putOff).toBeFocused();
  await keyboard.press('Escape');
  await expect(second).toBeFocused();
  await expect(second).toHaveAccessibleName(new RegExp(inWords(dayFromToday(45))));
});

test.describe('WCAG 2.1 AA, as far as axe can tell', () => {
  for (const { device, use } of DEVICES) {
    test.describe(device, () => {
      test.use(use);

      test(`the board, its dialogs and the widget, ${device}`, async ({ page, administration }) => {
        test.setTimeout(180_000);
        await logIn(page, await administration.createUser(HEAD));
        const accessible = (what: string) => expectAccessible(page, what);
        const widget = page.getByRole('region', { name: 'Plan de comunicaciones' });
        await expect(widget.getByText(/cumplidas$/)).toBeVisible();
        await accessible('home page');

        // The sample plan, which has something of everything.
        await openSamplePlan(page);
        await accessible('timeline, or weeks on a phone');

        await page
          .getByRole('button', { name: /Boletín especial/ })
          .first()
          .click();
        const details = dialog(page, /^Boletín especial/);
        await expect(details).toContainText('Cambios de fecha');
        await accessible('details');
        for (const [button, title] of [
          ['Registrar evidencia', 'Registrar evidencia'],
          ['Aplazar', 'Aplazar'],
          ['Agregar otra fecha', 'Agregar una fecha'],
        ] as const) {
          await details.getByRole('button', { name: button }).click();
          await expect(dialog(page, title)).toBeVisible();
          await accessible(button);
          await page.keyboard.press('Escape');
          await expect(dialog(page, title)).toHaveCount(0);
        }
        await page.keyboard.press('Escape');

        await page.getByRole('button', { name: 'Ver como tabla' }).click();
        await expect(page.getByRole('table', { name: /contenido de ejemplo/ })).toBeVisible();
        await accessible('table');
        await expect(problem(page)).toHaveCount(0);
      });
    });
  }
});

test('the website shows the plan also where its availability was closed to the public', async ({ page }) => {
  await page.route('**/api/accountability/availability', (route) =>
    route.fulfill({
      status: 403,
      json: { data: null, error: { status: 403, name: 'ForbiddenError', message: 'Forbidden', details: {} } },
    }),
  );
  await page.goto('/sitio/plan-seguimiento.html');
  await expect(page.getByRole('heading', { name: 'Acciones' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Disponibilidad' })).toHaveCount(0);
});
