import { Parser } from 'htmlparser2';

import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const SETTINGS = 'plugin::accountability.setting';
const CLOSURE = 'plugin::accountability.closure';
const PLAN = 'plugin::accountability.plan';
const REPORT = 'plugin::accountability.management-report';
const HEARING = 'plugin::accountability.hearing';

const TYPES = [
  'peticion',
  'queja',
  'reclamo',
  'sugerencia',
  'denuncia',
  'consulta',
  'informacion',
  'pregunta',
];

interface Form {
  types: { type: string; label: string; help: string; example: string; businessDays: number }[];
  idTypes: { code: string; label: string }[];
  replyBy: { code: string; label: string }[];
  privacyPolicy: { version: string; html: string };
}

interface Refusal {
  error: { name: string; message: string; details: { errors: { path: string[]; message: string }[] } };
}

/** The elements a browser would make of a piece of HTML, by name. */
function elementsOf(html: string): string[] {
  const names: string[] = [];
  new Parser({ onopentag: (name) => names.push(name) }).end(html);
  return names;
}

describe('the settings of the section', () => {
  let app: TestApp;
  let token: string;

  beforeAll(async () => {
    app = await bootApp();
    token = (await createAdminUser(app, { roles: ['Ingeniero de Sistemas'] })).token;
  });
  afterAll(() => app.close());

  it('are read within a transaction as well, though SQLite has one connection', async () => {
    const settings: { deadlineRules(): Promise<unknown> } = app.strapi
      .plugin('accountability')
      .service('settings');
    await expect(app.strapi.db.transaction(() => settings.deadlineRules())).resolves.toEqual(
      await settings.deadlineRules(),
    );
  });

  it('are not deleted: without them no due date could be worked out', async () => {
    const settings = await app.strapi.documents(SETTINGS).findFirst();
    const { text } = await app
      .http()
      .delete(`/content-manager/single-types/${SETTINGS}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(403);
    expect(text).toContain('La configuración no se borra');
    expect(await app.strapi.documents(SETTINGS).findFirst()).toMatchObject({
      documentId: settings?.documentId,
    });
  });

  const get = (path: string) => app.http().get(`/api/accountability/${path}`);
  const manager = (method: 'post' | 'put', path: string, body: object) =>
    app.http()[method](`/content-manager/${path}`).set('Authorization', `Bearer ${token}`).send(body);
  const save = (change: Record<string, unknown>) => manager('put', `single-types/${SETTINGS}`, change);
  const form = async (language = 'es'): Promise<Form> => {
    const { body } = await get('inquiries/form').set('Accept-Language', language).expect(200);
    return (body as { data: Form }).data;
  };
  const fieldOf = (body: unknown): string[] =>
    (body as Refusal).error.details.errors.map((error) => error.path.join('.'));

  it('are there from the first start, one entry, with the law’s defaults', async () => {
    expect(await app.strapi.documents(SETTINGS).count({})).toBe(1);
    expect(await app.strapi.documents(SETTINGS).findFirst()).toMatchObject({
      timeZone: 'America/Bogota',
      saturdayIsBusinessDay: false,
      nonBusinessReception: 'counts-from-next-business-day',
      termPeticion: 15,
      termQueja: 15,
      termReclamo: 15,
      termSugerencia: 15,
      termDenuncia: 15,
      termConsulta: 30,
      termInformacion: 10,
      termPregunta: 15,
    });
  });

  describe('in public', () => {
    it('say who the institute is and what it does with personal data, and nothing else', async () => {
      await save({
        name: 'Instituto de Empleo',
        taxId: '800.123.456-7',
        address: 'Calle 1 # 2-3',
        email: 'contacto@instituto.example',
        phone: '6071234567',
        website: 'https://instituto.example',
        privacyPolicy: 'Sus datos se usan para **responderle**.',
        privacyPolicyVersion: '2026-1',
      }).expect(200);

      const { body, headers } = await get('settings').expect(200);
      expect((body as { data: unknown }).data).toEqual({
        documentId: expect.any(String) as string,
        name: 'Instituto de Empleo',
        taxId: '800.123.456-7',
        address: 'Calle 1 # 2-3',
        email: 'contacto@instituto.example',
        phone: '6071234567',
        website: 'https://instituto.example',
        timeZone: 'America/Bogota',
        privacyPolicy: 'Sus datos se usan para **responderle**.',
        privacyPolicyHtml: '<p>Sus datos se usan para <strong>responderle</strong>.</p>\n',
        privacyPolicyVersion: '2026-1',
        logo: null,
      });
      expect(headers['cache-control']).toMatch(/public/);
      await get('settings').set('If-None-Match', String(headers.etag)).expect(304);
    });

    it('show no more to who asks for more', async () => {
      const plain = (await get('settings').expect(200)).body as unknown;
      for (const query of ['populate=*', 'populate=createdBy', 'fields=termQueja', 'status=draft']) {
        const { status, body } = await get(`settings?${query}`);
        if (status === 200) expect(body).toEqual(plain);
        else expect(status).toBe(400);
      }
    });

    it('refuse a parameter nobody declared, naming it', async () => {
      for (const path of ['settings?inventado=1', 'inquiries/form?inventado=1']) {
        const { body } = await get(path).expect(400);
        expect([path, ...fieldOf(body)]).toEqual([path, 'inventado']);
      }
    });

    it('are not written from there', async () => {
      for (const method of ['post', 'put', 'patch', 'delete'] as const) {
        const { status } = await app
          .http()
          [method]('/api/accountability/settings')
          .send({ data: { name: 'X' } });
        expect([404, 405]).toContain(status);
      }
    });
  });

  describe('draw the filing form', () => {
    it('with the eight types, each explained and with an example', async () => {
      const { types } = await form();
      expect(types.map(({ type }) => type).sort()).toEqual([...TYPES].sort());
      for (const type of types) {
        expect(Object.keys(type).sort()).toEqual(['businessDays', 'example', 'help', 'label', 'type']);
        for (const words of [type.label, type.help, type.example]) expect(words).toMatch(/\p{L}{3}/u);
        expect(type.label).not.toBe(type.type);
      }
      expect(new Set(types.map(({ help }) => help)).size).toBe(8);
      expect(new Set(types.map(({ example }) => example)).size).toBe(8);
    });

    it('with the term the institute set', async () => {
      const termOf = async (wanted: string) =>
        (await form()).types.find(({ type }) => type === wanted)?.businessDays;
      expect(await termOf('consulta')).toBe(30);
      await save({ termConsulta: 20 }).expect(200);
      expect(await termOf('consulta')).toBe(20);
      expect(await termOf('informacion')).toBe(10);
      await save({ termConsulta: 30 }).expect(200);
    });

    it('with the kinds of document and the media of reply the law names, in words', async () => {
      const { idTypes, replyBy } = await form();
      expect(idTypes.map(({ code }) => code)).toEqual([
        'CC',
        'NUIP',
        'CE',
        'NIT',
        'PASAPORTE',
        'PPT',
        'OTRO',
      ]);
      expect(replyBy.map(({ code }) => code)).toEqual(['email', 'postal', 'none']);
      expect([...idTypes, ...replyBy].filter(({ label }) => label.trim() === '')).toEqual([]);
      expect(idTypes.find(({ code }) => code === 'CC')?.label).toBe('Cédula de ciudadanía');
    });

    it('every choice of which a filing can be made with', async () => {
      const { types, idTypes } = await form();
      const file = (change: object) =>
        app
          .http()
          .post('/api/accountability/inquiries')
          .send({ type: 'queja', subject: 'Un asunto', message: 'Un mensaje suficiente', ...change });
      for (const { type } of types) await file({ type, anonymous: true }).expect(201);
      for (const { code } of idTypes) {
        await file({
          person: { kind: 'natural', name: 'Nombre', idType: code, idNumber: '12345', email: 'a@b.co' },
          consent: { notice: true, policyVersion: '1' },
        }).expect(201);
      }
    });

    it('in English for who prefers it, the legal types keeping their codes', async () => {
      const [spanish, english] = [await form('es'), await form('en')];
      expect(english.types.map(({ type }) => type)).toEqual(spanish.types.map(({ type }) => type));
      for (const [index, type] of english.types.entries()) {
        expect(type.help).not.toBe(spanish.types[index]?.help);
        expect(type.label).not.toBe(spanish.types[index]?.label);
      }
    });

    it('with the privacy notice, in which nothing can run', async () => {
      await save({
        privacyPolicyVersion: '2026-2',
        privacyPolicy: [
          '# Aviso',
          '**Sus datos** <script>alert(1)</script> <img src=x onerror=alert(1)>',
          '[mal](javascript:alert(1)) [bien](https://instituto.example)',
        ].join('\n\n'),
      }).expect(200);

      const { privacyPolicy } = await form();
      expect(Object.keys(privacyPolicy).sort()).toEqual(['html', 'version']);
      expect(privacyPolicy.version).toBe('2026-2');
      expect(elementsOf(privacyPolicy.html)).toEqual(['h2', 'p', 'strong', 'p', 'a']);
    });
  });

  describe('are refused, naming the field, when they would stop due dates from being worked out', () => {
    it.each([
      ['timeZone', { timeZone: 'Marte/Olimpo' }],
      ['timeZone', { timeZone: '' }],
      ['timeZone', { timeZone: 'America/Bogota ' }],
      ['timeZone', { timeZone: null }],
      ['timeZone', { timeZone: 5 }],
      ['nonBusinessReception', { nonBusinessReception: 'nunca' }],
      ['termQueja', { termQueja: 0 }],
      ['termQueja', { termQueja: 91 }],
      ['termQueja', { termQueja: 1.5 }],
      ['website', { website: 'javascript:alert(1)' }],
      ['inquiryPage', { inquiryPage: 'javascript:alert(1)' }],
      ['inquiryPage', { inquiryPage: 'www.instituto.example/preguntar' }],
      ['inquiryPage', { inquiryPage: 'https://' }],
      ['inquiryPage', { inquiryPage: '/preguntar' }],
    ])('%s: %j', async (field, change) => {
      const { body } = await save(change).expect(400);
      expect(fieldOf(body)).toEqual([field]);
      await get('deadlines?type=queja&receivedAt=2026-02-02T09:00:00Z').expect(200);
    });

    it('and the time zones that exist are taken, any of them', async () => {
      for (const timeZone of ['Europe/Madrid', 'UTC', 'America/Bogota']) {
        await save({ timeZone }).expect(200);
        await get('deadlines?type=queja&receivedAt=2026-02-02T09:00:00Z').expect(200);
        await get('calendar?year=2026').expect(200);
      }
    });

    it('also when the application itself writes them', async () => {
      const entry = await app.strapi.documents(SETTINGS).findFirst();
      const documentId = String(entry?.documentId);
      await expect(
        app.strapi.documents(SETTINGS).update({ documentId, data: { timeZone: 'Marte/Olimpo' } }),
      ).rejects.toMatchObject({ name: 'ValidationError', details: { errors: [{ path: ['timeZone'] }] } });
      expect(await app.strapi.documents(SETTINGS).findFirst()).toMatchObject({ timeZone: 'America/Bogota' });
    });
  });

  describe('a closure of the institute', () => {
    const close = (from: string, to: string) =>
      manager('post', `collection-types/${CLOSURE}`, { from, to, reason: 'Cierre' });

    it.each([
      ['ends before it begins', '2026-12-31', '2026-12-24'],
      ['lasts over a year', '2026-01-01', '2027-01-03'],
      ['ends in a year nobody meant', '2026-12-24', '9026-12-31'],
    ])('is refused when it %s', async (_how, from, to) => {
      const { body } = await close(from, to).expect(400);
      expect(fieldOf(body)).toEqual(['to']);
      expect(await app.strapi.documents(CLOSURE).count({})).toBe(0);
    });

    it('is refused as well when only one end of it is moved', async () => {
      const { body } = await close('2026-12-24', '2026-12-31').expect(201);
      const { documentId } = (body as { data: { documentId: string } }).data;
      for (const change of [
        { to: '2026-12-01' },
        { from: '2027-01-15' },
        { to: '2029-12-31' },
        { from: '2020-01-01' },
      ]) {
        await manager('put', `collection-types/${CLOSURE}/${documentId}`, change).expect(400);
      }
      expect(await app.strapi.documents(CLOSURE).findOne({ documentId })).toMatchObject({
        from: '2026-12-24',
        to: '2026-12-31',
      });
      await app.strapi.documents(CLOSURE).delete({ documentId });
    });

    it('may be of one day, and of a whole year', async () => {
      for (const to of ['2026-01-01', '2026-12-31']) {
        const { body } = await close('2026-01-01', to).expect(201);
        const { documentId } = (body as { data: { documentId: string } }).data;
        await app.strapi.documents(CLOSURE).delete({ documentId });
      }
    });
  });

  describe('a period that ends before it begins', () => {
    const CASES = [
      [PLAN, { title: 'Plan' }, 'periodStart', 'periodEnd'],
      [REPORT, { title: 'Informe', kind: 'annual' }, 'periodStart', 'periodEnd'],
      [HEARING, { title: 'Audiencia', modality: 'virtual', state: 'announced' }, 'startsAt', 'endsAt'],
    ] as const;
    const day = (type: string, date: string) => (type === HEARING ? `${date}T14:00:00.000Z` : date);

    it.each(CASES)('is refused in a new %s, naming its end', async (type, entry, from, to) => {
      const { body } = await manager('post', `collection-types/${type}`, {
        ...entry,
        [from]: day(type, '2026-06-30'),
        [to]: day(type, '2026-01-01'),
      }).expect(400);
      expect(fieldOf(body)).toEqual([to]);
    });

    it.each(CASES)(
      'is refused when one end of a %s is moved past the other',
      async (type, entry, from, to) => {
        const { body } = await manager('post', `collection-types/${type}`, {
          ...entry,
          [from]: day(type, '2026-01-01'),
          [to]: day(type, '2026-06-30'),
        }).expect(201);
        const { documentId } = (body as { data: { documentId: string } }).data;
        const move = (change: object) => manager('put', `collection-types/${type}/${documentId}`, change);

        await move({ [to]: day(type, '2025-12-31') }).expect(400);
        await move({ [from]: day(type, '2026-07-01') }).expect(400);
        await move({ [from]: day(type, '2026-06-30') }).expect(200);
      },
    );

    it('is no matter for a hearing whose end is not known yet', async () => {
      await manager('post', `collection-types/${HEARING}`, {
        title: 'Audiencia sin hora de cierre',
        modality: 'virtual',
        state: 'announced',
        startsAt: '2026-12-01T14:00:00.000Z',
      }).expect(201);
    });
  });
});
