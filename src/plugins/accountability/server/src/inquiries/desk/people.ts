import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../uids';

import { nameOf } from './actor';

/** Somebody of the office who may work on cases. */
export interface Handler {
  id: number;
  name: string;
}

/** The users of the admin to whom a case can be given: active ones whose role may handle cases. */
export function people(strapi: Core.Strapi) {
  const handlers = {
    isActive: true,
    blocked: { $ne: true },
    roles: { permissions: { action: `plugin::${PLUGIN_ID}.inquiries.handle` } },
  };
  const find = async (where: object): Promise<Handler[]> => {
    const users = (await strapi.db.query('admin::user').findMany({
      where: { $and: [handlers, where] },
      select: ['id', 'firstname', 'lastname', 'username'],
    })) as Parameters<typeof nameOf>[0][];
    return users
      .map((user) => ({ id: user.id, name: nameOf(user) }))
      .sort((one, other) => one.name.localeCompare(other.name, 'es'));
  };

  return {
    handlers: () => find({}),
    async handler(id: number): Promise<Handler | null> {
      const [found] = await find({ id });
      return found ?? null;
    },
  };
}
