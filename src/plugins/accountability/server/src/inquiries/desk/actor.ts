import type { Context } from 'koa';

import { signedIn } from '../../shared/http/signed-in';
import type { Actor } from '../case/case-file';

export { may, nameOf } from '../../shared/http/signed-in';

/** Who asks, for a route that only signed-in users reach. */
export const actorOf = (ctx: Context): Actor & { userId: number } => signedIn(ctx);
