import { localDate } from '../../src/plugins/accountability/server/src/deadlines';
import type { inquiriesService } from '../../src/plugins/accountability/server/src/inquiries/service';
import { deskOf, pathsOf } from '../support/desk';
import { linesOfPdf, uncompressedPdf } from '../support/pdf';
import { type AdminUser, bootApp, createAdminUser, type TestApp } from '../support/strapi';

const BULLETIN = 'plugin::accountability.bulletin';
const REPORT = 'plugin::accountability.management-report';
const INDICATOR = 'plugin::accountability.indicator';
const HEARING = 'plugin::accountability.hearing';
const COMMITMENT = 'plugin::accountability.commitment';
const INQUIRY = 'plugin::accountability.inquiry';
const EVENT = 'plugin::accountability.inquiry-event';
const MANAGER = `/content-manager/collection-types/${BULLETIN}`;

const DAY = 86_400_000;
const TODAY = localDate(new Date(), 'America/Bogota');
const inDays = (days: number) => localDate(new Date(Date.now() + days * DAY), 'America/Bogota');
const on = { issuedOn: '2026-02-01' };

interface Shown {
  documentId: string;
  number: number | null;
  title: string;
  slug: string;
  summary: string;
  body: string;
  issuedOn: string;
}

/** The desk of the bulletins of a running application. */
function bulletinsOf(app: TestApp) {
  const documents = () => app.strapi.documents(BULLETIN);
  const read = (key: string) => app.http().get(`/api/accountability/bulletins/${key}`);
  return {
    documents,
    read,
    async draft(data: Record<string, unknown> = {}): Promise<string> {
      const bulletin = { title: 'Boletín', ...on, ...data };
      return (await documents().create({ data: bulletin as never })).documentId;
    },
    async published(): Promise<string> {
      const { documentId } = await documents().create({
        data: { title: 'Boletín', ...on },
        status: 'published',
      });
      return documentId;
    },
    publish: (documentId: string) => documents().publish({ documentId }),
    /** What editors and the public have, in this order. */
    async numbers(documentId: string): Promise<(number | null | undefined)[]> {
      const [draft, published] = [
        await documents().findOne({ documentId }),
        await documents().findOne({ documentId, status: 'published' }),
      ];
      return [draft?.number, published?.number];
    },
    async shown(key: string): Promise<Shown> {
      const { body } = await read(key).expect(200);
      return (body as { data: Shown }).data;
    },
    /** The row an editor works on. */
    async entry(documentId: string) {
      return (await app.strapi.db.query(BULLETIN).findOne({
        where: { documentId, publishedAt: null },
        populate: ['report', 'hearing'],
      })) as Shown & { report: { title: string } | null; hearing: { title: string } | null };
    },
  };
}

/** The fields a refusal of the document service names. */
async function refusedFields(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const { name, details } = (error ?? {}) as {
    name?: string;
    details?: { errors?: { path: string[] }[] };
  };
  expect(name).toBe('ValidationError');
  return (details?.errors ?? []).map(({ path }) => path.join('.'));
}

