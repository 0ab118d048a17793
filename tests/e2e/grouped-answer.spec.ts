import { randomBytes } from 'node:crypto';

import { findAccessibilityProblems } from './support/accessibility';
import { deskOf } from './support/administration';
import { fileInquiry } from './support/public-api';
import { expect, test } from './support/section';
import { logIn } from './support/test';
import { inquiryAbout } from './support/website';

const HEAD = 'Jefe de Planeación';
const DESK = '/admin/plugins/accountability/inquietudes';

test('T9: two analogous petitions get one answer, published once, and nobody is named in it', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(180_000);
  const word = `análoga${randomBytes(4).toString('hex')}`;
  const mine = await fileInquiry(request, { ...inquiryAbout('Cursos'), subject: `Cursos, ${word}` });
  const nobodys = await fileInquiry(request, { ...inquiryAbout('Talleres'), subject: `Talleres, ${word}` });
  const head = await administration.createUser(HEAD);
  await (await deskOf(request, head)).take(mine.filingNumber);

  await logIn(page, head);
  await page.goto(`${DESK}?q=${word}`);
  await page.getByRole('checkbox', { name: 'Elegir las 2 de esta página' }).click();
  await page.getByRole('button', { name: 'Responder juntas' }).click();
  const dialog = page.getByRole('dialog', { name: 'Una respuesta para 2 inquietudes' });
  const answer = dialog.getByRole('textbox', { name: 'Respuesta', exact: false }).first();
  const send = dialog.getByRole('button', { name: 'Responder las 2 inquietudes' });

  // Who is in the way is named, and what was written stays when it is refused.
  await expect(dialog).toContainText('Hasta 10, cada persona recibe esta respuesta');
  await answer.fill('Apreciado(a) {{nombre}}: habrá 18 cursos.');
  await dialog.getByRole('combobox', { name: 'Sentido de la respuesta' }).click();
  await page.getByRole('option', { name: 'Se concede lo pedido' }).click();
  await send.click();
  await expect(dialog.getByRole('alert')).toContainText(
    `${nobodys.filingNumber}: El caso no está asignado: asígnelo primero.`,
  );
  await expect(answer).toHaveValue('Apreciado(a) {{nombre}}: habrá 18 cursos.');
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Asignarme la que no tiene responsable' }).click();
  await expect(dialog).not.toContainText('no se puede responder');

  // What names somebody of the group is not published.
  await dialog.getByText('Publicar también la respuesta').click();
  await dialog.getByRole('textbox', { name: 'Pregunta para publicar' }).fill(`¿Cuántos cursos, ${word}?`);
  const published = dialog.getByRole('textbox', { name: 'Respuesta para publicar' });
  await published.fill('Como preguntó Adriana, habrá 18 cursos.');
  await send.click();
  await expect(dialog.getByRole('checkbox', { name: /«Adriana».*no es dato personal/ })).toBeVisible();
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await published.fill('Habrá 18 cursos.');
  await dialog.getByRole('button', { name: 'Ver como la ciudadanía' }).click();
  await expect(dialog).toContainText('respuesta única a 2 peticiones análogas');
  await send.click();

  await expect(page.getByText('Se respondieron 2 inquietudes.')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: new RegExp(`^${nobodys.filingNumber}`) }).click();
  await expect(page.getByRole('link', { name: mine.filingNumber })).toBeVisible();
  await expect(page.getByText('Se respondió junto con otra análoga')).toBeVisible();

  await page.goto(`/sitio/respuestas.html?q=${word}`);
  await expect(page.getByText('Una respuesta', { exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`¿Cuántos cursos, ${word}?`);
  await expect(page.getByRole('main')).not.toContainText('Adriana');
});
