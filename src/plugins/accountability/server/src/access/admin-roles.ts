import type { Core, UID } from '@strapi/strapi';

import {
  BULLETIN,
  CLOSURE,
  COMMITMENT,
  CONTACT,
  CONTACT_GROUP,
  HEARING,
  INDICATOR,
  INQUIRY,
  INQUIRY_EVENT,
  MANAGEMENT_REPORT,
  NOTICE,
  PLAN,
  PLAN_ACTION,
  PLUGIN_ID,
  POSITION,
  REPLY_TEMPLATE,
  SETTINGS,
  TRANSPARENCY_SECTION,
} from '../uids';

import { adminService, type Permission } from './admin-services';

const CONTENT = [
  PLAN,
  PLAN_ACTION,
  POSITION,
  MANAGEMENT_REPORT,
  INDICATOR,
  BULLETIN,
  HEARING,
  COMMITMENT,
  NOTICE,
  TRANSPARENCY_SECTION,
] as const;
const INQUIRIES = [INQUIRY, INQUIRY_EVENT] as const;
/** People's names and addresses: for who works with citizens' data. */
const CONTACTS = [CONTACT, CONTACT_GROUP] as const;
const SETTING_TYPES = [SETTINGS, CLOSURE] as const;

const EXPLORER = 'plugin::content-manager.explorer';
const EDIT = ['create', 'read', 'update', 'delete', 'publish'].map((verb) => `${EXPLORER}.${verb}`);
const READ = [`${EXPLORER}.read`];
const MEDIA = ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'].map(
  (verb) => `plugin::upload.${verb}`,
);

interface RoleDefinition {
  code: string;
  name: string;
  description: string;
  /** Content types, and what may be done with them in the content manager. */
  types: { uids: readonly UID.ContentType[]; actions: readonly string[]; without?: readonly string[] }[];
  own: readonly string[];
}

/** What working on citizens' cases asks for, the head's own decisions apart. */
const CASE_WORK = ['read', 'handle', 'read-person', 'publish', 'file', 'report'].map(
  (verb) => `inquiries.${verb}`,
);

/** Who comes to a hearing is citizens' data. */
const HEARING_WORK = [
  'hearings.registrations',
  'hearings.questions',
  'hearings.commitments',
  'hearings.evaluation',
];

/** Dates and numbers, and nobody's data. */
const HEARING_STEPS = 'hearings.workspace';

const PREPARE = 'dispatches.prepare';
const SEND = 'dispatches.send';

const FOLLOW_UP = ['follow-up.read', 'follow-up.record'];

/** The commitment's link to the inquiry it comes from is citizens' data too. */
const WITHOUT_CITIZENS = ['inquiry'];

export const PLANNING_HEAD = 'accountability-planning-head';

const ROLES: readonly RoleDefinition[] = [
  {
    code: PLANNING_HEAD,
    name: 'Jefe de Planeación',
    description: 'Toda la sección de rendición de cuentas: contenido, inquietudes y configuración.',
    types: [
      { uids: CONTENT, actions: EDIT },
      { uids: INQUIRIES, actions: READ },
      { uids: [REPLY_TEMPLATE], actions: EDIT },
      { uids: CONTACTS, actions: EDIT },
      { uids: SETTING_TYPES, actions: EDIT },
    ],
    own: [
      'plans.import',
      'contacts.import',
      PREPARE,
      SEND,
      ...FOLLOW_UP,
      HEARING_STEPS,
      ...HEARING_WORK,
      ...CASE_WORK,
      'inquiries.annul',
      'inquiries.settings',
      'personal-data.manage',
      'outbox.manage',
    ],
  },
  {
    code: 'accountability-systems-engineer',
    name: 'Ingeniero de Sistemas',
    description: 'Contenido y configuración de la sección, sin los datos de la ciudadanía.',
    types: [
      { uids: CONTENT, actions: EDIT, without: WITHOUT_CITIZENS },
      { uids: SETTING_TYPES, actions: EDIT },
    ],
    own: ['plans.import', PREPARE, ...FOLLOW_UP, HEARING_STEPS, 'outbox.manage'],
  },
  {
    code: 'accountability-contractor',
    name: 'Contratista de rendición de cuentas',
    description: 'Contenido e inquietudes de la sección, sin su configuración.',
    types: [
      { uids: CONTENT, actions: EDIT },
      { uids: INQUIRIES, actions: READ },
      { uids: [REPLY_TEMPLATE], actions: EDIT },
      { uids: CONTACTS, actions: EDIT },
    ],
    own: [
      'plans.import',
      'contacts.import',
      PREPARE,
      SEND,
      ...FOLLOW_UP,
      HEARING_STEPS,
      ...HEARING_WORK,
      ...CASE_WORK,
    ],
  },
  {
    code: 'accountability-answerer',
    name: 'Funcionario que responde',
    description: 'La bandeja de inquietudes: tramitar y responder casos, sin publicar ni anular.',
    types: [],
    own: ['inquiries.read', 'inquiries.handle', 'inquiries.read-person'],
  },
];

