import { randomUUID } from 'node:crypto';

import {
  compoundFile,
  longPlan,
  plan2019,
  planCsv,
  planDocx,
  planWordHtml,
  planXlsx,
  planXlsxWithFormula,
  zipBombDocx,
} from '../support/plan-documents';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';
import { temporaryUploadsLeftWith } from '../support/temporary-uploads';

const PLAN = 'plugin::accountability.plan';
const ACTION = 'plugin::accountability.plan-action';
const POSITION = 'plugin::accountability.position';
const HEADINGS = 'ALCANCE\tNOMBRE\tDESCRIPCIÓN\tPUBLICO\tFRECUENCIA\tRESPONSABLE';
const WEB_ROW = 'INTERNO\tPÁGINA WEB\tResultados\tFUNCIONARIOS\tPERMANENTE\tJEFE DE PLANEACION';
const TITLE = plan2019().title.join(' – ');

interface Preview {
  title: string | null;
  rows: { row: number; name: string }[];
  doubts: { row: number; column: string; value: string; message: string }[];
  existing: { title: string } | null;
  changes: { added: number[]; changed: number[]; unchanged: number; kept: string[] };
  newPositions: string[];
}

interface Imported {
  documentId: string;
  slug: string;
  added: number;
  changed: number;
  unchanged: number;
  kept: number;
}

