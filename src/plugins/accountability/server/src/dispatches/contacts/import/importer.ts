import type { Core } from '@strapi/strapi';

import { localDate } from '../../../deadlines';
import { getService } from '../../../get-service';
import type { UploadedFile } from '../../../shared/forms/uploaded-file';
import { withoutItsValues } from '../../../shared/database/without-values';
import { CONTACT } from '../../../uids';

import { contactGroups } from '../groups';
import { marksOf } from '../marks';
import type { ContactWithGroups } from '../rows';
import { type ImportDefaults, type ReadContact, readContacts } from './read';
import { type Change, judge, type JudgedRow, lackedBy } from './verdicts';

/** Rows cannot be imported, and nobody said to go on without them. */
export class FaultyContactsError extends Error {
  constructor(readonly rows: readonly JudgedRow[]) {
    super('Some contacts cannot be imported');
  }
}

const AT_ONCE = 500;

/** Reads a file of contacts, says what importing it would do, and does it: all of it, or nothing. */
export function contactImporter(strapi: Core.Strapi) {
  const contacts = () => strapi.db.query(CONTACT);

  async function read({ path, name }: UploadedFile, defaults: ImportDefaults): Promise<ReadContact[]> {
    const { rows } = await getService('plans').readTable(path, name);
    const { calendar } = await getService('settings').deadlineRules();
    const today = localDate(new Date(), calendar.timeZone);
    return readContacts(rows, { groups: await contactGroups(strapi).all(), defaults, today });
  }

  async function storedAmong(hashes: readonly string[]): Promise<Map<string, ContactWithGroups>> {
    const found = new Map<string, ContactWithGroups>();
    for (let from = 0; from < hashes.length; from += AT_ONCE) {
      const where = { addressHash: { $in: hashes.slice(from, from + AT_ONCE) } };
      const list = (await contacts().findMany({ where, populate: { groups: true } })) as ContactWithGroups[];
      for (const one of list) found.set(one.addressHash, one);
    }
    return found;
  }

  async function judged(rows: readonly ReadContact[]) {
    const suppressions = getService('suppressions');
    const hashed = await Promise.all(
      rows.map(async (row) => ({
        ...row,
        hash: row.email === null ? null : await suppressions.hashOf(row.email),
      })),
    );
    const hashes = hashed.flatMap(({ hash }) => (hash === null ? [] : [hash]));
    return judge(hashed, await storedAmong(hashes), await suppressions.among(hashes));
  }

  async function write({ known, hash, from, groups }: Change): Promise<void> {
    if (known) {
      const connect = groups.map(({ id }) => ({ id }));
      const data = { ...lackedBy(known, from), groups: { connect } };
      await contacts().update({ where: { id: known.id }, data });
      return;
    }
    const { name, email, kind, consentOrigin, consentedOn } = from;
    await contacts().create({
      data: {
        publishedAt: new Date(),
        ...{ name, email, kind, consentOrigin, consentedOn, addressHash: hash },
        ...marksOf(null),
        groups: groups.map(({ id }) => id),
      },
    });
  }

  return {
    /** What importing a file would do, row by row. Writes nothing. @throws NoContactsError, and what the plans' reader throws */
    async previewContacts(file: UploadedFile, defaults: ImportDefaults): Promise<JudgedRow[]> {
      return (await judged(await read(file, defaults))).rows;
    },

    /**
     * Imports what can be imported of a file, in one transaction.
     *
     * @param withoutFaulty that somebody saw the rows that cannot be, and goes on without them
     * @throws FaultyContactsError, and as the preview
     */
    async importContacts(
      file: UploadedFile,
      defaults: ImportDefaults,
      withoutFaulty: boolean,
    ): Promise<JudgedRow[]> {
      const understood = await read(file, defaults);
      const faulty = understood
        .filter(({ faults }) => faults.length > 0)
        .map((row): JudgedRow => ({ ...row, verdict: 'faulty' }));
      if (faulty.length > 0 && !withoutFaulty) throw new FaultyContactsError(faulty);
      try {
        return await strapi.db.transaction(async () => {
          // Judged again inside the transaction: somebody may have unsubscribed since it was shown.
          const { rows, changes } = await judged(understood);
          for (const change of changes) await write(change);
          return rows;
        });
      } catch (error) {
        throw withoutItsValues(error, 'contacts');
      }
    },
  };
}
