import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {
  describeRefusal,
  LIMITS,
  readPlan,
  UnreadablePlanError,
  type PlanSource,
} from '../../src/plugins/accountability/server/src/plans/import';
import {
  compoundFile,
  longPlan,
  lyingZipBombDocx,
  plan2019,
  planCsv,
  planDocumentXml,
  planDocx,
  planXlsx,
  planXlsxWithFormula,
  rawDocx,
  zipBombDocx,
  zipBombXlsx,
  zipOf,
} from '../support/plan-documents';

const plan = plan2019();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plan-refusals-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function refusal(source: PlanSource): Promise<UnreadablePlanError> {
  const error: unknown = await readPlan(source, []).then(
    () => 'nothing was refused',
    (thrown: unknown) => thrown,
  );
  if (error instanceof UnreadablePlanError) return error;
  throw new Error(`Not a refusal: ${String(error)}`, { cause: error });
}

async function refusalOfFile(name: string, bytes: Buffer): Promise<UnreadablePlanError> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return refusal({ kind: 'file', name, path: file });
}

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(64)]);
const cell = (reference: string, inner: string): string => `<c r="${reference}" t="inlineStr">${inner}</c>`;

/** A workbook of one hand-written sheet. */
function rawXlsx(sheetData: string): Buffer {
  const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${spreadsheet}"><sheetData>${sheetData}</sheetData></worksheet>`,
    },
  ]);
}