describe('importing a plan as the institute writes it', () => {
  let app: TestApp;
  let token: string;

  beforeAll(async () => {
    app = await bootApp();
    ({ token } = await createAdminUser(app, { roles: ['Contratista de rendición de cuentas'] }));
  });
  afterAll(() => app.close());

  const post = (door: 'preview' | 'import') =>
    app
      .http()
      .post(`/accountability/plan-imports${door === 'preview' ? '/preview' : ''}`)
      .set({ Authorization: `Bearer ${token}`, 'Accept-Language': 'es' });
  const preview = async (body: object) => {
    const answer = await post('preview').send(body).expect(200);
    return (answer.body as { data: Preview }).data;
  };
  const importIt = async (body: object) => {
    const answer = await post('import').send(body).expect(200);
    return (answer.body as { data: Imported }).data;
  };
  const refusal = async (door: 'preview' | 'import', file: Buffer, name: string, status = 400) => {
    const answer = await post(door).attach('file', file, name).expect(status);
    return (
      answer.body as {
        error: { message: string; details: { errors: { path: string[]; message: string }[] } };
      }
    ).error;
  };
  const actionsOf = (plan: string) =>
    app.strapi.documents(ACTION).findMany({
      filters: { plan: { documentId: { $eq: plan } } },
      populate: ['responsibles'],
      sort: 'order:asc',
    });
  const everything = async () => ({
    plans: await app.strapi.documents(PLAN).count({}),
    actions: await app.strapi.documents(ACTION).count({}),
    positions: await app.strapi.documents(POSITION).count({}),
  });

  it('shows each row as understood before anything is written', async () => {
    const before = await everything();
    const shown = await preview({ html: planWordHtml() });

    expect(shown.title).toBe(TITLE);
    expect(shown.rows.map(({ name }) => name)).toEqual(plan2019().rows.map(([, name]) => name));
    expect(shown.doubts).toEqual([]);
    expect(shown.existing).toBeNull();
    expect(shown.changes.added).toEqual([1, 2, 3, 4, 5, 6]);
    expect(shown.newPositions).toEqual([
      'JEFE DE PLANEACION',
      'PROFESIONAL INGENIERO DE SISTEMAS',
      'CONTRATISTA RESPONSABLE DE LA RENDICION DE CUENTAS',
    ]);
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['a Word document', 'plan.docx', () => planDocx()],
    ['a spreadsheet', 'plan.xlsx', () => planXlsx()],
    ['a CSV', 'plan.csv', () => Promise.resolve(planCsv())],
  ])('reads %s just the same', async (_what, name, build) => {
    const answer = await post('preview')
      .attach('file', await build(), name)
      .expect(200);
    const { rows, doubts } = (answer.body as { data: Preview }).data;
    expect(rows.map((row) => row.name)).toEqual(plan2019().rows.map(([, rowName]) => rowName));
    expect(doubts).toEqual([]);
  });

  it('imports the plan of 2019 as a draft: six actions with their offices, and the texts around them', async () => {
    const imported = await importIt({ html: planWordHtml() });
    expect(imported).toMatchObject({ added: 6, changed: 0, unchanged: 0, kept: 0 });

    const actions = await actionsOf(imported.documentId);
    expect(actions.map(({ name, responsibles }) => [name, responsibles?.length])).toEqual([
      ['PÁGINA WEB', 3],
      ['CORREO ELECTRONICO', 2],
      ['REDES SOCIALES', 3],
      ['COMUNICACIONES INTERNAS', 2],
      ['CARTELERA', 2],
      ['BOLETIN', 2],
    ]);
    const { body } = await app.http().get('/api/accountability/plans').expect(200);
    expect((body as { data: unknown[] }).data).toEqual([]);
  });

  it('importing it again changes nothing and doubles nothing', async () => {
    const before = await everything();
    const file = await planDocx();
    const answer = await post('import').attach('file', file, 'plan.docx').expect(200);
    expect((answer.body as { data: Imported }).data).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 6,
      kept: 0,
    });
    expect(await everything()).toEqual(before);
  });

  it('a corrected document updates its rows, adds the new one, and keeps what it no longer names', async () => {
    const plan = plan2019();
    const [web, mail, , , ...rest] = plan.rows;
    const rows = [
      web ?? [],
      (mail ?? []).map((cell, column) => (column === 2 ? 'Descripción corregida' : cell)),
      ...rest,
      ['EXTERNO', 'REDES SOCIALES DE ALIADOS', 'Nueva', 'CIUDADANÍA', 'TRIMESTRAL', 'JEFE DE PLANEACION'],
    ];
    const corrected = planCsv({ ...plan, rows });

    const shown = await post('preview')
      .attach('file', corrected, 'plan.csv')
      .field('title', TITLE)
      .expect(200);
    expect((shown.body as { data: Preview }).data.changes).toMatchObject({
      added: [5],
      changed: [2, 3, 4],
      unchanged: 1,
      kept: ['REDES SOCIALES', 'COMUNICACIONES INTERNAS'],
    });

    const answer = await post('import')
      .attach('file', corrected, 'plan.csv')
      .field('title', TITLE)
      .expect(200);
    const { documentId } = (answer.body as { data: Imported }).data;
    const actions = await actionsOf(documentId);
    expect(actions).toHaveLength(7);
    expect(actions.find(({ name }) => name === 'CORREO ELECTRONICO')?.description).toBe(
      'Descripción corregida',
    );
    // A table alone says nothing about the texts: those of the document stay.
    const stored = await app.strapi.documents(PLAN).findOne({ documentId });
    expect(stored?.introduction).toBe(plan2019().introduction);
  });

  describe('what is doubtful', () => {
    const doubtful = {
      text: [
        HEADINGS,
        WEB_ROW,
        'INTERNO\tCARTELERA\tAfiches\tFUNCIONARIOS\tSEMANAL\tJEFE DE PLANEACION',
      ].join('\n'),
      title: 'Plan con dudas',
      periodStart: '2026-01-01',
      periodEnd: '2026-06-30',
    };

    it('is named by row and column, with what to do', async () => {
      const [doubt] = (await preview(doubtful)).doubts;
      expect(doubt).toMatchObject({ row: 2, column: 'frequencies', value: 'SEMANAL' });
      expect(doubt?.message).toMatch(/^fila 2, FRECUENCIA: «SEMANAL» no se reconoce\. Escriba PERMANENTE/);
    });

    it('a row without a name is imported by nobody’s consent', async () => {
      const text = [HEADINGS, 'INTERNO\t\tAfiches\tFUNCIONARIOS\tPERMANENTE\tJEFE DE PLANEACION'].join('\n');
      const { body } = await post('import')
        .send({ ...doubtful, text, acceptDoubts: true })
        .expect(400);
      expect((body as { error: { details: unknown } }).error.details).toMatchObject({
        errors: [{ path: [1, 'name'] }],
      });
    });

    it('is not imported until somebody accepts it, and then as far as it was understood', async () => {
      const before = await everything();
      const { body } = await post('import').send(doubtful).expect(400);
      expect((body as { error: { details: unknown } }).error.details).toMatchObject({
        errors: [{ path: [2, 'frequencies'] }],
      });
      expect(await everything()).toEqual(before);

      const { documentId } = await importIt({ ...doubtful, acceptDoubts: true });
      expect((await actionsOf(documentId)).map(({ frequencies }) => frequencies)).toEqual([
        ['permanent'],
        [],
      ]);
    });
  });

  describe('refuses in one clear sentence, and writes nothing', () => {
    it.each([
      ['an empty file', 'plan.docx', () => Buffer.alloc(0), /vac[ií]o/],
      ['a file that is no plan', 'notas.txt', () => Buffer.from('Estimados señores:\n\nSaludos.'), /tabla/],
      [
        'a zip bomb posing as a Word document',
        'plan.docx',
        () => zipBombDocx(),
        /grande|comprimid|descomprim/,
      ],
      ['a corrupt document', 'plan.docx', async () => (await planDocx()).subarray(0, 900), /dañad/],
      ['a spreadsheet with formulas', 'plan.xlsx', () => planXlsxWithFormula(), /fórmula/],
      ['a document with a password', 'plan.docx', () => compoundFile(true), /contraseña/],
      ['a file of 50 MB', 'plan.csv', () => Buffer.alloc(50_000_000, 'a,b\n'), /10 MB/],
    ])('%s', async (_what, name, build, sentence) => {
      const before = await everything();
      for (const door of ['preview', 'import'] as const) {
        const { message, details } = await refusal(door, await build(), name);
        expect(message).toMatch(sentence);
        expect(message).not.toMatch(/\n/);
        expect(details.errors).toEqual([{ path: ['file'], message, name: 'ValidationError' }]);
      }
      expect(await everything()).toEqual(before);
    });

    it('nothing at all', async () => {
      await post('preview').send({}).expect(400);
      await post('import').send({ text: '   ' }).expect(400);
    });

    it('a table without a title or a period, naming what is missing', async () => {
      const text = [HEADINGS, WEB_ROW].join('\n');
      const missing = async (body: object) => {
        const answer = await post('import')
          .send({ text, ...body })
          .expect(400);
        return (answer.body as { error: { details: { errors: { path: string[] }[] } } }).error.details
          .errors[0]?.path;
      };
      expect(await missing({})).toEqual(['title']);
      expect(await missing({ title: 'Plan', periodEnd: '2026-06-30' })).toEqual(['periodStart']);
      expect(await missing({ title: 'Plan', periodStart: '2026-01-01', periodEnd: 'junio' })).toEqual([
        'periodEnd',
      ]);
      expect(await missing({ title: 'Plan', periodStart: '2026-07-01', periodEnd: '2026-06-30' })).toEqual([
        'periodEnd',
      ]);
    });
  });

  it('imports all of it or nothing: a failure at the last row leaves no row behind', async () => {
    const before = await everything();
    let written = 0;
    app.strapi.documents.use((context, next) => {
      if (context.uid === ACTION && context.action === 'create' && ++written === 40)
        throw new Error('disk trouble');
      return next();
    });
    await post('import')
      .attach('file', planCsv(longPlan(40)), 'plan.csv')
      .field({
        title: 'Plan a medias',
        periodStart: '2026-01-01',
        periodEnd: '2026-06-30',
        acceptDoubts: 'true',
      })
      .expect(500);
    expect(written).toBe(40);
    expect(await everything()).toEqual(before);
  });

  it('two imports at the same moment double no row and no office', async () => {
    const text = [HEADINGS, WEB_ROW.replace('JEFE DE PLANEACION', 'DIRECTOR NUEVO')].join('\n');
    const body = {
      text,
      title: 'Plan a dos manos',
      periodStart: '2026-01-01',
      periodEnd: '2026-06-30',
      acceptDoubts: true,
    };
    const [one, other] = await Promise.all([importIt(body), importIt(body)]);

    expect([one.added, other.added].sort()).toEqual([0, 1]);
    expect(one.documentId).toBe(other.documentId);
    expect(await actionsOf(one.documentId)).toHaveLength(1);
    expect(await app.strapi.documents(POSITION).count({ filters: { name: { $eq: 'DIRECTOR NUEVO' } } })).toBe(
      1,
    );
  });

  it('takes out of pasted text what no database stores', async () => {
    const text = [HEADINGS, WEB_ROW.replace('Resultados', 'Resul\u0000tados')].join('\n');
    const { documentId } = await importIt({
      text,
      title: 'Plan\u0000 pegado',
      periodStart: '2026-01-01',
      periodEnd: '2026-06-30',
    });
    expect((await actionsOf(documentId)).map(({ description }) => description)).toEqual(['Resultados']);
  });

  it('says how far it is while it imports a long plan', async () => {
    const answer = await post('import')
      .set('Accept', 'application/x-ndjson')
      .attach('file', planCsv(longPlan(60)), 'plan.csv')
      .field({
        title: 'Plan largo',
        periodStart: '2026-01-01',
        periodEnd: '2026-06-30',
        acceptDoubts: 'true',
      })
      .buffer(true)
      .expect(200);
    const lines = answer.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { progress?: { written: number; total: number }; data?: Imported });

    const progress = lines.flatMap((line) => line.progress ?? []);
    expect(progress.map(({ written }) => written)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    expect(lines.at(-1)?.data).toMatchObject({ added: 60 });
  });

  it('says what went wrong on the same line of progress', async () => {
    const answer = await post('import')
      .set('Accept', 'application/x-ndjson')
      .send({ text: 'nada' })
      .buffer(true)
      .expect(200);
    expect(JSON.parse(answer.text)).toMatchObject({
      data: null,
      error: { status: 400, name: 'ValidationError' },
    });
  });

  it.each(['preview', 'import'] as const)('leaves no uploaded file behind: %s', async (door) => {
    const noTable = `no es un plan: ${randomUUID()}`;
    await refusal(door, Buffer.from(noTable), 'plan.csv');
    expect(await temporaryUploadsLeftWith(noTable)).toEqual([]);
  });
});

