import type { Core } from '@strapi/strapi';

import { POSITION } from '../../uids';

interface PositionRow {
  documentId: string;
  email: string | null;
  holder: { email: string; isActive: boolean; blocked: boolean | null } | null;
}

/** Where each office is reached: whoever holds it, if they can sign in, else its own address; none where nobody is. */
export async function officeAddresses(strapi: Core.Strapi): Promise<Map<string, string>> {
  const positions = (await strapi.db.query(POSITION).findMany({
    select: ['documentId', 'email'],
    populate: { holder: { select: ['email', 'isActive', 'blocked'] } },
  })) as PositionRow[];
  return new Map(
    positions.flatMap(({ documentId, email, holder }) => {
      const held = holder?.isActive && !holder.blocked ? holder.email : null;
      const address = held ?? email;
      return address ? [[documentId, address.toLowerCase()] as const] : [];
    }),
  );
}
