import type { Context } from 'koa';

import { PLUGIN_ID } from '../../uids';
import type { Actor } from '../case/case-file';

/** The signed-in user of the admin, as Strapi's authentication leaves them on a request. */
interface SignedIn {
  user: { id: number; firstname?: string | null; lastname?: string | null; username?: string | null };
  userAbility: { can(action: string): boolean };
}

const LONGEST_NAME = 120;

/** How a user of the admin is named to colleagues. Their email is nobody's business. */
export function nameOf({ id, firstname, lastname, username }: SignedIn['user']): string {
  const fullName = [firstname, lastname].filter(Boolean).join(' ');
  return (fullName || username || `Usuario ${id}`).slice(0, LONGEST_NAME);
}

/** Who asks, for a route that only signed-in users reach. */
export function actorOf(ctx: Context): Actor & { userId: number } {
  const { user } = ctx.state as SignedIn;
  return { name: nameOf(user), userId: user.id };
}

/** Whether who asks holds another permission than the route's own. */
export function may(ctx: Context, permission: `inquiries.${string}`): boolean {
  return (ctx.state as SignedIn).userAbility.can(`plugin::${PLUGIN_ID}.${permission}`);
}
