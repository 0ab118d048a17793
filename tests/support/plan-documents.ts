import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import writeExcelFile from 'write-excel-file/node';

/** A plan in the words of its document: what every builder below writes, each in its own format. */
export interface PlanText {
  title: string[];
  /** Paragraphs apart by a blank line, as in the document. */
  introduction: string;
  objectivesLead: string;
  objectives: string[];
  actionsLead: string;
  monitoring: string;
  headings: string[];
  rows: string[][];
}

export const SEED = path.resolve(__dirname, '../../database/seeds/plan-de-comunicaciones-2019.txt');

/** The institute's plan of 2019, taken apart by line numbers and tabs alone. */
export function plan2019(): PlanText {
  const lines = readFileSync(SEED, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const table = lines.filter((line) => line.includes('\t')).map((line) => line.split('\t'));
  const after = (heading: string): string[] => {
    const start = lines.indexOf(heading) + 1;
    const end = lines.findIndex(
      (line, index) => index >= start && (line.startsWith('##') || line.includes('\t')),
    );
    return lines.slice(start, end < 0 ? undefined : end);
  };
  const [objectivesLead = '', ...objectives] = after('## OBJETIVOS DEL PLAN');
  return {
    title: lines.slice(0, 2).map((line) => line.replaceAll('*', '')),
    introduction: after('## INTRODUCCION').join('\n\n'),
    objectivesLead,
    objectives: objectives.map((line) => line.replace(/^\d\. /, '')),
    actionsLead: after('## COMUNICACIONES EXTERNAS E INTERNAS')[0] ?? '',
    monitoring: after('## CONTROL Y SEGUIMIENTO')[0] ?? '',
    headings: table[0] ?? [],
    rows: table.slice(1),
  };
}

/** The plan of 2019 with as many rows as asked for, the names numbered. */
export function longPlan(rows: number): PlanText {
  const plan = plan2019();
  const repeated = Array.from({ length: rows }, (_, index) => {
    const row = [...(plan.rows[index % plan.rows.length] ?? [])];
    row[1] = `${row[1]} ${index + 1}`;
    return row;
  });
  return { ...plan, rows: repeated };
}

export interface DocxOptions {
  plan?: PlanText;
  /** Starts a second table after this many rows, as a page break converted from PDF does. */
  splitAfter?: number;
  /** Whether that second table has the headings again. */
  repeatHeadings?: boolean;
  /** Equal ALCANCE cells one under another become one merged cell. */
  mergeScope?: boolean;
  /** RESPONSABLE and FRECUENCIA get a paragraph for each value: `{ [as written]: paragraphs }`. */
  paragraphs?: Readonly<Record<string, string[]>>;
  /** Section headings are bold paragraphs instead of Word's heading styles. */
  boldHeadings?: boolean;
}

function docxCell(text: string, options: DocxOptions, rowSpan: number, bold: boolean): TableCell {
  const lines = options.paragraphs?.[text] ?? [text];
  return new TableCell({
    rowSpan,
    children: lines.map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] })),
  });
}

function equalBelow(rows: string[][], at: number): number {
  let count = 1;
  while (rows[at + count]?.[0] === rows[at]?.[0]) count += 1;
  return count;
}

function docxTable(rows: string[][], headings: string[] | null, options: DocxOptions): Table {
  const body = rows.map((row, index) => {
    const covered = options.mergeScope === true && index > 0 && rows[index - 1]?.[0] === row[0];
    const cells = row.map((text, place) => {
      const span = options.mergeScope === true && place === 0 ? equalBelow(rows, index) : 1;
      return covered && place === 0 ? null : docxCell(text, options, span, false);
    });
    return new TableRow({ children: cells.filter((cell) => cell !== null) });
  });
  const head = headings && new TableRow({ children: headings.map((text) => docxCell(text, {}, 1, true)) });
  return new Table({ rows: head ? [head, ...body] : body });
}

