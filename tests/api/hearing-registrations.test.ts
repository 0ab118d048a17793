import { randomUUID } from 'node:crypto';

import ICAL from 'ical.js';

import { deskOf } from '../support/desk';
import { newKey } from '../support/filing';
import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { type AdminUser, bootApp, type TestApp } from '../support/strapi';

const HEARING = 'plugin::accountability.hearing';
const REGISTRATION = 'plugin::accountability.registration';
const READING = 'plugin::accountability.attendance-reading';
const API = '/api/accountability/hearings';
const DAY = 86_400_000;
const PAGE = 'https://sitio.example/inscripcion.html';

interface Hearing {
  documentId: string;
  slug: string;
}

interface Person {
  id: string;
  name: string | null;
  email: string | null;
  state: string;
  modality: string;
  walkIn: boolean;
  checkedInAt: string | null;
}

interface Refusal {
  error: { message: string; details: { errors?: { path: string[]; message: string }[] } };
}

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const mailbox = (name: string) => `${name.toLowerCase().replace(/\s/g, '.')}@correo.example`;
const form = (name: string, change: object = {}) => ({
  name,
  email: mailbox(name),
  modality: 'in-person',
  consent: { notice: true, policyVersion: '2026-1' },
  ...change,
});

describe('who comes to a hearing', () => {
  let app: TestApp;
  let smtp: TestSmtpServer;
  let planning: AdminUser;

  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await bootApp({
      env: {
        SMTP_URL: smtp.url,
        MAIL_FROM: 'rendicion@instituto.example',
        REGISTRATION_PAGE_URL: PAGE,
      },
    });
    planning = await deskOf(app).user('Jefe de Planeación');
  });
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });

  async function announce(change: object = {}): Promise<Hearing> {
    const { documentId, slug } = await app.strapi.documents(HEARING).create({
      data: {
        title: 'Audiencia pública de rendición de cuentas',
        startsAt: inDays(30),
        endsAt: inDays(30.1),
        modality: 'hybrid',
        venue: 'Auditorio',
        state: 'announced',
        ...change,
      } as never,
      status: 'published',
    });
    return { documentId, slug: String(slug) };
  }
  const publish = (documentId: string, data: object) =>
    app.strapi.documents(HEARING).update({ documentId, data, status: 'published' });
  const register = (slug: string, body: object, headers: Record<string, string> = {}) =>
    app.http().post(`${API}/${slug}/registrations`).set(headers).send(body);
  const cancel = (slug: string, code: string) =>
    app.http().post(`${API}/${slug}/registrations/cancel`).send({ code });
  const rows = (hearingId: string) =>
    app.strapi.db.query(REGISTRATION).findMany({ where: { hearingId }, orderBy: { id: 'asc' } }) as Promise<
      Record<string, unknown>[]
    >;

  /** What arrives because of something; the latest for each person. */
  async function mails(): Promise<Map<string, ReceivedMail>> {
    const before = smtp.received.length;
    await app.strapi.plugin('accountability').service<{ sendDue(): Promise<unknown> }>('outbox').sendDue();
    return new Map(smtp.received.slice(before).map((mail) => [String(mail.recipients[0]), mail]));
  }
  const subjects = (found: Map<string, ReceivedMail>) =>
    Object.fromEntries([...found].map(([to, { parsed }]) => [to, parsed.subject]));
  const codeIn = (mail: ReceivedMail | undefined) =>
    String(/([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(mail?.parsed.text ?? '')?.[0]);
  const fileOf = (mail: ReceivedMail | undefined, name: string) =>
    mail?.parsed.attachments.find(({ filename }) => filename === name)?.content;
  const eventOf = (file: string) => {
    const calendar = new ICAL.Component(ICAL.parse(file) as never);
    return {
      method: calendar.getFirstPropertyValue('method'),
      events: calendar.getAllSubcomponents('vevent').map((event) => ({
        uid: event.getFirstPropertyValue('uid'),
        status: event.getFirstPropertyValue('status'),
        sequence: event.getFirstPropertyValue('sequence'),
        summary: event.getFirstPropertyValue('summary'),
        start: (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString(),
      })),
    };
  };
  const registration = async (slug: string) => {
    const { body } = await app.http().get(`${API}/${slug}?fields=registration`).expect(200);
    return (body as { data: { registration: Record<string, unknown> } }).data.registration;
  };
  const asPlanning = (method: 'get' | 'post', address: string, user = planning) =>
    app.http()[method](`/accountability/hearings${address}`).set('Authorization', `Bearer ${user.token}`);
  const attendance = async (documentId: string) => {
    const { body } = await asPlanning('get', `/${documentId}/attendance`).expect(200);
    return (body as { data: { people: Person[]; counts: Record<string, number> } }).data;
  };

  it('somebody registers, and a mail brings the calendar’s entry, the code for the door and the way to cancel', async () => {
    const { slug, documentId } = await announce();
    const answer = await register(slug, form('Rosa Prada')).expect(201);
    expect((answer.body as { data: object }).data).toMatchObject({
      hearing: { slug },
      confirmation: 'email',
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/Prada|correo\.example/);

    const mail = (await mails()).get(mailbox('Rosa Prada'));
    const code = codeIn(mail);
    expect(mail?.parsed.subject).toBe('Su inscripción: Audiencia pública de rendición de cuentas');
    expect(mail?.parsed.html).toContain(`${PAGE}?audiencia=${slug}#codigo=${code}`);
    const { method, events } = eventOf(String(fileOf(mail, 'audiencia.ics')));
    expect([method, events[0]?.status, events[0]?.sequence]).toEqual(['PUBLISH', 'CONFIRMED', 0]);
    expect(fileOf(mail, 'codigo-qr.png')?.subarray(1, 4).toString()).toBe('PNG');

    const [row] = await rows(documentId);
    expect(JSON.stringify(row)).not.toMatch(/Rosa|Prada|correo\.example/);
    expect(row).toMatchObject({ state: 'confirmed', consent: { notice: true, policyVersion: '2026-1' } });
  });

  it('what is missing is named, and nothing is stored', async () => {
    const { slug, documentId } = await announce({ modality: 'in-person' });
    const wrong = await register(slug, { ...form('X'), email: 'sin-arroba', consent: { notice: false } });
    expect(wrong.status).toBe(400);
    const paths = (wrong.body as Refusal).error.details.errors?.map(({ path }) => path.join('.'));
    expect(paths).toEqual(
      expect.arrayContaining(['name', 'email', 'consent.notice', 'consent.policyVersion']),
    );

    const virtual = await register(slug, form('Rosa Prada', { modality: 'virtual' })).expect(400);
    expect((virtual.body as Refusal).error.details.errors?.[0]?.path).toEqual(['modality']);
    await register('no-hay-tal', form('Rosa Prada')).expect(404);
    expect(await rows(documentId)).toEqual([]);
  });

  it('a form sent again with its key is one registration; the key with other content is refused', async () => {
    const { slug, documentId } = await announce();
    const key = { 'Idempotency-Key': newKey() };
    const answers = await Promise.all(
      [1, 2, 3].map(() => register(slug, form('Rosa Prada'), key).then(({ status }) => status)),
    );
    expect(answers).toEqual([201, 201, 201]);
    expect(await rows(documentId)).toHaveLength(1);
    expect((await mails()).size).toBe(1);
    await register(slug, form('Rosa Prada', { modality: 'virtual' }), key).expect(409);
  });

  it('the same email again tells its owner, and nobody else, that they were on the list', async () => {
    const { slug, documentId } = await announce();
    const first = await register(slug, form('Rosa Prada')).expect(201);
    const second = await register(slug, form('Otra Persona', { email: 'ROSA.PRADA@correo.example' }));
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(await rows(documentId)).toHaveLength(1);
    expect((await mails()).get(mailbox('Rosa Prada'))?.parsed.text).toContain('su inscripción');
  });

  it('twelve at once for five places: five have one and seven wait, however it happens', async () => {
    const { slug, documentId } = await announce({ capacity: 5 });
    const names = Array.from({ length: 12 }, (_, index) => `Persona ${index}`);
    const statuses = await Promise.all(
      names.map((name) => register(slug, form(name)).then(({ status }) => status)),
    );
    expect(new Set(statuses)).toEqual(new Set([201]));
    const states = (await rows(documentId)).map(({ state }) => state);
    expect(states.filter((state) => state === 'confirmed')).toHaveLength(5);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(7);
    expect(await registration(slug)).toMatchObject({
      open: true,
      capacity: 5,
      placesLeft: 0,
      waitingList: true,
    });
    // A screen has no capacity.
    await register(slug, form('Persona Virtual', { modality: 'virtual' })).expect(201);
    expect((await rows(documentId)).at(-1)).toMatchObject({ modality: 'virtual', state: 'confirmed' });
    await mails();
  });

  it('who cancels gives the place to who waits longest, once, and both are told', async () => {
    const { slug } = await announce({ capacity: 1 });
    for (const name of ['Rosa Prada', 'Luis Mora', 'Ana Ruiz']) {
      await register(slug, form(name)).expect(201);
    }
    const told = await mails();
    expect(subjects(told)[mailbox('Luis Mora')]).toMatch(/^Está en lista de espera/);
    expect(fileOf(told.get(mailbox('Luis Mora')), 'audiencia.ics')).toBeUndefined();
    const code = codeIn(told.get(mailbox('Rosa Prada')));

    await cancel(slug, 'AAAA-AAAA-AAAA-AAAA').expect(404);
    await cancel(slug, code.toLowerCase().replace(/-/g, ' ')).expect(200);
    await cancel(slug, code).expect(200);
    const after = await mails();
    expect(subjects(after)).toEqual({
      [mailbox('Rosa Prada')]: expect.stringMatching(/^Canceló su inscripción/) as string,
      [mailbox('Luis Mora')]: expect.stringMatching(/^Ya tiene un lugar/) as string,
    });
    const cancelled = eventOf(String(fileOf(after.get(mailbox('Rosa Prada')), 'audiencia.ics')));
    expect([cancelled.method, cancelled.events[0]?.sequence]).toEqual(['CANCEL', 1]);

    // Who comes back stands last.
    await register(slug, form('Rosa Prada')).expect(201);
    expect(subjects(await mails())[mailbox('Rosa Prada')]).toMatch(/^Está en lista de espera/);
    await cancel(slug, codeIn(told.get(mailbox('Luis Mora')))).expect(200);
    expect(subjects(await mails())[mailbox('Ana Ruiz')]).toMatch(/^Ya tiene un lugar/);
  });

  it('a hearing that moves, grows or is cancelled tells each person what is news to them, once', async () => {
    const { slug, documentId } = await announce({ capacity: 1 });
    for (const name of ['Rosa Prada', 'Luis Mora']) await register(slug, form(name)).expect(201);
    await mails();
    await publish(documentId, { startsAt: inDays(44), endsAt: inDays(44.1), reschedulingReason: 'Paro' });
    await publish(documentId, {});
    const moved = await mails();
    expect(subjects(moved)[mailbox('Rosa Prada')]).toMatch(/^Cambió la fecha/);
    expect(moved.get(mailbox('Rosa Prada'))?.parsed.text).toContain('Paro');
    expect(
      eventOf(String(fileOf(moved.get(mailbox('Rosa Prada')), 'audiencia.ics'))).events[0]?.sequence,
    ).toBe(1);

    await publish(documentId, { capacity: 2 });
    expect(subjects(await mails())).toEqual({
      [mailbox('Luis Mora')]: expect.stringMatching(/^Ya tiene un lugar/) as string,
    });

    await expect(app.strapi.documents(HEARING).delete({ documentId })).rejects.toThrow(/inscritas/);
    await expect(publish(documentId, { state: 'cancelled' })).rejects.toThrow(/por qué se cancela/);
    await publish(documentId, { state: 'cancelled', cancellationReason: 'Falta de recinto' });
    expect(Object.values(subjects(await mails()))).toEqual([
      expect.stringMatching(/^Se canceló/),
      expect.stringMatching(/^Se canceló/),
    ]);
    const refused = await register(slug, form('Ana Ruiz')).expect(409);
    expect((refused.body as Refusal).error.message).toBe('La audiencia se canceló.');
  });

  it('a hearing people count on is neither taken back nor deleted: who tries reads what to do instead', async () => {
    const { slug, documentId } = await announce();
    await register(slug, form('Nora Duarte')).expect(201);
    const actions = `/content-manager/collection-types/${HEARING}`;
    const attempt = (method: 'post' | 'delete', address: string, sent: object = {}) =>
      app.http()[method](address).set('Authorization', `Bearer ${planning.token}`).send(sent);
    const attempts = () => [
      attempt('post', `${actions}/${documentId}/actions/unpublish`),
      attempt('post', `${actions}/actions/bulkUnpublish`, { documentIds: [documentId] }),
      attempt('delete', `${actions}/${documentId}`),
      attempt('post', `${actions}/actions/bulkDelete`, { documentIds: [documentId] }),
    ];
    for (const refused of attempts()) {
      const answer = await refused;
      expect([answer.status, (answer.body as Refusal).error.message]).toEqual([
        403,
        expect.stringMatching(/inscritas.*cancélela/) as string,
      ]);
    }
    // As an earlier version left it, that let it be taken back.
    await app.strapi.db.query(HEARING).deleteMany({ where: { documentId, publishedAt: { $notNull: true } } });
    await attempt('delete', `${actions}/${documentId}`).expect(403);
    expect(await app.strapi.db.query(HEARING).count({ where: { documentId } })).toBe(1);

    await publish(documentId, {});
    await publish(documentId, { state: 'cancelled', cancellationReason: 'Falta de recinto' });
    await attempt('post', `${actions}/${documentId}/actions/unpublish`).expect(200);
    await attempt('delete', `${actions}/${documentId}`).expect(200);
  });

  it('a hearing published as held is nobody’s to wait for, and can be taken back', async () => {
    const { slug, documentId } = await announce();
    await register(slug, form('Nora Duarte')).expect(201);
    await publish(documentId, { state: 'held' });
    await app.strapi.documents(HEARING).unpublish({ documentId });
    expect(
      await app.strapi.db.query(HEARING).count({ where: { documentId, publishedAt: { $notNull: true } } }),
    ).toBe(0);
  });

  it('registration has its time', async () => {
    const soon = await announce({ registrationOpensAt: inDays(1) });
    expect(await registration(soon.slug)).toMatchObject({ open: false });
    await register(soon.slug, form('Rosa Prada')).expect(409);
    const closed = await announce({ registrationClosesAt: inDays(-1) });
    await register(closed.slug, form('Rosa Prada')).expect(409);
    await expect(
      announce({ registrationOpensAt: inDays(9), registrationClosesAt: inDays(8) }),
    ).rejects.toThrow(/anterior a la inicial/);
    const past = await announce({ startsAt: inDays(-1), endsAt: null });
    await register(past.slug, form('Rosa Prada')).expect(409);
  });

  it('is a calendar file, alone and with the others', async () => {
    const { slug } = await announce({ title: 'Audiencia con calendario' });
    const one = await app.http().get(`${API}/${slug}/event.ics`).expect(200);
    expect(one.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const { events } = eventOf(one.text);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ summary: 'Audiencia con calendario', sequence: 0 });

    const all = await app.http().get(`${API}/calendar.ics`).expect(200);
    const listed = eventOf(all.text).events;
    expect(listed.find(({ uid }) => uid === events[0]?.uid)).toEqual(events[0]);
    expect(listed.some(({ status }) => status === 'CANCELLED')).toBe(true);
    await app.http().get(`${API}/calendar.ics`).set('If-None-Match', String(all.headers.etag)).expect(304);
    await app.http().get(`${API}/no-hay-tal/event.ics`).expect(404);
  });

  describe('at the door', () => {
    let hearing: Hearing;
    let code: string;

    beforeAll(async () => {
      hearing = await announce({ capacity: 10 });
      await register(hearing.slug, form('Rosa Prada', { organization: '=1+1' })).expect(201);
      await register(hearing.slug, form('Luis Mora', { modality: 'virtual' })).expect(201);
      code = codeIn((await mails()).get(mailbox('Rosa Prada')));
    });

    it('is closed to who does not hold the permission', async () => {
      const systems = await deskOf(app).user('Ingeniero de Sistemas');
      const door = `/${hearing.documentId}`;
      await asPlanning('get', `${door}/attendance`, systems).expect(403);
      await asPlanning('get', `${door}/attendance.csv`, systems).expect(403);
      await asPlanning('post', `${door}/check-ins`, systems).send({ code, in: true }).expect(403);
      await app.http().get(`/accountability/hearings${door}/attendance`).expect(401);
    });

    it('people are let in by their code or by their name, as often as it is sent', async () => {
      const door = `/${hearing.documentId}/check-ins`;
      await asPlanning('post', door).send({ code, in: true }).expect(200);
      const [first] = (await attendance(hearing.documentId)).people.filter(({ checkedInAt }) => checkedInAt);
      await asPlanning('post', door).send({ code, in: true }).expect(200);
      const { people, counts } = await attendance(hearing.documentId);
      expect(people.map(({ name }) => name)).toEqual(['Luis Mora', 'Rosa Prada']);
      expect(people[1]).toEqual(first);
      expect(counts).toMatchObject({ inPerson: 1, virtual: 1, checkedIn: 1 });

      const luis = people[0]?.id;
      await asPlanning('post', door).send({ registration: luis, in: true }).expect(200);
      await asPlanning('post', door).send({ registration: luis, in: false }).expect(200);
      expect((await attendance(hearing.documentId)).counts.checkedIn).toBe(1);
      await asPlanning('post', door).send({ code: 'AAAA-AAAA-AAAA-AAAA', in: true }).expect(404);
      await asPlanning('post', door).send({ in: true }).expect(400);
    });

    it('who came without having registered is written down once', async () => {
      const walkIn = {
        key: randomUUID(),
        name: 'Elsa Niño',
        consent: { notice: true, policyVersion: '2026-1' },
      };
      const door = `/${hearing.documentId}/walk-ins`;
      await asPlanning('post', door).send(walkIn).expect(200);
      await asPlanning('post', door).send(walkIn).expect(200);
      const known = { ...walkIn, key: randomUUID(), name: 'Luis Mora', email: mailbox('Luis Mora') };
      await asPlanning('post', door).send(known).expect(200);
      const { people, counts } = await attendance(hearing.documentId);
      expect(counts).toMatchObject({ walkIns: 1, checkedIn: 3 });
      expect(people).toHaveLength(3);
    });

    it('the list is a file a spreadsheet reads and no formula runs in', async () => {
      const { text, headers } = await asPlanning('get', `/${hearing.documentId}/attendance.csv`).expect(200);
      expect(headers['content-disposition']).toContain(`asistencia-${hearing.slug}.csv`);
      const [head, ...lines] = text.replace('\uFEFF', '').trim().split('\r\n');
      expect(head).toBe('Nombre,Organización,Correo,Teléfono,Modalidad,Inscripción,Asistió,Ingreso');
      expect(lines).toHaveLength(3);
      expect(lines.find((line) => line.startsWith('Rosa'))).toMatch(
        /^Rosa Prada,'=1\+1,.*Presencial,Inscrita,sí,/,
      );
    });

    it('every reading of the list is on record, a page that asks again once', async () => {
      const found = (await app.strapi.db
        .query(READING)
        .findMany({ where: { hearingId: hearing.documentId } })) as { what: string; userId: number }[];
      expect(found.map(({ what }) => what).sort()).toEqual(['export', 'list']);
      expect(found.every(({ userId }) => userId === planning.id)).toBe(true);
    });

    it('the people are forgotten after the term of the settings; how many they were stays', async () => {
      const erase = (now: Date) =>
        app.strapi
          .plugin('accountability')
          .service<{ eraseOver(now: Date): Promise<number> }>('registrations')
          .eraseOver(now);
      const ended = new Date(inDays(30.1)).getTime();
      await erase(new Date(ended + 179 * DAY));
      expect((await attendance(hearing.documentId)).people.map(({ name }) => name)).toContain('Rosa Prada');
      await erase(new Date(ended + 182 * DAY));
      const { people, counts } = await attendance(hearing.documentId);
      expect(people.every(({ name, email }) => name === null && email === null)).toBe(true);
      expect(counts).toMatchObject({ inPerson: 1, virtual: 1, walkIns: 1, checkedIn: 3 });
      const kept = JSON.stringify(await rows(hearing.documentId));
      expect(kept).not.toMatch(/Rosa|correo\.example|codeHash":"/);
      await cancel(hearing.slug, code).expect(404);
    });
  });
});
