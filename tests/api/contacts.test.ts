import writeExcelFile from 'write-excel-file/node';

import { type AdminUser, bootApp, createAdminUser, type TestApp } from '../support/strapi';

const uid = (name: string) => `plugin::accountability.${name}`;
const CONTACT = uid('contact');
const GROUP = uid('contact-group');
const SUPPRESSION = uid('suppression');
const COLLECTION = `/content-manager/collection-types/${CONTACT}`;

interface Row {
  row: number;
  email: string;
  groups: string[];
  verdict: string;
  message: string | null;
}

interface Preview {
  rows: Row[];
  counts: Record<string, number>;
}

interface Refused {
  error: { message: string; details: { errors: { path: (string | number)[]; message: string }[] } };
}

interface Contacts {
  recipientsOf(groups: string[]): Promise<{
    recipients: { contactId: string; email: string; name: string | null; unsubscribeUrl?: string }[];
    left: Record<string, number>;
  }>;
  complained(email: string): Promise<void>;
  markRefused(contactId: string, refusal: string): Promise<void>;
}

const permitted = { consentOrigin: 'Formato de afiliación', consentedOn: '2026-01-15' };
const FILE = [
  'Contactos del instituto;;;;;',
  'Nombre;Correo electrónico;Grupo;Tipo;Origen de la autorización;Fecha',
  'Cámara de Comercio;Presidencia@Camara.example;Gremios;;Convenio 12;23/02/2026',
  'Universidad;rectoria@universidad.example;"Universidades, Gremios";externo;Convenio 13;2026-02-24',
  'Ana;ana@instituto.example;Funcionarios;;;',
  'Otra vez;PRESIDENCIA@camara.example;Universidades;;Convenio 12;23/02/2026',
].join('\n');

