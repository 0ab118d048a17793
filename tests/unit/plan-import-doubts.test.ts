import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {
  describeDoubt,
  readPlan,
  type Doubt,
  type PlanDraft,
} from '../../src/plugins/accountability/server/src/plans/import';
import { delimitedText, plan2019, planXlsx } from '../support/plan-documents';

const plan = plan2019();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plan-doubts-'));
});

afterAll(() => rm(folder, { recursive: true }));

type Cells = Partial<
  Record<'scope' | 'name' | 'description' | 'audiences' | 'frequencies' | 'responsibles', string>
>;

/** A row in which nothing is doubtful, except what is given. */
function row(cells: Cells = {}): string[] {
  const usual = {
    scope: 'INTERNO',
    name: 'CARTELERA',
    description: 'Se publicará la invitación',
    audiences: 'FUNCIONARIOS',
    frequencies: 'PERMANENTE',
    responsibles: 'JEFE DE PLANEACION',
  };
  return Object.values({ ...usual, ...cells });
}

function tsv(rows: string[][]): string {
  return rows
    .map((cells) => cells.map((cell) => (cell.includes('\n') ? `"${cell}"` : cell)).join('\t'))
    .join('\n');
}

async function read(
  rows: string[][],
  headings = plan.headings,
  positions: string[] = [],
): Promise<PlanDraft> {
  return readPlan({ kind: 'text', text: tsv([headings, ...rows]) }, positions);
}

function spanish(doubts: Doubt[]): string[] {
  return doubts.map((doubt) => describeDoubt(doubt, 'es'));
}

describe('a coded cell', () => {
  it('with a value nobody knows is a doubt by row and column that says what to write', async () => {
    const { doubts, rows } = await read([
      row(),
      row({ name: 'BOLETIN', frequencies: 'PERMANENTE Y SEMANAL' }),
    ]);
    expect(rows[1]?.frequencies).toEqual(['permanent']);
    expect(doubts).toEqual([{ code: 'unrecognised-value', row: 2, column: 'frequencies', value: 'SEMANAL' }]);
    expect(spanish(doubts)).toEqual([
      'fila 2, FRECUENCIA: «SEMANAL» no se reconoce. Escriba PERMANENTE, PREVIO A LA AUDIENCIA PÚBLICA DE RENDICIÓN DE CUENTAS o TRIMESTRAL, o complete el dato después de importar.',
    ]);
    expect(describeDoubt(doubts[0] as Doubt, 'en')).toMatch(
      /^row 2, FRECUENCIA: “SEMANAL” is not recognised\. Write /,
    );
  });

  it.each([
    ['scope', 'MUNICIPAL', { scope: null }, ['MUNICIPAL']],
    ['scope', 'INTERNO (sede norte)', { scope: 'internal' }, ['sede norte']],
    [
      'audiences',
      'CIUDADANÍA, gremios y universidades',
      { audiences: ['citizens'] },
      ['gremios', 'universidades'],
    ],
    ['frequencies', '15 días antes de la audiencia', { frequencies: ['before-hearing'] }, ['15 días']],
    ['frequencies', 'PREVIO AL INFORME', { frequencies: [] }, ['PREVIO AL INFORME']],
  ])(
    '%s «%s» keeps what is understood and names the rest as written',
    async (column, cell, understood, leftovers) => {
      const { doubts, rows } = await read([row({ [column]: cell })]);
      expect(rows[0]).toMatchObject(understood);
      expect(doubts.map(({ value }) => value)).toEqual(leftovers);
      expect(doubts.every((doubt) => doubt.column === column)).toBe(true);
    },
  );

  it.each([
    [
      'frequencies',
      'previo a la jornada de rendición de cuentas; trimestral',
      ['before-hearing', 'quarterly'],
    ],
    ['frequencies', 'Trimestralmente y antes de la audiencia pública', ['quarterly', 'before-hearing']],
    ['frequencies', '- DE FORMA PERMANENTE\n- cada tres meses', ['permanent', 'quarterly']],
    ['audiences', 'Servidores públicos y comunidad en general', ['staff', 'citizens']],
    ['audiences', 'Ciudadanos / contratistas', ['citizens', 'staff']],
  ])('%s «%s» is several values in the order written', async (column, cell, codes) => {
    const { doubts, rows } = await read([row({ [column]: cell })]);
    expect(rows[0]).toMatchObject({ [column]: codes });
    expect(doubts).toEqual([]);
  });

  it('that is empty is a doubt', async () => {
    const { doubts } = await read([row({ scope: '', audiences: '', frequencies: '', responsibles: '' })]);
    expect(doubts.map(({ code, column }) => [code, column])).toEqual([
      ['empty-value', 'scope'],
      ['empty-value', 'audiences'],
      ['empty-value', 'frequencies'],
      ['empty-value', 'responsibles'],
    ]);
    expect(spanish(doubts)[0]).toMatch(/^fila 1, ALCANCE: no dice nada\. Escriba INTERNO, EXTERNO/);
  });
});

