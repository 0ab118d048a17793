import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const uid = (name: string) => `plugin::accountability.${name}`;

/** What an editor finds on the first login: the type's name, the columns of its list, and their order. */
const TYPES = {
  plan: ['Plan de comunicaciones', ['title', 'periodStart', 'periodEnd', 'closed'], 'periodStart:DESC'],
  'plan-action': ['Acción del plan', ['name', 'plan', 'channel', 'scope', 'order'], 'order:ASC'],
  position: ['Cargo responsable', ['name', 'email', 'holder'], 'name:ASC'],
  'management-report': [
    'Informe de gestión',
    ['title', 'kind', 'periodStart', 'periodEnd', 'hearing'],
    'periodEnd:DESC',
  ],
  indicator: ['Indicador', ['name', 'unit', 'target', 'result', 'report'], 'order:ASC'],
  bulletin: ['Boletín', ['number', 'title', 'issuedOn', 'report', 'hearing'], 'issuedOn:DESC'],
  hearing: ['Audiencia pública', ['title', 'startsAt', 'modality', 'venue', 'state'], 'startsAt:DESC'],
  commitment: ['Compromiso', ['text', 'responsible', 'dueOn', 'progress', 'state'], 'dueOn:ASC'],
  notice: ['Aviso de cartelera', ['title', 'from', 'to', 'link'], 'from:DESC'],
  contact: ['Contacto', ['email', 'name', 'kind', 'groups', 'mailingState'], 'email:ASC'],
  'contact-group': ['Grupo de contactos', ['name', 'kind', 'contacts'], 'name:ASC'],
  inquiry: [
    'Inquietud ciudadana',
    ['filingNumber', 'dueOn', 'type', 'subject', 'state', 'receivedAt'],
    'dueOn:ASC',
  ],
  'inquiry-event': ['Historia de la inquietud', ['inquiry', 'kind', 'at', 'by'], 'at:ASC'],
  'reply-template': ['Plantilla de respuesta', ['title'], 'title:ASC'],
  setting: ['Configuración de la sección', ['name'], 'name:ASC'],
  closure: ['Cierre del instituto', ['reason', 'from', 'to'], 'from:DESC'],
} as const;
const NAMES = Object.keys(TYPES) as (keyof typeof TYPES)[];

/** Words an editor would read if nobody had named a field: those of the code. */
const OF_STRAPI = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
];

