import { foldedWords } from '../../shared/text/folding';

export interface Period {
  /** `YYYY-MM-DD`, both included. */
  start: string;
  end: string;
}

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...['primer', 'primero', '1er', '1', 'i'].map((word) => [word, 1] as const),
  ...['segundo', '2do', '2o', '2', 'ii'].map((word) => [word, 2] as const),
  ...['tercer', 'tercero', '3er', '3', 'iii'].map((word) => [word, 3] as const),
  ...['cuarto', '4to', '4o', '4', 'iv'].map((word) => [word, 4] as const),
]);

/** Words that may stand between «semestre» and its year. */
const BETWEEN = new Set('de del la el ano anio vigencia fiscal'.split(' '));
const MONTH_ALIASES: ReadonlyMap<string, string> = new Map([['setiembre', 'septiembre']]);

function yearAt(words: readonly string[], at: number): number | null {
  const word = words[at];
  return word !== undefined && /^20\d\d$/.test(word) ? Number(word) : null;
}

function yearAfter(words: readonly string[], from: number): number | null {
  let at = from;
  while (BETWEEN.has(words[at] ?? '')) at += 1;
  return yearAt(words, at);
}

function months(startYear: number, first: number, endYear: number, last: number): Period {
  const pad = (number: number): string => String(number).padStart(2, '0');
  const lastDay = new Date(Date.UTC(endYear, last, 0)).getUTCDate();
  return { start: `${startYear}-${pad(first)}-01`, end: `${endYear}-${pad(last)}-${lastDay}` };
}

/** «PRIMER SEMESTRE DE 2019», «III TRIMESTRE 2024» */
function partOfYear(words: readonly string[]): Period | null {
  for (const [unit, length] of [
    ['semestre', 6],
    ['trimestre', 3],
  ] as const) {
    const at = words.indexOf(unit);
    if (at < 0) continue;
    const before = ORDINALS.get(words[at - 1] ?? '');
    const after = ORDINALS.get(words[at + 1] ?? '');
    const ordinal = before ?? after;
    const year = yearAfter(words, at + (before === undefined ? 2 : 1));
    if (ordinal === undefined || year === null || ordinal * length > 12) continue;
    return months(year, (ordinal - 1) * length + 1, year, ordinal * length);
  }
  return null;
}

/** «ENERO A JUNIO DE 2019» */
function monthRange(words: readonly string[]): Period | null {
  const month = (word: string | undefined): number =>
    MONTHS.indexOf(MONTH_ALIASES.get(word ?? '') ?? word ?? '') + 1;
  for (let at = 0; at < words.length; at += 1) {
    const first = month(words[at]);
    const second = words[at + 1] === 'a' ? at + 2 : at + 1;
    const last = month(words[second]);
    const year = yearAfter(words, second + 1);
    if (first > 0 && last >= first && year !== null) return months(year, first, year, last);
  }
  return null;
}

/** «VIGENCIA 2024», «VIGENCIA 2024-2027», «PLAN DE COMUNICACIONES 2024» */
function wholeYears(words: readonly string[]): Period | null {
  const at = words.findIndex((_, index) => yearAt(words, index) !== null);
  const start = yearAt(words, at);
  // «FEBRERO DE 2024» is when it was written, not what it covers.
  const dated = words.slice(Math.max(at - 2, 0), at).some((word) => MONTHS.includes(word));
  if (start === null || dated) return null;
  const next = yearAt(words, words[at + 1] === 'a' ? at + 2 : at + 1);
  const end = next !== null && next > start ? next : start;
  return months(start, 1, end, 12);
}

/** The period a title speaks of: a half-year, a quarter, months, or whole years. `null` when it names none. */
export function periodOfTitle(title: string): Period | null {
  const words = foldedWords(title);
  return partOfYear(words) ?? monthRange(words) ?? wholeYears(words);
}

/** The same in any other line, where a bare year may be the year of anything. */
export function periodOfLine(line: string): Period | null {
  const words = foldedWords(line);
  const period = partOfYear(words) ?? monthRange(words);
  return period ?? (words.includes('vigencia') ? wholeYears(words) : null);
}
