import type { Core } from '@strapi/strapi';

import type { IsoDate } from '../../deadlines';
import { insertRow } from '../../shared/database/insert-row';
import { ADDRESS_CHECK, CHECKED_ADDRESS } from '../../uids';

import { nextState } from './next-state';
import type { PublishedAddress } from './published-addresses';
import type { AddressRow } from './rows';
import type { Found } from './vocabulary';

/** The addresses there are to check, and what came of each day's check. */
export function addressBook(strapi: Core.Strapi) {
  const addresses = () => strapi.db.query(CHECKED_ADDRESS);

  return {
    /** Takes in what is published now. What is published no longer is not checked, and keeps its history. */
    async takeIn(published: readonly PublishedAddress[]): Promise<void> {
      await strapi.db.transaction(async () => {
        const known = (await addresses().findMany({})) as AddressRow[];
        const byKey = new Map(known.map((row) => [row.key, row]));
        for (const { key, url, kind, title, offices } of published) {
          const row = byKey.get(key);
          const now = { kind, title, offices, active: true };
          if (!row) await insertRow(strapi, CHECKED_ADDRESS, { key, url, ...now, brokenTimes: 0 });
          else if (isOther(row, now)) await addresses().updateMany({ where: { id: row.id }, data: now });
          byKey.delete(key);
        }
        for (const { id, active } of byKey.values()) {
          if (active) await addresses().updateMany({ where: { id }, data: { active: false } });
        }
      });
    },

    /** Those that were not checked on a day yet. */
    async waiting(day: IsoDate): Promise<AddressRow[]> {
      return (await addresses().findMany({
        where: { active: true, $or: [{ checkedOn: { $null: true } }, { checkedOn: { $ne: day } }] },
        orderBy: { id: 'asc' },
      })) as AddressRow[];
    },

    /** Writes a check and how its address stands after it: both or neither. */
    async remember(row: AddressRow, found: Found, day: IsoDate): Promise<void> {
      const check = { addressKey: row.key, day, month: day.slice(0, 7), ...found };
      await strapi.db.transaction(async () => {
        await insertRow(strapi, ADDRESS_CHECK, { key: `${row.key}:${day}`, ...check });
        await addresses().updateMany({ where: { id: row.id }, data: nextState(row, found, day) });
      });
    },

    /** Forgets checks of before a day; the months they belong to are no longer shown. */
    async forgetBefore(day: IsoDate): Promise<void> {
      await strapi.db.query(ADDRESS_CHECK).deleteMany({ where: { day: { $lt: day } } });
    },
  };
}

function isOther(row: AddressRow, now: Pick<AddressRow, 'kind' | 'title' | 'offices' | 'active'>): boolean {
  return (
    row.kind !== now.kind ||
    row.title !== now.title ||
    row.active !== now.active ||
    JSON.stringify(row.offices ?? []) !== JSON.stringify(now.offices ?? [])
  );
}