describe('the number of a bulletin', () => {
  let app: TestApp;
  let editor: AdminUser;
  let bulletins: ReturnType<typeof bulletinsOf>;

  beforeAll(async () => {
    app = await bootApp();
    bulletins = bulletinsOf(app);
    editor = await createAdminUser(app, { roles: ['Contratista de rendición de cuentas'] });
  });
  afterAll(() => app.close());

  const manager = (method: 'post' | 'put', path: string, body: object = {}) =>
    app.http()[method](`${MANAGER}${path}`).set('Authorization', `Bearer ${editor.token}`).send(body);
  const number = async (documentId: string) => Number((await bulletins.shown(documentId)).number);
  const last = async () => {
    const rows = (await app.strapi.db.query(BULLETIN).findMany({ select: ['number'] })) as Shown[];
    return Math.max(0, ...rows.map((row) => row.number ?? 0));
  };

  it('is none for a draft, and is given when it is published first, from 1, one after the other', async () => {
    const [first, second] = [await bulletins.draft(), await bulletins.draft()];
    expect(await bulletins.numbers(first)).toEqual([null, undefined]);
    await manager('post', `/${second}/actions/publish`).expect(200);
    await bulletins.publish(first);
    expect(await bulletins.numbers(second)).toEqual([1, 1]);
    expect(await bulletins.numbers(first)).toEqual([2, 2]);
    expect(await number(await bulletins.published())).toBe(3);
    expect((await bulletins.shown(first)).number).toBe(2);
  });

  it('saved and published in one go too', async () => {
    const documentId = await bulletins.draft();
    const before = await last();
    await bulletins.documents().update({ documentId, data: { summary: 'Uno' }, status: 'published' });
    await bulletins.documents().update({ documentId, data: { summary: 'Dos' }, status: 'published' });
    expect(await bulletins.numbers(documentId)).toEqual([before + 1, before + 1]);
  });

  it('is another one for each of twenty published at the same moment, without a gap', async () => {
    const before = await last();
    const drafts: string[] = [];
    for (let made = 0; made < 20; made += 1) drafts.push(await bulletins.draft());
    const answers = await Promise.all(drafts.map((id) => manager('post', `/${id}/actions/publish`)));
    expect(answers.map(({ status }) => status)).toEqual(drafts.map(() => 200));
    const given = await Promise.all(drafts.map(number));
    expect(given.toSorted((one, other) => one - other)).toEqual(drafts.map((_, index) => before + 1 + index));
  });

  it('is one for a bulletin that is published many times at the same moment', async () => {
    const [documentId, before] = [await bulletins.draft(), await last()];
    await Promise.allSettled(Array.from({ length: 5 }, () => bulletins.publish(documentId)));
    expect(await bulletins.numbers(documentId)).toEqual([before + 1, before + 1]);
    expect(await number(await bulletins.published())).toBe(before + 2);
  });

  it('stays when it is changed, published again, withdrawn and shown once more', async () => {
    const documentId = await bulletins.published();
    const given = await number(documentId);
    const kept = async () => expect(await bulletins.numbers(documentId)).toContain(given);
    await bulletins.published();

    await bulletins.documents().update({ documentId, data: { title: 'Otro título' } });
    await bulletins.publish(documentId);
    await kept();
    await bulletins.documents().unpublish({ documentId });
    expect(await bulletins.numbers(documentId)).toEqual([given, undefined]);
    await bulletins.publish(documentId);
    expect(await bulletins.numbers(documentId)).toEqual([given, given]);
    await bulletins.documents().update({ documentId, data: { title: 'Descartado' } });
    await bulletins.documents().discardDraft({ documentId });
    expect(await bulletins.numbers(documentId)).toEqual([given, given]);
  });

  it('is nobody’s to write: another one is refused, naming the field, through every door', async () => {
    const documentId = await bulletins.published();
    const given = await number(documentId);
    for (const change of [{ number: given + 500 }, { number: 'x' }, { number: 0 }]) {
      const answer = await manager('put', `/${documentId}`, { title: 'Cambiado', ...on, ...change });
      expect([answer.status, pathsOf(answer.body)]).toEqual([400, ['number']]);
    }
    const made = await manager('post', '', { title: 'Con número', ...on, number: 900 }).expect(400);
    expect(made.text).toContain('lo asigna la aplicación');
    const update = bulletins.documents().update({ documentId, data: { number: 900 }, status: 'published' });
    expect(await refusedFields(update)).toEqual(['number']);
    expect(await bulletins.shown(documentId)).toMatchObject({ title: 'Boletín', number: given });
  });

  it('is kept by a form that says the same one, or was open before there was any', async () => {
    const documentId = await bulletins.published();
    const given = await number(documentId);
    for (const said of [given, null]) {
      await manager('put', `/${documentId}`, { title: 'Cambiado', ...on, number: said }).expect(200);
      expect(await bulletins.numbers(documentId)).toEqual([given, given]);
    }
  });

  it('is not editable in the content manager', async () => {
    const { body } = await app
      .http()
      .get(`/content-manager/content-types/${BULLETIN}/configuration`)
      .set('Authorization', `Bearer ${editor.token}`)
      .expect(200);
    const { data } = body as {
      data: { contentType: { metadatas: Record<string, { edit: { editable: boolean } }> } };
    };
    expect(data.contentType.metadatas.number?.edit.editable).toBe(false);
    expect(data.contentType.metadatas.title?.edit.editable).toBe(true);
  });

  it('of a copy is its own', async () => {
    const documentId = await bulletins.published();
    const cloned = await bulletins
      .documents()
      .clone({ documentId, data: { title: 'Copia', number: 77 } as never });
    const copy = String(cloned?.entries[0]?.documentId);
    expect(await bulletins.numbers(copy)).toEqual([null, undefined]);
    await bulletins.publish(copy);
    expect(await number(copy)).toBe((await number(documentId)) + 1);
  });

  it('is not used up by a bulletin that cannot be published, nor given again when one is deleted', async () => {
    const before = await last();
    const unfinished = await bulletins.draft({ issuedOn: null });
    await expect(bulletins.publish(unfinished)).rejects.toThrow();
    const documentId = await bulletins.published();
    expect(await number(documentId)).toBe(before + 1);
    await bulletins.documents().delete({ documentId });
    expect(await number(await bulletins.published())).toBe(before + 2);
  });

  it('goes on after the highest there is, and old bulletins keep theirs', async () => {
    const documentId = await bulletins.published();
    const by = (id: string, data: object) =>
      app.strapi.db.query(BULLETIN).updateMany({ where: { documentId: id }, data });
    await by(documentId, { number: 400 });
    expect(await number(await bulletins.published())).toBe(401);
    await bulletins.publish(documentId);
    expect(await bulletins.numbers(documentId)).toEqual([400, 400]);

    // Two drafts that were given one number by hand, before the application gave them.
    const [one, other] = [await bulletins.draft(), await bulletins.draft()];
    await by(one, { number: 300 });
    await by(other, { number: 300 });
    await Promise.all([one, other].map(bulletins.publish));
    const given = [await number(one), await number(other)];
    expect(given.toSorted((first, second) => first - second)).toEqual([300, 402]);
  });
});