/** The plan as a Word document. */
export async function planDocx(options: DocxOptions = {}): Promise<Buffer> {
  const plan = options.plan ?? plan2019();
  const heading = (text: string): Paragraph =>
    options.boldHeadings === true
      ? new Paragraph({ children: [new TextRun({ text, bold: true })] })
      : new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  const split = options.splitAfter ?? plan.rows.length;
  const rest = plan.rows.slice(split);
  const secondHeadings = options.repeatHeadings === true ? plan.headings : null;
  const document = new Document({
    numbering: {
      config: [{ reference: 'goals', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
    },
    sections: [
      {
        children: [
          ...plan.title.map((text) => new Paragraph({ children: [new TextRun({ text, bold: true })] })),
          heading('INTRODUCCION'),
          ...plan.introduction.split('\n\n').map((text) => new Paragraph(text)),
          heading('OBJETIVOS DEL PLAN'),
          new Paragraph(plan.objectivesLead),
          ...plan.objectives.map(
            (text) => new Paragraph({ text, numbering: { reference: 'goals', level: 0 } }),
          ),
          heading('COMUNICACIONES EXTERNAS E INTERNAS'),
          new Paragraph(plan.actionsLead),
          docxTable(plan.rows.slice(0, split), plan.headings, options),
          new Paragraph(''),
          ...(rest.length > 0 ? [docxTable(rest, secondHeadings, options), new Paragraph('')] : []),
          heading('CONTROL Y SEGUIMIENTO'),
          new Paragraph(plan.monitoring),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** All of the plan as rows of a sheet: lines of text in the first column, then the table, then text again. */
export function sheetRows(plan: PlanText = plan2019()): string[][] {
  return [
    ...plan.title.map((line) => [line]),
    ['INTRODUCCION'],
    ...plan.introduction.split('\n\n').map((line) => [line]),
    ['OBJETIVOS DEL PLAN'],
    [plan.objectivesLead],
    ...plan.objectives.map((line, index) => [`${index + 1}. ${line}`]),
    ['COMUNICACIONES EXTERNAS E INTERNAS'],
    [plan.actionsLead],
    plan.headings,
    ...plan.rows,
    ['CONTROL Y SEGUIMIENTO'],
    [plan.monitoring],
  ];
}

/** A workbook of one sheet, or several by name. */
export async function planXlsx(
  sheets: string[][] | Readonly<Record<string, string[][]>> = [plan2019().headings, ...plan2019().rows],
): Promise<Buffer> {
  const named = Array.isArray(sheets) ? { Plan: sheets } : sheets;
  const list = Object.entries(named).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((text) => (text === '' ? null : { value: text, type: String }))),
  }));
  return writeExcelFile(list).toBuffer();
}

/** The plan's sheet with equal ALCANCE cells one under another merged into one. */
export async function planXlsxMerged(plan: PlanText = plan2019()): Promise<Buffer> {
  const rows = plan.rows.map((row, index) => {
    const [scope, ...others] = row.map((value) => ({ value }));
    const covered = index > 0 && plan.rows[index - 1]?.[0] === row[0];
    return [covered ? null : { ...scope, rowSpan: equalBelow(plan.rows, index) }, ...others];
  });
  return writeExcelFile([plan.headings.map((value) => ({ value })), ...rows]).toBuffer();
}

/** The plan's sheet with a formula in F2. */
export async function planXlsxWithFormula(): Promise<Buffer> {
  const { headings, rows } = plan2019();
  const [first = [], ...others] = rows;
  return writeExcelFile([
    headings.map((value) => ({ value })),
    [
      ...first.slice(0, 5).map((value) => ({ value })),
      { value: '=CONCATENATE("JEFE ","DE PLANEACION")', type: 'Formula' },
    ],
    ...others.map((row) => row.map((value) => ({ value }))),
  ]).toBuffer();
}

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le';

/** Text as a program of that encoding saves it. Only characters Windows-1252 shares with Latin-1 are expected. */
export function encodeText(text: string, encoding: TextEncoding): Buffer {
  if (encoding === 'windows-1252') return Buffer.from(text.replaceAll('–', '\x96'), 'latin1');
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text, 'utf8');
}

function csvCell(text: string, delimiter: string): string {
  return /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

export type Delimiter = ',' | ';' | '\t';

/** Rows as delimited text, quoted where they must be, with the line ends of Windows. */
export function delimitedText(rows: string[][], delimiter: Delimiter): string {
  const lines = rows.map((row) => row.map((text) => csvCell(text, delimiter)).join(delimiter));
  return `${lines.join('\r\n')}\r\n`;
}

/** The plan's table as a .csv or .tsv. */
export function planCsv(
  plan: PlanText = plan2019(),
  { delimiter = ',', encoding = 'utf-8' }: { delimiter?: Delimiter; encoding?: TextEncoding } = {},
): Buffer {
  return encodeText(delimitedText([plan.headings, ...plan.rows], delimiter), encoding);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Word breaks the source of its HTML at about this width, in the middle of a sentence. */
function wrapSource(text: string): string {
  return escapeHtml(text).replace(/(.{60}\S*) /g, '$1\r\n  ');
}

function wordParagraph(text: string, style = 'MsoNormal'): string {
  return `<p class=${style} style='margin-bottom:0cm'><span lang=ES style='font-size:10.0pt;font-family:"Arial",sans-serif'>${wrapSource(text)}<o:p></o:p></span></p>\r\n`;
}

/** The plan as Word puts it on the clipboard: `text/html` with Word's own markup, ALCANCE merged downwards. */
export function planWordHtml(plan: PlanText = plan2019()): string {
  const item = (text: string, index: number): string =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>` +
    `<span lang=ES><span style='mso-list:Ignore'>${index + 1}.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span>` +
    `<![endif]><span lang=ES>${wrapSource(text)}<o:p></o:p></span></p>\r\n`;
  const cell = (text: string, span = 1): string =>
    `<td width=100 ${span > 1 ? `rowspan=${span} ` : ''}valign=top style='border:solid windowtext 1.0pt'>${wordParagraph(text)}</td>\r\n`;
  const rows = plan.rows.map((row, index) => {
    const covered = index > 0 && plan.rows[index - 1]?.[0] === row[0];
    const cells = row.map((text, place) =>
      place === 0 ? (covered ? '' : cell(text, equalBelow(plan.rows, index))) : cell(text),
    );
    return `<tr style='mso-yfti-irow:${index + 1}'>${cells.join('')}</tr>\r\n`;
  });
  const title = plan.title.map(
    (line) => `<p class=MsoNormal align=center><b><span lang=ES>${line}<o:p></o:p></span></b></p>\r\n`,
  );
  const heading = (text: string): string => `<h2><span lang=ES>${text}<o:p></o:p></span></h2>\r\n`;
  return [
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">\r\n',
    '<head><meta charset=utf-8><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->',
    '<style><!-- p.MsoNormal {margin:0cm;} --></style></head>\r\n<body lang=ES-CO>\r\n<!--StartFragment-->\r\n',
    ...title,
    heading('INTRODUCCION'),
    ...plan.introduction.split('\n\n').map((text) => wordParagraph(text)),
    '<p class=MsoNormal><o:p>&nbsp;</o:p></p>\r\n',
    heading('OBJETIVOS DEL PLAN'),
    wordParagraph(plan.objectivesLead),
    ...plan.objectives.map(item),
    heading('COMUNICACIONES EXTERNAS E INTERNAS'),
    wordParagraph(plan.actionsLead),
    "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>\r\n",
    `<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>${plan.headings.map((text) => cell(text)).join('')}</tr>\r\n`,
    ...rows,
    '</table>\r\n',
    heading('CONTROL Y SEGUIMIENTO'),
    wordParagraph(plan.monitoring),
    '<!--EndFragment-->\r\n</body></html>',
  ].join('');
}

export interface ZipPart {
  name: string;
  content: Buffer | string;
  /** What the headers claim the content's size is, where it is not the truth. */
  declaredSize?: number;
  /** The checksum the headers give, where it is not the content's. */
  declaredCrc?: number;
  /** Not compressed. */
  stored?: boolean;
}

/** A zip file of deflated parts, whose headers may lie. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize, declaredCrc, stored = false } of parts) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(declaredCrc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declaredSize ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

const WORD_CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const WORD_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A .docx of which only `word/document.xml` is given. */
export function rawDocx(documentXml: string, others: readonly ZipPart[] = []): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: WORD_CONTENT_TYPES },
    { name: '_rels/.rels', content: WORD_RELATIONSHIPS },
    { name: 'word/document.xml', content: documentXml },
    ...others,
  ]);
}

/** The XML of a Word document that holds the plan's table and nothing else; `before` goes ahead of its root. */
export function planDocumentXml(before = '', plan: PlanText = plan2019()): string {
  const rows = [plan.headings, ...plan.rows].map((row) => {
    const cells = row.map((text) => `<w:tc><w:p><w:r><w:t>${escapeHtml(text)}</w:t></w:r></w:p></w:tc>`);
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return (
    `<?xml version="1.0" encoding="UTF-8"?>${before}` +
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
    `<w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`
  );
}

const BOMB_BYTES = 60 * 1024 * 1024;

/** A .docx of some 60 kB that inflates to 60 MB, as its headers admit. */
export function zipBombDocx(): Buffer {
  return rawDocx('<w:document/>', [
    { name: 'word/media/image1.xml', content: Buffer.alloc(BOMB_BYTES, ' ') },
  ]);
}

/** The same, with headers that speak of 1,000 bytes. */
export function lyingZipBombDocx(): Buffer {
  const content = Buffer.alloc(BOMB_BYTES, ' ');
  return rawDocx('<w:document/>', [{ name: 'word/media/image1.xml', content, declaredSize: 1_000 }]);
}

/** An .xlsx whose only sheet inflates to 60 MB. */
export function zipBombXlsx(): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(BOMB_BYTES, ' ') },
  ]);
}

/** The beginning every Compound File has: Office before 2007, or any Office file with a password. */
export function compoundFile(encrypted: boolean): Buffer {
  const header = Buffer.alloc(4_096);
  header.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0, 'latin1');
  header.write(encrypted ? 'EncryptedPackage' : 'WordDocument', 1_024, 'utf16le');
  return header;
}