interface View {
  settings: { mainField: string; defaultSortBy: string; defaultSortOrder: string; pageSize: number };
  metadatas: Record<
    string,
    { edit: { label?: string; mainField?: string }; list: { label?: string; sortable?: boolean } }
  >;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface Refusal {
  error: { status: number; name: string; message: string; details: { errors: { path: string[] }[] } };
}

describe('the content manager, on an editor’s first login', () => {
  let app: TestApp;
  let token: string;

  beforeAll(async () => {
    app = await bootApp();
    token = (await createAdminUser(app, { roles: ['Jefe de Planeación'] })).token;
  });
  afterAll(() => app.close());

  const get = (path: string) =>
    app.http().get(`/content-manager/${path}`).set('Authorization', `Bearer ${token}`);
  const viewOf = async (name: string): Promise<View> => {
    const { body } = await get(`content-types/${uid(name)}/configuration`).expect(200);
    return (body as { data: { contentType: View } }).data.contentType;
  };
  const attributesOf = (name: string) =>
    app.strapi.contentTypes[uid(name) as keyof typeof app.strapi.contentTypes].attributes as Record<
      string,
      { type: string; target?: string; visible?: boolean }
    >;
  /** The fields that are the type's own and that an editor may meet. */
  const fieldsOf = (name: string) =>
    Object.entries(attributesOf(name))
      .filter(
        ([field, { visible }]) =>
          visible !== false && !OF_STRAPI.includes(field) && field !== 'localizations',
      )
      .map(([field]) => field);

  it('names every type in Spanish, with a word on what it is', async () => {
    const { body } = await get('content-types').expect(200);
    const types = (body as { data: { uid: string; info: { displayName: string; description?: string } }[] })
      .data;
    for (const name of NAMES) {
      const info = types.find((type) => type.uid === uid(name))?.info;
      expect([name, info?.displayName]).toEqual([name, TYPES[name][0]]);
      expect([name, info?.description]).toEqual([name, expect.stringMatching(/\p{L}{3,} \p{L}+/u)]);
    }
  });

  it('lists every type of the section that is shown, so that none escapes these tests', async () => {
    const { body } = await get('content-types').expect(200);
    const shown = (body as { data: { uid: string; isDisplayed: boolean }[] }).data
      .filter((type) => type.uid.startsWith(uid('')) && type.isDisplayed)
      .map((type) => type.uid);
    expect(shown.sort()).toEqual(NAMES.map(uid).sort());
  });

  describe.each(NAMES)('of %s', (name) => {
    it('labels every field in Spanish, in the form and in the list', async () => {
      const { metadatas } = await viewOf(name);
      const unnamed = fieldsOf(name).filter((field) => {
        const labels = [metadatas[field]?.edit.label, metadatas[field]?.list.label];
        return labels.some((label) => !label || label === field || !/^[\p{Lu}«]/u.test(label));
      });
      expect(unnamed).toEqual([]);
    });

    it('shows the columns that matter, in a sensible order, and names an entry by a word of its own', async () => {
      const { settings, layouts } = await viewOf(name);
      const [, list, sort] = TYPES[name];
      expect(layouts.list).toEqual(list);
      expect(`${settings.defaultSortBy}:${settings.defaultSortOrder}`).toBe(sort);
      expect(fieldsOf(name)).toContain(settings.mainField);
      expect(settings.mainField).not.toBe('documentId');
    });

    it('has a form of rows that fit, with each field at most once and every required one', async () => {
      const { layouts } = await viewOf(name);
      const fields = layouts.edit.flat().map((field) => field.name);
      expect(new Set(fields).size).toBe(fields.length);
      for (const line of layouts.edit)
        expect(line.reduce((width, { size }) => width + size, 0)).toBeLessThanOrEqual(12);
      const required = Object.entries(attributesOf(name))
        .filter(
          ([field, attribute]) =>
            'required' in attribute && attribute.required === true && fieldsOf(name).includes(field),
        )
        .map(([field]) => field);
      expect(required.filter((field) => !fields.includes(field))).toEqual([]);
    });

    it('names what a field leads to by a word, not by an identifier', async () => {
      const { metadatas, layouts } = await viewOf(name);
      const shown = new Set([...layouts.edit.flat().map((field) => field.name), ...layouts.list]);
      for (const field of fieldsOf(name)) {
        const { type, target } = attributesOf(name)[field] ?? {};
        if (type !== 'relation' || !target || !shown.has(field)) continue;
        const mainField = metadatas[field]?.edit.mainField;
        expect([field, mainField]).not.toEqual([field, 'id']);
        expect([field, mainField]).not.toEqual([field, 'documentId']);
        expect([field, mainField]).not.toEqual([field, undefined]);
      }
    });

    it('can be listed and sorted by its own columns', async () => {
      if (name === 'setting') return void (await get(`single-types/${uid(name)}`).expect(200));
      const [, columns, sort] = TYPES[name];
      await get(`collection-types/${uid(name)}?sort=${sort}`).expect(200);
      const { metadatas } = await viewOf(name);
      for (const column of columns.filter((one) => metadatas[one]?.list.sortable)) {
        const mainField = metadatas[column]?.edit.mainField;
        const by = mainField ? `${column}.${mainField}` : column;
        const { status } = await get(`collection-types/${uid(name)}?sort=${by}:ASC`);
        expect([by, status]).toEqual([by, 200]);
      }
    });
  });

  it('does not show the application’s own columns of an inquiry', async () => {
    const { metadatas, layouts } = await viewOf('inquiry');
    for (const hidden of [
      'person',
      'consent',
      'deadline',
      'trackingCodeHash',
      'receiptTokenHash',
      'replayableCode',
    ]) {
      expect(Object.keys(metadatas)).not.toContain(hidden);
      expect(layouts.edit.flat().map((field) => field.name)).not.toContain(hidden);
    }
  });

  describe('a choice with several answers', () => {
    const ACTION = uid('plan-action');
    const save = (body: object, id = '') =>
      app
        .http()
        [id ? 'put' : 'post'](`/content-manager/collection-types/${ACTION}${id && `/${id}`}`)
        .set('Authorization', `Bearer ${token}`)
        .send(body);
    const documents = () =>
      app.strapi.documents(ACTION as never) as unknown as {
        create(params: object): Promise<{ documentId: string }>;
        update(params: object): Promise<unknown>;
        findOne(params: object): Promise<{ audiences: unknown; frequencies: unknown } | null>;
        count(params: object): Promise<number>;
      };
    const WRONG: [string, unknown][] = [
      ['audiences', ['vecinos']],
      ['audiences', ['citizens', 'citizens']],
      ['audiences', ['citizens', '']],
      ['audiences', ['citizens', null]],
      ['audiences', [['citizens']]],
      ['audiences', 'citizens'],
      ['audiences', { 0: 'citizens', length: 1 }],
      ['audiences', true],
      ['audiences', 3],
      ['audiences', ['quarterly']],
      ['frequencies', ['Trimestral']],
      ['frequencies', ['quarterly', 'permanent', 'quarterly']],
      ['frequencies', 'permanent'],
      ['frequencies', ['citizens']],
    ];

    it('is a field of its own, with the choices an editor is offered', () => {
      expect(
        app.strapi.contentTypes[ACTION as keyof typeof app.strapi.contentTypes].attributes,
      ).toMatchObject({
        audiences: {
          customField: 'plugin::accountability.multiple-choice',
          options: { choices: ['citizens', 'staff'] },
        },
        frequencies: {
          customField: 'plugin::accountability.multiple-choice',
          options: { choices: ['permanent', 'before-hearing', 'quarterly'] },
        },
      });
    });

    it('takes any of its choices, several or none; no answer is an empty list to every reader', async () => {
      for (const audiences of [['citizens'], ['staff', 'citizens'], [], null]) {
        const { body } = await save({ name: 'CARTELERA', audiences }).expect(201);
        expect((body as { data: { audiences: unknown } }).data.audiences).toEqual(audiences ?? []);
      }
    });

    it.each(WRONG)('refuses in the content manager, naming the field: %s %j', async (field, value) => {
      const before = await documents().count({});
      const { body } = await save({ name: 'CARTELERA', [field]: value }).expect(400);
      expect((body as Refusal).error.name).toBe('ValidationError');
      expect((body as Refusal).error.details.errors.map(({ path }) => path)).toEqual([[field]]);
      expect(await documents().count({})).toBe(before);
    });

    it.each(WRONG)('refuses from the application, naming the field: %s %j', async (field, value) => {
      await expect(documents().create({ data: { name: 'CARTELERA', [field]: value } })).rejects.toMatchObject(
        {
          name: 'ValidationError',
          details: { errors: [{ path: [field] }] },
        },
      );
    });

    it('refuses in a change as well, and keeps what was there', async () => {
      const { documentId } = await documents().create({ data: { name: 'CARTELERA', audiences: ['staff'] } });
      const { body } = await save({ audiences: ['vecinos'] }, documentId).expect(400);
      expect((body as Refusal).error.details.errors[0]?.path).toEqual(['audiences']);
      await expect(
        documents().update({ documentId, data: { frequencies: 'quarterly' } }),
      ).rejects.toMatchObject({
        name: 'ValidationError',
      });
      expect(await documents().findOne({ documentId })).toMatchObject({ audiences: ['staff'] });
    });
  });
});
