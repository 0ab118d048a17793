import { randomBytes } from 'node:crypto';

import type { Page } from '@playwright/test';

import { expectAccessible } from './support/accessibility';
import { hearingDeskOf } from './support/hearings';
import { fileInquiry } from './support/public-api';
import { DEVICES, expect, test } from './support/section';
import { logIn } from './support/test';
import { inquiryAbout } from './support/website';

const HEAD = 'Jefe de Planeación';
const DAY = 86_400_000;

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const step = (page: Page, name: RegExp) => page.getByRole('listitem', { name });

test('a hearing says what is missing until when, why, and leads to where it is done', async ({
  page,
  request,
  administration,
}) => {
  test.setTimeout(180_000);
  const head = await administration.createUser(HEAD);
  const desk = await hearingDeskOf(request, head);
  const title = `Audiencia por preparar ${randomBytes(3).toString('hex')}`;
  const hearing = await desk.announce({
    title,
    startsAt: inDays(20),
    modality: 'in-person',
    venue: 'Auditorio Luis A. Calvo',
    state: 'announced',
  });
  await fileInquiry(request, {
    ...inquiryAbout('Cursos de confección'),
    type: 'pregunta',
    hearing: hearing.slug,
  });

  await test.step('found from the menu, in the list of those ahead', async () => {
    await logIn(page, head);
    await page.getByRole('link', { name: 'Audiencias', exact: true }).first().click();
    await expect(page.getByRole('heading', { name: 'Próximas' })).toBeVisible();
    const entry = page.getByRole('listitem').filter({ hasText: title });
    await expect(entry.getByText('Faltan 20 días')).toBeVisible();
    await expect(entry.getByText(/^Sigue: Convocatoria\. .* días antes de la audiencia\.$/)).toBeVisible();
    for (const { device, use } of DEVICES) {
      await page.setViewportSize(use.viewport);
      await expectAccessible(page, `the list ${device}`);
    }
    await page.getByRole('link', { name: title }).press('Enter');
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  });

  await test.step('each step in words', async () => {
    const call = step(page, /Convocatoria/);
    await expect(call).toHaveAttribute('aria-current', 'step');
    await expect(call.getByText('Atrasado')).toBeVisible();
    await expect(call.getByText('Escribir el orden del día.')).toBeVisible();
    await expect(call.getByText(/Ley 1757 de 2015, artículo 56, literal d/)).toBeVisible();
    await expect(step(page, /Informe publicado antes/).getByText(/Unir a la audiencia/)).toBeVisible();
    await expect(step(page, /Preguntas recibidas/).getByText('Poner a alguien a cargo de una')).toBeVisible();
    await expect(step(page, /Respuestas/).getByText('Responder una pregunta.')).toBeVisible();
    await expect(step(page, /Acta/).getByText(/10 días hábiles después de la audiencia/)).toBeVisible();
    for (const { device, use } of DEVICES) {
      await page.setViewportSize(use.viewport);
      await expectAccessible(page, `the steps ${device}`);
    }
  });

  await test.step('and where it is done', async () => {
    const path = `/admin/plugins/accountability/audiencias/${hearing.documentId}`;
    const to = (name: RegExp, link: string) => step(page, name).getByRole('link', { name: link });
    await expect(to(/Preguntas recibidas/, 'Ver las preguntas')).toHaveAttribute('href', `${path}/preguntas`);
    await expect(to(/Compromisos/, 'Ver los compromisos')).toHaveAttribute('href', `${path}/compromisos`);
    await expect(to(/La audiencia/, 'Abrir la lista de ingreso')).toHaveAttribute('href', `${path}/ingreso`);
    await expect(page.getByRole('link', { name: 'Ver en el sitio web' })).toHaveAttribute(
      'href',
      new RegExp(`/sitio/audiencia\\.html\\?slug=${hearing.slug}$`),
    );
    const entry = to(/Convocatoria/, 'Abrir la audiencia en el contenido');
    await entry.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Ver qué falta y para cuándo' }).click();
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  });

  await test.step('on paper there are the steps, and nothing to press', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(step(page, /Convocatoria/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Imprimir' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Ver en el sitio web' })).toBeHidden();
  });
});
