import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { filing, type Filed } from '../support/filing';
import { createDatabase } from '../support/postgres';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const PLANNING = 'Jefe de Planeación';
const SYSTEMS = 'Ingeniero de Sistemas';
const CONTRACTOR = 'Contratista de rendición de cuentas';
const ARCHIVE = 'Archivo';
const ROLES = [PLANNING, SYSTEMS, CONTRACTOR];

const uid = (name: string) => `plugin::accountability.${name}`;
const period = { periodStart: '2026-01-01', periodEnd: '2026-06-30' };

/** Every type an editor meets as a list: a new entry of it, and a change to one. */
const LISTS = {
  plan: { entry: { title: 'Plan', ...period }, change: { title: 'Otro plan' }, drafts: true },
  'plan-action': { entry: { name: 'CARTELERA' }, change: { name: 'BOLETÍN' }, drafts: true },
  position: { entry: { name: 'CARGO' }, change: { email: 'cargo@instituto.example' }, drafts: false },
  'management-report': {
    entry: { title: 'Informe', kind: 'annual', ...period },
    change: { summary: 'Resumen' },
    drafts: true,
  },
  indicator: { entry: { name: 'Empresas' }, change: { unit: 'empresas' }, drafts: false },
  bulletin: {
    entry: { title: 'Boletín', issuedOn: '2026-01-01' },
    change: { summary: 'Resumen' },
    drafts: true,
  },
  hearing: {
    entry: { title: 'Audiencia', startsAt: '2026-12-01T14:00:00Z', modality: 'virtual', state: 'announced' },
    change: { venue: 'Auditorio' },
    drafts: true,
  },
  commitment: { entry: { text: 'Compromiso', state: 'pending' }, change: { progress: 50 }, drafts: true },
  notice: {
    entry: { title: 'Aviso', from: '2026-01-01', to: '2026-01-31' },
    change: { text: 'Un texto' },
    drafts: true,
  },
  contact: {
    entry: { kind: 'internal' },
    change: { name: 'Otro nombre' },
    drafts: false,
  },
  'contact-group': { entry: { kind: 'internal' }, change: { description: 'Quiénes' }, drafts: false },
  inquiry: {
    entry: { filingNumber: '2026-900000', type: 'queja', subject: 'Asunto', message: 'Un mensaje largo' },
    change: { state: 'closed' },
    drafts: false,
  },
  'inquiry-event': { entry: { kind: 'note', by: 'editor' }, change: { by: 'otra' }, drafts: false },
  closure: {
    entry: { from: '2026-12-24', to: '2026-12-31', reason: 'Vacaciones' },
    change: { reason: 'Receso' },
    drafts: false,
  },
} as const;

type ListName = keyof typeof LISTS;
const LISTED = Object.keys(LISTS).map(uid);
type Verb = 'list' | 'create' | 'update' | 'publish' | 'delete';
type Outcome = 'allowed' | 'refused' | `${number}`;

const CITIZENS: readonly string[] = ['inquiry', 'inquiry-event'];
/** Withdrawn with an explanation, and never deleted, by anybody. */
const KEPT_ONCE_PUBLISHED: readonly string[] = ['management-report'];
/** Names and addresses. */
const CONTACTS: readonly string[] = ['contact', 'contact-group'];
const CONTENT = (Object.keys(LISTS) as ListName[]).filter(
  (name) => name !== 'closure' && ![...CITIZENS, ...CONTACTS].includes(name),
);

const outcome = (status: number): Outcome =>
  status === 403 ? 'refused' : [200, 201, 204].includes(status) ? 'allowed' : `${status}`;

/** The same outcome for every verb, or another one for changing than for reading. */
const verbs = (drafts: boolean, reading: Outcome, writing: Outcome): Partial<Record<Verb, Outcome>> => ({
  list: reading,
  create: writing,
  update: writing,
  ...(drafts ? { publish: writing } : {}),
  delete: writing,
});

