import type { Context } from 'koa';

import { PLUGIN_ID } from '../../uids';

/** The signed-in user of the admin, as Strapi's authentication leaves them on a request. */
interface SignedIn {
  user: AdminName;
  userAbility: { can(action: string): boolean };
}

export interface AdminName {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
}

const LONGEST_NAME = 120;

/** How a user of the admin is named to colleagues. Their email is nobody's business. */
export function nameOf({ id, firstname, lastname, username }: AdminName): string {
  const fullName = [firstname, lastname].filter(Boolean).join(' ');
  return (fullName || username || `Usuario ${id}`).slice(0, LONGEST_NAME);
}

/** Who asks, for a route that only signed-in users reach. */
export function signedIn(ctx: Context): { name: string; userId: number } {
  const { user } = ctx.state as SignedIn;
  return { name: nameOf(user), userId: user.id };
}

/** Whether who asks holds a permission of the plugin (`inquiries.annul`). */
export function may(ctx: Context, permission: string): boolean {
  return (ctx.state as SignedIn).userAbility.can(`plugin::${PLUGIN_ID}.${permission}`);
}
