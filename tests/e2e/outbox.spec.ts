import type { Page } from '@playwright/test';

import { startSmtpServer } from '../support/smtp-server';

import { findAccessibilityProblems } from './support/accessibility';
import { createWorkplace, findFreePort, readFirstAdmin, startApplication } from './support/application';
import { fileInquiry } from './support/public-api';
import { expect, test } from './support/section';
import { logIn } from './support/test';
import { inquiryAbout, tabTo } from './support/website';

const PLANNING = 'Jefe de Planeación';
const ENGINEER = 'Ingeniero de Sistemas';

const OUTBOX_PAGE = '/admin/plugins/accountability/correo';

const openOutbox = async (page: Page) => {
  await page.goto(OUTBOX_PAGE);
  await expect(page.getByRole('heading', { name: 'Correo saliente', level: 1 })).toBeVisible();
};
const messageAbout = (page: Page, filingNumber: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: filingNumber }) });

test.describe('without a mail server', () => {
  test('who may read persons sees the message that waits, by keyboard alone', async ({
    page,
    request,
    administration,
  }) => {
    const inquiry = inquiryAbout('Constancia que espera');
    const { filingNumber, trackingCode } = await fileInquiry(request, inquiry);
    await logIn(page, await administration.createUser(PLANNING));
    await openOutbox(page);
    await expect(page.getByText('No hay un servidor de correo configurado')).toBeVisible();
    await expect(page.getByRole('tab', { name: /^Por salir/, selected: true })).toBeVisible();

    const message = messageAbout(page, filingNumber);
    await expect(message).not.toContainText(trackingCode);
    await tabTo(page, message.getByRole('button', { name: /Ver el mensaje/ }));
    await page.keyboard.press('Enter');
    await expect(message).toContainText(trackingCode);
    await expect(message).toContainText(inquiry.person.email);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(message).not.toContainText(trackingCode);
  });

  test('the systems engineer sees that it waits, and not whom for', async ({
    page,
    request,
    administration,
  }) => {
    const { filingNumber } = await fileInquiry(request, inquiryAbout('Constancia ajena'));
    await logIn(page, await administration.createUser(ENGINEER));
    await page.getByRole('link', { name: 'Correo saliente' }).first().click();
    await expect(messageAbout(page, filingNumber)).toBeVisible();
    await expect(page.getByRole('button', { name: /Ver el mensaje/ })).toHaveCount(0);
  });
});

test('a receipt the server refuses is seen stopped, with the reason, and sent again', async ({
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const smtp = await startSmtpServer();
  const port = await findFreePort();
  const workplace = await createWorkplace(port);
  const application = startApplication({
    ...workplace.env,
    SEED: 'none',
    SMTP_URL: smtp.url,
    MAIL_FROM: 'rendicion@instituto.example',
    INQUIRIES_CAPTCHA: 'off',
  });
  try {
    await application.ready();
    const url = `http://localhost:${port}`;
    const inquiry = inquiryAbout('Buzón que no existe');
    smtp.refuse(inquiry.person.email, 550);
    const response = await request.post(`${url}/api/accountability/inquiries`, {
      data: {
        ...inquiry,
        person: { kind: 'natural', ...inquiry.person },
        consent: { notice: true, policyVersion: '1' },
      },
    });
    const { data } = (await response.json()) as { data: { filingNumber: string } };

    const admin = readFirstAdmin(application.output());
    if (!admin) throw new Error('The application printed no first administrator');
    const context = await browser.newContext({ baseURL: url, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await logIn(page, admin);
    await expect(async () => {
      await openOutbox(page);
      await expect(page.getByRole('tab', { name: 'Detenidos (1)', selected: true })).toBeVisible({
        timeout: 10_000,
      });
    }).toPass();
    const message = messageAbout(page, data.filingNumber);
    await expect(message).toContainText('ese buzón no existe o no recibe correo');
    await expect(message).toContainText('550');
    expect(await findAccessibilityProblems(page)).toEqual([]);

    smtp.accept(inquiry.person.email);
    await message.getByRole('button', { name: /^Enviar de nuevo/ }).click();
    await expect(page.getByText('Un mensaje saldrá de nuevo en un momento.')).toBeVisible();
    await smtp.arrivals(1);
    expect(smtp.received[0]?.parsed.text).toContain(data.filingNumber);
    // What a mail server has is noted after it said so, and the page is read again when it is told to.
    await expect(async () => {
      await page.getByRole('button', { name: 'Actualizar' }).click();
      await expect(page.getByRole('tab', { name: 'Enviados (1)' })).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await page.getByRole('tab', { name: /^Enviados/ }).click();
    await expect(messageAbout(page, data.filingNumber)).toBeVisible();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await context.close();
  } finally {
    await application.stop();
    await workplace.remove();
    await smtp.stop();
  }
});
