import type { inquiriesService } from '../../src/plugins/accountability/server/src/inquiries/service';
import type { publicationService } from '../../src/plugins/accountability/server/src/inquiries/publication/service';
import type { deskService } from '../../src/plugins/accountability/server/src/inquiries/desk/service';
import { addBusinessDays, localDate } from '../../src/plugins/accountability/server/src/deadlines';
import { filing, type Filed } from '../support/filing';
import { type AdminUser, bootApp, createAdminUser, type TestApp } from '../support/strapi';

const INQUIRY = 'plugin::accountability.inquiry';
const EVENT = 'plugin::accountability.inquiry-event';
const HEARING = 'plugin::accountability.hearing';

const MESSAGE =
  'Soy Adriana Quintero, C.C. 63.514.278, de la Cra. 21 No. 45-10. ¿Cuántos cursos de formación habrá en la comuna 3?';
const ANSWER =
  'Señora Adriana:\n\nHabrá **18 cursos** en el año. Le escribimos a adriana.quintero@correo.example y al 310 555 0199.';
const OF_THE_PERSON = [
  /adriana/i,
  /quintero/i,
  /63\.?514\.?278/,
  /3105550199|310 555 0199/,
  /correo\.example/,
  /45-10/,
];

interface Finding {
  field: string;
  kind: string;
  start: number;
  end: number;
  text: string;
  replacement: string;
  key: string;
}
interface View {
  question: string;
  answer: string;
  findings: Finding[];
  proposed: { question: string; answer: string };
  publicQuestion: string;
  publicAnswer: string;
  topic: string | null;
  publicFrom: string | null;
  publicUntil: string | null;
  accepted: string[];
  duty: string | null;
  defaultUntil: string | null;
  publishable: boolean;
  version: number;
  draft: PublicDraft;
}
interface PublicDraft {
  publicQuestion: string | null;
  publicAnswer: string | null;
  topic: string | null;
  version: number;
  savedBy: string | null;
  savedAt: string | null;
}
interface Answer {
  id: string;
  question: string;
  answer: string;
  answerHtml: string;
  hearing: unknown;
}
interface Refusal {
  error: { message: string; details: { errors: { path: string[]; message: string; finding?: object }[] } };
}

