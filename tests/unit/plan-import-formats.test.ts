import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {
  readPlan,
  type PlanDraft,
  type UnderstoodRow,
} from '../../src/plugins/accountability/server/src/plans/import';
import {
  delimitedText,
  encodeText,
  longPlan,
  plan2019,
  planCsv,
  planDocx,
  planWordHtml,
  planXlsx,
  planXlsxMerged,
  SEED,
  sheetRows,
} from '../support/plan-documents';

const plan = plan2019();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plan-import-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function readBytes(name: string, bytes: Buffer, positions: string[] = []): Promise<PlanDraft> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return readPlan({ kind: 'file', name, path: file }, positions);
}

/** What a person reading the document of 2019 notes down of each row; texts come from the document itself. */
const JEFE = 'JEFE DE PLANEACION';
const INGENIERO = 'PROFESIONAL INGENIERO DE SISTEMAS';
const CONTRATISTA = 'CONTRATISTA RESPONSABLE DE LA RENDICION DE CUENTAS';
const noted = [
  {
    channel: 'website',
    scope: 'both',
    audiences: ['citizens', 'staff'],
    frequencies: ['permanent'],
    responsibles: [JEFE, INGENIERO, CONTRATISTA],
  },
  {
    channel: 'email',
    scope: 'both',
    audiences: ['citizens', 'staff'],
    frequencies: ['before-hearing'],
    responsibles: [JEFE, CONTRATISTA],
  },
  {
    channel: 'social-media',
    scope: 'both',
    audiences: ['citizens', 'staff'],
    frequencies: ['before-hearing', 'quarterly'],
    responsibles: [JEFE, CONTRATISTA, INGENIERO],
  },
  {
    channel: 'internal-communication',
    scope: 'internal',
    audiences: ['staff'],
    frequencies: ['before-hearing'],
    responsibles: [JEFE, CONTRATISTA],
  },
  {
    channel: 'notice-board',
    scope: 'internal',
    audiences: ['citizens', 'staff'],
    frequencies: ['before-hearing'],
    responsibles: [JEFE, CONTRATISTA],
  },
  {
    channel: 'bulletin',
    scope: 'both',
    audiences: ['citizens', 'staff'],
    frequencies: ['before-hearing'],
    responsibles: [JEFE, CONTRATISTA],
  },
];

const expectedRows = noted.map((row, index) => {
  const [scope, name, description, audiences, frequencies, responsibles] = plan.rows[index] ?? [];
  return {
    row: index + 1,
    name,
    description,
    ...row,
    original: { scope, name, description, audiences, frequencies, responsibles },
  };
});

/** The cells as written may differ where a format keeps a paragraph for each value; what they mean may not. */
function meaning(rows: UnderstoodRow[]): unknown[] {
  return rows.map((row) => ({ ...row, original: undefined }));
}

const expectedMeaning = expectedRows.map((row) => ({ ...row, original: undefined }));

const sections = {
  title: 'PLAN DE COMUNICACIONES – ESTRATEGIA DE RENDICIÓN DE CUENTAS PARA EL PRIMER SEMESTRE DE 2019',
  periodStart: '2019-01-01',
  periodEnd: '2019-06-30',
  introduction: plan.introduction,
  objectives: `${plan.objectivesLead}\n\n1. ${plan.objectives[0]}\n2. ${plan.objectives[1]}`,
  monitoring: plan.monitoring,
};

describe('the plan of 2019, as the institute wrote it', () => {
  let draft: PlanDraft;
  beforeAll(async () => {
    draft = await readPlan({ kind: 'file', name: 'plan-de-comunicaciones-2019.txt', path: SEED }, []);
  });

  it('has six rows, and the document gives no reason to doubt any', () => {
    expect(draft.rows).toHaveLength(6);
    expect(draft.doubts).toEqual([]);
  });

  it.each(expectedRows.map((row) => [row.name, row] as const))(
    'understands %s field by field',
    (_, expected) => {
      const row = draft.rows.find(({ name }) => name === expected.name);
      expect(row).toEqual(expected);
    },
  );

  it('keeps the slips of the original: the year 2018, «Con base a lo anterior»', () => {
    expect(draft.rows[5]?.description).toContain('durante el primer semestre de 2018');
    expect(draft.introduction).toContain('\n\nCon base a lo anterior, a continuación');
  });

  it('gives title, period, introduction, objectives as a numbered list, and monitoring', () => {
    expect(draft).toMatchObject(sections);
  });
});

