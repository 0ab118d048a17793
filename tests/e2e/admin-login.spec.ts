import { expect, logIn, test } from './support/test';

test('the first administrator logs in over plain http, in Spanish, and nothing is asked of other machines', async ({
  page,
  admin,
  foreignRequests,
}) => {
  await logIn(page, admin);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.goto('/admin/me');
  await expect(page.locator('input[name="email"]')).toHaveValue(admin.email);
  expect(foreignRequests).toEqual([]);
});
