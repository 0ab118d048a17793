import { setTimeout } from 'node:timers/promises';

/**
 * Waits, within reason, until nobody asks the database anything: Strapi still does after it has answered, or started. Plain
 * JavaScript, since processes of their own wait too.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 */
export async function idle(strapi) {
  const { pool } = /** @type {{ pool?: { numUsed(): number, numPendingAcquires(): number } }} */ (
    strapi.db.connection.client ?? {}
  );
  for (let tries = 0; pool && tries < 100 && pool.numUsed() + pool.numPendingAcquires() > 0; tries += 1) {
    await setTimeout(50);
  }
}
