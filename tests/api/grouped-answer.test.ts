import { type Desk, deskOf, pathsOf, type Refused, ROLES } from '../support/desk';
import { filing } from '../support/filing';
import { type AdminUser, bootApp, type TestApp } from '../support/strapi';

const INQUIRY = 'plugin::accountability.inquiry';
const EVENT = 'plugin::accountability.inquiry-event';
const DRAFT = 'plugin::accountability.inquiry-draft';
const MESSAGE = 'plugin::accountability.outbox-message';

const ANSWERS_PAGE = 'https://instituto.example/respuestas';
const TEXT = 'Hola {{nombre}}: a su solicitud {{radicado}} respondemos que habrá 18 cursos.';
const PUBLIC = {
  publicQuestion: '¿Cuántos cursos de formación habrá este año?',
  publicAnswer: 'Habrá **18 cursos** de formación, en las cinco comunas.',
};

type FiledCase = Awaited<ReturnType<Desk['file']>>;
/** A refusal that points at what may be personal data. */
interface Finding {
  error: { details: { errors: { finding: { key: string } }[] } };
}

interface Check {
  cases: {
    documentId: string;
    filingNumber: string;
    version: number;
    refusal: string | null;
    drafting: string | null;
    present: string[];
  }[];
  above: number;
  mustBePublished: boolean;
  mayPublish: boolean;
  findings: { field: string; kind: string; text: string; key: string }[];
  preview: { html: string; unknownVariables: string[] } | null;
}