/** Content manager permissions of a role, on every field of the types but those it goes without. */
function contentPermissions(strapi: Core.Strapi, role: RoleDefinition): Permission[] {
  const { actionProvider } = adminService(strapi, 'admin::permission');
  const contentTypes = adminService(strapi, 'admin::content-type');
  return role.types.flatMap(({ uids, actions, without = [] }) =>
    actions.flatMap((actionId) => {
      const { subjects } = actionProvider.get(actionId);
      return uids
        .filter((uid) => subjects.includes(uid))
        .map((subject) => {
          const fields = contentTypes
            .getNestedFields(strapi.contentType(subject), { components: strapi.components })
            .filter((field) => !without.includes(field));
          const takesFields = actionId !== `${EXPLORER}.delete` && actionId !== `${EXPLORER}.publish`;
          return { action: actionId, subject, properties: takesFields ? { fields } : {}, conditions: [] };
        });
    }),
  );
}

const plain = (action: string): Permission => ({ action, subject: null, properties: {}, conditions: [] });

const keyOf = ({ action, subject }: Pick<Permission, 'action' | 'subject'>) => `${action} ${subject ?? ''}`;

/** What the roles were offered before this was kept: whatever some role holds, the super administrator's apart. */
async function heldByAnybody(strapi: Core.Strapi): Promise<string[]> {
  const held = (await strapi.db.query('admin::permission').findMany({
    select: ['action', 'subject'],
    where: { role: { code: { $ne: 'strapi-super-admin' } } },
  })) as Permission[];
  return held.map(keyOf);
}

/**
 * Makes the section's roles where they are absent, and gives those there are what a newer version brings. What an
 * administrator changes in them stays: each permission is offered once.
 */
export async function createAdminRoles(strapi: Core.Strapi): Promise<void> {
  const roles = adminService(strapi, 'admin::role');
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'offered-permissions' });
  const offered = new Set(((await store.get({})) as string[] | null) ?? (await heldByAnybody(strapi)));
  const all: string[] = [];
  for (const role of ROLES) {
    const { code, name, description } = role;
    const wanted = [
      ...contentPermissions(strapi, role),
      ...MEDIA.map(plain),
      ...role.own.map((action) => plain(`plugin::${PLUGIN_ID}.${action}`)),
    ];
    all.push(...wanted.map(keyOf));
    const found = await roles.findOne({ code });
    const { id } = found ?? (await roles.create({ code, name, description }));
    const missing = found ? wanted.filter((permission) => !offered.has(keyOf(permission))) : wanted;
    if (missing.length > 0) await roles.addPermissions(id, missing);
  }
  await store.set({ value: [...new Set([...offered, ...all])] });
}

/**
 * Strapi's own roles (editor, author) are given every content type when they are made. Citizens' inquiries, what
 * leads to them, contacts, and the section's settings are taken out of them, once.
 */
export async function closeDefaultRoles(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'default-roles-closed' });
  if (await store.get({})) return;
  const permissions = strapi.db.query('admin::permission');
  const role = { code: ['strapi-editor', 'strapi-author'] };

  await permissions.deleteMany({ where: { subject: [...INQUIRIES, ...CONTACTS, ...SETTING_TYPES], role } });
  const onCommitments = (await permissions.findMany({
    where: { subject: COMMITMENT, role },
  })) as (Permission & {
    id: number;
  })[];
  for (const { id, properties } of onCommitments) {
    const fields = properties.fields?.filter((field) => !WITHOUT_CITIZENS.includes(field));
    if (fields) await permissions.update({ where: { id }, data: { properties: { ...properties, fields } } });
  }
  await store.set({ value: true });
}
