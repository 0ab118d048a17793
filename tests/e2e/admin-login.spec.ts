import { expect, logIn, test } from './support/test';

test('the first administrator logs in over plain http and finds the panel in Spanish and to the point', async ({
  page,
  admin,
}) => {
  await logIn(page, admin);
  await page.goto('/admin/me');
  await expect(page.locator('input[name="email"]')).toHaveValue(admin.email);
  await expect(page.getByRole('heading', { name: 'Cambiar contraseña' })).toBeVisible();
  await expect(page.getByText('Introducing')).toHaveCount(0);
});

test('the panel asks nothing of other machines', async ({ page, admin, foreignRequests }) => {
  await logIn(page, admin);
  for (const address of ['/admin', '/admin/content-manager', '/admin/settings/application-infos']) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
  }
  expect(foreignRequests).toEqual([]);
});
