import type { Core } from '@strapi/strapi';

import type { IsoDate } from '../../deadlines';
import { getService } from '../../get-service';
import { ADDRESS_CHECK, CHECKED_ADDRESS, POSITION } from '../../uids';

import { isListed } from './guard';
import { availabilityByMonth, type MonthAvailability, type MonthTally } from './percentages';
import type { AddressRow } from './rows';
import type { AddressKind, Failure, Outcome } from './vocabulary';

/** An address that is not known to be there. */
interface Absent {
  url: string;
  kind: AddressKind;
  title: string;
  outcome: Outcome;
  failure: Failure | null;
  since: IsoDate | null;
  /** Names of the positions that published it. */
  offices: string[];
  /** Of this address alone, the latest month first. */
  months: MonthAvailability[];
}

export interface Availability {
  /** The last day of a check; `null` before the first. */
  checkedOn: IsoDate | null;
  addresses: number;
  /** Of everything, the latest month first. */
  months: MonthAvailability[];
  absent: Absent[];
}

const MONTHS_SHOWN = 12;

/** How available what is published was and is: the one place where it is worked out, for editors and for the public. */
export function availabilityReport(strapi: Core.Strapi) {
  /** Counted by the database: a year of a thousand addresses is 365,000 checks. */
  async function tallies(addressKeys: readonly string[] | null) {
    const { tableName } = strapi.db.metadata.get(ADDRESS_CHECK);
    const by = addressKeys ? ['address_key', 'month', 'outcome'] : ['month', 'outcome'];
    const query = strapi.db.getConnection(tableName).select(by).count({ checks: '*' }).groupBy(by);
    if (addressKeys) query.whereIn('address_key', addressKeys as string[]);
    const rows = (await query) as {
      address_key?: string;
      month: string;
      outcome: Outcome;
      checks: number | string;
    }[];
    // PostgreSQL counts in text, since it may count further than a number goes.
    return rows.map(({ address_key: addressKey, month, outcome, checks }) => ({
      addressKey,
      month,
      outcome,
      checks: Number(checks),
    }));
  }
  const byMonth = (of: readonly MonthTally[]) => availabilityByMonth(of).slice(0, MONTHS_SHOWN);

  async function availability(): Promise<Availability> {
    const rows = (await strapi.db.query(CHECKED_ADDRESS).findMany({
      where: { active: true, checkedOn: { $notNull: true } },
      orderBy: [{ brokenSince: 'asc' }, { id: 'asc' }],
    })) as AddressRow[];
    const absent = rows.filter(({ outcome }) => outcome !== 'available');
    const [all, theirs, positions] = await Promise.all([
      tallies(null),
      tallies(absent.map(({ key }) => key)),
      strapi.db.query(POSITION).findMany({ select: ['documentId', 'name'] }) as Promise<
        { documentId: string; name: string }[]
      >,
    ]);
    const nameOf = new Map(positions.map(({ documentId, name }) => [documentId, name]));
    return {
      checkedOn: rows.map(({ checkedOn }) => checkedOn).reduce(later, null),
      addresses: rows.length,
      months: byMonth(all),
      absent: absent.map(({ key, url, kind, title, outcome, failure, brokenSince, offices }) => ({
        url,
        kind,
        title,
        outcome: outcome ?? 'unclear',
        failure,
        since: brokenSince,
        offices: (offices ?? []).flatMap((documentId) => nameOf.get(documentId) ?? []),
        months: byMonth(theirs.filter(({ addressKey }) => addressKey === key)),
      })),
    };
  }

  return {
    availability,

    /** What everybody may know: what is broken, and not where inside the institute's network something stands. */
    async publicAvailability() {
      const { internalHosts } = await getService('settings').availabilityRules();
      const { absent, ...rest } = await availability();
      const reach = { ownOrigin: '', internalHosts };
      return {
        ...rest,
        broken: absent
          .filter(({ outcome, url }) => outcome === 'broken' && !isListed(new URL(url), reach))
          .map(({ url, kind, title, since }) => ({ url, kind, title, since })),
      };
    },
  };
}

const later = (one: IsoDate | null, other: IsoDate | null): IsoDate | null =>
  one === null || (other !== null && other > one) ? other : one;