/** As much of Strapi's document service as is used here, for a type named at run time. */
interface Documents {
  create(params: { data: object }): Promise<{ documentId: string }>;
  findFirst(params: object): Promise<{ documentId: string } | null>;
  findOne(params: { documentId: string; populate: string[] }): Promise<{
    inquiry: { documentId: string } | null;
  } | null>;
}

describe('who may do what in the admin', () => {
  let app: TestApp;
  let filed: { documentId: string; filingNumber: string };
  let event: { documentId: string };
  const tokens: Record<string, string> = {};
  let made = 0;

  const documents = (name: string) => app.strapi.documents(uid(name) as never) as unknown as Documents;
  const as = (who: string, method: 'get' | 'post' | 'put' | 'delete', address: string, body?: object) => {
    const request = app.http()[method](address).set('Authorization', `Bearer ${tokens[who]}`);
    return body ? request.send(body) : request;
  };
  const collection = (name: string) => `/content-manager/collection-types/${uid(name)}`;
  const settings = `/content-manager/single-types/${uid('setting')}`;

  beforeAll(async () => {
    app = await bootApp();
    const roles = app.strapi.service('admin::role') as unknown as { create(role: object): Promise<unknown> };
    await roles.create({ name: ARCHIVE, description: 'Otra dependencia' });
    for (const role of [...ROLES, ARCHIVE, 'strapi-editor', 'strapi-author', 'strapi-super-admin']) {
      tokens[role] = (await createAdminUser(app, { roles: [role] })).token;
    }
    const answer = await app.http().post('/api/accountability/inquiries').send(filing()).expect(201);
    const { filingNumber } = (answer.body as { data: Filed }).data;
    const only = async (name: string) => ({
      documentId: String((await documents(name).findFirst({}))?.documentId),
    });
    filed = { ...(await only('inquiry')), filingNumber };
    event = await only('inquiry-event');
  });
  afterAll(() => app.close());

  /** An entry nobody else touches; of citizens' inquiries, the one that was filed. */
  async function target(name: ListName): Promise<string> {
    if (name === 'inquiry') return filed.documentId;
    if (name === 'inquiry-event') return event.documentId;
    const { documentId } = await documents(name).create({ data: entry(name) });
    return documentId;
  }

  const entry = (name: ListName) => {
    made += 1;
    if (name === 'contact') return { ...LISTS[name].entry, email: `persona-${made}@instituto.example` };
    if (name === 'contact-group') return { ...LISTS[name].entry, name: `GRUPO ${made}` };
    return name === 'position' ? { name: `CARGO ${made}` } : LISTS[name].entry;
  };

  async function attempt(who: string, name: ListName): Promise<Partial<Record<Verb, Outcome>>> {
    const id = await target(name);
    const { status: list } = await as(who, 'get', collection(name));
    const { status: create } = await as(who, 'post', collection(name), entry(name));
    const { status: update } = await as(who, 'put', `${collection(name)}/${id}`, LISTS[name].change);
    const publish = LISTS[name].drafts
      ? (await as(who, 'post', `${collection(name)}/${id}/actions/publish`, {})).status
      : null;
    const { status: remove } = await as(who, 'delete', `${collection(name)}/${id}`);
    return {
      list: outcome(list),
      create: outcome(create),
      update: outcome(update),
      ...(publish === null ? {} : { publish: outcome(publish) }),
      delete: outcome(remove),
    };
  }

  it.each(ROLES.flatMap((role) => CONTENT.map((name) => [role, name] as const)))(
    '%s writes and publishes content: %s',
    async (role, name) => {
      expect(await attempt(role, name)).toEqual({
        ...verbs(LISTS[name].drafts, 'allowed', 'allowed'),
        ...(KEPT_ONCE_PUBLISHED.includes(name) ? { delete: '400' } : {}),
      });
    },
  );

  it.each(CITIZENS as ListName[])(
    'of citizens’ %s, planning and contractor read and change nothing',
    async (name) => {
      expect(await attempt(PLANNING, name)).toEqual(verbs(false, 'allowed', 'refused'));
      expect(await attempt(CONTRACTOR, name)).toEqual(verbs(false, 'allowed', 'refused'));
    },
  );

  it.each([
    [PLANNING, 'allowed'],
    [CONTRACTOR, 'allowed'],
    [SYSTEMS, 'refused'],
    [ARCHIVE, 'refused'],
    ['strapi-editor', 'refused'],
    ['strapi-author', 'refused'],
  ] as const)('who is written to, to %s: %s', async (role, may) => {
    for (const name of CONTACTS as ListName[]) {
      expect(await attempt(role, name)).toEqual(verbs(false, may, may));
    }
  });

  it.each([SYSTEMS, ARCHIVE, 'strapi-editor', 'strapi-author'])(
    '%s sees nothing of citizens’ inquiries',
    async (role) => {
      expect(await attempt(role, 'inquiry')).toEqual(verbs(false, 'refused', 'refused'));
      expect(await attempt(role, 'inquiry-event')).toEqual(verbs(false, 'refused', 'refused'));
      for (const name of CITIZENS) {
        const { status } = await as(role, 'post', `${collection(name)}/actions/bulkDelete`, {
          documentIds: [filed.documentId],
        });
        expect(status).toBe(403);
      }
    },
  );

  it.each([
    [PLANNING, 'allowed'],
    [SYSTEMS, 'allowed'],
    [CONTRACTOR, 'refused'],
    [ARCHIVE, 'refused'],
    ['strapi-editor', 'refused'],
    ['strapi-author', 'refused'],
  ] as const)('the settings and closures, to %s: %s', async (role, may) => {
    expect(await attempt(role, 'closure')).toEqual(verbs(false, may, may));
    expect(outcome((await as(role, 'get', settings)).status)).toBe(may);
    expect(outcome((await as(role, 'put', settings, { taxId: '800.123.456-7' })).status)).toBe(may);
  });

  it.each(CONTENT)('someone of another office does nothing with %s', async (name) => {
    expect(await attempt(ARCHIVE, name)).toEqual(verbs(LISTS[name].drafts, 'refused', 'refused'));
  });

  describe('the inquiry a commitment comes from', () => {
    const link = () => ({ text: 'Compromiso', inquiry: { connect: [{ documentId: filed.documentId }] } });
    const linkOf = async (documentId: string) => {
      const stored = await documents('commitment').findOne({ documentId, populate: ['inquiry'] });
      return stored?.inquiry?.documentId ?? null;
    };

    it.each([PLANNING, CONTRACTOR])('is written and seen by %s', async (role) => {
      const { body } = await as(role, 'post', collection('commitment'), link()).expect(201);
      expect(await linkOf(body.data.documentId)).toBe(filed.documentId);
      const detail = await as(
        role,
        'get',
        `/content-manager/relations/${uid('commitment')}/${body.data.documentId}/inquiry`,
      );
      expect(detail.text).toContain(filed.filingNumber);
    });

    it('is neither written nor undone by the systems engineer', async () => {
      const { body } = await as(SYSTEMS, 'post', collection('commitment'), link());
      const own = body.data?.documentId as string | undefined;
      expect(own === undefined ? null : await linkOf(own)).toBeNull();

      const { documentId } = await documents('commitment').create({
        data: { text: 'X', inquiry: filed.documentId },
      });
      await as(SYSTEMS, 'put', `${collection('commitment')}/${documentId}`, {
        progress: 10,
        inquiry: { disconnect: [{ documentId: filed.documentId }] },
      });
      expect(await linkOf(documentId)).toBe(filed.documentId);
    });

    it.each([SYSTEMS, 'strapi-editor', 'strapi-author'])(
      'is not shown to %s, whatever they ask for',
      async (role) => {
        const { documentId } = await documents('commitment').create({
          data: { text: 'X', inquiry: filed.documentId },
        });
        for (const address of [
          collection('commitment'),
          `${collection('commitment')}?populate=*`,
          `${collection('commitment')}?populate[inquiry]=*`,
          `${collection('commitment')}/${documentId}?populate[inquiry][fields]=subject`,
          `/content-manager/relations/${uid('commitment')}/inquiry`,
          `/content-manager/relations/${uid('commitment')}/inquiry?_q=2026`,
          `/content-manager/relations/${uid('commitment')}/${documentId}/inquiry`,
          '/content-manager/homepage/recent-documents?action=update',
        ]) {
          const { text } = await as(role, 'get', address);
          expect([address, text.includes(filed.documentId), text.includes(filed.filingNumber)]).toEqual([
            address,
            false,
            false,
          ]);
        }
      },
    );

    it('cannot be guessed at by the systems engineer with a filter or an order', async () => {
      const found = async (subject: string) => {
        const { body } = await as(
          SYSTEMS,
          'get',
          `${collection('commitment')}?filters[inquiry][subject][$contains]=${subject}`,
        );
        return body.pagination?.total as number | undefined;
      };
      expect(await found('Horario')).toBe(await found('ninguno'));
      await as(SYSTEMS, 'get', `${collection('commitment')}?sort=inquiry.subject:ASC`).expect((answer) => {
        expect(answer.text).not.toContain(filed.documentId);
      });
    });
  });

  describe('a person’s data', () => {
    const SEALED =
      /"(person|consent|trackingCodeHash|receiptTokenHash|idempotencyKeyHash|requestFingerprint|replayableCode)"/;
    const readers = [PLANNING, CONTRACTOR, 'strapi-super-admin'];
    const addresses = () => {
      const { documentId } = filed;
      const events = collection('inquiry-event');
      return [
        collection('inquiry'),
        `${collection('inquiry')}?populate=*`,
        `${collection('inquiry')}?populate[events]=*`,
        collection('inquiry-secret'),
        `${collection('inquiry-secret')}?populate=*`,
        `${collection('inquiry')}?sort=person:ASC`,
        `${collection('inquiry')}?_q=v1.`,
        `${collection('inquiry')}/${documentId}`,
        `${collection('inquiry')}/${documentId}?populate=*`,
        events,
        `${events}?populate[inquiry]=*`,
        `${events}?sort=inquiry.person:ASC`,
        `${events}/${event.documentId}`,
        collection('commitment'),
        `/content-manager/relations/${uid('commitment')}/inquiry`,
        `/content-manager/relations/${uid('inquiry-event')}/${event.documentId}/inquiry?fields[0]=person`,
        `/content-manager/relations/${uid('inquiry')}/${documentId}/events`,
        `/content-manager/history-versions?contentType=${uid('inquiry')}&documentId=${documentId}`,
        `/content-manager/preview/url/${uid('inquiry')}?documentId=${documentId}&status=draft`,
        '/content-manager/homepage/recent-documents?action=update',
      ];
    };

    beforeAll(async () => {
      await documents('commitment').create({
        data: { text: 'Del radicado', inquiry: filed.documentId },
      });
    });

    it.each(readers)('is in no answer of the content manager, as %s', async (role) => {
      const person = Object.values(filing().person).filter(
        (value) => value.length > 3 && value !== 'natural',
      );
      for (const address of addresses()) {
        const { text, status } = await as(role, 'get', address);
        expect(status).toBeLessThan(500);
        expect(person.filter((value) => text.includes(value))).toEqual([]);
      }
    });

    it.each(readers)('neither sealed, nor the keys of the case: as %s', async (role) => {
      const showing: string[] = [];
      for (const address of addresses()) {
        const { text, status } = await as(role, 'get', address);
        // A refusal may name the field that was asked for; it shows nothing of it.
        if (status !== 200) continue;
        if (SEALED.test(text) || /v1\.[0-9a-f]{8}\./.test(text)) showing.push(address);
      }
      expect(showing).toEqual([]);
    });

    it.each(readers)('cannot be guessed at with filters: as %s', async (role) => {
      for (const [list, hidden] of [
        ['inquiry', 'filters[person]'],
        ['inquiry', 'filters[trackingCodeHash]'],
        ['inquiry', 'filters[$and][0][receiptTokenHash]'],
        ['inquiry-event', 'filters[inquiry][person]'],
        ['commitment', 'filters[inquiry][trackingCodeHash]'],
      ] as const) {
        const ask = async (operator: string) => {
          const { status, body } = await as(role, 'get', `${collection(list)}?${hidden}[${operator}]=true`);
          return [status, body.pagination?.total as unknown];
        };
        expect([hidden, ...(await ask('$notNull'))]).toEqual([hidden, ...(await ask('$null'))]);
      }
    });

    it('is given whole by its own route, and kept out of every cache', async () => {
      const { body, headers } = await as(
        CONTRACTOR,
        'get',
        `/accountability/inquiries/${filed.documentId}/person`,
      ).expect(200);
      expect(body).toEqual({ data: filing().person });
      expect(headers['cache-control']).toBe('private, no-store');
    });

    it.each([
      { subject: 'Otro asunto' },
      { filingNumber: '2026-000009' },
      { trackingCodeHash: 'x' },
      { receiptTokenHash: 'x' },
      { person: null },
      { consent: null },
    ])('is not rewritten from the content manager by anybody, nor what was filed: %j', async (change) => {
      const row = () =>
        app.strapi.db.query(uid('inquiry')).findOne({ where: { documentId: filed.documentId } });
      const [[name]] = Object.entries(change) as [[string, unknown]];
      const before = (await row()) as Record<string, unknown>;
      await as('strapi-super-admin', 'put', `${collection('inquiry')}/${filed.documentId}`, change);
      const after = (await row()) as Record<string, unknown>;
      const person = await as(PLANNING, 'get', `/accountability/inquiries/${filed.documentId}/person`);
      await app.strapi.db
        .query(uid('inquiry'))
        .update({ where: { id: before.id }, data: { [name]: before[name] } });
      expect(after[name]).toEqual(before[name]);
      expect(person.body).toEqual({ data: filing().person });
    });

    it('is not shown by any type that is kept out of the menu either', async () => {
      const unlisted = Object.keys(app.strapi.contentTypes).filter(
        (type) => type.startsWith(uid('')) && type !== uid('setting') && !LISTED.includes(type),
      );
      expect(unlisted).toContain(uid('filing-sequence'));
      for (const role of [...ROLES, 'strapi-editor', 'strapi-author', 'strapi-super-admin']) {
        for (const address of unlisted.flatMap((type) => [
          `/content-manager/collection-types/${type}`,
          `/content-manager/collection-types/${type}?populate=*`,
        ])) {
          const { text } = await as(role, 'get', address);
          expect([role, address, SEALED.test(text)]).toEqual([role, address, false]);
        }
      }
    });

    it('is not removed by anybody, who are told what to do instead', async () => {
      const { text } = await as(
        'strapi-super-admin',
        'delete',
        `${collection('inquiry')}/${filed.documentId}`,
      ).expect(403);
      expect(text).toContain('Si fue un error, anule el radicado.');
      await as(PLANNING, 'get', `/accountability/inquiries/${filed.documentId}/person`).expect(200);
    });
  });

  describe('the consecutive of filing numbers', () => {
    it('is not in the content manager', async () => {
      const { body } = await as('strapi-super-admin', 'get', '/content-manager/content-types').expect(200);
      const shown = (body.data as { uid: string; isDisplayed: boolean }[]).filter(
        ({ isDisplayed }) => isDisplayed,
      );
      expect(shown.map((type) => type.uid)).toContain(uid('inquiry'));
      expect(shown.map((type) => type.uid)).not.toContain(uid('filing-sequence'));
      for (const role of [...ROLES, 'strapi-editor', 'strapi-author']) {
        await as(role, 'get', collection('filing-sequence')).expect(403);
      }
    });

    it('is nobody’s to write, by its address either', async () => {
      const sequence = await documents('filing-sequence').findFirst({});
      await as('strapi-super-admin', 'put', `${collection('filing-sequence')}/${sequence?.documentId}`, {
        last: 70,
      });
      await as('strapi-super-admin', 'post', collection('filing-sequence'), { year: 2031, last: 7 });
      await as('strapi-super-admin', 'delete', `${collection('filing-sequence')}/${sequence?.documentId}`);
      const rows = (await app.strapi.db.query(uid('filing-sequence')).findMany({})) as { last: number }[];
      expect(rows.map(({ last }) => last)).toEqual([1]);
    });

    it('gives no number to an inquiry written by hand, which would take the next citizen’s', async () => {
      const next = filed.filingNumber.replace('000001', '000002');
      const { status } = await as('strapi-super-admin', 'post', collection('inquiry'), {
        ...LISTS.inquiry.entry,
        filingNumber: next,
        receivedAt: '2026-01-01T10:00:00Z',
        dueOn: '2026-02-01',
        state: 'received',
        channel: 'web',
        anonymous: true,
        replyBy: 'none',
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(await app.strapi.db.query(uid('inquiry')).count({ where: { filingNumber: next } })).toBe(0);
    });
  });

  describe('a permission a newer version brings', () => {
    const PREPARE = 'plugin::accountability.dispatches.prepare';
    const permissions = () => app.strapi.db.query('admin::permission');
    const where = { action: PREPARE, role: { code: { $ne: 'strapi-super-admin' } } };
    const holders = () => permissions().count({ where });
    const start = () => {
      const access: { prepareAdminRoles(): Promise<void> } = app.strapi
        .plugin('accountability')
        .service('access');
      return access.prepareAdminRoles();
    };

    it('reaches the roles there are, once: what an administrator takes away stays away', async () => {
      const before = await holders();
      expect(before).toBeGreaterThan(0);
      // As a version left it that knew nothing of dispatches.
      await permissions().deleteMany({ where });
      await app.strapi.db
        .query('strapi::core-store')
        .deleteMany({ where: { key: 'plugin_accountability_offered-permissions' } });
      await start();
      expect(await holders()).toBe(before);

      await permissions().deleteMany({ where });
      await start();
      expect(await holders()).toBe(0);
    });
  });

  describe('the routes of the plugin', () => {
    const table = 'NOMBRE\tFRECUENCIA\tRESPONSABLE\nCARTELERA\tTRIMESTRAL\tJEFE DE PLANEACION';
    const plan = { text: table, title: 'Plan importado', ...period, acceptDoubts: true };
    const ROUTES = [
      ['post', () => '/accountability/plan-imports/preview', ROLES],
      ['post', () => '/accountability/plan-imports', ROLES],
      ['get', () => `/accountability/inquiries/${filed.documentId}/person`, [PLANNING, CONTRACTOR]],
    ] as const;
    const call = (method: 'get' | 'post', address: string) => {
      const request = app.http()[method](address);
      return method === 'post' ? request.send(plan) : request;
    };

    it.each([...ROLES, ARCHIVE, 'strapi-editor', 'strapi-author'])(
      'open to %s as the role says',
      async (role) => {
        for (const [method, address, allowed] of ROUTES) {
          const { status } = await call(method, address()).set('Authorization', `Bearer ${tokens[role]}`);
          expect([address(), status]).toEqual([
            address(),
            (allowed as readonly string[]).includes(role) ? 200 : 403,
          ]);
        }
      },
    );

    it('closed to who has not signed in', async () => {
      for (const [method, address] of ROUTES) await call(method, address()).expect(401);
    });

    it('closed to the tokens of the public interface', async () => {
      const service = (name: string) =>
        app.strapi.plugin('users-permissions').service(name) as unknown as {
          add(user: object): Promise<{ id: number }>;
          issue(payload: { id: number }): string;
        };
      const reader = await service('user').add({
        username: 'lector',
        email: 'lector@example.org',
        password: 'Aa1-lector-lector',
        provider: 'local',
        confirmed: true,
      });
      const jwt = service('jwt').issue({ id: reader.id });
      const apiTokens = app.strapi.service('admin::api-token') as unknown as {
        create(token: object): Promise<{ accessKey: string }>;
      };
      const { accessKey } = await apiTokens.create({
        name: 'sitio',
        description: '',
        type: 'full-access',
        lifespan: null,
      });

      for (const token of [jwt, accessKey, 'inventado']) {
        for (const [method, address] of ROUTES) {
          const { status, text } = await call(method, address()).set('Authorization', `Bearer ${token}`);
          expect([401, 403]).toContain(status);
          expect(text).not.toContain('Quintero');
        }
      }
    });
  });
});

/** A database that outlives an application, to start a second one on. */
async function lastingDatabase(): Promise<{ env: Record<string, string>; remove(): Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  if (server) {
    const database = await createDatabase(server);
    return {
      env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: database.url },
      remove: () => database.drop(),
    };
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'accountability-lasting-'));
  return {
    env: { DATABASE_FILENAME: path.join(folder, 'lasting.db') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

interface Role {
  id: number;
  code: string;
  name: string;
  description: string;
  permissions: { action: string; subject: string | null; properties: object; conditions: unknown[] }[];
}

const LOGIN = '/api/auth/local';
const ACCOUNT = { username: 'sistema', email: 'sistema@instituto.example', password: 'Clave-larga-1' };
const STRANGER = { username: 'nadie', email: 'nadie@correo.example', password: 'Clave-larga-2' };
const registering = (app: TestApp) => app.http().post(`${LOGIN}/register`).send(STRANGER);

describe('an account of the public interface', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  it('is made in the admin alone, and signs in', async () => {
    const users = app.strapi.plugin('users-permissions').service('user') as unknown as {
      add(account: object): Promise<unknown>;
    };
    const role = (await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } })) as { id: number };
    await users.add({ ...ACCOUNT, provider: 'local', confirmed: true, role: role.id });

    await registering(app).expect(403);
    await app.http().post('/api/auth/forgot-password').send({ email: ACCOUNT.email }).expect(403);
    expect(await app.strapi.db.query('plugin::users-permissions.user').count()).toBe(1);
    const { email: identifier, password } = ACCOUNT;
    const { body } = await app.http().post(LOGIN).send({ identifier, password }).expect(200);
    expect(body).toMatchObject({ jwt: expect.any(String) as string });
  });
});

