import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../uids';

const AUTH = 'plugin::users-permissions.auth.';
/** Signing in, for accounts that were made in the admin. */
const LOGIN = `${AUTH}callback`;

/**
 * Closes what users-permissions opens to everybody by itself, and the website has no use for: registering, and asking for
 * mails to any address. Once: an administrator who opens it again finds it open after the next start too.
 */
export async function closeSelfRegistration(strapi: Core.Strapi): Promise<void> {
  const done = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'self-registration-closed' });
  if (await done.get({})) return;

  const advanced = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  await advanced.set({ value: { ...((await advanced.get({})) as object | null), allow_register: false } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const open = (await permissions.findMany({
    where: { role: { type: 'public' }, action: { $startsWith: AUTH, $ne: LOGIN } },
    select: ['id'],
  })) as { id: number }[];
  await permissions.deleteMany({ where: { id: { $in: open.map(({ id }) => id) } } });
  await done.set({ value: true });
}
