import type { Core } from '@strapi/strapi';

import { CONTACT_GROUP, PLUGIN_ID } from '../../uids';

import { type ContactKind, SUBSCRIBERS } from './vocabulary';

export interface Group {
  id: number;
  documentId: string;
  name: string;
  slug: string;
  kind: ContactKind;
}

/** Whom the institute's plan is addressed to. */
const FIRST: readonly Pick<Group, 'name' | 'kind'>[] = [
  { name: 'Gremios', kind: 'external' },
  { name: 'Universidades', kind: 'external' },
  { name: 'Juntas y asociaciones comunales', kind: 'external' },
  { name: 'Funcionarios', kind: 'internal' },
  { name: 'Contratistas', kind: 'internal' },
];
const SUBSCRIBERS_NAME = 'Suscriptores del boletín';

export function contactGroups(strapi: Core.Strapi) {
  const all = async (where: object = {}): Promise<Group[]> =>
    (await strapi.db.query(CONTACT_GROUP).findMany({ where, orderBy: { id: 'asc' } })) as Group[];

  const create = (data: Pick<Group, 'name' | 'kind'> & { slug?: string }) =>
    strapi.documents(CONTACT_GROUP).create({ data });

  return {
    all,

    /** What kinds of people some groups are of, by their documentIds. */
    async kindsOf(documentIds: readonly string[]): Promise<ContactKind[]> {
      const found = await all({ documentId: { $in: [...documentIds] } });
      return [...new Set(found.map(({ kind }) => kind))];
    },

    /** Each with how many contacts it has, to choose from a list. */
    async groupsToChoose() {
      const found = (await strapi.db.query(CONTACT_GROUP).findMany({
        populate: { contacts: { count: true } },
        orderBy: { name: 'asc' },
      })) as (Group & { contacts: { count: number } })[];
      return found.map(({ documentId, name, kind, contacts }) => ({
        documentId,
        name,
        kind,
        contacts: contacts.count,
      }));
    },

    /** The group of who subscribed on the website, made where it is missing. */
    async subscribers(): Promise<Group> {
      const [found] = await all({ slug: SUBSCRIBERS });
      if (found) return found;
      await create({ name: SUBSCRIBERS_NAME, slug: SUBSCRIBERS, kind: 'external' });
      const [made] = await all({ slug: SUBSCRIBERS });
      if (!made) throw new Error('The subscribers’ group was not made');
      return made;
    },

    /** Makes the plan's groups once: what an editor renames or deletes afterwards stays so. */
    async seed(): Promise<void> {
      const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'contact-groups-made' });
      if (await store.get({})) return;
      if ((await all()).length === 0) for (const group of FIRST) await create(group);
      await this.subscribers();
      await store.set({ value: true });
    },
  };
}