describe('the name of an action', () => {
  it.each([
    ['Página Web', 'website'],
    ['SITIO WEB INSTITUCIONAL', 'website'],
    ['Correo electrónico', 'email'],
    ['E-mail', 'email'],
    ['Facebook', 'social-media'],
    ['X', 'social-media'],
    ['MEMORANDOS', 'internal-communication'],
    ['Comunicación interna', 'internal-communication'],
    ['CARTELERAS', 'notice-board'],
    ['BOLETINES INFORMATIVOS', 'bulletin'],
  ])('%s tells the channel %s', async (name, channel) => {
    const { doubts, rows } = await read([row({ name })]);
    expect(rows[0]).toMatchObject({ name, channel });
    expect(doubts).toEqual([]);
  });

  it('that tells no channel is a doubt, and the channel stays open', async () => {
    const { doubts, rows } = await read([row({ name: 'RADIO COMUNITARIA' })]);
    expect(rows[0]?.channel).toBeNull();
    expect(spanish(doubts)[0]).toMatch(
      /^fila 1, NOMBRE: no se sabe por qué medio se hace «RADIO COMUNITARIA»\. Elija/,
    );
  });

  it('that tells two channels takes the first and says so', async () => {
    const { doubts, rows } = await read([row({ name: 'BOLETÍN EN LA PÁGINA WEB' })]);
    expect(rows[0]?.channel).toBe('bulletin');
    expect(spanish(doubts)[0]).toContain('habla de varios medios (boletín, página web). Se tomó el primero');
  });

  it('that is missing is a doubt where the row says anything else', async () => {
    const { doubts, rows } = await read([row(), row({ name: '' })]);
    expect(rows).toHaveLength(2);
    expect(doubts).toEqual([{ code: 'empty-name', row: 2, column: 'name', value: null }]);
    expect(spanish(doubts)[0]).toMatch(/^fila 2, NOMBRE: está vacía\. Escriba el nombre/);
  });

  it('that repeats another, whatever its accents and case, is a doubt; both rows stay', async () => {
    const { doubts, rows } = await read([row({ name: 'BOLETÍN' }), row(), row({ name: 'Boletin' })]);
    expect(rows).toHaveLength(3);
    expect(doubts).toEqual([
      { code: 'repeated-name', row: 3, column: 'name', value: 'Boletin', firstRow: 1 },
    ]);
    expect(spanish(doubts)[0]).toContain('ya está en la fila 1');
  });
});