describe('what an administrator changes stays after another start', () => {
  let database: Awaited<ReturnType<typeof lastingDatabase>>;
  let app: TestApp;
  const boot = () => bootApp({ env: database.env });
  const rolesOf = (one: TestApp) =>
    one.strapi.db.query('admin::role').findMany({ populate: ['permissions'], orderBy: 'id' }) as Promise<
      Role[]
    >;
  const named = (roles: Role[], name: string) => roles.find((role) => role.name === name);
  const permissionsOf = (role: Role | undefined) =>
    (role?.permissions ?? [])
      .map(({ action, subject, properties }) => `${action} ${subject} ${JSON.stringify(properties)}`)
      .sort();
  const grants = (one: TestApp) =>
    one.strapi.db.query('plugin::users-permissions.permission').findMany({
      where: { action: { $startsWith: 'plugin::accountability.' } },
      populate: ['role'],
    }) as Promise<{ id: number; action: string; role: { type: string } }[]>;
  const publicly = (one: TestApp, plural: string) => one.http().get(`/api/accountability/${plural}`);

  let untouched: string[];

  beforeAll(async () => {
    database = await lastingDatabase();
    const first = await boot();
    const roles = await rolesOf(first);
    untouched = permissionsOf(named(roles, CONTRACTOR));
    const { token } = await createAdminUser(first, { roles: ['strapi-super-admin'] });
    const admin = (method: 'put' | 'delete', address: string, body: object = {}) =>
      first.http()[method](address).set('Authorization', `Bearer ${token}`).send(body).expect(200);

    const planning = named(roles, PLANNING);
    const kept = (planning?.permissions ?? [])
      .filter(({ action }) => action === 'plugin::content-manager.explorer.read')
      .map(({ action, subject, properties, conditions }) => ({ action, subject, properties, conditions }));
    await admin('put', `/admin/roles/${planning?.id}/permissions`, { permissions: kept });
    await admin('put', `/admin/roles/${planning?.id}`, {
      name: PLANNING,
      description: 'Como la dejó el administrador',
    });
    await admin('delete', `/admin/roles/${named(roles, SYSTEMS)?.id}`);

    const editor = roles.find(({ code }) => code === 'strapi-editor');
    await admin('put', `/admin/roles/${editor?.id}/permissions`, {
      permissions: [
        {
          action: 'plugin::content-manager.explorer.read',
          subject: uid('closure'),
          properties: { fields: ['reason'] },
          conditions: [],
        },
      ],
    });

    await publicly(first, 'bulletins').expect(200);
    const bulletins = (await grants(first)).filter(({ action }) => action.endsWith('.bulletins.find'));
    for (const { id } of bulletins) {
      await first.strapi.db.query('plugin::users-permissions.permission').delete({ where: { id } });
    }
    const advanced = first.strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
    await advanced.set({ value: { ...((await advanced.get({})) as object), allow_register: true } });
    const [open] = (await first.strapi.db
      .query('plugin::users-permissions.role')
      .findMany({ where: { type: 'public' } })) as { id: number }[];
    await first.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: 'plugin::users-permissions.auth.register', role: open?.id } });
    await first.close();
    app = await boot();
  });
  afterAll(async () => {
    await app.close();
    await database.remove();
  });

  it('there is one role of each name, also of the one that was deleted', async () => {
    const names = (await rolesOf(app)).map(({ name }) => name).filter((name) => ROLES.includes(name));
    expect(names.sort()).toEqual([...ROLES].sort());
  });

  it('a role keeps the permissions and the description it was given', async () => {
    const planning = named(await rolesOf(app), PLANNING);
    expect(planning?.description).toBe('Como la dejó el administrador');
    expect(planning?.permissions.length).toBeGreaterThan(0);
    expect(new Set(planning?.permissions.map(({ action }) => action))).toEqual(
      new Set(['plugin::content-manager.explorer.read']),
    );
  });

  it('a role nobody touched is as it was', async () => {
    expect(untouched.length).toBeGreaterThan(40);
    expect(permissionsOf(named(await rolesOf(app), CONTRACTOR))).toEqual(untouched);
  });

  it('what was given to Strapi’s editor is not taken away again', async () => {
    const editor = (await rolesOf(app)).find(({ code }) => code === 'strapi-editor');
    expect(editor?.permissions.map(({ subject }) => subject)).toEqual([uid('closure')]);
  });

  it('registering, opened again, stays open', async () => {
    await registering(app).expect(200);
  });

  it('a public read that was taken back stays taken back, and the others stay open, once each', async () => {
    await publicly(app, 'bulletins').expect(403);
    await publicly(app, 'plans').expect(200);
    const given = (await grants(app)).map(({ action, role }) => `${role.type} ${action}`);
    expect(new Set(given).size).toBe(given.length);
    expect(given).toContain('public plugin::accountability.bulletins.findOne');
    // Six types with a list and a document each, four reads of published answers, follow-up, availability, a report's two
    // files, a bulletin's one, two calendar files, the next hearing, the notice board, three of open data, two of
    // search, two feeds in three formats each, and the one that was taken back.
    expect(given).toHaveLength(2 * (6 * 2 + 4 + 2 + 2 + 1 + 2 + 1 + 1 + 3 + 2 + 2 * 3 - 1));
  });
});