describe('an institute that has numbered bulletins elsewhere', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp({ env: { BULLETIN_FIRST_NUMBER: '42' } });
  });
  afterAll(() => app.close());

  it('goes on with the number it names', async () => {
    const bulletins = bulletinsOf(app);
    const [first, second] = [await bulletins.published(), await bulletins.published()];
    expect((await bulletins.shown(first)).number).toBe(42);
    expect((await bulletins.shown(second)).number).toBe(43);
  });
});

describe('a bulletin composed from what was published', () => {
  const SITE = 'https://instituto.example';
  const PERSON = [/adriana/i, /quintero/i, /63\.?514\.?278/, /correo\.example/, /310 ?555 ?0199/, /45-10/];
  const MESSAGE = 'Soy Adriana Quintero, C.C. 63.514.278, de la Carrera 21 # 45-10. ¿Habrá cursos?';
  const who = { name: 'Prueba', userId: 1 };

  let app: TestApp;
  let editor: AdminUser;
  let bulletins: ReturnType<typeof bulletinsOf>;
  let report: string;
  let hearing: string;
  let answered: string;

  beforeAll(async () => {
    app = await bootApp({
      env: {
        BULLETIN_PAGE_URL: `${SITE}/boletin`,
        REPORT_PAGE_URL: `${SITE}/informe`,
        HEARING_PAGE_URL: `${SITE}/audiencia`,
        ANSWERS_PAGE_URL: `${SITE}/respuestas`,
      },
    });
    bulletins = bulletinsOf(app);
    editor = await createAdminUser(app, { roles: ['Jefe de Planeación'] });
  });
  afterAll(() => app.close());

  const compose = (body: object | string, headers: Record<string, string> = {}, user = editor) =>
    app
      .http()
      .post('/accountability/bulletins/compose')
      .set({ Authorization: `Bearer ${user.token}`, 'Content-Type': 'application/json', ...headers })
      .send(body);
  const composed = async (period = { from: TODAY, to: TODAY }, headers = {}): Promise<string> => {
    const { body } = await compose(period, headers).expect(201);
    return (body as { data: { documentId: string } }).data.documentId;
  };
  const bodyOf = async (documentId: string) => (await bulletins.entry(documentId)).body.replace(/\\/g, '');
  const textOf = async () => bodyOf(await composed());
  /** As if it had become public so many days ago. */
  const earlier = (type: string, documentId: string, name: string, days: number) =>
    app.strapi.db.query(type).updateMany({
      where: { documentId },
      data: { [name]: new Date(Date.now() - days * DAY) },
    });

  it('is refused as long as nothing was published', async () => {
    const { body } = await compose({ from: TODAY, to: TODAY }).set('Accept-Language', 'es').expect(400);
    expect(pathsOf(body)).toEqual(['from']);
    expect(JSON.stringify(body)).toContain('no se publicó nada');
    expect(await app.strapi.db.query(BULLETIN).count({ where: {} })).toBe(0);
  });

  describe('of a period with something of everything', () => {
    beforeAll(async () => {
      const made = await app.strapi.documents(REPORT).create({
        data: {
          title: 'Informe *del* trimestre',
          kind: 'quarterly',
          periodStart: '2026-01-01',
          periodEnd: '2026-03-31',
          summary: 'Se formaron más personas.',
        },
      });
      report = made.documentId;
      await app.strapi.documents(INDICATOR).create({
        data: { name: 'Personas formadas', unit: 'personas', target: 500, result: 548, report },
      });
      await app.strapi.documents(REPORT).publish({ documentId: report });

      const held = await app.strapi.documents(HEARING).create({
        data: {
          title: 'Audiencia de hoy',
          startsAt: new Date(),
          modality: 'in-person',
          state: 'held',
          attendance: 80,
        },
        status: 'published',
      });
      hearing = held.documentId;
      const office = await app.strapi
        .documents('plugin::accountability.position')
        .create({ data: { name: 'OFICINA DE EMPLEO', email: 'empleo@instituto.example' } });
      const promise = {
        responsible: office.documentId,
        hearing,
        dueOn: inDays(60),
        source: 'minutes' as const,
      };
      for (const commitment of [
        { ...promise, text: 'Abrir la ruta de empleo', state: 'fulfilled' as const },
        {
          ...promise,
          text: 'Formar a 100 jóvenes',
          state: 'in-progress' as const,
          progress: 40,
          progressNote: 'Van 40.',
        },
        { ...promise, text: 'Compromiso que nadie ha empezado', state: 'pending' as const },
      ])
        await app.strapi.documents(COMMITMENT).create({ data: commitment, status: 'published' });

      answered = await answeredCase();
      await publishAnswer(answered, '¿Habrá cursos? # no es un título', 'Sí: **18 cursos** en el año.');
    });

    const inquiries = () =>
      app.strapi.plugin('accountability').service<ReturnType<typeof inquiriesService>>('inquiries');

    async function answeredCase(): Promise<string> {
      const { documentId } = await deskOf(app).file({ message: MESSAGE });
      await inquiries().takeStep(
        documentId,
        { step: 'assign', assignee: { id: editor.id, name: 'Prueba' } },
        who,
      );
      const text = 'Señora Adriana Quintero: sí habrá. Borrador que nadie publicó.';
      await inquiries().takeStep(documentId, { step: 'answer', text, outcome: 'granted' }, who);
      return documentId;
    }
    async function publishAnswer(documentId: string, publicQuestion: string, publicAnswer: string) {
      const { version } = await deskOf(app).read(editor, documentId);
      const body = { publicQuestion, publicAnswer, topic: 'Formación', version };
      await deskOf(app).api(editor, 'post', `/case/${documentId}/publication`, body).expect(200);
    }

    it('is a draft of today that tells all of it, with links to the website', async () => {
      const documentId = await composed();
      const entry = await bulletins.entry(documentId);
      expect(entry).toMatchObject({
        number: null,
        issuedOn: TODAY,
        report: { title: 'Informe *del* trimestre' },
        hearing: { title: 'Audiencia de hoy' },
      });
      expect(entry.title).toMatch(/^Resultados del \d+ de \w+ de \d{4}$/);
      expect(entry.summary).toContain('publicó 1 informe de gestión (1 indicador) y 1 respuesta');
      expect(entry.summary).toContain('Cumplió 1 compromiso y avanzó en 1 compromiso.');
      const text = await bodyOf(documentId);
      for (const part of [
        '### Informe *del* trimestre',
        `[Informe de gestión trimestral, de enero a marzo de 2026](<${SITE}/informe?slug=informe-del-trimestre>).`,
        'Se formaron más personas.',
        '| Personas formadas | personas | 500 | 548 | 110 % |',
        '| Formación | 1 |',
        '**Pregunta:** ¿Habrá cursos? # no es un título.',
        '**Respuesta:** Sí: 18 cursos en el año.',
        `(<${SITE}/respuestas>)`,
        '- Abrir la ruta de empleo. Responsable: OFICINA DE EMPLEO. Cumplido el',
        '- Formar a 100 jóvenes. Responsable: OFICINA DE EMPLEO. Avance: 40 %. Van 40.',
        `- [Audiencia de hoy](<${SITE}/audiencia?slug=audiencia-de-hoy>): se realizó el`,
        'con 80 asistentes.',
      ])
        expect(text).toContain(part);
      expect(text).not.toContain('nadie ha empezado');
      await bulletins.read(documentId).expect(404);
    });

    it('is published, numbered and printed like any other', async () => {
      const documentId = await composed();
      await bulletins.publish(documentId);
      const shown = await bulletins.shown(documentId);
      expect(shown.number).toEqual(expect.any(Number));
      const { body } = await bulletins.read(`${shown.slug}/bulletin.pdf`).expect(200);
      const text = linesOfPdf(uncompressedPdf(body as Buffer))
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(text).toContain(`Boletín n.º ${shown.number} ·`);
      expect(text).toContain('Personas formadas personas 500 548 110 %');
      expect(text).toContain(`${SITE}/boletin?slug=${shown.slug}`);
      await bulletins.documents().unpublish({ documentId });
    });

    it('holds nothing of the person who asked, and none of what was only written to them', async () => {
      const documentId = await composed();
      const text = JSON.stringify(await bulletins.entry(documentId));
      for (const secret of [...PERSON, /nadie publicó/, /\d{4}-\d{6}/]) expect(text).not.toMatch(secret);
    });

    it('holds nothing of a draft: new ones, changed ones, withdrawn ones', async () => {
      const secret = 'SECRETO';
      const data = { kind: 'annual', periodStart: '2026-01-01', periodEnd: '2026-12-31' } as const;
      await app.strapi.documents(REPORT).create({ data: { ...data, title: `${secret} informe` } });
      await app.strapi.documents(REPORT).update({
        documentId: report,
        data: { title: `${secret} título`, summary: secret },
      });
      await app.strapi.documents(INDICATOR).create({ data: { name: `${secret} indicador`, report } });
      const withdrawn = await app.strapi
        .documents(REPORT)
        .create({ data: { ...data, title: `${secret} retirado` }, status: 'published' });
      const reason = { withdrawalReason: 'Se revisa' };
      await app.strapi.documents(REPORT).update({ documentId: withdrawn.documentId, data: reason });
      await app.strapi.documents(REPORT).unpublish({ documentId: withdrawn.documentId });
      await app.strapi.documents(HEARING).create({
        data: { title: `${secret} audiencia`, startsAt: new Date(), modality: 'virtual', state: 'held' },
      });
      await app.strapi.documents(HEARING).update({
        documentId: hearing,
        data: { title: `${secret} audiencia`, attendance: 9_999 },
      });
      await app.strapi.documents(COMMITMENT).create({
        data: { text: `${secret} compromiso`, state: 'fulfilled', source: 'minutes' },
      });
      const unpublished = await answeredCase();
      const texts = { publicQuestion: secret, publicAnswer: secret };
      await app.strapi.db.query(INQUIRY).updateMany({ where: { documentId: unpublished }, data: texts });

      const entry = JSON.stringify(await bulletins.entry(await composed()));
      expect(entry).not.toContain('9.999');
      expect(entry.replace(/"(?:report|hearing)":\{[^}]*\}/g, '')).not.toContain(secret);
    });

    it('tells what became public first in the period, and not what was corrected in it', async () => {
      await publishAnswer(answered, '¿Habrá cursos este año?', 'Sí: 20 cursos.');
      expect(await textOf()).toContain('20 cursos');
      const acts = { where: { inquiry: { documentId: answered }, kind: 'published' } };
      const [first] = (await app.strapi.db.query(EVENT).findMany({ ...acts, orderBy: { id: 'asc' } })) as {
        id: number;
      }[];
      await app.strapi.db
        .query(EVENT)
        .updateMany({ where: { id: first?.id }, data: { at: new Date(Date.now() - 10 * DAY) } });
      await earlier(REPORT, report, 'firstPublishedAt', 10);
      await earlier(HEARING, hearing, 'announcedAt', 10);
      const now = await textOf();
      for (const part of ['20 cursos', 'Personas formadas', 'Respuestas a la ciudadanía'])
        expect(now).not.toContain(part);
      // It was held today, though it was announced before.
      expect(now).toContain('Audiencia de hoy');

      const then = await bodyOf(await composed({ from: inDays(-11), to: inDays(-9) }));
      for (const part of ['20 cursos', 'Personas formadas']) expect(then).toContain(part);
    });

    it('is composed once for each key, also when it is sent again at the same moment', async () => {
      const key = { 'Idempotency-Key': 'una-clave' };
      const all = await Promise.all(Array.from({ length: 5 }, () => composed(undefined, key)));
      expect(new Set(all).size).toBe(1);
      expect(await composed(undefined, key)).toBe(all[0]);
      expect(await composed({ from: inDays(-1), to: TODAY }, key)).not.toBe(all[0]);
      expect(await composed()).not.toBe(all[0]);
      await compose({ from: TODAY, to: TODAY }, { 'Idempotency-Key': 'x'.repeat(200) }).expect(400);
      const { text } = await bulletins.read('').expect(200);
      expect(text).not.toContain('compositionKey');
    });
  });

  it.each([
    ['that ends before it begins', { from: TODAY, to: inDays(-1) }, ['to']],
    ['that ends after today', { from: TODAY, to: inDays(1) }, ['to']],
    ['in which nothing was published', { from: '2019-01-01', to: '2019-06-30' }, ['from']],
    ['of more than two years', { from: '2019-01-01', to: '2022-01-01' }, ['to']],
    ['without its ends', {}, ['from', 'to']],
    ['of days there are not', { from: '2019-02-30', to: 'ayer' }, ['from', 'to']],
    ['with something else', { from: TODAY, to: TODAY, title: 'Otro' }, ['title']],
    ['that is none', { from: null, to: [TODAY] }, ['from', 'to']],
  ])('of a period %s is refused, naming the field', async (_what, period, fields) => {
    const before = await app.strapi.db.query(BULLETIN).count({ where: {} });
    const { body } = await compose(period).expect(400);
    expect(pathsOf(body)).toEqual(fields);
    expect(await app.strapi.db.query(BULLETIN).count({ where: {} })).toBe(before);
  });

  it('is for who may save bulletins', async () => {
    await app.http().post('/accountability/bulletins/compose').send({ from: TODAY, to: TODAY }).expect(401);
    const answerer = await createAdminUser(app, { roles: ['Funcionario que responde'] });
    await compose({ from: TODAY, to: TODAY }, {}, answerer).expect(403);
    const engineer = await createAdminUser(app, { roles: ['Ingeniero de Sistemas'] });
    await compose({ from: TODAY, to: TODAY }, {}, engineer).expect(201);
  });
});