describe('an empty database on the first start', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp({ env: { SEED: 'plan-2019' } });
  });
  afterAll(() => app.close());

  it('holds the institute’s plan of 2019, published: each of the six rows as in the document', async () => {
    const { body } = await app.http().get('/api/accountability/plans').expect(200);
    const [plan, ...others] = (body as { data: Record<string, unknown>[] }).data;
    expect(others).toEqual([]);

    const { rows, introduction, objectives, objectivesLead, monitoring } = plan2019();
    expect(plan).toMatchObject({
      title: TITLE,
      periodStart: '2019-01-01',
      periodEnd: '2019-06-30',
      introduction,
      objectives: [objectivesLead, '', ...objectives.map((text, index) => `${index + 1}. ${text}`)].join(
        '\n',
      ),
      monitoring,
    });

    const coded: Record<string, unknown> = {
      INTERNO: 'internal',
      'INTERNO Y EXTERNO': 'both',
      'CIUDADANÍA Y FUNCIONARIOS': ['citizens', 'staff'],
      FUNCIONARIOS: ['staff'],
      PERMANENTE: ['permanent'],
      'PREVIO A LA REALIZACIÓN DE LA AUDIENCIA PÚBLICA DE RENDICION DE CUENTAS': ['before-hearing'],
      'PREVIO A LA REALIZACIÓN DE LA AUDIENCIA PÚBLICA DE RENDICION DE CUENTAS TRIMESTRAL': [
        'before-hearing',
        'quarterly',
      ],
      'PREVIO A LA JORNADA DE RENDICIÓN DE CUENTAS': ['before-hearing'],
    };
    const channels = [
      'website',
      'email',
      'social-media',
      'internal-communication',
      'notice-board',
      'bulletin',
    ];
    expect(plan?.actions).toEqual(
      rows.map(([scope = '', name, description, audiences = '', frequencies = ''], index) => ({
        documentId: expect.any(String) as string,
        order: index + 1,
        name,
        description,
        channel: channels[index],
        scope: coded[scope],
        audiences: coded[audiences],
        frequencies: coded[frequencies],
        leadDays: null,
        responsibles: expect.any(Array) as unknown[],
      })),
    );
    // The offices of a row, one after the other, are the words of its last cell.
    const offices = (plan?.actions as { responsibles: { name: string }[] }[]).map(({ responsibles }) =>
      responsibles.map(({ name }) => name).join(' '),
    );
    expect(offices).toEqual(rows.map((row) => row[5]));
  });

  it('names its offices once each', async () => {
    const positions = await app.strapi.documents(POSITION).findMany({ sort: 'name' });
    expect(positions.map(({ name }) => name)).toEqual([
      'CONTRATISTA RESPONSABLE DE LA RENDICION DE CUENTAS',
      'JEFE DE PLANEACION',
      'PROFESIONAL INGENIERO DE SISTEMAS',
    ]);
  });
});