describe('a file', () => {
  const sentences: [string, () => Buffer | Promise<Buffer>, string, string][] = [
    ['vacio.docx', () => Buffer.alloc(0), 'empty', 'El archivo «vacio.docx» está vacío.'],
    ['blanco.txt', () => Buffer.from(' \r\n\t\r\n'), 'empty', 'El archivo «blanco.txt» está vacío.'],
    [
      'plan.pdf',
      () => Buffer.from('%PDF-1.7\n%âãÏÓ\n'),
      'pdf',
      'El archivo «plan.pdf» es un PDF; abra el original y guárdelo como .docx o .xlsx.',
    ],
    [
      'plan.docx',
      () => png,
      'image',
      'El archivo «plan.docx» es una imagen; hace falta el documento: .docx, .xlsx, .csv, .tsv o .txt.',
    ],
    [
      'plan.doc',
      () => compoundFile(false),
      'old-office',
      'El archivo «plan.doc» está protegido con contraseña o en el formato antiguo de Office (.doc, .xls); guárdelo sin contraseña como .docx o .xlsx.',
    ],
    [
      'plan.xlsx',
      () => compoundFile(true),
      'encrypted',
      'El archivo «plan.xlsx» está protegido con contraseña; guárdelo sin contraseña y vuelva a intentarlo.',
    ],
    [
      'plan.zip',
      () => zipOf([{ name: 'plan.txt', content: 'ALCANCE' }]),
      'other-archive',
      'El archivo «plan.zip» está comprimido y no es de Word ni de Excel; extraiga el documento y suba el .docx o .xlsx.',
    ],
    [
      'plan.bin',
      () => Buffer.from([0, 1, 2, 3, 4, 5]),
      'unknown-kind',
      'El archivo «plan.bin» no es de un tipo conocido; guárdelo como .docx, .xlsx, .csv, .tsv o .txt.',
    ],
    [
      'texto.docx',
      () => Buffer.from('ALCANCE;NOMBRE;DESCRIPCIÓN'),
      'corrupt',
      'El archivo «texto.docx» está dañado o incompleto; ábralo en Word o Excel, guárdelo de nuevo y vuelva a intentarlo.',
    ],
    [
      'carta.txt',
      () => Buffer.from('Estimados señores, con gusto, les informo'),
      'not-a-table',
      'No se encontró la tabla del plan: hace falta una fila de encabezados con ALCANCE, NOMBRE, DESCRIPCIÓN, PÚBLICO, FRECUENCIA y RESPONSABLE.',
    ],
    [
      'solo-encabezados.csv',
      () => planCsv({ ...plan, rows: [] }, { delimiter: ';' }),
      'no-rows',
      'La tabla del plan tiene encabezados pero ninguna fila.',
    ],
    [
      'formulas.xlsx',
      () => planXlsxWithFormula(),
      'formulas',
      'La hoja «Sheet1» tiene fórmulas (celda F2); copie la tabla y pegue solo los valores.',
    ],
    [
      'bomba.docx',
      () => zipBombDocx(),
      'decompression-bomb',
      'El archivo «bomba.docx» ocupa demasiado al descomprimirse y no se leyó; deje en él solo lo que va a importar.',
    ],
  ];

  it.each(sentences)('%s is refused with one sentence that says why', async (name, build, code, sentence) => {
    const error = await refusalOfFile(name, await build());
    expect(error.code).toBe(code);
    expect(describeRefusal(error, 'es')).toBe(sentence);
    expect(describeRefusal(error, 'en')).toMatch(/^(?:The|No) .+\.$/);
  });

  it('of 50 MB is refused from its size, without being read', async () => {
    const file = path.join(folder, 'grande.docx');
    const handle = await open(file, 'w');
    await handle.truncate(50 * 1024 * 1024);
    await handle.close();
    const before = process.memoryUsage().arrayBuffers;
    const error = await refusal({ kind: 'file', name: 'grande.docx', path: file });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
    expect(describeRefusal(error, 'es')).toBe(
      'El archivo «grande.docx» pasa de 10 MB; deje en él solo lo que va a importar, sin imágenes.',
    );
  });

  it('that is not there, or is a folder, is refused', async () => {
    const absent = await refusal({ kind: 'file', name: 'nada.docx', path: path.join(folder, 'nada.docx') });
    expect(describeRefusal(absent, 'es')).toBe('El archivo «nada.docx» no existe o no es un archivo.');
    expect((await refusal({ kind: 'file', name: 'carpeta', path: folder })).code).toBe('missing-file');
  });

  it('cut off in the middle is refused as damaged', async () => {
    for (const [name, bytes] of [
      ['cortado.docx', await planDocx()],
      ['cortado.xlsx', await planXlsx()],
    ] as const) {
      expect((await refusalOfFile(name, bytes.subarray(0, bytes.length / 2))).code).toBe('corrupt');
    }
  });

  it('with a byte changed inside is refused as damaged', async () => {
    const bytes = rawDocx(`<w:document>${'contenido '.repeat(400)}</w:document>`);
    const changed = Buffer.from(bytes);
    const at = changed.indexOf('word/document.xml') + 'word/document.xml'.length + 20;
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    expect((await refusalOfFile('cambiado.docx', changed)).code).toBe('corrupt');
  });

  it('that is a Word archive with nothing of Word in it is refused as damaged', async () => {
    expect((await refusalOfFile('roto.docx', rawDocx('esto no es XML <'))).code).toBe('corrupt');
    expect((await refusalOfFile('hueco.xlsx', zipOf([{ name: 'xl/otra.xml', content: '<a/>' }]))).code).toBe(
      'corrupt',
    );
  });
});