describe('the people the institute writes to', () => {
  let app: TestApp;
  let head: AdminUser;
  let engineer: AdminUser;

  beforeAll(async () => {
    app = await bootApp();
    head = await createAdminUser(app, { roles: ['Jefe de Planeación'] });
    engineer = await createAdminUser(app, { roles: ['Ingeniero de Sistemas'] });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.strapi.db.query(CONTACT).deleteMany({});
    await app.strapi.db.query(SUPPRESSION).deleteMany({});
  });

  const contacts = (): Contacts => app.strapi.plugin('accountability').service('contacts');
  const group = async (name: string) => {
    const found = await app.strapi.db.query(GROUP).findOne({ where: { name } });
    return (found as { documentId: string }).documentId;
  };
  const as = (method: 'get' | 'post' | 'put' | 'delete', address: string, user = head) =>
    app.http()[method](address).set('Authorization', `Bearer ${user.token}`);
  const create = (data: object) => as('post', COLLECTION).send({ kind: 'external', ...permitted, ...data });
  const idOf = ({ body }: { body: unknown }) => (body as { data: { documentId: string } }).data.documentId;
  const stored = async () =>
    (await app.strapi.db
      .query(CONTACT)
      .findMany({ populate: { groups: true }, orderBy: { email: 'asc' } })) as {
      email: string;
      name: string | null;
      mailingState: string;
      groups: { name: string }[];
    }[];
  const errorsOf = ({ body }: { body: unknown }) => (body as Refused).error.details.errors;
  const unsubscribe = async (email: string) => {
    const groups = await Promise.all(['Gremios', 'Universidades'].map(group));
    const { recipients } = await contacts().recipientsOf(groups);
    const address = recipients.find((one) => one.email === email)?.unsubscribeUrl ?? '';
    await app
      .http()
      .post(address.slice(address.indexOf('/api/')))
      .expect(200);
  };

  it('begin with the groups of the plan', async () => {
    const groups = (await app.strapi.db.query(GROUP).findMany({ orderBy: { id: 'asc' } })) as {
      name: string;
      kind: string;
    }[];
    expect(groups.map(({ name, kind }) => [name, kind])).toEqual([
      ['Gremios', 'external'],
      ['Universidades', 'external'],
      ['Juntas y asociaciones comunales', 'external'],
      ['Funcionarios', 'internal'],
      ['Contratistas', 'internal'],
      ['Suscriptores del boletín', 'external'],
    ]);
    await as(
      'delete',
      `/content-manager/collection-types/${GROUP}/${await group('Suscriptores del boletín')}`,
    ).expect(400);
  });

  describe('in the content manager', () => {
    it('have one contact for an address, however it is written, and are found by it', async () => {
      await create({ name: 'Rosa Prada', email: ' Rosa@Gremio.example' }).expect(201);
      const [error] = errorsOf(await create({ email: 'rosa@GREMIO.example' }).expect(400));
      expect(error).toMatchObject({
        path: ['email'],
        message: expect.stringContaining('Ya hay un contacto'),
      });
      const found = await as('get', `${COLLECTION}?_q=rosa@gremio`).expect(200);
      expect((found.body as { results: object[] }).results).toMatchObject([
        { email: 'rosa@gremio.example', mailingState: 'allowed' },
      ]);
    });

    it.each([
      [{ email: 'rosa@' }, 'email'],
      [{ consentOrigin: '' }, 'consentOrigin'],
      [{ consentedOn: null }, 'consentedOn'],
      [{ consentedOn: '2999-01-01' }, 'consentedOn'],
    ])('are refused with %j, naming the field', async (change, field) => {
      expect(
        errorsOf(await create({ email: 'rosa@gremio.example', ...change }).expect(400))[0]?.path,
      ).toEqual([field]);
      expect(await stored()).toEqual([]);
    });

    it('of the institute itself need no permission, and get no way to unsubscribe', async () => {
      const groups = { connect: [{ documentId: await group('Funcionarios') }] };
      const nothing = { consentOrigin: null, consentedOn: null };
      await create({ email: 'ana@instituto.example', kind: 'internal', groups, ...nothing }).expect(201);
      const { recipients } = await contacts().recipientsOf([await group('Funcionarios')]);
      expect(recipients).toEqual([
        { contactId: expect.any(String), email: 'ana@instituto.example', name: null, kind: 'internal' },
      ]);
    });

    it('are nobody’s business without the role, and nobody’s at all from outside', async () => {
      const id = idOf(await create({ email: 'rosa@gremio.example' }).expect(201));
      for (const type of [CONTACT, GROUP]) {
        await as('get', `/content-manager/collection-types/${type}`, engineer).expect(403);
      }
      await as('post', '/accountability/contact-imports/preview', engineer).expect(403);
      for (const plural of [
        'contacts',
        'contact-groups',
        'suppressions',
        'subscription-requests',
        'address-keys',
      ]) {
        for (const address of [plural, `${plural}/${id}`, `${plural}?populate=*`]) {
          const { status, text } = await app.http().get(`/api/accountability/${address}`);
          expect([address, status, text.includes('gremio')]).toEqual([address, 404, false]);
        }
      }
    });
  });

  describe('of a mailing', () => {
    it('get it once, whatever groups they are in; who is left out is counted with the reason', async () => {
      const [trade, universities] = [await group('Gremios'), await group('Universidades')];
      const both = { connect: [{ documentId: trade }, { documentId: universities }] };
      for (const name of ['a', 'b', 'c', 'd']) {
        await create({ email: `${name}@gremio.example`, groups: both }).expect(201);
      }
      await unsubscribe('b@gremio.example');
      await contacts().complained('C@gremio.example');
      const { recipients: before } = await contacts().recipientsOf([trade]);
      const refusing = before.find(({ email }) => email === 'd@gremio.example');
      await contacts().markRefused(String(refusing?.contactId), '550 5.1.1');

      const { recipients, left } = await contacts().recipientsOf([trade, universities]);
      expect(recipients.map(({ email }) => email)).toEqual(['a@gremio.example']);
      expect(left).toEqual({ suppressed: 1, unsubscribed: 1, unconfirmed: 0, bad: 1, duplicate: 4 });
      expect((await stored()).map(({ mailingState }) => mailingState)).toEqual([
        'allowed',
        'unsubscribed',
        'complained',
        'refused',
      ]);
    });

    it('are not brought back by an editor: neither by a mark, nor under a contact made anew', async () => {
      const trade = await group('Gremios');
      const groups = { connect: [{ documentId: trade }] };
      const id = idOf(await create({ email: 'rosa@gremio.example', groups }).expect(201));
      await unsubscribe('rosa@gremio.example');
      await as('put', `${COLLECTION}/${id}`)
        .send({ mailingState: 'allowed', unsubscribedAt: null })
        .expect(200);
      expect((await contacts().recipientsOf([trade])).recipients).toEqual([]);

      await as('delete', `${COLLECTION}/${id}`).expect(200);
      await create({ email: 'ROSA@gremio.example', groups }).expect(201);
      expect(await stored()).toMatchObject([{ mailingState: 'unsubscribed' }]);
      const { recipients, left } = await contacts().recipientsOf([trade]);
      expect([recipients, left.suppressed]).toEqual([[], 1]);

      const other = idOf(await create({ email: 'otra@gremio.example', groups }).expect(201));
      expect((await contacts().recipientsOf([trade])).recipients).toHaveLength(1);
      await as('put', `${COLLECTION}/${other}`).send({ email: 'Rosa@gremio.example' }).expect(400);
    });
  });

  describe('imported from a file', () => {
    const send = (
      door: '' | '/preview',
      file: string | Buffer,
      fields: Record<string, string> = {},
      name = 'c.csv',
    ) =>
      as('post', `/accountability/contact-imports${door}`)
        .set('Accept-Language', 'es')
        .field(fields)
        .attach('file', Buffer.from(file), name);
    const dataOf = ({ body }: { body: unknown }) => (body as { data: Preview }).data;
    const verdicts = ({ rows }: Preview) => rows.map(({ verdict }) => verdict);

    it('are shown row by row before anything is written, then written, and a second time nothing changes', async () => {
      const preview = dataOf(await send('/preview', FILE).expect(200));
      expect(preview.rows).toMatchObject([
        { row: 1, email: 'presidencia@camara.example', groups: ['Gremios'], verdict: 'new', message: null },
        { row: 2, groups: ['Universidades', 'Gremios'], verdict: 'new' },
        { row: 3, email: 'ana@instituto.example', groups: ['Funcionarios'], verdict: 'new' },
        { row: 4, verdict: 'duplicate', message: 'es la misma dirección de la fila 1' },
      ]);
      expect(await stored()).toEqual([]);

      expect(verdicts(dataOf(await send('', FILE).expect(200)))).toEqual(['new', 'new', 'new', 'duplicate']);
      const after = await stored();
      expect(after.map(({ email, groups }) => [email, groups.map(({ name }) => name).sort()])).toEqual([
        ['ana@instituto.example', ['Funcionarios']],
        ['presidencia@camara.example', ['Gremios', 'Universidades']],
        ['rectoria@universidad.example', ['Gremios', 'Universidades']],
      ]);
      expect(after[1]).toMatchObject({
        kind: 'external',
        consentOrigin: 'Convenio 12',
        consentedOn: '2026-02-23',
      });

      const again = dataOf(await send('', FILE).expect(200));
      expect(verdicts(again)).toEqual(['unchanged', 'unchanged', 'unchanged', 'duplicate']);
      expect(await stored()).toEqual(after);
    });

    it('from a workbook, with the permission that the form says for all', async () => {
      const cells = [
        ['Correo', 'Grupo'],
        ['uno@gremio.example', 'GREMIOS'],
      ];
      const book = await writeExcelFile(cells.map((row) => row.map((value) => ({ value })))).toBuffer();
      const bare = await send('', book, {}, 'c.xlsx').expect(400);
      expect(errorsOf(bare)).toMatchObject([
        { path: [1], message: expect.stringMatching(/^Fila 1: .*origen.*fecha/) },
      ]);
      expect(await stored()).toEqual([]);
      await send('', book, permitted, 'c.xlsx').expect(200);
      expect(await stored()).toMatchObject([{ email: 'uno@gremio.example', ...permitted }]);
    });

    it('a contact gets what it lacks, and keeps the editor’s words', async () => {
      const groups = { connect: [{ documentId: await group('Gremios') }] };
      await create({ name: 'Como lo dice el editor', email: 'uno@gremio.example', groups }).expect(201);
      const file = 'Nombre;Correo;Grupo\nOtro;Uno@gremio.example;Universidades';
      expect(verdicts(dataOf(await send('', file, permitted).expect(200)))).toEqual(['merged']);
      const [contact] = await stored();
      expect(contact).toMatchObject({ name: 'Como lo dice el editor', ...permitted });
      expect(contact?.groups.map(({ name }) => name)).toEqual(['Gremios', 'Universidades']);
    });

    it('rows that cannot be are named with their number and reason; the rest is imported when somebody says so', async () => {
      const rows = [
        ['arroba.example', ''],
        ['dos@a.example dos@b.example', ''],
        ['', 'Gremios'],
        ['bien@gremio.example', 'Gremios'],
        ['sin@grupo.example', 'Sindicatos'],
        ['manana@gremio.example', '', '01/01/2999'],
        ['nunca@gremio.example', '', '30/02/2026'],
      ];
      const file = ['Correo;Grupo;Fecha', ...rows.map((cells) => cells.join(';'))].join('\n');
      const refused = await send('', file, permitted).expect(400);
      expect(errorsOf(refused).map(({ path }) => path)).toEqual([[1], [2], [3], [5], [6], [7]]);
      expect(errorsOf(refused)[0]?.message).toMatch(/^Fila 1: el correo no es válido/);
      expect(await stored()).toEqual([]);
      const { counts } = dataOf(await send('', file, { ...permitted, withoutFaulty: 'true' }).expect(200));
      expect(counts).toMatchObject({ new: 1, faulty: 6 });
      expect((await stored()).map(({ email }) => email)).toEqual(['bien@gremio.example']);
    });

    it('who unsubscribed stays out, with the contact or without it', async () => {
      await send('', FILE).expect(200);
      await unsubscribe('presidencia@camara.example');
      expect(dataOf(await send('', FILE).expect(200)).counts).toMatchObject({ suppressed: 2, unchanged: 2 });
      await app.strapi.db.query(CONTACT).deleteMany({});
      expect(verdicts(dataOf(await send('', FILE).expect(200)))).toEqual([
        'suppressed',
        'new',
        'new',
        'suppressed',
      ]);
      expect((await stored()).map(({ email }) => email)).not.toContain('presidencia@camara.example');
    });

    it.each([
      ['nada.csv', 'Nombre;Teléfono\nRosa;310', 'No se encontró la tabla'],
      ['nada.csv', 'Correo;Nombre', 'ninguna fila'],
      ['nada.csv', `Correo\n${'a@b.example\n'.repeat(2001)}`, '2000'],
    ])('a file without contacts is refused in words', async (name, file, words) => {
      const [error] = errorsOf(await send('/preview', file, {}, name).expect(400));
      expect(error).toMatchObject({ path: ['file'], message: expect.stringContaining(words) });
    });
  });

  describe('have the rights of everybody whose data are kept', () => {
    const search = async (person: string) => {
      const { body } = await as('post', '/accountability/personal-data/search').send({ person }).expect(200);
      return (body as { data: { mailings: { documentId: string; kind: string; groups: string[] }[] } }).data
        .mailings;
    };

    it('what is kept to write to them is found, handed over and erased; no import brings it back', async () => {
      const trade = await group('Gremios');
      await create({
        name: 'Rosa Prada',
        email: 'rosa@gremio.example',
        groups: { connect: [{ documentId: trade }] },
      }).expect(201);
      const [found] = await search('ROSA@gremio.example');
      expect(found).toMatchObject({ kind: 'contact', groups: ['Gremios'] });
      const query = `?mailingIds=${found?.documentId}`;
      const { body } = await as('get', `/accountability/personal-data/export.json${query}`).expect(200);
      expect(body).toMatchObject({
        data: { cases: [], mailings: [{ name: 'Rosa Prada', email: 'rosa@gremio.example', ...permitted }] },
      });
      await as('get', `/accountability/personal-data/export.pdf${query}`)
        .expect(200)
        .expect('Content-Type', 'application/pdf');

      await as('post', '/accountability/personal-data/anonymize')
        .send({ mailingIds: [found?.documentId], reason: 'Solicitud de la titular' })
        .expect(200, { data: { anonymized: 1, refused: [] } });
      expect(await stored()).toEqual([]);
      expect(await search('rosa@gremio.example')).toEqual([]);
      const kept = await app.strapi.db.query(SUPPRESSION).findMany({});
      expect(kept).toMatchObject([{ reason: 'erased' }]);
      expect(JSON.stringify(kept)).not.toMatch(/rosa|gremio/);
      await create({ email: 'rosa@gremio.example', groups: { connect: [{ documentId: trade }] } }).expect(
        201,
      );
      expect((await contacts().recipientsOf([trade])).recipients).toEqual([]);
    });

    it('a subscription nobody has confirmed too', async () => {
      await app
        .http()
        .post('/api/accountability/subscriptions')
        .send({ email: 'duda@correo.example', consent: { notice: true, policyVersion: '1' } })
        .expect(202);
      const [found] = await search('duda@correo.example');
      expect(found).toMatchObject({ kind: 'subscription-request' });
      await as('post', '/accountability/personal-data/anonymize')
        .send({ mailingIds: [found?.documentId], reason: 'Solicitud del titular' })
        .expect(200, { data: { anonymized: 1, refused: [] } });
      expect(await search('duda@correo.example')).toEqual([]);
      const waiting = { about: `suscripción ${found?.documentId}` };
      expect(await app.strapi.db.query(uid('outbox-message')).count({ where: waiting })).toBe(0);
    });
  });
});