describe('publishing answers', () => {
  let app: TestApp;
  let head: AdminUser;
  let engineer: AdminUser;
  const editor = { name: 'Prueba', userId: 1 };

  beforeAll(async () => {
    app = await bootApp();
    head = await createAdminUser(app, { roles: ['Jefe de Planeación'] });
    engineer = await createAdminUser(app, { roles: ['Ingeniero de Sistemas'] });
    const hearing = await app.strapi.documents(HEARING).create({
      data: {
        title: 'Audiencia 2026',
        startsAt: '2026-12-01T14:00:00Z',
        modality: 'virtual',
        state: 'announced',
      },
      status: 'published',
    });
    // Published twice: what points at it must not be counted twice.
    await app.strapi.documents(HEARING).publish({ documentId: hearing.documentId });
  });
  afterAll(() => app.close());

  const inquiries = () =>
    app.strapi.plugin('accountability').service<ReturnType<typeof inquiriesService>>('inquiries');
  const publication = () =>
    app.strapi.plugin('accountability').service<ReturnType<typeof publicationService>>('publication');

  /** A case with its answer, or before it. */
  async function inquiry(
    change: Record<string, unknown> = {},
    answer: string | null = ANSWER,
  ): Promise<string> {
    const filed = await app
      .http()
      .post('/api/accountability/inquiries')
      .send(filing({ message: MESSAGE, ...change }))
      .expect(201);
    const { filingNumber } = (filed.body as { data: Filed }).data;
    const { documentId } = (await app.strapi.db.query(INQUIRY).findOne({ where: { filingNumber } })) as {
      documentId: string;
    };
    if (answer === null) return documentId;
    await inquiries().takeStep(documentId, { step: 'assign', assignee: { id: 1, name: 'Prueba' } }, editor);
    await inquiries().takeStep(documentId, { step: 'answer', text: answer, outcome: 'granted' }, editor);
    return documentId;
  }

  const path = (documentId: string) => `/accountability/inquiries/case/${documentId}/publication`;
  const get = (address: string, user = head) =>
    app.http().get(address).set('Authorization', `Bearer ${user.token}`);
  const post = (address: string, body: object, user = head) =>
    app.http().post(address).set('Authorization', `Bearer ${user.token}`).send(body);
  const view = async (documentId: string) =>
    ((await get(path(documentId)).expect(200)).body as { data: View }).data;

  /** What an editor sends who takes every proposal. */
  async function proposal(documentId: string, change: object = {}) {
    const { proposed, version } = await view(documentId);
    return {
      publicQuestion: proposed.question,
      publicAnswer: proposed.answer,
      topic: 'Formación',
      version,
      ...change,
    };
  }
  async function publish(documentId: string, change: object = {}): Promise<View> {
    const answer = await post(path(documentId), await proposal(documentId, change)).expect(200);
    return (answer.body as { data: View }).data;
  }
  const refused = async (documentId: string, body: object, status = 400) =>
    ((await post(path(documentId), body).expect(status)).body as Refusal).error;

  const read = (query = '') => app.http().get(`/api/accountability/published-answers${query}`);
  const askSimilar = (body: object, query = '') =>
    app.http().post(`/api/accountability/published-answers/similar${query}`).send(body);
  const list = async (query = '') =>
    (await read(query).expect(200)).body as {
      data: Answer[];
      meta: { pagination: { page: number; pageSize: number; total: number } };
    };
  const isPublic = async (documentId: string) =>
    (await list('?pagination[pageSize]=100')).data.some(({ id }) => id === documentId);
  const events = async (documentId: string) =>
    (await app.strapi.db.query(EVENT).findMany({
      where: { inquiry: { documentId }, kind: { $in: ['published', 'unpublished'] } },
      orderBy: { id: 'asc' },
    })) as { kind: string; by: string; detail: Record<string, unknown> }[];

  it('D3: whoever takes an answer back is told which bulletins still quote it, until they do not', async () => {
    const BULLETIN = 'plugin::accountability.bulletin';
    const bulletins = app.strapi.documents(BULLETIN);
    const publicQuestion = '¿Cuántos *talleres de panadería* (gratuitos) habrá en la comuna 14?';
    const publicAnswer = `Serán **siete talleres**, y los primeros empiezan el lunes. ${'Más detalles. '.repeat(80)}`;
    const documentId = await inquiry();
    await publish(documentId, { publicQuestion, publicAnswer });
    // As bulletins are composed: escaped, and shortened.
    const quoted = String.raw`**Respuesta:** Serán siete talleres\, y los primeros empiezan el lunes\. Más detalles\. Más detalles\. Más detalles\. Más…`;
    const create = async (title: string, body: string, status: 'draft' | 'published') =>
      (await bulletins.create({ data: { title, body, issuedOn: '2026-05-01' }, status })).documentId;
    const published = await create('Boletín con la respuesta', `Noticias\n\n${quoted}`, 'published');
    const draft = await create(
      'Un borrador con la pregunta',
      String.raw`**Pregunta:** ¿Cuántos \*talleres de panadería\* \(gratuitos\) habrá en la comuna 14\?`,
      'draft',
    );
    await create('Otro de talleres', 'Habrá talleres de panadería en mayo.', 'published');
    const stands = async () =>
      (await get(path(documentId)).expect(200)).body as { data: { quotedIn: unknown } };
    expect((await stands()).data.quotedIn).toEqual([]);

    const { body } = await post(`${path(documentId)}/withdraw`, { reason: 'La cifra no es esa.' }).expect(
      200,
    );
    const inPublished = { documentId: published, title: 'Boletín con la respuesta', published: true };
    expect(body).toMatchObject({
      data: {
        quotedIn: [
          inPublished,
          { documentId: draft, title: 'Un borrador con la pregunta', published: false },
        ],
      },
    });
    await bulletins.update({ documentId: draft, data: { body: 'Sin citas.' } });
    expect((await stands()).data.quotedIn).toEqual([inPublished]);
  });

  it('D3: a bulletin quotes a question with what would be marks, were it Markdown', async () => {
    const publicQuestion = '¿Por qué [este aviso](avisos.html) no abre en mi celular?';
    const documentId = await inquiry();
    await publish(documentId, { publicQuestion });
    await app.strapi.documents('plugin::accountability.bulletin').create({
      data: {
        title: 'Lo que nos preguntaron',
        body: String.raw`**Pregunta:** ¿Por qué \[este aviso\]\(avisos\.html\) no abre en mi celular\?`,
        issuedOn: '2026-05-02',
      },
    });
    const { body } = await post(`${path(documentId)}/withdraw`, { reason: 'Ya abrió.' }).expect(200);
    expect(body).toMatchObject({ data: { quotedIn: [{ title: 'Lo que nos preguntaron' }] } });
  });

  it('D2: of an answer that is no longer public nothing is left when the person is taken out of the case', async () => {
    const ids = [await inquiry(), await inquiry(), await inquiry()];
    const [standing = '', takenBack = '', over = ''] = ids;
    for (const documentId of ids) await publish(documentId);
    await post(`${path(takenBack)}/withdraw`, { reason: 'Nombraba a la persona.' }).expect(200);
    await app.strapi.db
      .query(INQUIRY)
      .update({ where: { documentId: over }, data: { publicUntil: '2026-01-05' } });

    await post('/accountability/personal-data/anonymize', {
      documentIds: ids,
      reason: 'Lo pidió la titular',
    }).expect(200);
    const columns = ['publicQuestion', 'publicAnswer', 'topic', 'publicSearchText'];
    const left = async (documentId: string) => {
      const row = (await app.strapi.db.query(INQUIRY).findOne({ where: { documentId } })) as Record<
        string,
        unknown
      >;
      return columns.filter((column) => row[column] !== null);
    };
    expect(await left(takenBack)).toEqual([]);
    expect(await left(over)).toEqual([]);
    expect(await left(standing)).toEqual(columns);
    expect((await read(`/${standing}`).expect(200)).text).toContain('18 cursos');
  });

  describe('D3: no personal data is published', () => {
    it('what was found is proposed to be left out, in the question and in the answer', async () => {
      const { findings, proposed, question } = await view(await inquiry());
      expect(question).toBe(MESSAGE);
      expect(findings.map(({ field, kind, text }) => [field, kind, text])).toEqual([
        ['question', 'name', 'Adriana Quintero'],
        ['question', 'document', '63.514.278'],
        ['question', 'address', 'Cra. 21 No. 45-10'],
        ['answer', 'name', 'Adriana'],
        ['answer', 'email', 'adriana.quintero@correo.example'],
        ['answer', 'phone', '310 555 0199'],
      ]);
      for (const secret of OF_THE_PERSON) expect(JSON.stringify(proposed)).not.toMatch(secret);
      for (const { field, replacement } of findings)
        expect(field === 'question' ? proposed.question : proposed.answer).toContain(replacement);
    });

    it('a letter to somebody is proposed as one to nobody in particular', async () => {
      const { answer, proposed } = await view(await inquiry({}, 'Respetado(a) {{nombre}}: habrá cursos.'));
      for (const text of [answer, proposed.answer]) expect(text).toMatch(/^Respetado\(a\) ciudadano\(a\):/);
    });

    it('nothing of the person is in any public answer', async () => {
      const documentId = await inquiry({ subject: 'De Adriana Quintero' });
      await publish(documentId);
      const texts = [
        (await read('?pagination[pageSize]=100').expect(200)).text,
        (await read(`/${documentId}`).expect(200)).text,
        (await askSimilar({ subject: 'cursos de formación' }).expect(200)).text,
        (await read('/topics').expect(200)).text,
      ];
      expect(texts[0]).toContain('18 cursos');
      for (const secret of OF_THE_PERSON) for (const text of texts) expect(text).not.toMatch(secret);
      expect(texts[0]).not.toMatch(/\d{4}-\d{6}/);
    });

    it('publishing is refused while a finding stands, naming its field and its place, not the datum', async () => {
      const documentId = await inquiry();
      const body = await proposal(documentId, { publicQuestion: MESSAGE, topic: 'Caso de Quintero' });
      const { message, details } = await refused(documentId, body);
      expect(message).toContain('datos personales');
      expect(details.errors.map(({ path: field, message: said }) => [field.join('.'), said])).toEqual([
        ['publicQuestion', 'Parece el nombre de la persona (desde el carácter 5).'],
        ['publicQuestion', 'Parece un número de documento (desde el carácter 28).'],
        ['publicQuestion', expect.stringContaining('dirección')],
        ['topic', expect.stringContaining('nombre')],
      ]);
      for (const secret of OF_THE_PERSON) expect(JSON.stringify(details)).not.toMatch(secret);
      expect(await isPublic(documentId)).toBe(false);
      expect(await events(documentId)).toEqual([]);
    });

    it('what the editor says to be nobody’s is published, and who said so is kept', async () => {
      const documentId = await inquiry({}, 'Llame a la línea 320 123 4567.');
      const { findings } = await view(documentId);
      const line = findings.find(({ kind }) => kind === 'phone');
      const body = await proposal(documentId, { publicAnswer: 'Llame a la línea 320 123 4567.' });
      await refused(documentId, body);

      await post(path(documentId), { ...body, accepted: [line?.key] }).expect(200);
      expect((await list('?q=línea')).data[0]?.answer).toContain('320 123 4567');
      const [event] = await events(documentId);
      expect(event).toMatchObject({
        kind: 'published',
        by: 'Prueba',
        detail: { accepted: [{ key: line?.key, kind: 'phone', field: 'publicAnswer' }] },
      });
      expect((await view(documentId)).accepted).toEqual([line?.key]);
    });

    it('a key of another case accepts nothing', async () => {
      const text = 'Llame a la línea 320 123 4567.';
      const keys = (await view(await inquiry({}, text))).findings.map(({ key }) => key);
      const documentId = await inquiry({}, text);
      await refused(documentId, await proposal(documentId, { publicAnswer: text, accepted: keys }));
    });

    it('texts are checked before anybody publishes them', async () => {
      const documentId = await inquiry();
      const texts = { publicQuestion: 'Pregunta general', publicAnswer: 'Escriba a QUINTERO', topic: null };
      const { body } = await post(`${path(documentId)}/check`, texts).expect(200);
      expect((body as { data: { findings: Finding[] } }).data.findings).toMatchObject([
        { field: 'publicAnswer', kind: 'name', start: 10, end: 18 },
      ]);
    });

    it('and are shown as the public will read them', async () => {
      const publicAnswer = '**Sí**, [nombre reservado](https://sitio.example)';
      const texts = { publicQuestion: 'Pregunta general', publicAnswer, topic: null };
      const documentId = await inquiry();
      const { body } = await post(`${path(documentId)}/check`, texts).expect(200);
      await publish(documentId, texts);
      const { data } = (await read(`/${documentId}`).expect(200)).body as { data: Answer };
      expect(data.answerHtml).toContain('<strong>Sí</strong>, [nombre reservado]');
      expect(body).toMatchObject({ data: { answerHtml: data.answerHtml } });
    });

    it('the institute’s own phone is not proposed', async () => {
      const settings = app.strapi
        .plugin('accountability')
        .service<{ change(data: object): Promise<void> }>('settings');
      await settings.change({ phone: '(607) 600 1000' });
      const { findings } = await view(await inquiry({}, 'Llámenos al 607 600 10 00.'));
      expect(findings.filter(({ field }) => field === 'answer')).toEqual([]);
    });
  });

  describe('T2: a question of the accountability process is answered in writing and published', () => {
    const pending = async () =>
      (
        (await get('/accountability/inquiries/publication/pending?pagination[pageSize]=100').expect(200))
          .body as {
          data: { documentId: string; duty: string; dueOn: string; daysLeft: number }[];
        }
      ).data;
    const waits = async (documentId: string) =>
      (await pending()).find((one) => one.documentId === documentId) ?? null;

    it('once answered it waits to be published within its own 15 days, as a draft without personal data', async () => {
      const documentId = await inquiry({ type: 'pregunta', hearing: 'audiencia-2026' }, null);
      expect(await waits(documentId)).toBeNull();

      await inquiries().takeStep(documentId, { step: 'assign', assignee: { id: 1, name: 'Prueba' } }, editor);
      await inquiries().takeStep(documentId, { step: 'answer', text: ANSWER, outcome: 'granted' }, editor);
      const { dueOn } = (await app.strapi.db.query(INQUIRY).findOne({ where: { documentId } })) as {
        dueOn: string;
      };
      expect(await waits(documentId)).toMatchObject({ duty: 'hearing-question', dueOn, daysLeft: 15 });
      const draft = await view(documentId);
      expect(draft).toMatchObject({ duty: 'hearing-question', publishable: true, publicFrom: null });
      for (const secret of OF_THE_PERSON)
        expect(draft.publicQuestion + draft.publicAnswer).not.toMatch(secret);

      await publish(documentId);
      expect(await waits(documentId)).toBeNull();
      expect((await list('?hearing=audiencia-2026')).data).toMatchObject([
        { id: documentId, hearing: { title: 'Audiencia 2026', slug: 'audiencia-2026' } },
      ]);
      expect((await view(documentId)).publicUntil).toBeNull();
    });

    it('the others wait for nobody: they are published by decision', async () => {
      const documentId = await inquiry();
      expect(await waits(documentId)).toBeNull();
      expect((await view(documentId)).duty).toBeNull();
    });

    it('one that was taken back does not come back to the list by itself', async () => {
      const documentId = await inquiry({ type: 'pregunta' });
      await publish(documentId);
      await post(`${path(documentId)}/withdraw`, { reason: 'Se publicó un dato de un tercero.' }).expect(200);
      expect(await waits(documentId)).toBeNull();
    });

    it('T11: an anonymous case without an address waits too', async () => {
      const documentId = await inquiry({ anonymous: true, person: undefined, type: 'denuncia' });
      expect(await waits(documentId)).toMatchObject({ duty: 'anonymous-notice' });
    });
  });

  describe('T11: with no address known, the answer is published for five business days', () => {
    const anonymous = () =>
      inquiry(
        { anonymous: true, person: undefined, consent: undefined, type: 'denuncia' },
        'Se investigó lo que denunció.',
      );
    const today = () => localDate(new Date(), 'America/Bogota');

    it('and disappears by itself the day after', async () => {
      const documentId = await anonymous();
      const { publicUntil, defaultUntil } = await publish(documentId);
      expect(publicUntil).toBe(addBusinessDays(today(), 5));
      expect(defaultUntil).toBe(publicUntil);

      const noonOf = (day: string, later = 0) =>
        new Date(new Date(`${day}T17:00:00Z`).getTime() + later * 86_400_000);
      const { published } = publication();
      expect(await published.one(documentId, noonOf(String(publicUntil)))).not.toBeNull();
      expect(await published.one(documentId, noonOf(String(publicUntil), 1))).toBeNull();
      const later = await published.list({}, { start: 0, limit: 100 }, noonOf(String(publicUntil), 1));
      expect(later.answers.map(({ id }) => id)).not.toContain(documentId);
    });

    it('not for less, but for longer if the editor says so', async () => {
      const documentId = await anonymous();
      const body = await proposal(documentId);
      const { details } = await refused(documentId, { ...body, until: today() });
      expect(details.errors[0]?.path).toEqual(['until']);
      await post(path(documentId), { ...body, until: null }).expect(200);
      expect((await view(documentId)).publicUntil).toBeNull();
    });

    it('the number of days is the institute’s setting', async () => {
      const settings = app.strapi
        .plugin('accountability')
        .service<{ change(data: object): Promise<void> }>('settings');
      await settings.change({ windowAnonymousNotice: 8 });
      const { defaultUntil } = await view(await anonymous());
      await settings.change({ windowAnonymousNotice: 5 });
      expect(defaultUntil).toBe(addBusinessDays(today(), 8));
    });
  });

  describe('an answer', () => {
    it('whose last day has passed is no longer public', async () => {
      const documentId = await inquiry();
      await publish(documentId);
      expect(await isPublic(documentId)).toBe(true);
      await app.strapi.db
        .query(INQUIRY)
        .update({ where: { documentId }, data: { publicUntil: '2026-01-05' } });
      expect(await isPublic(documentId)).toBe(false);
      await read(`/${documentId}`).expect(404);
    });

    it('that is taken back is no longer public, with its reason in the history, and can be published again', async () => {
      const documentId = await inquiry();
      await publish(documentId);
      await post(`${path(documentId)}/withdraw`, { reason: 'Hay un error en la cifra.' }).expect(200);
      await read(`/${documentId}`).expect(404);
      await post(`${path(documentId)}/withdraw`, { reason: 'Otra vez.' }).expect(409);
      await publish(documentId);
      await read(`/${documentId}`).expect(200);
      expect((await events(documentId)).map(({ kind, detail }) => [kind, detail.reason])).toEqual([
        ['published', undefined],
        ['unpublished', 'Hay un error en la cifra.'],
        ['published', undefined],
      ]);
    });

    it('is published only when there is one', async () => {
      const documentId = await inquiry({}, null);
      const body = { publicQuestion: 'Una pregunta', publicAnswer: 'Una respuesta', version: 0 };
      expect((await refused(documentId, body, 409)).message).toContain('ya se respondió');
    });

    it('is not published by one who decided before somebody else changed the case', async () => {
      const documentId = await inquiry();
      const body = await proposal(documentId);
      await inquiries().takeStep(documentId, { step: 'close' }, editor);
      await refused(documentId, body, 409);
      await publish(documentId);
    });

    it('is published once by two who publish at the same time', async () => {
      const documentId = await inquiry();
      const body = await proposal(documentId);
      const answers = await Promise.all([post(path(documentId), body), post(path(documentId), body)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await events(documentId)).toHaveLength(1);
    });

    it.each([
      ['publicQuestion', { publicQuestion: '' }],
      ['publicAnswer', { publicAnswer: undefined }],
      ['topic', { topic: 'x'.repeat(121) }],
      ['until', { until: 'mañana' }],
      ['until', { until: '2020-01-01' }],
      ['accepted', { accepted: 'todo' }],
      ['version', { version: -1 }],
      ['publicFrom', { publicFrom: '2026-01-01' }],
    ])('is refused for a wrong %s', async (field, change) => {
      const documentId = await inquiry();
      const { details } = await refused(documentId, await proposal(documentId, change));
      expect(details.errors[0]?.path).toEqual([field]);
    });
  });

  describe('what is to be published', () => {
    const texts = { publicQuestion: '¿Cuántos cursos habrá? ', publicAnswer: 'Habrá 18', topic: 'Formación' };
    const save = (documentId: string, body: object, user = head) =>
      app
        .http()
        .put(`${path(documentId)}/draft`)
        .set('Authorization', `Bearer ${user.token}`)
        .send(body);

    it('is kept as it is typed until it is public', async () => {
      const documentId = await inquiry();
      const { draft, version } = await view(documentId);
      expect(draft).toMatchObject({ publicQuestion: null, publicAnswer: null, topic: null, version: 0 });

      const saved = await save(documentId, { ...texts, version: draft.version }).expect(200);
      const kept = {
        ...texts,
        version: 1,
        savedBy: 'Prueba',
        savedAt: expect.stringMatching(/Z$/) as string,
      };
      expect((saved.body as { data: unknown }).data).toEqual(kept);
      expect((await view(documentId)).draft).toEqual(kept);

      await post(path(documentId), { ...texts, version }).expect(200);
      expect((await view(documentId)).draft).toMatchObject({
        publicQuestion: null,
        publicAnswer: null,
        topic: null,
        version: 2,
      });
    });

    it('is not lost to a second editor, who gets what the first one saved, and not the answer’s own draft', async () => {
      const documentId = await inquiry({}, null);
      await app.strapi
        .plugin('accountability')
        .service<ReturnType<typeof deskService>>('desk')
        .drafts.save(documentId, { text: 'Para la persona' }, 0, editor);
      await save(documentId, { ...texts, version: 1 }).expect(200);
      const { body } = await save(documentId, { ...texts, topic: 'Otro', version: 1 }).expect(409);
      expect(body).toMatchObject({ error: { details: { current: { ...texts, version: 2 } } } });
      expect(JSON.stringify(body)).not.toContain('Para la persona');
    });

    it('is not published over what somebody saved since, which would be lost', async () => {
      const documentId = await inquiry();
      const { version, draft } = await view(documentId);
      await save(documentId, { ...texts, version: draft.version }).expect(200);
      const body = { ...texts, publicAnswer: 'Otra', version };
      const { message } = await refused(documentId, { ...body, draftVersion: draft.version }, 409);
      expect(message).toContain('Prueba guardó otro borrador');
      expect(await isPublic(documentId)).toBe(false);
      expect((await view(documentId)).draft).toMatchObject(texts);
      await post(path(documentId), { ...body, draftVersion: draft.version + 1 }).expect(200);
    });

    it('is not saved half, by strangers, or without the permission', async () => {
      const documentId = await inquiry();
      const { version } = (await view(documentId)).draft;
      const { body } = await save(documentId, { ...texts, topic: 'x'.repeat(121), version }).expect(400);
      expect((body as Refusal).error.details.errors[0]?.path).toEqual(['topic']);
      await save(documentId, { ...texts, version }, engineer).expect(403);
      await save('no-existe', { ...texts, version }).expect(404);
      expect((await view(documentId)).draft.publicQuestion).toBeNull();
    });
  });

  it('nobody publishes, or sees what may be published, without the permission', async () => {
    const documentId = await inquiry();
    for (const address of [path(documentId), '/accountability/inquiries/publication/pending']) {
      await get(address, engineer).expect(403);
      await app.http().get(address).expect(401);
    }
    await post(path(documentId), await proposal(documentId), engineer).expect(403);
    await post(`${path(documentId)}/withdraw`, { reason: 'Porque sí.' }, engineer).expect(403);
    await get(path('no-existe')).expect(404);
  });

  describe('the public list', () => {
    let ids: string[];

    beforeAll(async () => {
      const texts = [
        [
          'Ferias de empleo',
          '¿Cuándo es la próxima feria de empleo en la ciudad?',
          'La feria será en mayo, en la plaza.',
        ],
        [
          'Créditos',
          '¿Qué requisitos tienen los créditos para emprendedores?',
          'Los requisitos están en la página.',
        ],
        [
          'Créditos',
          '¿Hay crédito para una panadería?',
          'Sí: la línea de crédito atiende todas las ciudades.',
        ],
      ] as const;
      ids = [];
      for (const [topic, publicQuestion, publicAnswer] of texts) {
        const documentId = await inquiry({ type: 'consulta' });
        await publish(documentId, { topic, publicQuestion, publicAnswer });
        ids.push(documentId);
      }
    });

    const found = async (query: string) => (await list(query)).data.map(({ id }) => ids.indexOf(id));

    it('shows the newest first, with dates, HTML and nothing else', async () => {
      const { data } = await list('?pagination[pageSize]=3');
      expect(data.map(({ id }) => id)).toEqual([...ids].reverse());
      expect(data[0]).toEqual({
        id: ids[2],
        topic: 'Créditos',
        type: 'consulta',
        question: '¿Hay crédito para una panadería?',
        answer: 'Sí: la línea de crédito atiende todas las ciudades.',
        answerHtml: '<p>Sí: la línea de crédito atiende todas las ciudades.</p>\n',
        askedOn: localDate(new Date(), 'America/Bogota'),
        dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        answeredOn: localDate(new Date(), 'America/Bogota'),
        hearing: null,
      });
    });

    it.each([
      ['?q=FERIAS', [0]],
      ['?q=panaderia', [2]],
      ['?q=crédito ciudad', [2]],
      ['?q=creditos', [2, 1]],
      ['?q=feria crédito', []],
      ['?q=100%25', []],
      ['?q=_', [2, 1, 0]],
      ['?topic=Créditos', [2, 1]],
      ['?topic=Ferias de empleo&q=mayo', [0]],
      ['?topic=Otro', []],
      ['?hearing=no-existe', []],
    ])('is narrowed by %s', async (query, expected) => {
      expect((await found(encodeURI(decodeURI(query)))).filter((index) => index >= 0)).toEqual(expected);
    });

    it('comes in pages', async () => {
      const query = `?topic=${encodeURIComponent('Créditos')}&pagination[pageSize]=1`;
      expect(await found(`${query}&pagination[page]=1`)).toEqual([2]);
      const second = await list(`${query}&pagination[page]=2`);
      expect(second.data.map(({ id }) => ids.indexOf(id))).toEqual([1]);
      expect(second.meta.pagination).toEqual({ page: 2, pageSize: 1, pageCount: 2, total: 2 });
    });

    it('counts an answer of a hearing once', async () => {
      const { data, meta } = await list('?hearing=audiencia-2026');
      expect(meta.pagination.total).toBe(data.length);
      expect(new Set(data.map(({ id }) => id)).size).toBe(data.length);
    });

    it('names the topics there are', async () => {
      const { body } = await read('/topics').expect(200);
      expect((body as { data: string[] }).data).toEqual(
        expect.arrayContaining(['Créditos', 'Ferias de empleo']),
      );
    });

    it.each([
      ['?color=rojo', 'color'],
      ['?q[$ne]=x', 'q'],
      [`?q=${'x'.repeat(201)}`, 'q'],
      ['?topic[]=a&topic[]=b', 'topic'],
      ['?pagination[page]=0', 'pagination.page'],
      ['?pagination[color]=1', 'pagination.color'],
      ['?filters[message][$contains]=a', 'filters'],
      ['/topics?color=1', 'color'],
    ])('refuses %s, naming %s', async (query, field) => {
      const { error } = (await read(query).expect(400)).body as Refusal;
      expect(error.details.errors.map(({ path: name }) => name.join('.'))).toContain(field);
    });

    it('can be kept by caches and asked for again', async () => {
      for (const query of ['', `/${ids[0]}`, '/topics']) {
        const { headers } = await read(query).expect(200);
        expect(headers['cache-control']).toContain('s-maxage');
        expect(headers['last-modified']).toBeDefined();
        await read(query).set('If-None-Match', String(headers.etag)).expect(304);
      }
    });

    it('answers with another version after an answer changed', async () => {
      const { headers } = await read().expect(200);
      await publish(ids[0] ?? '', { publicQuestion: '¿Cuándo es la feria?', publicAnswer: 'En junio.' });
      await read().set('If-None-Match', String(headers.etag)).expect(200);
      expect(await found('?q=junio')).toEqual([0]);
      expect(await found('?q=plaza')).toEqual([]);
    });

    it('has no entry of a kind that tries more', async () => {
      for (const id of ['no-existe', "'", '%00', '../inquiries', 'x'.repeat(500)]) {
        const { status } = await read(`/${encodeURIComponent(id)}`);
        expect([400, 404]).toContain(status);
      }
    });
  });

  describe('answers like a question that is being written', () => {
    it('are asked for without what is written in an address, and kept by no cache', async () => {
      const { headers } = await askSimilar({ subject: 'feria de empleo' }).expect(200);
      expect(headers['cache-control']).toBe('private, no-store');
      await read('/similar?subject=feria').expect(400);
    });

    it('are for websites elsewhere too, which ask first', async () => {
      const { headers } = await app
        .http()
        .options('/api/accountability/published-answers/similar')
        .set('Origin', 'https://instituto.example')
        .set('Access-Control-Request-Method', 'POST')
        .set('Access-Control-Request-Headers', 'content-type')
        .expect(204);
      expect(headers['access-control-allow-methods']).toContain('POST');
    });

    it.each<[object, string, string]>([
      [{}, '', 'subject'],
      [{ subject: 'x'.repeat(201) }, '', 'subject'],
      [{ subject: { $ne: 'x' } }, '', 'subject'],
      [{ subject: 'feria', color: 1 }, '', 'color'],
      [{ subject: 'feria' }, '?subject=feria', 'subject'],
    ])('refuse %j%s, naming %s', async (body, query, field) => {
      const { error } = (await askSimilar(body, query).expect(400)).body as Refusal;
      expect(error.details.errors.map(({ path: name }) => name.join('.'))).toContain(field);
    });

    it('take no more of a body than a subject needs', async () => {
      await askSimilar({ subject: 'x'.repeat(200_000) }).expect(413);
    });

    const similar = async (subject: string) =>
      ((await askSimilar({ subject }).expect(200)).body as { data: Answer[] }).data;

    it('are those with most words in common, three at most', async () => {
      for (let number = 1; number <= 4; number += 1) {
        await publish(await inquiry(), {
          publicQuestion: `¿Dónde se inscriben los talleres de panadería ${'y costura '.repeat(number === 2 ? 1 : 0)}?`,
          publicAnswer: 'En la oficina.',
        });
      }
      const found = await similar('Inscripción al taller de costura y panadería');
      expect(found).toHaveLength(3);
      expect(found[0]?.question).toContain('costura');
    });

    it('are none where too little is in common, or nothing is said', async () => {
      expect(await similar('Alumbrado público del parque')).toEqual([]);
      expect(await similar('¿Por qué no?')).toEqual([]);
    });
  });
});
