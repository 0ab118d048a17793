import { once } from 'node:events';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';

import type { Cell } from '../../src/plugins/accountability/server/src/website/open-data/cells';
import { DATASET_NAMES } from '../../src/plugins/accountability/server/src/website/open-data/dataset';
import type { inquiriesService } from '../../src/plugins/accountability/server/src/inquiries/service';
import type { publicationService } from '../../src/plugins/accountability/server/src/inquiries/publication/service';
import type { ShownOccurrence } from '../../src/plugins/accountability/server/src/follow-up/shown';
import { shapeErrors } from '../support/dcat';
import { type Filed, filing } from '../support/filing';
import { bootApp, type TestApp } from '../support/strapi';

const PLAN = 'plugin::accountability.plan';
const ACTION = 'plugin::accountability.plan-action';
const HEARING = 'plugin::accountability.hearing';
const COMMITMENT = 'plugin::accountability.commitment';
const REPORT = 'plugin::accountability.management-report';
const INDICATOR = 'plugin::accountability.indicator';
const INQUIRY = 'plugin::accountability.inquiry';
const API = '/api/accountability/open-data';

type Row = Record<string, string | number | string[] | null>;
interface Dictionary {
  dataset: string;
  columns: {
    name: string;
    label: string;
    type: string;
    multiple: boolean;
    nullable: boolean;
    maxLength: number | null;
    values: { value: string; code: string; meaning: string }[] | null;
    source: { type: string; name: string } | null;
  }[];
  csv: { delimiter: string; metadata: string };
}