describe('the responsible offices', () => {
  const known = ['Gerente', 'Profesional Universitario, Sistemas', 'Jefe de Planeación'];

  it.each([
    ['line breaks', 'JEFE DE PLANEACION\nGERENTE', ['JEFE DE PLANEACION', 'GERENTE']],
    [
      'semicolon, comma and bar',
      'Gerente; Tesorero, Contador/Alcalde',
      ['Gerente', 'Tesorero', 'Contador', 'Alcalde'],
    ],
    ['«y» between offices', 'Jefe de Planeación y gerente', ['Jefe de Planeación', 'gerente']],
    [
      '«y» inside an office',
      'SECRETARIO DE GOBIERNO Y CONVIVENCIA',
      ['SECRETARIO DE GOBIERNO Y CONVIVENCIA'],
    ],
    ['«e» before a vowel', 'Gerente e Ingeniero de Sistemas', ['Gerente', 'Ingeniero de Sistemas']],
    [
      'a known name with a comma in it',
      'Profesional universitario, sistemas y Gerente',
      ['Profesional universitario, sistemas', 'Gerente'],
    ],
    [
      'nothing at all',
      'GERENTE JEFE DE PLANEACION COORDINADOR DE PRENSA',
      ['GERENTE', 'JEFE DE PLANEACION', 'COORDINADOR DE PRENSA'],
    ],
    [
      'nothing, the order of the 2019 plan',
      'CONTRATISTA RESPONSABLE DE LA RENDICION DE CUENTAS PROFESIONAL INGENIERO DE SISTEMAS',
      ['CONTRATISTA RESPONSABLE DE LA RENDICION DE CUENTAS', 'PROFESIONAL INGENIERO DE SISTEMAS'],
    ],
    [
      'a line broken inside a name',
      'CONTRATISTA RESPONSABLE DE LA\nRENDICION DE CUENTAS',
      ['CONTRATISTA RESPONSABLE DE LA RENDICION DE CUENTAS'],
    ],
    [
      'a known name that another only begins with',
      'JEFE DE PLANEACION ESTRATEGICA',
      ['JEFE DE PLANEACION ESTRATEGICA'],
    ],
    [
      'an office that serves another',
      'CONTRATISTA DE APOYO AL JEFE DE PLANEACION',
      ['CONTRATISTA DE APOYO AL JEFE DE PLANEACION'],
    ],
    ['the same office twice', 'JEFE DE PLANEACION, jefe de  planeación', ['JEFE DE PLANEACION']],
    ['numbered lines', '1. Gerente\n2. Tesorero', ['Gerente', 'Tesorero']],
    ['an office held for the time being', 'GERENTE (E) TESORERO', ['GERENTE (E)', 'TESORERO']],
  ])('are told apart by %s, spelled as written', async (_, cell, offices) => {
    const { rows } = await read([row({ responsibles: cell })], plan.headings, known);
    expect(rows[0]?.responsibles).toEqual(offices);
  });

  it('raise no doubt when known under another spelling or usual, and one doubt each when new', async () => {
    const cells = [
      'JEFE DE PLANEACIÓN',
      'gerente',
      'INGENIERO DE SISTEMAS',
      'JEFE DE PLANEACIN',
      'JEFE DE PLANEACIN',
    ];
    const rows = cells.map((responsibles, index) => row({ name: `CARTELERA ${index}`, responsibles }));
    const { doubts } = await read(rows, plan.headings, known);
    expect(doubts).toEqual([
      { code: 'new-position', row: 4, column: 'responsibles', value: 'JEFE DE PLANEACIN' },
    ]);
    expect(spanish(doubts)).toEqual([
      'fila 4, RESPONSABLE: el cargo «JEFE DE PLANEACIN» no existe todavía. Se creará un cargo nuevo; revise que no sea un error de escritura.',
    ]);
  });
});

