import { expectAccessible } from './support/accessibility';
import { openList, publishDocument } from './support/admin-panel';
import { dayFromToday, inWords } from './support/follow-up';
import { expect, test } from './support/section';
import { logIn } from './support/test';

const CONTRACTOR = 'Contratista de rendición de cuentas';
const COMPOSE = 'Componer a partir de lo publicado';
const TODAY = dayFromToday(0);

test('a bulletin is composed from what was published, reviewed, published with its number, and read', async ({
  page,
  phone,
  request,
  administration,
}) => {
  test.setTimeout(240_000);
  await logIn(page, await administration.createUser(CONTRACTOR));

  await test.step('an editor says of which period, with the keyboard alone', async () => {
    await openList(page, 'bulletin');
    const button = page.getByRole('button', { name: COMPOSE });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: COMPOSE });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');

    // A quarter that is over, before anything of the sample was published.
    const [from, to] = [dialog.getByLabel('Desde'), dialog.getByLabel('Hasta')];
    await expect(from).toHaveValue(/^\d{4}-(01|04|07|10)-01$/);
    await expect(to).toHaveValue(/^\d{4}-(03-31|06-30|09-30|12-31)$/);
    expect((await to.inputValue()) < TODAY).toBe(true);
    await expectAccessible(page, 'the dialog');
    await page.screenshot({ path: test.info().outputPath('boletin-componer.png') });
  });

  await test.step('is told where nothing was published, and chooses another', async () => {
    const dialog = page.getByRole('dialog', { name: COMPOSE });
    await dialog.getByLabel('Desde').fill('2019-01-01');
    await dialog.getByLabel('Hasta').fill('2019-06-30');
    await dialog.getByRole('button', { name: 'Componer y abrir el borrador' }).click();
    await expect(dialog.getByRole('alert')).toContainText('no se publicó nada');
    await expect(dialog.getByLabel('Desde')).toHaveAccessibleDescription(/no se publicó nada/);
    await expectAccessible(page, 'the refusal');
    await dialog.getByLabel('Desde').fill(TODAY);
    await dialog.getByLabel('Hasta').fill(TODAY);
    await dialog.getByRole('button', { name: 'Componer y abrir el borrador' }).click();
    await expect(dialog).toHaveCount(0);
  });

  const { title, slug, number } =
    await test.step('reads the draft, adds to it and publishes it', async () => {
      await expect(page.getByRole('textbox', { name: 'Título' })).toHaveValue(
        `Resultados del ${inWords(TODAY)}`,
      );
      await expect(page.getByRole('textbox', { name: 'Número' })).toHaveValue('');
      await expect(page.getByRole('textbox', { name: 'Número' })).toBeDisabled();
      const summary = page.getByLabel('Resumen');
      await expect(summary).toHaveValue(/el instituto publicó \d informes de gestión \(\d+ indicadores\)/);
      await page.screenshot({ path: test.info().outputPath('borrador.png'), fullPage: true });
      const edited = `Lo leyó una persona ${Date.now()}`;
      await page.getByRole('textbox', { name: 'Título' }).fill(edited);
      await publishDocument(page);
      await expect(page.getByRole('textbox', { name: 'Número' })).toHaveValue(/^\d+$/);
      return {
        title: edited,
        slug: await page.getByLabel('Dirección').inputValue(),
        number: await page.getByRole('textbox', { name: 'Número' }).inputValue(),
      };
    });

  for (const reader of [page, phone]) {
    await test.step('the website shows it with its number, date and PDF', async () => {
      await reader.goto('/sitio/boletines.html');
      await reader.getByRole('link', { name: title }).click();
      await expect(reader.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      await expect(reader.getByText(`Boletín n.º ${number}`)).toBeVisible();
      await expect(reader.locator(`time[datetime="${TODAY}"]`)).toBeVisible();
      await expect(reader.getByRole('heading', { name: 'Informes de gestión', level: 2 })).toBeVisible();
      await expect(reader.getByRole('columnheader', { name: 'Cumplimiento' }).first()).toBeVisible();
      await expectAccessible(reader, 'the bulletin on the website');
      await reader.screenshot({
        path: test.info().outputPath(`sitio-${reader === phone}.png`),
        fullPage: true,
      });

      const link = reader.getByRole('link', { name: 'Boletín en PDF' });
      const address = new URL(String(await link.getAttribute('href')), reader.url());
      expect(address.pathname).toBe(`/api/accountability/bulletins/${slug}/bulletin.pdf`);
      const file = await request.get(address.href);
      expect(file.headers()['content-type']).toBe('application/pdf');
      expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    });
  }
});
