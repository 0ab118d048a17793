import { randomBytes } from 'node:crypto';

import { expect, type Locator, type Page } from '@playwright/test';

/** What a citizen writes in the form; the names are those of the public interface. */
export interface Inquiry {
  readonly type: string;
  readonly subject: string;
  readonly message: string;
  readonly person: Readonly<Record<'name' | 'idType' | 'idNumber' | 'email', string>>;
  /** Filed without the person, and so without an address to answer to. */
  readonly anonymous?: boolean;
  /** The slug of the hearing a question is about. */
  readonly hearing?: string;
}

/** What a citizen takes away. */
export interface Filing {
  readonly filingNumber: string;
  readonly trackingCode: string;
}

/** An inquiry of a person who does not exist; no other has its subject. */
export const inquiryAbout = (subject: string): Inquiry => ({
  type: 'informacion',
  subject: `${subject} (${randomBytes(3).toString('hex')})`,
  message: 'Solicito el listado de los cursos que se dictarán este semestre, con sus fechas y lugares.',
  person: {
    name: 'Adriana Quintero Peñalosa',
    idType: 'CC',
    idNumber: '63514278',
    email: 'adriana.quintero@correo.example',
  },
});

/** Waits until everything the page asks the API for is shown. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

export const field = (page: Page, name: string): Locator => page.locator(`#formulario [name="${name}"]`);

/** Opens the form at `address` and waits until it can be filled in. */
export async function openInquiryForm(page: Page, address = '/sitio/preguntar.html'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('#formulario')).toBeVisible();
}

/** A radio button or a box, by its label: that is what a finger finds. */
export const choose = (page: Page, id: string): Promise<void> => page.locator(`label[for="${id}"]`).click();

/** Fills in every field that is asked for. */
export async function fillInInquiry(page: Page, { type, subject, message, person }: Inquiry): Promise<void> {
  await choose(page, `type-${type}`);
  await field(page, 'subject').fill(subject);
  await field(page, 'message').fill(message);
  await field(page, 'person.name').fill(person.name);
  await field(page, 'person.idType').selectOption(person.idType);
  await field(page, 'person.idNumber').fill(person.idNumber);
  await field(page, 'person.email').fill(person.email);
  await choose(page, 'consent.notice');
}

/** Everything that is in the form now, by the names of its fields. */
export const writtenInForm = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('#formulario')
    .evaluate((form) => Object.fromEntries(new FormData(form as HTMLFormElement)) as Record<string, string>);

/** Reads the number and the code off the confirmation, once it is there. */
export async function readFiling(page: Page): Promise<Filing> {
  await expect(page.getByRole('heading', { name: 'Recibimos su solicitud' })).toBeVisible();
  return {
    filingNumber: await page.locator('#numero-radicado').innerText(),
    trackingCode: await page.locator('#codigo-seguimiento').innerText(),
  };
}

/** Asks the open tracking page for an inquiry; the result, if there is one, takes the focus. */
export async function track(page: Page, { filingNumber, trackingCode }: Filing): Promise<void> {
  await field(page, 'filingNumber').fill(filingNumber);
  await field(page, 'trackingCode').fill(trackingCode);
  await page.locator('#consultar').click();
}

/** Presses the tabulator until the element has the focus, and fails when it cannot be reached. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  const isFocused = () => element.evaluate((node) => node === document.activeElement);
  for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) await page.keyboard.press('Tab');
  await expect(element).toBeFocused();
}