describe('the same plan in other formats', () => {
  const whole = { ...sections, rows: expectedRows, doubts: [] };
  const tableOnly = { title: null, periodStart: null, introduction: null, rows: expectedRows, doubts: [] };

  it('as a Word document', async () => {
    expect(await readBytes('plan.docx', await planDocx())).toEqual(whole);
  });

  it('as a Word document whose headings are only bold, with ALCANCE merged downwards', async () => {
    const docx = await planDocx({ boldHeadings: true, mergeScope: true });
    expect(await readBytes('plan.docx', docx)).toEqual(whole);
  });

  it('as a Word document with a paragraph for each value of a cell', async () => {
    const responsible = plan.rows[0]?.[5] ?? '';
    const frequency = plan.rows[2]?.[4] ?? '';
    const paragraphs = {
      [responsible]: [JEFE, INGENIERO, CONTRATISTA],
      [frequency]: ['PREVIO A LA REALIZACIÓN DE LA AUDIENCIA PÚBLICA DE RENDICION DE CUENTAS', 'TRIMESTRAL'],
    };
    const draft = await readBytes('plan.docx', await planDocx({ paragraphs }));
    expect(meaning(draft.rows)).toEqual(expectedMeaning);
    expect(draft.doubts).toEqual([]);
  });

  it.each([
    ['missing', false],
    ['repeated', true],
  ])('as a Word document cut in two tables, the headings %s after the cut', async (_, repeatHeadings) => {
    const docx = await planDocx({ splitAfter: 3, repeatHeadings });
    expect(await readBytes('plan.docx', docx)).toEqual(whole);
  });

  it('as a workbook with the table alone', async () => {
    expect(await readBytes('plan.xlsx', await planXlsx())).toMatchObject(tableOnly);
  });

  it('as a workbook with ALCANCE merged downwards', async () => {
    expect(await readBytes('plan.xlsx', await planXlsxMerged())).toMatchObject(tableOnly);
  });

  it('as a workbook with all of the document in its first column', async () => {
    expect(await readBytes('plan.xlsx', await planXlsx(sheetRows()))).toEqual(whole);
  });

  it('as Word puts it on the clipboard', async () => {
    expect(await readPlan({ kind: 'html', html: planWordHtml() }, [])).toEqual(whole);
  });

  it('as Google Docs puts it on the clipboard', async () => {
    const paragraph = (text: string, weight = 400): string =>
      `<p dir="ltr" style="margin-top:0pt"><span style="font-size:11pt;font-weight:${weight};white-space:pre-wrap">${text}</span></p>`;
    const rows = [plan.headings, ...plan.rows].map(
      (cells) =>
        `<tr style="height:0pt">${cells.map((cell) => `<td style="padding:5pt">${paragraph(cell)}</td>`).join('')}</tr>`,
    );
    const goals = plan.objectives.map((goal) => `<li dir="ltr" aria-level="1">${paragraph(goal)}</li>`);
    const html = [
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">',
      ...plan.title.map((line) => paragraph(line, 700)),
      paragraph('INTRODUCCION', 700),
      ...plan.introduction.split('\n\n').map((text) => paragraph(text)),
      '<br />',
      paragraph('OBJETIVOS DEL PLAN', 700),
      paragraph(plan.objectivesLead),
      `<ol style="margin-top:0">${goals.join('')}</ol>`,
      paragraph('COMUNICACIONES EXTERNAS E INTERNAS', 700),
      paragraph(plan.actionsLead),
      `<div dir="ltr" align="left"><table><colgroup><col width="90" /></colgroup><tbody>${rows.join('')}</tbody></table></div>`,
      paragraph('CONTROL Y SEGUIMIENTO', 700),
      paragraph(plan.monitoring),
      '</b>',
    ].join('');
    expect(await readPlan({ kind: 'html', html }, [])).toEqual(whole);
  });

  it('inside a table that only lays out the page', async () => {
    const inner = [plan.headings, ...plan.rows]
      .map((cells) => `<tr><td>${cells.join('</td><td>')}</td></tr>`)
      .join('');
    const html = `<table><tr><td><h1>${plan.title.join('<br>')}</h1><table>${inner}</table><h2>CONTROL Y SEGUIMIENTO</h2><p>${plan.monitoring}</p></td></tr></table>`;
    const draft = await readPlan({ kind: 'html', html }, []);
    expect(draft).toMatchObject({
      title: sections.title,
      monitoring: plan.monitoring,
      rows: expectedRows,
      doubts: [],
    });
  });

  it('as a table saved under another extension, by its content', async () => {
    expect(await readBytes('plan.doc', await planDocx())).toEqual(whole);
  });

  const delimiters = [',', ';', '\t'] as const;
  const encodings = ['utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le'] as const;
  it.each(delimiters.flatMap((delimiter) => encodings.map((encoding) => [delimiter, encoding] as const)))(
    'as text delimited by %j in %s',
    async (delimiter, encoding) => {
      expect(await readBytes('plan.csv', planCsv(plan, { delimiter, encoding }))).toMatchObject(tableOnly);
    },
  );

  it.each(delimiters)('as a whole document saved from a spreadsheet with %j', async (delimiter) => {
    const padded = sheetRows().map((row) => [...row, ...Array<string>(6 - row.length).fill('')]);
    expect(await readBytes('plan.csv', Buffer.from(delimitedText(padded, delimiter)))).toEqual(whole);
  });

  it('as the document in Windows-1252 with prose that no comma may cut', async () => {
    const table = planCsv().toString();
    const text = `${plan.title.join('\n')}\n\nINTRODUCCION\n\n${plan.introduction}\n\n${table}`;
    const draft = await readBytes('plan.txt', encodeText(text, 'windows-1252'));
    expect(draft).toMatchObject({
      title: sections.title,
      introduction: sections.introduction,
      rows: expectedRows,
    });
    expect(draft.doubts).toEqual([]);
  });

  it('keeps the dashes and quotation marks only Windows-1252 has', async () => {
    const rows = [
      plan.headings,
      ['INTERNO', 'CARTELERA', '“Rendir” – cuentas…', 'FUNCIONARIOS', 'PERMANENTE', JEFE],
    ];
    const bytes = Buffer.from(
      delimitedText(rows, ';')
        .replace('“', '\x93')
        .replace('”', '\x94')
        .replace('–', '\x96')
        .replace('…', '\x85'),
      'latin1',
    );
    expect((await readBytes('plan.csv', bytes)).rows[0]?.description).toBe('“Rendir” – cuentas…');
  });

  it('as Word pastes it into a plain field, a line for each paragraph of a cell', async () => {
    const broken = plan.rows.map((row) =>
      row
        .join('\t')
        .replace('INTERNO Y EXTERNO', 'INTERNO Y\nEXTERNO')
        .replace('PLANEACION CONTRATISTA', 'PLANEACION\nCONTRATISTA')
        .replace('CIUDADANÍA Y FUNCIONARIOS', 'CIUDADANÍA Y\nFUNCIONARIOS'),
    );
    const draft = await readPlan(
      { kind: 'text', text: [plan.headings.join('\t'), ...broken].join('\n') },
      [],
    );
    expect(meaning(draft.rows)).toEqual(expectedMeaning);
    expect(draft.doubts).toEqual([]);
  });
});

describe('a plan of 2,000 rows', () => {
  const long = longPlan(2_000);

  it.each([
    ['.docx', () => planDocx({ plan: long })],
    ['.xlsx', () => planXlsx([long.headings, ...long.rows])],
    ['.csv', () => Promise.resolve(planCsv(long, { delimiter: ';' }))],
  ])('is read whole from %s', async (extension, build) => {
    const draft = await readBytes(`long${extension}`, await build());
    expect(draft.rows).toHaveLength(2_000);
    expect(draft.rows.at(-1)).toMatchObject({
      row: 2_000,
      name: 'CORREO ELECTRONICO 2000',
      channel: 'email',
    });
    expect(draft.doubts).toEqual([]);
  });
});