describe('a zip bomb', () => {
  it('posing as a workbook is refused', async () => {
    expect((await refusalOfFile('bomba.xlsx', zipBombXlsx())).code).toBe('decompression-bomb');
  });

  it('whose headers lie about its size is caught while it inflates', async () => {
    const bytes = lyingZipBombDocx();
    expect(bytes.length).toBeLessThan(100_000);
    expect((await refusalOfFile('mentira.docx', bytes)).code).toBe('decompression-bomb');
  });

  it('of very many parts is refused', async () => {
    const parts = Array.from({ length: LIMITS.archiveEntries + 1 }, (_, index) => ({
      name: `word/${index}.xml`,
      content: '',
    }));
    expect((await refusalOfFile('partes.docx', zipOf(parts))).code).toBe('decompression-bomb');
  });

  it('of very many tags is refused before it is converted', async () => {
    const document = `<w:document>${'<w:p/>'.repeat(LIMITS.markupTags)}</w:document>`;
    const error = await refusalOfFile('etiquetas.docx', rawDocx(document));
    expect(describeRefusal(error, 'es')).toBe(
      'El archivo «etiquetas.docx» es demasiado grande o complejo para leerlo; divídalo, o guarde solo la tabla en un .csv.',
    );
  });

  it('nested a hundred thousand deep ends as a refusal, not as the end of the process', async () => {
    const depth = 100_000;
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:sdt><w:sdtContent>'.repeat(depth)}${'</w:sdtContent></w:sdt>'.repeat(depth)}</w:body></w:document>`;
    expect(['corrupt', 'too-complex']).toContain((await refusalOfFile('hondo.docx', rawDocx(document))).code);
  });

  it('of one cell at the far corner of a sheet is refused, naming the cell', async () => {
    const far = rawXlsx(`<row r="1048576">${cell('XFD1048576', '<is><t>x</t></is>')}</row>`);
    expect(describeRefusal(await refusalOfFile('lejos.xlsx', far), 'es')).toBe(
      'La hoja «Plan» tiene datos hasta la celda XFD1048576; deje en ella solo la tabla que va a importar.',
    );
  });

  it('that only claims to be one is refused before anything is inflated', async () => {
    const claim = { name: 'word/media/image1.png', content: 'x', declaredSize: LIMITS.uncompressedBytes + 1 };
    const error = await refusalOfFile('amenaza.docx', rawDocx(planDocumentXml(), [claim]));
    expect(error.code).toBe('decompression-bomb');
  });
});

describe('a Word document that could be read', () => {
  const read = async (bytes: Buffer): Promise<string> => {
    const file = path.join(folder, 'a-mano.docx');
    await writeFile(file, bytes);
    const source: PlanSource = { kind: 'file', name: 'a-mano.docx', path: file };
    return readPlan(source, []).then(
      ({ rows }) => `${rows.length} rows`,
      (error: UnreadablePlanError) => error.code,
    );
  };

  it('is refused with entities in it: Office writes none', async () => {
    expect(await read(rawDocx(planDocumentXml()))).toBe('6 rows');
    expect(await read(rawDocx(planDocumentXml('<!DOCTYPE w [<!ENTITY a "ja">]>')))).toBe('corrupt');
    const secret = '<!DOCTYPE w [<!ENTITY s SYSTEM "file:///etc/passwd">]>';
    expect(await read(rawDocx(planDocumentXml(secret)))).toBe('corrupt');
  });

  it('is refused when a part is not what its checksum or size says', async () => {
    const extra = { name: 'word/settings.xml', content: '<w:settings/>' };
    expect(await read(rawDocx(planDocumentXml(), [extra]))).toBe('6 rows');
    expect(await read(rawDocx(planDocumentXml(), [{ ...extra, declaredCrc: 1 }]))).toBe('corrupt');
    expect(await read(rawDocx(planDocumentXml(), [{ ...extra, declaredSize: 14 }]))).toBe('corrupt');
    expect(await read(rawDocx(planDocumentXml(), [extra, extra]))).toBe('corrupt');
  });

  it('obeys no style map it brings along', async () => {
    const map = { name: 'mammoth/style-map', content: 'p => script:fresh' };
    expect(await read(rawDocx(planDocumentXml(), [map]))).toBe('6 rows');
  });
});

describe('a formula', () => {
  it('is refused even when its result is stored beside it', async () => {
    const sheet = `<row r="1">${cell('A1', '<f>1+1</f><v>2</v>')}</row>`;
    expect((await refusalOfFile('formula.xlsx', rawXlsx(sheet))).params).toEqual({
      sheet: 'Plan',
      cell: 'A1',
    });
  });
});

