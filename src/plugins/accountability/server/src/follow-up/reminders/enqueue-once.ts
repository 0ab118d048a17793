import type { IsoDate } from '../../deadlines';
import { getService } from '../../get-service';

/** Puts a mail in the outbox that somebody gets once a day. */
export async function enqueueOnce(
  template: string,
  to: string,
  day: IsoDate,
  data: Record<string, unknown>,
): Promise<void> {
  // The key is readable in the database, and an address is not everybody's business.
  const whom = getService('personal-data').fingerprint(to);
  await getService('outbox').enqueue({ template, key: `${template}:${day}:${whom}`, to, data });
}