describe('open data', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp({ env: { SEED: 'demo' } });
    for (let n = 0; n < 6; n += 1) await publishAnswer(n);
    const hearing = await app.strapi.documents(HEARING).findFirst({ status: 'published' });
    await app.strapi.documents(COMMITMENT).create({
      data: {
        text: 'Abrir un punto de atención en el norte',
        hearing: { connect: [String(hearing?.documentId)] },
        dueOn: '2020-03-01',
        progress: 40,
        evidenceUrl: 'https://sitio.example/avance',
      } as never,
      status: 'published',
    });
  });
  afterAll(() => app.close());
  afterEach(() => jest.restoreAllMocks());

  /** A question that was asked, answered and, without what says who asked, published. */
  async function publishAnswer(n: number) {
    const plugin = app.strapi.plugin('accountability');
    const inquiries = plugin.service<ReturnType<typeof inquiriesService>>('inquiries');
    const publication = plugin.service<ReturnType<typeof publicationService>>('publication');
    const editor = { name: 'Prueba', userId: 1 };
    const filed = await app
      .http()
      .post('/api/accountability/inquiries')
      .send(
        filing({
          type: 'pregunta',
          message: `Soy Adriana Quintero. ¿Cuántos cursos habrá en la comuna ${n}?`,
        }),
      )
      .expect(201);
    const where = { filingNumber: (filed.body as { data: Filed }).data.filingNumber };
    const { documentId } = (await app.strapi.db.query(INQUIRY).findOne({ where })) as { documentId: string };
    await inquiries.takeStep(documentId, { step: 'assign', assignee: { id: 1, name: 'Prueba' } }, editor);
    const text = 'Señora Adriana: habrá 18 cursos.';
    await inquiries.takeStep(documentId, { step: 'answer', text, outcome: 'granted' }, editor);
    const { version } = (await app.strapi.db.query(INQUIRY).findOne({ where })) as { version: number };
    const texts = {
      publicQuestion: `¿Cuántos cursos habrá en la comuna ${n}?`,
      publicAnswer: '-- Habrá **18 cursos** este año.',
      topic: 'Formación',
    };
    await publication.publish(documentId, { ...texts, accepted: [], version }, editor);
  }

  const json = async (name: string) => {
    const { body } = await app.http().get(`${API}/${name}.json`).expect(200);
    return body as { data: Row[]; meta: Record<string, unknown> };
  };
  const rowsOf = async (name: string) => (await json(name)).data;
  const csv = async (name: string): Promise<string[][]> => {
    const { text } = await app.http().get(`${API}/${name}.csv`).expect(200);
    return parse(text, { bom: true, record_delimiter: '\r\n' });
  };
  const dictionaryOf = async (name: string, language = 'es'): Promise<Dictionary> => {
    const answer = app.http().get(`${API}/${name}/dictionary`).set('Accept-Language', language);
    return ((await answer.expect(200)).body as { data: Dictionary }).data;
  };
  const sheet = async (name: string) => {
    const file = await app
      .http()
      .get(`${API}/${name}.xlsx`)
      .responseType('blob')
      .expect('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .expect(200);
    return readSheet(file.body as Buffer);
  };
  /** How old what a dataset is known by may be. */
  const aSecond = () => sleep(1_050);
  const service = (name: string) => app.strapi.plugin('accountability').service<Record<string, never>>(name);

  describe.each(DATASET_NAMES)('%s', (name) => {
    it('says the same as CSV, as JSON, as a workbook and in its dictionary', async () => {
      const { columns } = await dictionaryOf(name);
      const names = columns.map((column) => column.name);
      const { data, meta } = await json(name);
      expect(data.length).toBeGreaterThan(0);
      expect(meta).toMatchObject({ dataset: name, total: data.length });
      for (const row of data) expect(Object.keys(row)).toEqual(names);

      const [header, ...lines] = await csv(name);
      expect(header).toEqual(names);
      const flat = (cell: Row[string] | undefined) =>
        Array.isArray(cell) ? cell.join('|') : String(cell ?? '').replace(/^'*\s*[=+\-@]/, "'$&");
      const expected = data.map((row) =>
        names.map((one) => (typeof row[one] === 'number' ? String(row[one]) : flat(row[one]))),
      );
      expect(lines).toEqual(expected);

      const [heading, ...filled] = await sheet(name);
      expect(heading).toEqual(names);
      expect(filled).toHaveLength(data.length);
    });

    it('has in each column what its dictionary says', async () => {
      const { columns } = await dictionaryOf(name);
      const rows = await rowsOf(name);
      const patterns: Record<string, RegExp> = {
        date: /^\d{4}-\d\d-\d\d$/,
        instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-05:00$/,
        link: /^https?:\/\//,
      };
      for (const { name: column, type, multiple, nullable, values } of columns) {
        for (const cell of rows.map((row) => row[column] ?? null)) {
          if (cell === null) {
            expect([column, nullable]).toEqual([column, true]);
            continue;
          }
          expect([column, Array.isArray(cell)]).toEqual([column, multiple]);
          for (const one of [cell].flat()) {
            if (values) expect(values.map(({ value }) => value)).toContain(one);
            const isNumber = ['integer', 'decimal'].includes(type);
            expect([column, typeof one]).toEqual([column, isNumber ? 'number' : 'string']);
            if (type === 'integer') expect(Number.isInteger(one)).toBe(true);
            const pattern = patterns[type];
            if (pattern) expect(one).toMatch(pattern);
          }
        }
      }
    });

    it('is asked for again for nothing while nothing changes', async () => {
      const file = jest.spyOn(service('open-data'), 'file');
      for (const format of ['csv', 'json', 'xlsx']) {
        const path = `${API}/${name}.${format}`;
        const head = await app.http().head(path).expect(200);
        expect(head.headers['cache-control']).toContain('s-maxage=300');
        expect(Date.parse(String(head.headers['last-modified']))).toBeGreaterThan(0);
        expect(head.headers['content-disposition']).toBe(`attachment; filename="${name}.${format}"`);
        const etag = String(head.headers.etag);
        await app.http().get(path).set('If-None-Match', etag).expect(304);
        await app.http().get(path).set('If-None-Match', `"other", ${etag}`).expect(304);
      }
      expect(file).not.toHaveBeenCalled();
    });
  });

  it('is listed in a DCAT catalogue whose files are all there', async () => {
    const { body, headers } = await app
      .http()
      .get(API)
      .buffer(true)
      .parse((answer, done) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => done(null, JSON.parse(text)));
      })
      .expect('content-type', /^application\/ld\+json/)
      .expect(200);
    expect(await shapeErrors(body)).toEqual([]);
    await app.http().get(API).set('If-None-Match', String(headers.etag)).expect(304);

    const listed = body['dcat:dataset'] as {
      'dct:identifier': string;
      'dct:conformsTo': { '@id': string };
      'dcat:distribution': { 'dcat:downloadURL': { '@id': string }; 'dct:conformsTo': { '@id': string }[] }[];
    }[];
    expect(listed.map((one) => one['dct:identifier'])).toEqual([...DATASET_NAMES]);
    const addresses = listed.flatMap((one) => [
      one['dct:conformsTo']['@id'],
      ...one['dcat:distribution'].flatMap((file) => [
        file['dcat:downloadURL']['@id'],
        ...file['dct:conformsTo'].map((standard) => standard['@id']),
      ]),
    ]);
    for (const address of new Set(addresses)) await app.http().get(new URL(address).pathname).expect(200);
  });

  it('says of each dataset which days it is about, as far as its rows do', async () => {
    const { text } = await app.http().get(API).buffer(true).expect(200);
    const { 'dcat:dataset': listed } = JSON.parse(text) as {
      'dcat:dataset': {
        'dct:identifier': string;
        'dct:temporal'?: Record<'dcat:startDate' | 'dcat:endDate', { '@value': string }>;
      }[];
    };
    const told = Object.fromEntries(
      listed.map(({ 'dct:identifier': name, 'dct:temporal': days }) => [
        name,
        days && [days['dcat:startDate']['@value'], days['dcat:endDate']['@value']],
      ]),
    );
    const span = async (name: string, from: string, to: string) => {
      const days = (await rowsOf(name)).flatMap((row) => [row[from], row[to]]).map((cell) => String(cell));
      const inOrder = days.map((cell) => cell.slice(0, 10)).sort();
      return [inOrder[0], inOrder.at(-1)];
    };
    expect(told).toEqual({
      'plan-actions': await span('plan-actions', 'plan_desde', 'plan_hasta'),
      occurrences: told['plan-actions'],
      indicators: await span('indicators', 'desde', 'hasta'),
      commitments: undefined,
      hearings: await span('hearings', 'comienza', 'comienza'),
      'published-answers': undefined,
      'request-statistics': await span('request-statistics', 'desde', 'hasta'),
    });
  });

  it('has a catalogue that changes when what is published does', async () => {
    const before = (await app.http().get(API).expect(200)).headers.etag;
    const plan = await app.strapi.documents(PLAN).create({
      data: { title: 'Plan nuevo', periodStart: '2027-01-01', periodEnd: '2027-12-31' },
    });
    expect((await app.http().get(API).expect(200)).headers.etag).toBe(before);
    await app.strapi.documents(PLAN).publish({ documentId: plan.documentId });
    await aSecond();
    expect((await app.http().get(API).expect(200)).headers.etag).not.toBe(before);
  });

  it('asks for each type once for the whole catalogue, and not again for every reader', async () => {
    await aSecond();
    const asked: string[] = [];
    const note = ({ sql }: { sql: string }) => {
      const [, table] = /^select count\(.* from (?:"\w+"\.)?["`](\w+)["`]/.exec(sql) ?? [];
      if (table && sql.includes('max(')) asked.push(table + (sql.includes('public_from') ? ' (public)' : ''));
    };
    app.strapi.db.connection.on('query', note);
    // However long the three of them take: the second for which an answer holds does not pass.
    const now = performance.now();
    const clock = jest.spyOn(performance, 'now').mockReturnValue(now);
    await Promise.all([1, 2, 3].map(() => app.http().get(API).expect(200)));
    clock.mockRestore();
    app.strapi.db.connection.removeListener('query', note);
    expect(asked).toContain(app.strapi.db.metadata.get(PLAN).tableName);
    expect([...asked].sort()).toEqual([...new Set(asked)].sort());
  });

  it('does not tell when somebody filed a request, but on which day', async () => {
    const dates = async (name: string) => {
      const { text } = await app.http().get(API).buffer(true).expect(200);
      const listed = (JSON.parse(text) as { 'dcat:dataset': Record<string, unknown>[] })['dcat:dataset'];
      const dataset = listed.find((one) => one['dct:identifier'] === name);
      return [dataset?.['dct:issued'], dataset?.['dct:modified']] as { '@value': string }[];
    };
    const known = async (name: string) => {
      const { headers } = await app.http().head(`${API}/${name}.csv`).expect(200);
      return [headers.etag, headers['last-modified']];
    };
    await aSecond();
    const answers = [await known('published-answers'), await dates('published-answers')];
    const [, lastFiled] = await known('request-statistics');
    await app.http().post('/api/accountability/inquiries').send(filing()).expect(201);
    await aSecond();
    expect([await known('published-answers'), await dates('published-answers')]).toEqual(answers);
    expect((await known('request-statistics'))[1]).toBe(lastFiled);
    for (const at of await dates('request-statistics')) expect(at['@value']).toMatch(/T05:00:00\.000Z$/);
  });

  it('describes its CSV as programs look for it', async () => {
    const { headers } = await app.http().get(`${API}/indicators.csv`).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    const [, address = ''] = /<([^>]+)>; rel="describedby"/.exec(String(headers.link)) ?? [];
    const { text } = await app.http().get(new URL(address).pathname).buffer(true).expect(200);
    const metadata = JSON.parse(text) as {
      url: string;
      dialect: { delimiter: string };
      tableSchema: { columns: { name: string; datatype: unknown }[] };
    };
    const [header] = await csv('indicators');
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(header);
    expect(metadata.tableSchema.columns.find(({ name }) => name === 'meta')?.datatype).toBe('number');
    expect(metadata.url).toMatch(/\/indicators\.csv$/);
  });

  it('takes types, limits and choices from the schema', async () => {
    const dictionary = await dictionaryOf('plan-actions');
    const schema = app.strapi.contentType(ACTION).attributes;
    const column = (name: string) => dictionary.columns.find((one) => one.name === name);
    expect(column('accion')).toMatchObject({
      type: 'text',
      nullable: false,
      maxLength: 250,
      source: { name: 'name' },
    });
    expect(column('medio')?.values?.map(({ code }) => code)).toEqual(
      (schema.channel as { enum: string[] }).enum,
    );
    expect(column('publico')).toMatchObject({ multiple: true, nullable: false });
    expect(column('medio')?.values?.[0]).toEqual({
      value: 'Página web',
      code: 'website',
      meaning: 'Página web',
    });
    const inEnglish = await dictionaryOf('plan-actions', 'en');
    expect(inEnglish.columns.find(({ name }) => name === 'medio')?.values?.[0]).toEqual({
      value: 'Página web',
      code: 'website',
      meaning: 'Website',
    });
  });

  describe('what the public sees', () => {
    const period = { periodStart: '2028-01-01', periodEnd: '2028-12-31' };
    const titles = async (name: string, column: string) => (await rowsOf(name)).map((row) => row[column]);

    it('is what is published: no draft, no change before it is, nothing that was taken down', async () => {
      const documents = (uid: string) =>
        app.strapi.documents(uid as never) as unknown as {
          create(params: object): Promise<{ documentId: string }>;
          update(params: object): Promise<unknown>;
          unpublish(params: object): Promise<unknown>;
        };
      const cases = [
        ['plan-actions', 'accion', ACTION, { name: 'Visible' }, { name: 'Oculta' }],
        [
          'hearings',
          'titulo',
          HEARING,
          { title: 'Visible', startsAt: '2028-05-01T14:00:00Z', modality: 'virtual' },
          { title: 'Oculta' },
        ],
        ['commitments', 'compromiso', COMMITMENT, { text: 'Visible' }, { text: 'Oculta' }],
      ] as const;
      for (const [name, column, uid, data, change] of cases) {
        await documents(uid).create({ data: { ...data, ...change } });
        const { documentId } = await documents(uid).create({ data, status: 'published' });
        await documents(uid).update({ documentId, data: change });
        const seen = await titles(name, column);
        expect(seen).toContain('Visible');
        expect(seen).not.toContain('Oculta');
        await documents(uid).unpublish({ documentId });
        expect(await titles(name, column)).not.toContain('Visible');
      }
    });

    it('has of an indicator what its published report shows', async () => {
      const report = await app.strapi
        .documents(REPORT)
        .create({ data: { title: 'Informe 2028', kind: 'annual', ...period } });
      await app.strapi.documents(INDICATOR).create({
        data: { name: 'Cursos', unit: 'cursos', target: 20, result: 18.5, report: report.documentId },
      });
      expect(await titles('indicators', 'informe')).not.toContain('Informe 2028');
      await app.strapi.documents(REPORT).publish({ documentId: report.documentId });
      const row = (await rowsOf('indicators')).find(({ informe }) => informe === 'Informe 2028');
      expect(row).toMatchObject({
        indicador: 'Cursos',
        unidad: 'cursos',
        meta: 20,
        resultado: 18.5,
        desde: '2028-01-01',
      });
    });

    it('is of each date what the follow-up of its plan says', async () => {
      const plans = await app.strapi.documents(PLAN).findMany({ status: 'published' });
      const shown: unknown[] = [];
      for (const { slug } of plans) {
        const { body } = await app
          .http()
          .get(`/api/accountability/follow-up?plan=${String(slug)}`)
          .expect(200);
        for (const action of body.data.actions as { name: string; occurrences: ShownOccurrence[] }[]) {
          for (const one of action.occurrences) {
            const { documentId, label, originalDueOn, dueOn, doneOn, evidence, delays } = one;
            shown.push([
              slug,
              action.name,
              documentId,
              label,
              originalDueOn,
              dueOn,
              doneOn,
              evidence.length,
              delays.length,
            ]);
          }
        }
      }
      const rows = await rowsOf('occurrences');
      const listed = rows.map((row) =>
        [
          'plan_slug',
          'accion',
          'id',
          'ocasion',
          'fecha_original',
          'fecha_limite',
          'cumplida_el',
          'evidencias',
          'cambios_de_fecha',
        ].map((name) => row[name] ?? null),
      );
      expect(listed.length).toBeGreaterThan(10);
      expect(listed.map((one) => JSON.stringify(one)).sort()).toEqual(
        shown.map((one) => JSON.stringify(one)).sort(),
      );
      expect(JSON.stringify(rows)).not.toContain('recordedBy');
    });

    it('is each row once, whatever is published anew meanwhile', async () => {
      const ids = await titles('plan-actions', 'id');
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('is of answers the words that were published, and nothing of who asked', async () => {
      const rows = await rowsOf('published-answers');
      const { body } = await app
        .http()
        .get('/api/accountability/published-answers?pagination[pageSize]=100')
        .expect(200);
      const published = body.data as { id: string; question: string; answer: string }[];
      const sorted = (all: unknown[][]) => all.map((one) => JSON.stringify(one)).sort();
      expect(sorted(rows.map(({ id, pregunta, respuesta }) => [id, pregunta, respuesta]))).toEqual(
        sorted(published.map(({ id, question, answer }) => [id, question, answer])),
      );
      const [{ filingNumber } = { filingNumber: '' }] = (await app.strapi.db
        .query(INQUIRY)
        .findMany({ limit: 1 })) as { filingNumber: string }[];
      expect(filingNumber).toMatch(/^\d{4}-\d{6}$/);
      for (const secret of [filingNumber, 'Adriana', 'Quintero', '63514278', 'correo.example'])
        expect(JSON.stringify(rows)).not.toContain(secret);
      expect(rows).toHaveLength(6);
    });

    it('is of requests how many there were, and what became of them only of many together', async () => {
      const quarter = (received: number) => ({
        ...{
          from: '2026-07-01',
          to: '2026-09-30',
          received,
          transferred: 1,
          answered: received,
          answeredInTime: received,
        },
        ...{
          answeredLate: 0,
          denied: 1,
          withdrawn: 0,
          annulled: 0,
          open: 0,
          openLate: 0,
          medianResponseDays: 3.5,
        },
        byType: [{ type: 'denuncia', count: received }],
        byChannel: [{ channel: 'web', count: received }],
      });
      jest.spyOn(service('request-report'), 'quarters').mockImplementation(async function* () {
        await Promise.resolve();
        yield quarter(4);
        yield quarter(5);
      } as never);
      const rows = await rowsOf('request-statistics');
      const told = rows.map((row) => [
        row.trimestre,
        row.desglose,
        row.valor,
        row.recibidas,
        row.negadas,
        row.mediana_de_respuesta,
      ]);
      expect(told).toEqual([
        ['2026-T3', 'Total', null, 4, null, null],
        ['2026-T3', 'Tipo', 'Denuncia', 4, null, null],
        ['2026-T3', 'Canal', 'Página web', 4, null, null],
        ['2026-T3', 'Total', null, 5, 1, 3.5],
        ['2026-T3', 'Tipo', 'Denuncia', 5, null, null],
        ['2026-T3', 'Canal', 'Página web', 5, null, null],
      ]);
    });

    it('counts the requests of every quarter since the first', async () => {
      const total = await app.strapi.db.query(INQUIRY).count();
      const rows = (await rowsOf('request-statistics')).filter(({ desglose }) => desglose === 'Total');
      expect(rows.reduce((sum, { recibidas }) => sum + Number(recibidas), 0)).toBe(total);
      for (const { desde, hasta } of rows) expect(String(hasta) > String(desde)).toBe(true);
    });
  });

  it('makes nothing of what an editor wrote a formula', async () => {
    const names = [
      '=HYPERLINK("http://malo.example","Ver")',
      '+57 607 555 0199',
      '-5 % de ejecución',
      '@SUM(1)',
      'Con\u0007campana',
    ];
    for (const name of names)
      await app.strapi.documents(ACTION).create({ data: { name }, status: 'published' });
    const shown = names.map((name) => name.replace('\u0007', ''));
    expect((await rowsOf('plan-actions')).map(({ accion }) => accion)).toEqual(expect.arrayContaining(shown));
    const [header = [], ...lines] = await csv('plan-actions');
    const cells = lines.map((line) => line[header.indexOf('accion')]);
    expect(cells).toEqual(
      expect.arrayContaining(['\'=HYPERLINK("http://malo.example","Ver")', "'+57 607 555 0199"]),
    );
    expect(lines.flat().filter((cell) => /^\s*[=+\-@]/.test(cell) && !Number.isFinite(Number(cell)))).toEqual(
      [],
    );
    const filled = await sheet('plan-actions');
    expect(filled.flat()).toEqual(expect.arrayContaining(shown));
  });

  it('says what is not there, and takes no parameters', async () => {
    const refusal = async (path: string, status: number, language = 'es') => {
      const answer = await app.http().get(`${API}${path}`).set('Accept-Language', language).expect(status);
      return (answer.body as { error: { message: string; details: { errors?: { path: string[] }[] } } })
        .error;
    };
    expect((await refusal('/presupuesto.csv', 404)).message).toMatch(
      /^No hay un conjunto de datos.*plan-actions/,
    );
    expect((await refusal('/presupuesto/dictionary', 404, 'en')).message).toMatch(/^There is no dataset/);
    for (const file of ['hearings.pdf', 'hearings', 'hearings.csv.exe', 'hearings.constructor'])
      expect((await refusal(`/${file}`, 404)).message).toBe('Los datos se dan como .csv, .json o .xlsx.');
    for (const path of ['', '/hearings.csv', '/hearings.json', '/hearings/dictionary']) {
      expect((await refusal(`${path}?limit=1`, 400)).details.errors?.[0]?.path).toEqual(['limit']);
    }
    await app.http().get(`${API}/requests.csv`).expect(200);
  });

  describe('while it is sent', () => {
    const pageOf = (text: string): Cell[][] => Array.from({ length: 500 }, () => [text]);

    /** Puts pages in the place of what would be read of the follow-up. */
    function read(pages: () => AsyncGenerator<unknown[]>) {
      jest.spyOn(service('follow-up'), 'publicOccurrences').mockImplementation(pages as never);
    }
    const occurrence = {
      documentId: 'x'.repeat(24),
      plan: { title: 'Plan', slug: 'plan' },
      action: { documentId: 'y', name: 'Acción', channel: null, responsibles: [] },
      label: pageOf('texto').join(' '),
      rule: 'by-hand',
      originalDueOn: '2026-01-01',
      dueOn: '2026-01-01',
      status: 'late',
      doneOn: null,
      evidence: [],
      delays: [],
      hearing: null,
    };
    const page = () => Array.from({ length: 500 }, () => occurrence);
    const begin = async (format: string): Promise<http.IncomingMessage> => {
      const request = http.get(`${app.url}${API}/occurrences.${format}`);
      const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
      return answer;
    };

    it.each(['csv', 'json', 'xlsx'])(
      'a fault breaks off a %s, which would look whole otherwise',
      async (format) => {
        jest.spyOn(console, 'error').mockImplementation(() => undefined);
        read(async function* () {
          for (let pages = 0; pages < 5; pages += 1) {
            await new Promise(setImmediate);
            yield page();
          }
          throw new Error('La base de datos se fue');
        });
        const answer = await begin(format);
        expect(answer.statusCode).toBe(200);
        answer.resume();
        await expect(once(answer, 'end')).rejects.toThrow('aborted');
        expect(answer.complete).toBe(false);
      },
    );

    it('keeps no place for readers who went away before it began', async () => {
      let goOn: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (goOn = resolve));
      jest.spyOn(service('open-data'), 'state').mockImplementation((async () => {
        await held;
        return { mark: 'one', modified: null };
      }) as never);
      const { httpServer } = app.strapi.server;
      for (let readers = 0; readers < 3; readers += 1) {
        const arrived = once(httpServer, 'request');
        const request = http.get(`${app.url}${API}/hearings.csv`);
        request.on('error', () => undefined);
        const [, answer] = (await arrived) as [http.IncomingMessage, http.ServerResponse];
        const gone = once(answer, 'close');
        request.destroy();
        await gone;
      }
      goOn();
      jest.restoreAllMocks();
      await app.http().get(`${API}/hearings.csv`).expect(200);
    });

    it('lets go of the database and of its place when the reader goes, and has no room for all at once', async () => {
      let open = 0;
      let left = 0;
      let allLeft: () => void = () => undefined;
      jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const gone = new Promise<void>((resolve) => (allLeft = resolve));
      read(async function* () {
        open += 1;
        try {
          for (;;) {
            await new Promise(setImmediate);
            yield page();
          }
        } finally {
          left += 1;
          if (left === open) allLeft();
        }
      });
      const readers = [await begin('csv'), await begin('json'), await begin('xlsx')];
      expect(open).toBe(3);
      const busy = await app.http().get(`${API}/occurrences.csv`).expect(503);
      expect(busy.headers['retry-after']).toBe('30');
      expect(busy.headers['cache-control']).toBe('no-store');
      expect(busy.headers.etag).toBeUndefined();
      expect((busy.body as { error: { message: string } }).error.message).toContain('Intente de nuevo');
      await app.http().head(`${API}/occurrences.csv`).expect(200);

      for (const reader of readers) reader.destroy();
      await gone;
      jest.restoreAllMocks();
      await app.http().get(`${API}/occurrences.csv`).expect(200);
    });
  });
});
