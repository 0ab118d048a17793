import { parse } from 'csv-parse/sync';

import { type Case, type Desk, deskOf, pathsOf, ROLES } from '../support/desk';
import { filing } from '../support/filing';
import { type AdminUser, bootApp, type TestApp } from '../support/strapi';

const DAY = 86_400_000;
/** A day as the institute's calendar names it, so many days from today. */
const inDays = (days: number) => new Date(Date.now() - 5 * 3_600_000 + days * DAY).toISOString().slice(0, 10);

interface ListAnswer {
  data: Case[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    counts: Record<string, number>;
  };
}

describe('the list of the desk', () => {
  let app: TestApp;
  let desk: Desk;
  let head: AdminUser;

  beforeAll(async () => {
    app = await bootApp();
    desk = deskOf(app);
    head = await desk.user(ROLES.head);
  });
  afterAll(() => app.close());

  const list = async (query = '', user = head) =>
    (await desk.api(user, 'get', query ? `?${query}` : '').expect(200)).body as ListAnswer;
  const search = async (body: object, user = head) =>
    (await desk.api(user, 'post', '/search', body).expect(200)).body as ListAnswer;
  const numbers = ({ data }: ListAnswer) => data.map(({ filingNumber }) => filingNumber);

  it('shows what the desk needs of each case, and neither message nor answer', async () => {
    const filed = await desk.file({ type: 'informacion' });
    const { data, meta } = await list(`q=${filed.filingNumber}`);
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      documentId: filed.documentId,
      filingNumber: filed.filingNumber,
      type: 'informacion',
      subject: 'Horario de atención',
      state: 'received',
      dueOn: filed.dueOn,
      daysLeft: expect.any(Number) as number,
      light: 'green',
      stopped: false,
      priority: false,
      assignee: null,
      channel: 'web',
      anonymous: false,
      hearing: null,
      accepted: false,
      withdrawalProposed: false,
      published: false,
    });
    expect(Object.keys(data[0] ?? {})).not.toEqual(
      expect.arrayContaining(['message', 'answer', 'searchText', 'deadline', 'id']),
    );
    expect(meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 1 });
  });

  describe('rule T8: what presses comes first', () => {
    let late: string;
    let today: string;
    let far: string;
    let urgent: string;
    let stopped: string;
    let over: string;

    beforeAll(async () => {
      const subject = 'Ordenados por urgencia';
      const due = async (days: number) => {
        const { documentId, filingNumber } = await desk.file({ subject });
        await desk.change(documentId, { dueOn: inDays(days) });
        return { documentId, filingNumber };
      };
      far = (await due(60)).filingNumber;
      today = (await due(0)).filingNumber;
      late = (await due(-3)).filingNumber;
      const priority = await due(90);
      urgent = priority.filingNumber;
      await desk.api(head, 'post', `/case/${priority.documentId}/priority`, { reason: 'child' }).expect(200);
      const waiting = await due(1);
      stopped = waiting.filingNumber;
      await desk.step(head, waiting.documentId, { step: 'request-completion', missing: 'El contrato' });
      await desk.change(waiting.documentId, { dueOn: inDays(-5) });
      const ended = await due(-9);
      over = ended.filingNumber;
      await desk.step(head, ended.documentId, {
        step: 'withdraw',
        grounds: 'by-citizen',
        reason: 'Lo pidió',
      });
    });

    const ofThese = 'q=ordenados%20urgencia';

    it('priority cases, then by due date, then stopped clocks, then what is over', async () => {
      expect(numbers(await list(ofThese))).toEqual([urgent, late, today, far, stopped, over]);
    });

    it('late, due today and due this week leave out what is stopped or over', async () => {
      expect(numbers(await list(`${ofThese}&due=late`))).toEqual([late]);
      expect(numbers(await list(`${ofThese}&due=today`))).toEqual([today]);
      expect(numbers(await list(`${ofThese}&due=week`))).toEqual([today]);
    });

    it('the light is red when late or nearly, grey when nothing falls due', async () => {
      const lights = Object.fromEntries(
        (await list(ofThese)).data.map(({ filingNumber, light, daysLeft, stopped: stands }) => [
          filingNumber,
          [light, daysLeft === null ? null : Math.sign(daysLeft), stands],
        ]),
      );
      expect(lights).toMatchObject({
        [far]: ['green', 1, false],
        [today]: ['red', 0, false],
        [stopped]: ['grey', null, true],
        [over]: ['grey', null, false],
      });
      expect(lights[late]?.[0]).toBe('red');
    });

    it('counts the open cases for the header and the homepage', async () => {
      const { meta } = await list();
      const open = (await list('state=open')).meta.pagination.total;
      expect(meta.counts).toEqual({
        open,
        late: 1,
        dueThisWeek: (await list('due=week')).meta.pagination.total,
        unassigned: open,
        priority: 1,
      });
      const { body } = await desk.api(head, 'get', '/widget').expect(200);
      const { data } = body as {
        data: { counts: unknown; late: Case[]; dueThisWeek: Case[]; unassigned: Case[] };
      };
      expect(data.counts).toEqual(meta.counts);
      expect(data.late.map(({ filingNumber }) => filingNumber)).toEqual([late]);
      expect(data.dueThisWeek.map(({ filingNumber }) => filingNumber)).toContain(today);
      expect(data.unassigned.length).toBeLessThanOrEqual(5);
    });

    it('another order may be asked for', async () => {
      const byNumber = [far, today, late, urgent, stopped, over];
      expect(numbers(await list(`${ofThese}&sort=filingNumber`))).toEqual(byNumber);
      expect(numbers(await list(`${ofThese}&sort=-receivedAt`))).toEqual([...byNumber].reverse());
    });

    it('pages do not overlap', async () => {
      const first = numbers(await list(`${ofThese}&pageSize=4`));
      const second = await list(`${ofThese}&pageSize=4&page=2`);
      expect([...first, ...numbers(second)]).toEqual([urgent, late, today, far, stopped, over]);
      expect(second.meta.pagination).toEqual({ page: 2, pageSize: 4, pageCount: 2, total: 6 });
      expect(numbers(await list(`${ofThese}&pageSize=4&page=3`))).toEqual([]);
    });

    it('filters by state, several at once, type, priority and who is in charge', async () => {
      expect(numbers(await list(`${ofThese}&state=awaiting-citizen&state=withdrawn`))).toEqual([
        stopped,
        over,
      ]);
      expect(numbers(await list(`${ofThese}&priority=true`))).toEqual([urgent]);
      expect(numbers(await list(`${ofThese}&priority=false&state=received`))).toEqual([late, today, far]);
      expect(numbers(await list(`${ofThese}&type=consulta`))).toEqual([]);
      expect((await list(`${ofThese}&type=peticion`)).meta.pagination.total).toBe(6);

      const [one] = (await list(`${ofThese}&due=today`)).data;
      await desk.step(head, String(one?.documentId), { step: 'assign', assigneeId: head.id });
      expect(numbers(await list(`${ofThese}&assignee=me`))).toEqual([today]);
      expect(numbers(await list(`${ofThese}&assignee=${head.id}`))).toEqual([today]);
      expect(numbers(await list(`${ofThese}&assignee=none&due=late`))).toEqual([late]);
    });
  });

  describe('search', () => {
    it('finds words of subject and message by their beginnings, without accents or case, all of them', async () => {
      const { filingNumber } = await desk.file({
        subject: 'ILUMINACIÓN de la cancha',
        message: 'El corregimiento de Peñas Blancas (vereda/sector) lleva 100% de los meses a_oscuras.',
      });
      const found = [
        'iluminacion',
        'ilumi',
        'Iluminación cancha',
        'penas blancas OSCURAS',
        '100%',
        'sector)',
      ];
      for (const q of [...found, '⑴', 'a_oscuras', `vereda/sector "cancha"`, filingNumber.slice(5)]) {
        expect([q, numbers(await list(`q=${encodeURIComponent(q)}`))]).toEqual([q, [filingNumber]]);
      }
      for (const q of ['iluminacion ausente', 'minacion', '1000', 'iluminacion or cancha', 'ilumi* ancha']) {
        expect([q, numbers(await list(`q=${encodeURIComponent(q)}`))]).toEqual([q, []]);
      }
    });

    it('what is neither letter nor digit is nothing to look for', async () => {
      const all = (await list()).meta.pagination.total;
      for (const q of ['%', "'", '"', '\\', '*:&']) {
        expect([q, (await list(`q=${encodeURIComponent(q)}`)).meta.pagination.total]).toEqual([q, all]);
      }
    });

    it('finds everything again after the database lost what words are found by', async () => {
      const { filingNumber } = await desk.file({ subject: 'Alumbrado del parque' });
      const lose = {
        sqlite: ['drop trigger accountability_inquiry_words_added'],
        postgres: [
          'drop trigger accountability_inquiry_words_kept on accountability_inquiries',
          'drop index accountability_inquiries_urgency_idx',
        ],
      };
      const client = app.strapi.db.dialect.client as keyof typeof lose;
      for (const statement of lose[client]) await app.strapi.db.connection.raw(statement);
      const missed = await desk.file({ subject: 'Alumbrado de la cancha' });

      const service: { prepare(): Promise<void> } = app.strapi.plugin('accountability').service('desk');
      await service.prepare();
      expect(numbers(await list('q=alumbrado&sort=filingNumber'))).toEqual([
        filingNumber,
        missed.filingNumber,
      ]);
    });

    it('no longer finds what was removed from a case', async () => {
      const { documentId, filingNumber } = await desk.file({ subject: 'Quejas de Segismunda' });
      expect(numbers(await list('q=segismunda'))).toEqual([filingNumber]);
      await desk.change(documentId, { searchText: filingNumber });
      expect(numbers(await list('q=segismunda'))).toEqual([]);
    });

    it('finds a filing number as far as it was typed', async () => {
      const { filingNumber } = await desk.file();
      expect(numbers(await list(`q=${filingNumber}`))).toEqual([filingNumber]);
      expect(numbers(await list(`q=${filingNumber.slice(0, 8)}&pageSize=100`))).toContain(filingNumber);
      expect(numbers(await list('q=1999-'))).toEqual([]);
    });

    it('finds a person’s cases by document or email, however they are written', async () => {
      const person = { ...filing().person, idNumber: '1.098.765-X', email: 'Luz.Marina@Correo.Example' };
      const { filingNumber } = await desk.file({ person });
      for (const who of ['1098765X', '1098765x', '1.098.765-x', ' 1098765 X ', 'luz.marina@correo.example']) {
        expect([who, numbers(await search({ person: who }))]).toEqual([who, [filingNumber]]);
      }
      for (const who of ['1098765', 'luz.marina', 'correo.example', 'luz@correo.example']) {
        expect([who, numbers(await search({ person: who }))]).toEqual([who, []]);
      }
      expect(numbers(await search({ person: '1098765X', type: ['queja'] }))).toEqual([]);
    });

    it('of a person is only for who may read their data, and never by an address', async () => {
      const reader = await desk.user(['inquiries.read', 'inquiries.handle']);
      await desk.api(reader, 'post', '/search', { person: '63514278' }).expect(403);
      const { body } = await desk.api(head, 'get', '?person=63514278').expect(400);
      expect(pathsOf(body)).toEqual(['person']);
    });

    it('of a hearing gives the questions addressed to it', async () => {
      const { documentId } = await app.strapi.documents('plugin::accountability.hearing').create({
        data: {
          title: 'Audiencia',
          startsAt: '2026-12-01T14:00:00Z',
          modality: 'virtual',
          state: 'announced',
        },
      });
      await app.strapi.documents('plugin::accountability.hearing').publish({ documentId });
      const { filingNumber } = await desk.file({ type: 'pregunta', hearing: 'audiencia' });
      const found = await list(`hearing=${documentId}`);
      expect(numbers(found)).toEqual([filingNumber]);
      expect(found.data[0]).toMatchObject({ hearing: { documentId, title: 'Audiencia' } });
      expect(numbers(await list('hearing=desconocida'))).toEqual([]);
    });
  });

  describe('its export', () => {
    const csv = async (query: string, user = head) => {
      const answer = await desk.api(user, 'get', `/export.csv?${query}`).expect(200);
      expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
      return parse<Record<string, string>>(answer.text, { bom: true, columns: true });
    };

    it('has every case the filters let through, in the order asked for, as the list has them', async () => {
      const listed: string[] = [];
      for (let page = 1; page <= 10; page += 1) {
        listed.push(...numbers(await list(`sort=-filingNumber&state=open&pageSize=3&page=${page}`)));
      }
      const rows = await csv('sort=-filingNumber&state=open');
      expect(rows.map(({ Radicado }) => Radicado)).toEqual(listed);
      expect(listed.length).toBeGreaterThan(6);
      await desk.api(head, 'get', '/export.csv?page=2').expect(400);
    });

    it('holds nothing a spreadsheet would take for a formula, and numbers as numbers', async () => {
      const subjects = [
        '=1+1 en la cuenta',
        '+57 y más números',
        '-2 cupos en el taller',
        '@todos: un saludo',
      ];
      for (const subject of subjects) await desk.file({ subject, type: 'sugerencia' });
      const late = await desk.file({ subject: 'Una que está tarde', type: 'sugerencia' });
      await desk.change(late.documentId, { dueOn: inDays(-15) });
      const rows = await csv('type=sugerencia');
      const said = rows.map(({ Asunto }) => Asunto);
      expect(said).toEqual(expect.arrayContaining(subjects.map((subject) => `'${subject}`)));
      const row = rows.find(({ Radicado }) => Radicado === late.filingNumber);
      expect(Number(row?.['Días hábiles restantes'])).toBeLessThan(0);
    });

    it('has the citizens’ words only for who may read persons, and nobody’s data for anybody', async () => {
      const reader = await desk.user(['inquiries.read']);
      const headings = (rows: Record<string, string>[]) => Object.keys(rows[0] ?? {});
      expect(headings(await csv('state=open'))).toContain('Asunto');
      expect(headings(await csv('state=open', reader))).not.toContain('Asunto');
      const all = await desk.api(head, 'get', '/export.csv').expect(200);
      expect(all.text).not.toMatch(/63514278|correo\.example|quintero/i);
    });
  });

  it.each([
    ['state', 'state=inventado'],
    ['type', 'type=carta'],
    ['due', 'due=ayer'],
    ['priority', 'priority=quizas'],
    ['assignee', 'assignee=juan'],
    ['sort', 'sort=message'],
    ['page', 'page=0'],
    ['page', 'page[]=1&page[]=2'],
    ['pageSize', 'pageSize=101'],
    ['q', 'q[a]=b'],
    ['filters', 'filters[message]=x'],
  ])('a wrong %s is a 400 that names it', async (field, query) => {
    const { body } = await desk.api(head, 'get', `?${query}`).expect(400);
    expect([...new Set(pathsOf(body).map((path) => path.split('.')[0]))]).toEqual([field]);
  });

  it('names the people cases can be given to, and nobody else', async () => {
    const answerer = await desk.user(ROLES.answerer);
    const systems = await desk.user(ROLES.systems);
    const { body } = await desk.api(head, 'get', '/assignees').expect(200);
    const ids = (body as { data: { id: number; name: string }[] }).data.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([head.id, answerer.id]));
    expect(ids).not.toContain(systems.id);
    expect(JSON.stringify(body)).not.toContain('@');
  });
});