describe('the table', () => {
  it('may name its columns otherwise', async () => {
    const headings = [
      'ámbito',
      'Medio:',
      'Detalle',
      'PUBLICO OBJETIVO',
      'Periodicidad',
      'Cargo(s) responsable(s)',
    ];
    const { rows, doubts } = await read([row()], headings);
    expect(rows[0]).toMatchObject({
      name: 'CARTELERA',
      scope: 'internal',
      responsibles: ['JEFE DE PLANEACION'],
    });
    expect(doubts).toEqual([]);
  });

  it('prefers NOMBRE where there is a MEDIO too, and names the column it leaves out', async () => {
    const { rows, doubts } = await read([['Impreso', ...row(), '']], ['MEDIO', ...plan.headings, 'META']);
    expect(rows[0]?.name).toBe('CARTELERA');
    expect(doubts).toEqual([{ code: 'unknown-column', row: null, column: null, value: 'MEDIO' }]);
    expect(spanish(doubts)[0]).toBe(
      'La columna «MEDIO» no es de las del plan y no se importará. Si hace falta, páselo a DESCRIPCIÓN.',
    );
  });

  it('that lacks a column says so once', async () => {
    const rows = [row(), row({ name: 'BOLETIN' })].map((cells) => cells.slice(0, 4));
    const { doubts } = await read(rows, plan.headings.slice(0, 4));
    expect(spanish(doubts)).toEqual([
      'FRECUENCIA: la tabla no tiene esta columna. Agréguela, o complete el dato después de importar.',
      'RESPONSABLE: la tabla no tiene esta columna. Agréguela, o complete el dato después de importar.',
    ]);
  });

  it('with something in a cell under no heading names it', async () => {
    const { doubts } = await read([[...row(), 'pendiente de aprobación']], [...plan.headings, '']);
    expect(doubts).toEqual([{ code: 'extra-cell', row: 1, column: null, value: 'pendiente de aprobación' }]);
    expect(spanish(doubts)[0]).toMatch(/^fila 1: «pendiente de aprobación» está en una celda sin encabezado/);
  });

  it('without headings is taken in the order of the original, and says so', async () => {
    const { rows, doubts } = await readPlan({ kind: 'text', text: tsv(plan.rows) }, []);
    expect(rows.map(({ name }) => name)).toEqual(plan.rows.map((cells) => cells[1]));
    expect(doubts.map(({ code }) => code)).toEqual(['assumed-columns']);
    expect(spanish(doubts)[0]).toMatch(/^La tabla no tiene encabezados\. Se supuso el orden ALCANCE, NOMBRE/);
  });

  it('is not confused with the table of signatures after it, which is named as left out', async () => {
    const html = `<table>${[plan.headings, ...plan.rows].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>
      <table><tr><td>Elaboró</td><td>Nombre</td><td>Cargo</td></tr><tr><td></td><td>Ana</td><td>Jefe</td></tr></table>`;
    const { rows, doubts } = await readPlan({ kind: 'html', html }, []);
    expect(rows).toHaveLength(6);
    expect(spanish(doubts)).toEqual([
      'La tabla que empieza con «Elaboró · Nombre · Cargo» no es del plan y no se importará. Si lo es, repita en ella los encabezados.',
    ]);
  });

  it('keeps a quotation mark of the prose from swallowing the rows after it', async () => {
    const { rows } = await read([
      row({ description: '"Rendir cuentas es un deber' }),
      row({ name: 'BOLETIN', description: 'una "cita" aquí' }),
    ]);
    expect(rows.map(({ description }) => description)).toEqual([
      '"Rendir cuentas es un deber',
      'una "cita" aquí',
    ]);
  });

  it('keeps a description full of commas in one cell of a .csv', async () => {
    const description = 'Radio, prensa, televisión, perifoneo, volantes, afiches,\npendones, y más';
    const text = delimitedText([plan.headings, row({ description }), row({ name: 'BOLETIN' })], ',');
    const { rows } = await readPlan({ kind: 'text', text }, []);
    expect(rows.map((read) => read.description)).toEqual([description, 'Se publicará la invitación']);
  });

  it('keeps the lines of a description, and its words, as they are', async () => {
    const description = 'Se publicará:\n1. la invitación;\n2. el informe  (con anexos)';
    const { rows } = await read([row({ description: `  ${description} ` })]);
    expect(rows[0]?.description).toBe(description);
  });

  it('is found on the sheet that has it; other sheets are named as left out', async () => {
    const bytes = await planXlsx({
      Listas: [
        ['INTERNO', 'x'],
        ['EXTERNO', 'y'],
      ],
      Plan: [plan.headings, ...plan.rows],
    });
    const file = path.join(folder, 'plan.xlsx');
    await writeFile(file, bytes);
    const { rows, doubts } = await readPlan({ kind: 'file', name: 'plan.xlsx', path: file }, []);
    expect(rows).toHaveLength(6);
    expect(doubts.map(({ code, value }) => [code, value])).toEqual([['ignored-table', 'INTERNO · x']]);
  });
});

