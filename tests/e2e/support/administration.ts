import { randomBytes } from 'node:crypto';

import type { APIRequestContext } from '@playwright/test';

import type { Credentials } from './test';

/** One login for all tests of a worker: Strapi lets an address log in five times in five minutes. */
let session: Promise<string> | undefined;

/** What the administrator does through the admin API. */
export interface Administration {
  /** Makes a user of the panel, active and with a password, who has the role of that name. */
  createUser(role: string): Promise<Credentials>;
}

/** The administrator's side of the application, from outside: HTTP and nothing else. */
export function administrationOf(request: APIRequestContext, admin: Credentials): Administration {
  const token = (): Promise<string> => (session ??= logIn(request, admin));

  const call = async <T>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object): Promise<T> => {
    const headers = { Authorization: `Bearer ${await token()}` };
    const response = await request.fetch(path, { method, headers, data });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as T;
  };

  return {
    createUser: async (role) => {
      const roles = await call<{ data: { id: number; name: string }[] }>('GET', '/admin/roles');
      const id = roles.data.find(({ name }) => name === role)?.id;
      if (id === undefined) throw new Error(`There is no role «${role}»`);

      const email = `persona-${randomBytes(5).toString('hex')}@instituto.example`;
      const password = `Aa1-${randomBytes(12).toString('hex')}`;
      const user = {
        email,
        firstname: 'Persona',
        lastname: 'de Prueba',
        roles: [id],
        preferedLanguage: 'es',
      };
      const created = await call<{ data: { id: number } }>('POST', '/admin/users', user);
      await call('PUT', `/admin/users/${created.data.id}`, { password, isActive: true });
      return { email, password };
    },
  };
}

async function logIn(request: APIRequestContext, admin: Credentials): Promise<string> {
  const response = await request.post('/admin/login', { data: admin });
  if (!response.ok()) throw new Error(`The administrator could not log in: ${response.status()}`);
  return ((await response.json()) as { data: { token: string } }).data.token;
}
