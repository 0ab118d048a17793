import { randomBytes } from 'node:crypto';

import type { TestApp } from './strapi';

/** Someone of the institute who works in the admin panel. */
export interface AdminUser {
  readonly id: number;
  readonly email: string;
  readonly password: string;
  /** For `Authorization: Bearer …` on admin routes. */
  readonly token: string;
}

interface AdminUserService {
  create(attributes: object): Promise<{ id: number }>;
}

async function roleIds(app: TestApp, codesOrNames: readonly string[]): Promise<number[]> {
  const roles = (await app.strapi.db.query('admin::role').findMany({})) as {
    id: number;
    code: string;
    name: string;
  }[];
  return codesOrNames.map((wanted) => {
    const role = roles.find(({ code, name }) => code === wanted || name === wanted);
    if (!role) throw new Error(`No admin role has the code or name «${wanted}»`);
    return role.id;
  });
}

/**
 * Creates an active admin user and logs in through the admin's own login.
 *
 * @param roles codes (`strapi-super-admin`) or names (`Jefe de Planeación`) of existing admin roles
 * @throws when a role does not exist or the login is refused
 */
export async function createAdminUser(
  app: TestApp,
  { roles }: { readonly roles: readonly string[] },
): Promise<AdminUser> {
  const email = `user-${randomBytes(6).toString('hex')}@example.org`;
  const password = `Aa1-${randomBytes(12).toString('hex')}`;
  const users = app.strapi.service('admin::user') as unknown as AdminUserService;
  const { id } = await users.create({
    email,
    password,
    firstname: 'Prueba',
    isActive: true,
    registrationToken: null,
    roles: await roleIds(app, roles),
  });

  const response = await app.http().post('/admin/login').send({ email, password });
  const body = response.body as { data?: { token?: string } };
  if (response.status !== 200 || !body.data?.token) {
    throw new Error(`The admin refused the login with status ${response.status}`);
  }
  return { id, email, password, token: body.data.token };
}