describe('the prose', () => {
  const table = tsv([plan.headings, ...plan.rows]);
  const text = (before: string, after = ''): Promise<PlanDraft> =>
    readPlan({ kind: 'text', text: `${before}\n\n${table}\n\n${after}` }, []);

  it('that belongs to no section of the plan is named, not lost in silence', async () => {
    const { introduction, doubts } = await text(
      '## Introducción\n\nUno.\n\n## Marco legal\n\nLey 1757 de 2015.',
    );
    expect(introduction).toBe('Uno.');
    expect(spanish(doubts)).toEqual([
      'El texto «Marco legal Ley 1757 de 2015.» no está en INTRODUCCIÓN, OBJETIVOS ni CONTROL Y SEGUIMIENTO y no se importará. Si hace falta, cópielo en su sección después de importar.',
    ]);
  });

  it.each([
    'INTRODUCCION',
    '## Introducción',
    '**INTRODUCCIÓN**',
    '1. INTRODUCCIÓN',
    'I. Introducción:',
    '__Introduccion__',
  ])('finds the section under «%s»', async (heading) => {
    const { introduction, monitoring } = await text(`${heading}\nUno.`, '3. Seguimiento y control\nTres.');
    expect({ introduction, monitoring }).toEqual({ introduction: 'Uno.', monitoring: 'Tres.' });
  });

  it('keeps OBJETIVO GENERAL and ESPECÍFICOS inside the objectives', async () => {
    const { objectives } = await text(
      'OBJETIVOS\nOBJETIVO GENERAL\nInformar.\nOBJETIVOS ESPECÍFICOS\n1. Publicar.\n2. Oír.',
    );
    expect(objectives).toBe(
      '### OBJETIVO GENERAL\n\nInformar.\n\n### OBJETIVOS ESPECÍFICOS\n\n1. Publicar.\n2. Oír.',
    );
  });

  it.each([
    [
      'PLAN DE COMUNICACIONES\nSEGUNDO SEMESTRE DE 2023',
      'PLAN DE COMUNICACIONES – SEGUNDO SEMESTRE DE 2023',
      '2023-07-01',
      '2023-12-31',
    ],
    [
      '# Plan de comunicaciones – vigencia 2024',
      'Plan de comunicaciones – vigencia 2024',
      '2024-01-01',
      '2024-12-31',
    ],
    [
      'PLAN DE COMUNICACIONES\nTERCER TRIMESTRE DE 2020',
      'PLAN DE COMUNICACIONES – TERCER TRIMESTRE DE 2020',
      '2020-07-01',
      '2020-09-30',
    ],
    ['PLAN DE COMUNICACIONES, FEBRERO DE 2024', 'PLAN DE COMUNICACIONES, FEBRERO DE 2024', null, null],
  ])('«%s» gives the title and the period', async (lines, title, periodStart, periodEnd) => {
    expect(await text(lines)).toMatchObject({ title, periodStart, periodEnd });
  });

  it('gives neither title nor period where there is only the table', async () => {
    expect(await text('')).toMatchObject({
      title: null,
      periodStart: null,
      periodEnd: null,
      introduction: null,
    });
  });

  it('read from rich text is safe Markdown: paragraphs, nested lists, nothing that becomes a link or a tag', async () => {
    const rich = `<h2>INTRODUCCIÓN</h2><p>Un <b>texto</b> con * y [enlace](javascript:alert(1)) y &lt;script&gt;.</p><p># No es título<br>2. Tampoco</p>
      <ol start="3"><li>Tres<ul><li>Dentro</li></ul></li><li>Cuatro</li></ol>
      <table>${[plan.headings, ...plan.rows].map((cells) => `<tr><td>${cells.join('<td>')}`).join('')}</table>`;
    const { introduction, rows } = await readPlan({ kind: 'html', html: rich }, []);
    expect(rows).toHaveLength(6);
    expect(introduction).toBe(
      [
        'Un texto con \\* y \\[enlace\\](javascript:alert(1)) y \\<script>.',
        '\\# No es título  \n2\\. Tampoco',
        '3. Tres\n   - Dentro\n4. Cuatro',
      ].join('\n\n'),
    );
  });

  it('ignores what a page hides: scripts, styles, its title', async () => {
    const html = `<title>PLAN DE COMUNICACIONES 1999</title><style>p{}</style><script>var a = "<table>";</script>
      <table>${[plan.headings, ...plan.rows].map((cells) => `<tr><th>${cells.join('</th><th>')}</th></tr>`).join('')}</table>`;
    expect(await readPlan({ kind: 'html', html }, [])).toMatchObject({ title: null, doubts: [] });
  });
});
