import { type Desk, deskOf, ROLES } from '../support/desk';
import { filing, type Filed } from '../support/filing';
import { type AdminUser, bootApp, type TestApp } from '../support/strapi';

const INQUIRY = 'plugin::accountability.inquiry';
const READ_PERSON = 'inquiries.read-person';
const PLUGIN = 'plugin::accountability.';

/** What says who filed. The file is named after the person, as people name them. */
const WHO = /adriana|quintero|peñalosa|63514278|correo\.example|3105550199|carrera 21/i;

interface Route {
  method: string;
  path: string;
  config: { policies: (string | { config: { actions?: string[] } })[] };
}

/** What a route asks for, or its address takes, that is not the case itself. */
const QUERIES: Record<string, string> = { '/inquiries/export.csv': '?sort=dueOn' };

describe('nobody without permission to read persons sees who filed', () => {
  let app: TestApp;
  let desk: Desk;
  let head: AdminUser;
  let handler: AdminUser;
  let filed: Filed & { documentId: string };
  let attachment: string;

  /** The permissions of the plugin, as an administrator gives them. */
  const permissions = () =>
    (
      app.strapi.service('admin::permission') as unknown as {
        actionProvider: { values(): { actionId: string }[] };
      }
    ).actionProvider
      .values()
      .map(({ actionId }) => actionId)
      .filter((action) => action.startsWith(PLUGIN))
      .map((action) => action.slice(PLUGIN.length));
  const routes = () =>
    (app.strapi.plugin('accountability').routes as unknown as { admin: { routes: Route[] } }).admin.routes;
  const asksToReadPersons = ({ config }: Route) =>
    config.policies.some(
      (policy) => typeof policy === 'object' && policy.config.actions?.includes(`${PLUGIN}${READ_PERSON}`),
    );

  beforeAll(async () => {
    app = await bootApp();
    desk = deskOf(app);
    head = await desk.user(ROLES.head);
    handler = await desk.user(permissions().filter((permission) => permission !== READ_PERSON));
    const { person, consent, ...texts } = filing({
      type: 'pregunta',
      subject: 'Cursos',
      message: 'Cuántos cursos habrá',
    });
    const request = app.http().post('/api/accountability/inquiries');
    for (const [name, value] of Object.entries(texts)) void request.field(name, String(value));
    const { body } = await request
      .field('person', JSON.stringify(person))
      .field('consent', JSON.stringify(consent))
      .attach('attachments', Buffer.from('Anexo de la solicitud'), 'hoja de vida de Adriana.txt')
      .expect(201);
    const { data } = body as { data: Filed };
    const { documentId } = (await app.strapi.db
      .query(INQUIRY)
      .findOne({ where: { filingNumber: data.filingNumber } })) as { documentId: string };
    filed = { ...data, documentId };
    attachment = (await desk.read(head, documentId)).attachments[0]?.id ?? '';
  });
  afterAll(() => app.close());

  const address = (path: string) =>
    `/accountability${path.replace(':documentId', filed.documentId).replace(':id', attachment)}${QUERIES[path] ?? ''}`;
  const get = (path: string, user = handler) =>
    app.http().get(address(path)).set('Authorization', `Bearer ${user.token}`);

  /** The case with everything that can be in it: assigned, completed by the citizen, answered by name, published. */
  async function live(): Promise<string[]> {
    const { documentId } = filed;
    const step = async (body: object) => (await desk.step(handler, documentId, body)).text;
    const answer = { text: 'Hola {{nombre}}: habrá 18 cursos.', outcome: 'granted' };
    const post = async (path: string, body: object, user = handler) =>
      (await desk.api(user, 'post', path, body).expect(200)).text;
    const said = [
      await step({ step: 'assign', assigneeId: head.id }),
      await step({ step: 'request-completion', missing: 'El año' }),
      await step({ step: 'complete', message: 'Este año' }),
      await post(`/case/${documentId}/notes`, { text: 'Una nota' }),
      await post(`/case/${documentId}/priority`, { reason: 'elderly' }),
      await post(`/case/${documentId}/presence`, {}),
      await post(`/case/${documentId}/preview`, { text: answer.text }),
      (
        await desk
          .api(handler, 'put', `/case/${documentId}/draft`, { text: answer.text, version: 0 })
          .expect(200)
      ).text,
      await step({ step: 'answer', ...answer }),
    ];
    await desk.api(head, 'get', `/${documentId}/person`).expect(200);
    const { version } = await desk.read(handler, documentId);
    const publication = { publicQuestion: '¿Cuántos cursos?', publicAnswer: 'Habrá 18.', topic: null };
    return [
      ...said,
      await post(`/case/${documentId}/publication/check`, publication),
      await post(`/case/${documentId}/publication`, { ...publication, version }),
    ];
  }

  it('in whatever its routes answer', async () => {
    expect(attachment).not.toBe('');
    for (const text of await live()) expect(text).not.toMatch(WHO);

    const reads = routes().filter(({ method }) => method === 'GET');
    for (const route of reads) {
      const { status, text } = await get(route.path);
      // A file's answer has no text; those are counted below.
      expect([route.path, WHO.test(text ?? '')]).toEqual([route.path, false]);
      if (asksToReadPersons(route)) expect([route.path, status]).toEqual([route.path, 403]);
    }
    const open = await Promise.all(
      reads.filter((route) => !asksToReadPersons(route)).map(({ path }) => get(path)),
    );
    expect(open.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
  });

  it('nor in a file it is sent, nor by asking for somebody by name', async () => {
    for (const path of [
      '/inquiries/:documentId/person',
      '/inquiries/:documentId/attachments',
      '/inquiries/case/:documentId/attachments/:id',
      '/personal-data/export.json',
      '/personal-data/export.pdf',
    ]) {
      await get(path).expect(403);
    }
    await desk.api(handler, 'post', '/search', { person: '63514278' }).expect(403);
    await app
      .http()
      .post('/accountability/personal-data/search')
      .set('Authorization', `Bearer ${handler.token}`)
      .send({ person: '63514278' })
      .expect(403);
    const words = await desk.api(handler, 'get', '?q=quintero').expect(200);
    expect((words.body as { data: unknown[] }).data).toEqual([]);
  });

  it('while who may read persons sees each of these things', async () => {
    expect(JSON.stringify((await get('/inquiries/:documentId/person', head).expect(200)).body)).toMatch(WHO);
    expect((await desk.read(head, filed.documentId)).attachments[0]?.name).toMatch(WHO);
  });
});
