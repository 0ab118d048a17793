import type { Core } from '@strapi/strapi';

export interface AdminUser {
  id: number;
  name: string;
  email: string;
}

interface Row {
  id: number;
  firstname: string | null;
  lastname: string | null;
  email: string;
}

/** The users of a role who can sign in, by its code. */
export function adminUsersOfRole(strapi: Core.Strapi, code: string): Promise<AdminUser[]> {
  return activeUsers(strapi, { roles: { code } });
}

/** Those of the given users who can sign in. */
export function adminUsersByIds(strapi: Core.Strapi, ids: number[]): Promise<AdminUser[]> {
  return activeUsers(strapi, { id: { $in: ids } });
}

async function activeUsers(strapi: Core.Strapi, where: object): Promise<AdminUser[]> {
  const rows = (await strapi.db.query('admin::user').findMany({
    where: { isActive: true, blocked: false, ...where },
    select: ['id', 'firstname', 'lastname', 'email'],
    orderBy: { id: 'asc' },
  })) as Row[];
  return rows.map(({ id, firstname, lastname, email }) => ({
    id,
    name: [firstname, lastname].filter(Boolean).join(' '),
    email,
  }));
}