describe('a plan too long', () => {
  const row = (name: string, description = 'd'): string =>
    ['INTERNO', name, description, 'FUNCIONARIOS', 'PERMANENTE', 'GERENTE'].join('\t');
  const text = (...rows: string[]): PlanSource => ({
    kind: 'text',
    text: [plan.headings.join('\t'), ...rows].join('\n'),
  });

  it('in rows is refused, though not its headings repeated on every page', async () => {
    const { headings, rows } = longPlan(LIMITS.rows);
    const paged = rows.flatMap((cells, index) => (index % 50 === 0 ? [headings, cells] : [cells]));
    const lines = paged.map((cells) => cells.join('\t'));
    const read = await readPlan({ kind: 'text', text: lines.join('\n') }, []);
    expect(read.rows).toHaveLength(LIMITS.rows);
    const error = await refusal({ kind: 'text', text: [...lines, row('UNA MÁS')].join('\n') });
    expect(describeRefusal(error, 'es')).toBe('La tabla pasa de 5.000 filas; impórtela por partes.');
  });

  it('in one cell is refused, naming how it begins', async () => {
    const error = await refusal(text(row('CARTELERA', 'palabra '.repeat(5_000))));
    expect(describeRefusal(error, 'es')).toMatch(
      /^La celda que empieza con «palabra palabra.*…» pasa de 32\.767 caracteres; acorte el texto\.$/,
    );
  });

  it('in the name of an action is refused, naming row and column', async () => {
    const error = await refusal(text(row('CARTELERA'), row(`BOLETIN ${'x'.repeat(LIMITS.nameCharacters)}`)));
    expect(describeRefusal(error, 'es')).toMatch(
      /^Fila 2, NOMBRE: la celda que empieza con «BOLETIN x+…» pasa de 250 caracteres/,
    );
  });

  it('in columns is refused', async () => {
    const wide = Array.from({ length: LIMITS.columns + 1 }, (_, index) => `C${index}`).join('\t');
    expect((await refusal(text(`${row('CARTELERA')}\t${wide}`))).code).toBe('too-many-columns');
    const html = `<table><tr><td colspan="1000000">x</td><td>y</td></tr></table>`;
    expect((await refusal({ kind: 'html', html })).code).toBe('too-many-columns');
  });

  it('in lines is refused', async () => {
    const lines = 'a\n'.repeat(LIMITS.lines + 1);
    expect(describeRefusal(await refusal({ kind: 'text', text: lines }), 'es')).toBe(
      'El documento pasa de 100.000 líneas; deje en él solo lo que va a importar.',
    );
    const paragraphs = '<p>a'.repeat(LIMITS.lines + 1);
    expect((await refusal({ kind: 'html', html: paragraphs })).code).toBe('too-many-lines');
  });

  it('in depth is refused', async () => {
    expect((await refusal({ kind: 'html', html: '<i>'.repeat(LIMITS.nesting + 1) })).code).toBe(
      'too-complex',
    );
  });

  it('in a section is refused', async () => {
    const section = `## INTRODUCCION\n\n${'palabra '.repeat(30_000)}\n\n`;
    const source = text(row('CARTELERA'));
    const error = await refusal({
      kind: 'text',
      text: section + (source.kind === 'text' ? source.text : ''),
    });
    expect(error.code).toBe('section-too-long');
  });
});

describe('what is pasted', () => {
  it.each([
    [{ kind: 'text', text: ' \n ' } as const, 'No hay nada que importar: el texto está vacío.'],
    [{ kind: 'html', html: '' } as const, 'No hay nada que importar: el texto está vacío.'],
    [
      { kind: 'html', html: 'x'.repeat(LIMITS.pastedCharacters + 1) } as const,
      'Lo pegado pasa de 10.485.760 caracteres; guárdelo como .docx y suba el archivo.',
    ],
  ])('is refused when empty or too long', async (source, sentence) => {
    expect(describeRefusal(await refusal(source), 'es')).toBe(sentence);
  });

  it('without a table is refused', async () => {
    const message = /^No se encontró la tabla del plan/;
    expect(describeRefusal(await refusal({ kind: 'html', html: '<p>Hola</p>' }), 'es')).toMatch(message);
    expect(describeRefusal(await refusal({ kind: 'text', text: 'Hola' }), 'es')).toMatch(message);
    const signatures = 'NOMBRE\tCARGO\tFIRMA\nAna\tJefe\t';
    expect(describeRefusal(await refusal({ kind: 'text', text: signatures }), 'es')).toMatch(message);
  });
});
