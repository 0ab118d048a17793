import type { Core } from '@strapi/strapi';

import type { IsoDate } from '../../deadlines';
import { getService } from '../../get-service';
import { CHECKED_ADDRESS } from '../../uids';

import { enqueueOnce } from '../reminders/enqueue-once';
import { officeAddresses } from '../reminders/recipients';
import { BROKEN_TEMPLATE, brokenContent } from './mail';
import { TOLD_AFTER } from './next-state';
import type { AddressRow } from './rows';

/**
 * Tells whoever published what is broken, one mail a person, and each break once. That it was told is written with the
 * mail, so that a run that dies tells all or nothing.
 *
 * @returns how many mails were put in the outbox
 */
export async function tellOffices(strapi: Core.Strapi, today: IsoDate): Promise<number> {
  const heads = (await getService('access').planningHeads()).map(({ email }) => email.toLowerCase());
  return strapi.db.transaction(async () => {
    const broken = (await strapi.db.query(CHECKED_ADDRESS).findMany({
      where: { active: true, outcome: 'broken', brokenTimes: { $gte: TOLD_AFTER }, toldOn: { $null: true } },
      orderBy: [{ brokenSince: 'asc' }, { id: 'asc' }],
    })) as AddressRow[];
    const reached = await officeAddresses(strapi);
    const gathered = new Map<string, AddressRow[]>();
    for (const row of broken) {
      const offices = (row.offices ?? []).flatMap((documentId) => reached.get(documentId) ?? []);
      for (const to of new Set(offices.length > 0 ? offices : heads)) {
        gathered.set(to, [...(gathered.get(to) ?? []), row]);
      }
    }
    for (const [to, theirs] of gathered) {
      await enqueueOnce(BROKEN_TEMPLATE, to, today, brokenContent(theirs, today));
    }
    if (gathered.size > 0) {
      const id = { $in: broken.map((row) => row.id) };
      await strapi.db.query(CHECKED_ADDRESS).updateMany({ where: { id }, data: { toldOn: today } });
    }
    return gathered.size;
  });
}