describe('a bulletin as a PDF', () => {
  let app: TestApp;
  let bulletins: ReturnType<typeof bulletinsOf>;

  beforeAll(async () => {
    app = await bootApp();
    bulletins = bulletinsOf(app);
  });
  afterAll(() => app.close());

  const linesOf = (body: unknown) =>
    linesOfPdf(uncompressedPdf(body as Buffer))
      .join(' ')
      .replace(/\s+/g, ' ');

  it('is a file by slug or identifier, to be cached', async () => {
    const documentId = await bulletins.draft({ title: 'Ferias de empleo', body: 'Hubo **tres** ferias.' });
    await bulletins.publish(documentId);
    for (const key of ['ferias-de-empleo', documentId]) {
      const { headers, body } = await bulletins.read(`${key}/bulletin.pdf`).expect(200);
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': 'inline; filename="ferias-de-empleo.pdf"',
        'x-content-type-options': 'nosniff',
        'cache-control': expect.stringContaining('s-maxage'),
        'last-modified': expect.any(String),
      });
      expect(linesOf(body)).toContain('Hubo tres ferias.');
      await bulletins.read(`${key}/bulletin.pdf`).set('If-None-Match', String(headers.etag)).expect(304);
    }
  });

  it('changes when the bulletin is published anew, and not before', async () => {
    const documentId = await bulletins.draft({ title: 'Cambiante', body: 'Primero.' });
    await bulletins.publish(documentId);
    const text = async () => linesOf((await bulletins.read('cambiante/bulletin.pdf').expect(200)).body);
    await bulletins.documents().update({ documentId, data: { body: 'Segundo.' } });
    expect(await text()).toContain('Primero.');
    await bulletins.publish(documentId);
    expect(await text()).toContain('Segundo.');
  });

  it('is not there where there is no bulletin, none published, or one that was withdrawn', async () => {
    await bulletins.read('no-existe/bulletin.pdf').expect(404);
    const documentId = await bulletins.draft({ title: 'Por publicar' });
    await bulletins.read('por-publicar/bulletin.pdf').expect(404);
    await bulletins.publish(documentId);
    await bulletins.read('por-publicar/bulletin.pdf').expect(200);
    await bulletins.read('por-publicar/bulletin.pdf?hoja=carta').expect(400);
    await bulletins.documents().unpublish({ documentId });
    await bulletins.read('por-publicar/bulletin.pdf').expect(404);
  });
});
