import writeExcelFile from 'write-excel-file/node';

import { bootApp, createAdminUser, type TestApp } from '../support/strapi';
import { readXml } from '../support/xml';

const REPORT = 'plugin::accountability.management-report';
const INDICATOR = 'plugin::accountability.indicator';
const EDITOR = 'Contratista de rendición de cuentas';

interface Changes {
  added: number[];
  changed: number[];
  unchanged: number;
  kept: string[];
}

interface Preview {
  rows: object[];
  doubts: { code: string; row: number | null; column: string | null; message: string }[];
  changes: Changes;
}

interface Refused {
  error: { message: string; details: { errors: { path: (string | number)[]; message: string }[] } };
}

const CSV = [
  'Informe de indicadores;;;;;',
  'Indicador;Unidad de medida;Meta;Resultado;Grupo;Cumplimiento',
  'Personas formadas;personas;1.500,5;548;Empleo;36 %',
  'Empresas;;60;-;;',
].join('\n');

const workbook = (rows: (string | number | null)[][]): Promise<Buffer> =>
  writeExcelFile(
    rows.map((row) => row.map((value) => (value === null ? null : { value }))) as never,
  ).toBuffer();

describe('importing the indicators of a report', () => {
  let app: TestApp;
  let token: string;

  beforeAll(async () => {
    app = await bootApp();
    ({ token } = await createAdminUser(app, { roles: [EDITOR] }));
  });
  afterAll(() => app.close());

  const indicators = () => app.strapi.documents(INDICATOR);
  async function report(...own: { name: string; result?: number; group?: string }[]): Promise<string> {
    const { documentId } = await app.strapi.documents(REPORT).create({
      data: { title: 'Informe', kind: 'annual', periodStart: '2026-01-01', periodEnd: '2026-12-31' },
    });
    for (const data of own) await indicators().create({ data: { ...data, report: documentId } });
    return documentId;
  }
  const stored = (id: string) =>
    indicators().findMany({
      filters: { report: { documentId: { $eq: id } } },
      sort: 'order:asc',
      status: 'draft',
    });

  const address = (id: string, door: 'preview' | 'import') =>
    `/accountability/management-reports/${id}/indicator-imports${door === 'preview' ? '/preview' : ''}`;
  const send = (
    id: string,
    door: 'preview' | 'import',
    file: string | Buffer,
    name = 'indicadores.csv',
    who = token,
  ) =>
    app
      .http()
      .post(address(id, door))
      .set({ Authorization: `Bearer ${who}`, 'Accept-Language': 'es' })
      .attach('file', Buffer.from(file), name);
  const preview = async (id: string, file: string | Buffer, name?: string) =>
    ((await send(id, 'preview', file, name).expect(200)).body as { data: Preview }).data;

  it('shows what was understood of each row, and writes nothing', async () => {
    const id = await report();
    const { rows, doubts, changes } = await preview(id, CSV);
    expect(rows).toEqual([
      { row: 1, name: 'Personas formadas', unit: 'personas', target: 1500.5, result: 548, group: 'Empleo' },
      { row: 2, name: 'Empresas', unit: null, target: 60, result: null, group: null },
    ]);
    expect(doubts).toEqual([]);
    expect(changes).toEqual({ added: [1, 2], changed: [], unchanged: 0, kept: [] });
    expect(await stored(id)).toEqual([]);
  });

  it('imports them in the file’s order; a second time there is nothing to do', async () => {
    const id = await report();
    await send(id, 'import', CSV).expect(200);
    expect(await stored(id)).toMatchObject([
      { name: 'Personas formadas', unit: 'personas', target: 1500.5, result: 548, group: 'Empleo' },
      { name: 'Empresas', unit: null, target: 60, result: null, group: null },
    ]);
    const { changes } = await preview(id, CSV);
    expect(changes).toEqual({ added: [], changed: [], unchanged: 2, kept: [] });
  });

  it('changes the ones of the same name, asks before it empties a figure, and keeps what the file does not name', async () => {
    const id = await report({ name: 'EMPRESAS', result: 4 }, { name: 'Solo aquí', result: 7 });
    const before = await stored(id);
    const emptied =
      'Fila 2, Resultado: está vacía, y el informe dice 4. Escriba el dato, o el informe quedará sin él.';
    expect((await preview(id, CSV)).doubts).toEqual([expect.objectContaining({ message: emptied })]);
    await send(id, 'import', CSV).expect(400);
    expect(await stored(id)).toEqual(before);
    const { body } = await send(id, 'import', CSV).field('acceptDoubts', 'true').expect(200);
    expect((body as { data: Changes }).data).toEqual({
      added: [1],
      changed: [2],
      unchanged: 0,
      kept: ['Solo aquí'],
    });
    const after = await stored(id);
    expect(after).toHaveLength(3);
    const companies = after.find(({ name }) => name === 'Empresas');
    expect(companies).toMatchObject({ target: 60, result: null });
    expect(before.map(({ documentId }) => documentId)).toContain(companies?.documentId);
  });

  it('reads a workbook, whose numbers are numbers, and leaves the groups to the report where it has none', async () => {
    const id = await report({ name: 'Empleo', group: 'Metas' });
    const file = await workbook([
      ['Indicador', 'Meta', 'Resultado'],
      ['Empleo', 1500.25, 12],
      ['Tasa', 0.5, null],
    ]);
    const { rows, doubts } = await preview(id, file, 'indicadores.xlsx');
    expect(doubts).toEqual([]);
    expect(rows).toMatchObject([
      { name: 'Empleo', target: 1500.25, result: 12 },
      { name: 'Tasa', target: 0.5, result: null },
    ]);
    await send(id, 'import', file, 'indicadores.xlsx').expect(200);
    expect((await stored(id)).map(({ name, group }) => [name, group])).toEqual([
      ['Empleo', 'Metas'],
      ['Tasa', null],
    ]);
  });

  it('asks about what is doubtful, by row and column, and imports it only when told to', async () => {
    const id = await report();
    const doubtful = 'Indicador,Meta,Resultado,Otra\nUno,muchas,"1.234",x\nuno,2,3,y';
    const { doubts } = await preview(id, doubtful);
    expect(doubts.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['unknown-column', null, null],
      ['not-a-number', 1, 'target'],
      ['ambiguous-number', 1, 'result'],
      ['repeated-name', 2, 'name'],
    ]);
    expect(doubts[1]?.message).toBe(
      'Fila 1, Meta: «muchas» no es un número. Corríjalo, o se importará sin ese dato.',
    );
    expect(doubts[2]?.message).toContain('se entendió como 1.234');

    const { body } = await send(id, 'import', doubtful).expect(400);
    expect((body as Refused).error.details.errors.map(({ path }) => path)).toContainEqual([1, 'target']);
    expect(await stored(id)).toEqual([]);
    await send(id, 'import', doubtful).field('acceptDoubts', 'true').expect(200);
    expect(await stored(id)).toMatchObject([
      { name: 'Uno', target: null, result: 1234 },
      { name: 'uno', target: 2 },
    ]);
  });

  it.each([
    ['without a name', 'Indicador;Meta\n;5\nDos;6'],
    ['with a name too long', `Indicador;Meta\n${'x'.repeat(251)};5`],
  ])('imports nothing of a file with a row %s, whoever accepts it', async (_what, file) => {
    const id = await report();
    const { body } = await send(id, 'import', file).field('acceptDoubts', 'true').expect(400);
    expect((body as Refused).error.details.errors).toMatchObject([{ path: [1, 'name'] }]);
    expect(await stored(id)).toEqual([]);
  });

  it.each([
    ['that is no table', 'Hola a todos', 'a.csv', 'fila de encabezados'],
    ['with headings alone', 'Indicador;Meta', 'a.csv', 'ninguna fila'],
    ['with too many rows', `Indicador;Meta\n${'a;1\n'.repeat(301)}`, 'a.csv', 'pasa de 300'],
    ['that is empty', '', 'a.csv', 'vacío'],
    ['that is a PDF', '%PDF-1.7 x', 'a.xlsx', 'PDF'],
    ['that is damaged', 'no es un libro', 'a.xlsx', 'dañado'],
  ])('refuses a file %s, and says why', async (_what, file, name, sentence) => {
    const { body } = await send(await report(), 'preview', file, name).expect(400);
    const [error] = (body as Refused).error.details.errors;
    expect(error?.path).toEqual(['file']);
    expect(error?.message).toContain(sentence);
  });

  it('asks for a file, and for a report that is there', async () => {
    const id = await report();
    const bare = app.http().post(address(id, 'preview')).set('Authorization', `Bearer ${token}`);
    expect(((await bare.expect(400)).body as Refused).error.details.errors).toMatchObject([
      { path: ['file'] },
    ]);
    await send('no-existe', 'preview', CSV).expect(404);
  });

  it('is for who may edit reports', async () => {
    const id = await report();
    const roles = app.strapi.service('admin::role') as unknown as { create(role: object): Promise<unknown> };
    await roles.create({ name: 'Archivo', description: 'Otra dependencia' });
    const stranger = (await createAdminUser(app, { roles: ['Archivo'] })).token;
    await send(id, 'preview', CSV, 'a.csv', stranger).expect(403);
    await send(id, 'import', CSV, 'a.csv', stranger).expect(403);
    await app
      .http()
      .get(`/accountability/management-reports/${id}/chart`)
      .set('Authorization', `Bearer ${stranger}`)
      .expect(403);
  });

  it('leaves what is published as it is until the report is corrected', async () => {
    const id = await report({ name: 'Empresas', result: 4 });
    await app.strapi.documents(REPORT).publish({ documentId: id });
    await send(id, 'import', CSV).field('acceptDoubts', 'true').expect(200);
    const published = await app.strapi
      .documents(REPORT)
      .findOne({ documentId: id, status: 'published', populate: ['indicators'] });
    expect(published?.indicators).toMatchObject([{ name: 'Empresas', result: 4 }]);
  });

  describe('the chart beside a report that is edited', () => {
    const chart = async (id: string) => {
      const { body } = await app
        .http()
        .get(`/accountability/management-reports/${id}/chart`)
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
      return (body as { data: { svg: string | null; description: string } }).data;
    };

    it('is of the draft, with its words', async () => {
      const id = await report({ name: 'Empresas', result: 4 });
      const { svg, description } = await chart(id);
      expect(readXml(String(svg)).attributes.width).toBe('360');
      expect(description).toContain('Empresas: sin meta, resultado 4.');
    });

    it('is none where there are no indicators', async () => {
      expect(await chart(await report())).toEqual({ svg: null, description: '' });
    });
  });
});