describe('T9: one answer to many analogous petitions', () => {
  let app: TestApp;
  let desk: Desk;
  let head: AdminUser;
  let answerer: AdminUser;

  beforeAll(async () => {
    app = await bootApp({ env: { ANSWERS_PAGE_URL: ANSWERS_PAGE } });
    desk = deskOf(app);
    head = await desk.user(ROLES.head);
    answerer = await desk.user(ROLES.answerer);
  });
  afterAll(() => app.close());

  const NAMES = ['Bernarda Ochoa', 'Crisanto Uribe', 'Domitila Vanegas', 'Eliécer Zuluaga'];

  /** Cases of different people, in somebody's charge. */
  async function group(size: number, change: (place: number) => object = () => ({})): Promise<FiledCase[]> {
    const cases: FiledCase[] = [];
    for (let place = 0; place < size; place += 1) {
      const person = {
        ...filing().person,
        name: `${NAMES[place % NAMES.length]} ${'ABCDEFGHIJKLMNO'[place]}.`,
        idNumber: String(70_000_001 + place),
        email: `persona${place}@correo.example`,
      };
      const filed = await desk.file({ person, subject: `Cursos de formación ${place}`, ...change(place) });
      await desk.step(head, filed.documentId, { step: 'assign', assigneeId: answerer.id });
      cases.push(filed);
    }
    return cases;
  }

  const idsOf = (cases: readonly { documentId: string }[]) => cases.map(({ documentId }) => documentId);
  const answer = (
    cases: readonly { documentId: string }[],
    { user = answerer, ...body }: { user?: AdminUser; [field: string]: unknown } = {},
  ) =>
    desk.api(user, 'post', '/grouped-answer', {
      documentIds: idsOf(cases),
      text: TEXT,
      outcome: 'granted',
      ...body,
    });
  const check = async (cases: readonly { documentId: string }[], body: object = {}, user = head) => {
    const request = desk.api(user, 'post', '/grouped-answer/check', { documentIds: idsOf(cases), ...body });
    return ((await request.expect(200)).body as { data: Check }).data;
  };
  const sentences = (body: unknown) =>
    (body as Refused).error.details.errors?.map(({ message }) => message) ?? [];

  const answered = async (cases: readonly { filingNumber: string }[]) =>
    (await app.strapi.db.query(EVENT).findMany({
      where: { kind: 'answered', inquiry: { filingNumber: { $in: cases.map((one) => one.filingNumber) } } },
      orderBy: { id: 'asc' },
    })) as { detail: Record<string, unknown> }[];
  const mails = async (cases: readonly { filingNumber: string }[]) =>
    app.strapi.db.query(MESSAGE).count({
      where: { template: 'inquiry.answered', about: { $in: cases.map((one) => one.filingNumber) } },
    });
  const untouched = async (cases: readonly FiledCase[]) => {
    expect(await answered(cases)).toEqual([]);
    expect(await mails(cases)).toBe(0);
    const states = (await app.strapi.db.query(INQUIRY).findMany({
      where: { documentId: { $in: idsOf(cases) }, state: { $in: ['answered', 'closed'] } },
    })) as object[];
    expect(states).toEqual([]);
  };
  const lookUp = async ({ filingNumber, trackingCode }: FiledCase) => {
    const { body } = await app
      .http()
      .post('/api/accountability/inquiries/lookup')
      .send({ filingNumber, trackingCode })
      .expect(200);
    return (
      body as {
        data: { answer: { text: string; textHtml: string }; timeline: { kind: string; text: string }[] };
      }
    ).data;
  };
  const published = async () =>
    (
      (await app.http().get('/api/accountability/published-answers?pagination[pageSize]=100').expect(200))
        .body as { data: { id: string; question: string; answer: string }[] }
    ).data;

  it('up to ten, each citizen gets the text as theirs, mailed once, and nothing is published', async () => {
    const cases = await group(10);
    const { body } = await answer(cases).expect(200);
    expect((body as { data: unknown }).data).toEqual({
      cases: cases.map(({ documentId, filingNumber }) => ({ documentId, filingNumber })),
      publishedAnswer: null,
    });
    for (const one of [cases[0], cases[9]] as FiledCase[]) {
      const { answer: given } = await lookUp(one);
      expect(given.textHtml).toContain(`a su solicitud ${one.filingNumber} respondemos`);
      expect(given.textHtml).toMatch(/Hola \p{L}+ \p{L}+ [A-J]\.:/u);
      expect(given.text).not.toContain('artículo 22');
    }
    const first = cases[0] as FiledCase;
    expect((await answered(cases)).map(({ detail }) => detail)).toEqual(
      cases.map(() => ({
        outcome: 'granted',
        together: { group: first.documentId, others: 9, published: false },
      })),
    );
    expect(await mails(cases)).toBe(10);
    expect(await published()).toEqual([]);
    const read = await desk.read(head, first.documentId);
    expect(read.timeline.at(-1)?.text).toBe('Se respondió junto con otras 9 análogas: se concede lo pedido.');
  });

  it('from the eleventh on, it has to be published, by somebody who may', async () => {
    const cases = await group(11);
    const { body } = await answer(cases, { user: head }).expect(400);
    expect(pathsOf(body)).toEqual(['publicQuestion', 'publicAnswer']);
    expect((body as Refused).error.message).toContain('más de 10 casos');
    const forbidden = await answer(cases, PUBLIC).expect(403);
    expect((forbidden.body as Refused).error.message).toContain('permiso para publicar');
    await answer(cases).expect(403);
    await untouched(cases);
  });

  it('is published once for all, and each citizen is told where', async () => {
    const cases = await group(11, (place) =>
      place === 3 ? { anonymous: true, person: undefined, replyBy: 'none' } : { type: 'consulta' },
    );
    const [first, , third, nameless] = cases as [FiledCase, FiledCase, FiledCase, FiledCase];
    // In whatever order they were chosen, the first that was filed carries the publication.
    await answer([...cases].reverse(), { ...PUBLIC, user: head }).expect(200);

    const [one, ...more] = await published();
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      id: first.documentId,
      question: PUBLIC.publicQuestion,
      answer: PUBLIC.publicAnswer,
    });
    for (const known of [third, nameless]) {
      const seen = await lookUp(known);
      expect(seen.answer.text).toContain('respuesta única a 11 peticiones análogas');
      expect(seen.answer.textHtml).toContain(`href="${ANSWERS_PAGE}?id=${first.documentId}"`);
      expect(seen.timeline.at(-1)?.text).toContain('La respuesta está publicada.');
    }
    expect((await lookUp(nameless)).answer.textHtml).toContain('Hola ciudadano(a)');
    expect(await mails(cases)).toBe(10);
    const waiting = await desk.api(head, 'get', '/publication/pending').expect(200);
    expect((waiting.body as { data: unknown[] }).data).toEqual([]);
    expect((await desk.read(head, third.documentId)).published).toBe(false);
    expect((await desk.read(head, first.documentId)).published).toBe(true);
  });

  it('D3: nobody of the group is named in what is published, now or when it is corrected later', async () => {
    const cases = await group(11, () => ({ type: 'consulta' }));
    const naming = { ...PUBLIC, publicAnswer: 'Como preguntó la señora Domitila, habrá 18 cursos.' };
    const { body } = await answer(cases, { ...naming, user: head }).expect(400);
    const { errors } = (body as Finding).error.details;
    expect(pathsOf(body)).toEqual(['publicAnswer']);
    expect(JSON.stringify(body)).not.toMatch(/domitila/i);
    await untouched(cases);
    expect((await check(cases, naming)).findings.map(({ kind, text }) => [kind, text])).toEqual([
      ['name', 'Domitila'],
    ]);
    expect((await check(cases, naming, answerer)).findings).toEqual([]);

    const accepted = errors.map(({ finding }) => finding.key);
    await answer(cases, { ...naming, accepted, user: head }).expect(200);
    const [first] = cases as [FiledCase];
    const corrected = await desk
      .api(head, 'post', `/case/${first.documentId}/publication`, {
        ...PUBLIC,
        publicQuestion: 'Pregunta de Crisanto',
        version: (await desk.read(head, first.documentId)).version,
      })
      .expect(400);
    expect(pathsOf(corrected.body)).toEqual(['publicQuestion']);
  });

  it('names every case that may not be answered, with its reason, and answers none', async () => {
    const cases = await group(5, () => ({ type: 'informacion' }));
    const [, done, accepted, moved] = cases as [FiledCase, FiledCase, FiledCase, FiledCase, FiledCase];
    const unassigned = await desk.file();
    await desk.step(answerer, done.documentId, { step: 'answer', text: 'Ya está.', outcome: 'granted' });
    await desk.change(accepted.documentId, { acceptedOn: '2026-01-09' });
    await desk.api(head, 'post', `/case/${moved.documentId}/priority`, { reason: 'elderly' }).expect(200);

    const chosen = [...cases, unassigned, { documentId: 'no-hay' }];
    const { body } = await answer(chosen, {
      outcome: 'denied',
      versions: { [moved.documentId]: 1 },
    }).expect(409);
    expect((body as Refused).error.message).toBe(
      'No se respondió ningún caso: 5 de 7 no se pueden responder.',
    );
    expect(pathsOf(body)).toEqual([1, 2, 3, 5, 6].map((place) => `documentIds.${place}`));
    expect(sentences(body)).toEqual([
      `${done.filingNumber}: El caso ya se respondió.`,
      expect.stringContaining(`${accepted.filingNumber}: El plazo venció sin respuesta`) as string,
      expect.stringContaining(`${moved.filingNumber}: Otra persona cambió este caso`) as string,
      `${unassigned.filingNumber}: El caso no está asignado: asígnelo primero.`,
      'No hay una inquietud con ese identificador.',
    ]);
    await untouched(cases.filter((one) => one !== done));
    const { cases: checked } = await check(chosen);
    expect(checked.filter(({ refusal }) => refusal !== null).map(({ filingNumber }) => filingNumber)).toEqual(
      [done.filingNumber, unassigned.filingNumber],
    );
  });

  it('answers each case once, whoever sends it at the same time or again', async () => {
    const cases = await group(6);
    const sent = await Promise.all([answer(cases), answer([...cases].reverse())]);
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409]);
    await answer(cases).expect(409);
    expect(await answered(cases)).toHaveLength(6);
    expect(await mails(cases)).toBe(6);
  });

  it('answers none when one of them moves on while the others are being answered', async () => {
    const cases = await group(4);
    const last = cases[3] as FiledCase;
    const note = { text: 'No hace falta' };
    const sent = await Promise.all([
      answer(cases),
      desk.api(head, 'post', `/case/${last.documentId}/priority`, { reason: 'child' }),
      desk.api(head, 'post', `/case/${last.documentId}/notes`, note),
    ]);
    // Whichever came first, either all of them are answered or none is.
    expect(await answered(cases)).toHaveLength(sent[0].status === 200 ? 4 : 0);
    expect(await mails(cases)).toBe(sent[0].status === 200 ? 4 : 0);
  });

  it('ends the drafts of the cases, and says beforehand who was writing and who has them open', async () => {
    const cases = await group(2);
    const [first, second] = cases as [FiledCase, FiledCase];
    await desk
      .api(answerer, 'put', `/case/${first.documentId}/draft`, { text: 'Le contesto que', version: 0 })
      .expect(200);
    await desk.api(answerer, 'post', `/case/${second.documentId}/presence`, {}).expect(200);
    const { cases: checked } = await check(cases);
    expect(checked).toEqual([
      expect.objectContaining({ documentId: first.documentId, drafting: 'Prueba', present: [] }),
      expect.objectContaining({ documentId: second.documentId, drafting: null, present: ['Prueba'] }),
    ]);
    await answer(cases).expect(200);
    const draft = (await app.strapi.db.query(DRAFT).findOne({ where: { caseId: first.documentId } })) as {
      text: string;
    };
    expect(draft.text).toBe('');
  });

  it('shows the answer as the first citizen will read it, and changes nothing', async () => {
    const cases = await group(2);
    const { preview, ...rest } = await check(cases, { text: `${TEXT} {{edad}}`, ...PUBLIC });
    expect(preview?.html).toContain((cases[0] as FiledCase).filingNumber);
    expect(preview?.html).toContain('2 peticiones análogas');
    expect(preview?.unknownVariables).toEqual(['edad']);
    expect(rest).toMatchObject({ above: 10, mustBePublished: false, mayPublish: true, findings: [] });
    expect((await check(cases, {}, answerer)).mayPublish).toBe(false);
    await untouched(cases);
  });

  it('takes the institute’s own number of cases instead of the law’s', async () => {
    const settings = app.strapi.plugin('accountability').service<{
      change(data: object): Promise<void>;
    }>('settings');
    const cases = await group(3);
    await settings.change({ groupedAnswerAbove: 2 });
    try {
      expect(await check(cases)).toMatchObject({ above: 2, mustBePublished: true });
      const { body } = await answer(cases, { user: head, publicQuestion: PUBLIC.publicQuestion }).expect(400);
      expect(pathsOf(body)).toEqual(['publicAnswer']);
    } finally {
      await settings.change({ groupedAnswerAbove: 10 });
    }
  });

  it('refuses what it cannot use, naming the field, and people without permission', async () => {
    const cases = await group(2);
    const [one] = cases as [FiledCase];
    const wrong: [object, string[]][] = [
      [{ documentIds: [one.documentId] }, ['documentIds']],
      [{ documentIds: [one.documentId, one.documentId] }, ['documentIds']],
      [{ documentIds: Array.from({ length: 501 }, (_, place) => `caso${place}`) }, ['documentIds']],
      [{ text: 'Hola {{edad}}' }, ['text']],
      [{ outcome: 'quizás' }, ['outcome']],
      [{ ...PUBLIC, publicAnswer: 'Hola {{nombre}}, habrá cursos' }, ['publicAnswer']],
      [{ publicQuestion: PUBLIC.publicQuestion }, ['publicAnswer']],
      [{ otro: true }, ['otro']],
    ];
    for (const [body, paths] of wrong) {
      const refused = await answer(cases, { ...body, user: head }).expect(400);
      expect(pathsOf(refused.body)).toEqual(paths);
    }
    const reader = await desk.user(['inquiries.read', 'inquiries.publish']);
    await answer(cases, { user: reader }).expect(403);
    await desk.api(reader, 'post', '/grouped-answer/check', { documentIds: idsOf(cases) }).expect(403);
    await untouched(cases);
  });
});
