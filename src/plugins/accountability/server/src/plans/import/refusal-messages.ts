import { COLUMN_NAMES, type Language } from './doubt-messages';
import type { RefusalCode, RefusalParams, UnreadablePlanError } from './errors';

type Sentences = Record<RefusalCode, (params: RefusalParams) => string>;

function number(value: number | undefined, language: Language): string {
  return (value ?? 0).toLocaleString(language === 'es' ? 'es-CO' : 'en-US');
}

function megabytes(bytes: number | undefined): number {
  return Math.round((bytes ?? 0) / (1024 * 1024));
}

function file({ name }: RefusalParams, language: Language): string {
  const noun = language === 'es' ? 'El archivo' : 'The file';
  return name === undefined ? noun : language === 'es' ? `${noun} «${name}»` : `${noun} “${name}”`;
}

function cellPlace({ row, column }: RefusalParams, language: Language): string {
  if (row === undefined || column === undefined) return '';
  return language === 'es'
    ? `Fila ${row}, ${COLUMN_NAMES[column]}: `
    : `Row ${row}, ${COLUMN_NAMES[column]}: `;
}

const SPANISH: Sentences = {
  'missing-file': (params) => `${file(params, 'es')} no existe o no es un archivo.`,
  empty: (params) =>
    params.name === undefined
      ? 'No hay nada que importar: el texto está vacío.'
      : `${file(params, 'es')} está vacío.`,
  'file-too-large': (params) =>
    `${file(params, 'es')} pasa de ${megabytes(params.limit)} MB; deje en él solo lo que va a importar, sin imágenes.`,
  'text-too-large': ({ limit }) =>
    `Lo pegado pasa de ${number(limit, 'es')} caracteres; guárdelo como .docx y suba el archivo.`,
  pdf: (params) => `${file(params, 'es')} es un PDF; abra el original y guárdelo como .docx o .xlsx.`,
  image: (params) =>
    `${file(params, 'es')} es una imagen; hace falta el documento: .docx, .xlsx, .csv, .tsv o .txt.`,
  'old-office': (params) =>
    `${file(params, 'es')} está protegido con contraseña o en el formato antiguo de Office (.doc, .xls); guárdelo sin contraseña como .docx o .xlsx.`,
  encrypted: (params) =>
    `${file(params, 'es')} está protegido con contraseña; guárdelo sin contraseña y vuelva a intentarlo.`,
  'other-archive': (params) =>
    `${file(params, 'es')} está comprimido y no es de Word ni de Excel; extraiga el documento y suba el .docx o .xlsx.`,
  'unknown-kind': (params) =>
    `${file(params, 'es')} no es de un tipo conocido; guárdelo como .docx, .xlsx, .csv, .tsv o .txt.`,
  corrupt: (params) =>
    `${file(params, 'es')} está dañado o incompleto; ábralo en Word o Excel, guárdelo de nuevo y vuelva a intentarlo.`,
  'decompression-bomb': (params) =>
    `${file(params, 'es')} ocupa demasiado al descomprimirse y no se leyó; deje en él solo lo que va a importar.`,
  'too-complex': (params) =>
    `${file(params, 'es')} es demasiado grande o complejo para leerlo; divídalo, o guarde solo la tabla en un .csv.`,
  formulas: ({ sheet, cell }) =>
    `La hoja «${sheet}» tiene fórmulas (${cell === '' ? 'en alguna celda' : `celda ${cell}`}); copie la tabla y pegue solo los valores.`,
  'sheet-too-large': ({ sheet, cell }) =>
    `La hoja «${sheet}» tiene datos hasta la celda ${cell}; deje en ella solo la tabla que va a importar.`,
  'not-a-table': () =>
    'No se encontró la tabla del plan: hace falta una fila de encabezados con ALCANCE, NOMBRE, DESCRIPCIÓN, PÚBLICO, FRECUENCIA y RESPONSABLE.',
  'no-rows': () => 'La tabla del plan tiene encabezados pero ninguna fila.',
  'too-many-lines': ({ limit }) =>
    `El documento pasa de ${number(limit, 'es')} líneas; deje en él solo lo que va a importar.`,
  'too-many-rows': ({ limit }) => `La tabla pasa de ${number(limit, 'es')} filas; impórtela por partes.`,
  'too-many-columns': ({ limit }) =>
    `La tabla pasa de ${number(limit, 'es')} columnas; deje solo las que va a importar.`,
  'cell-too-long': (params) =>
    `${cellPlace(params, 'es')}${params.row === undefined ? 'La' : 'la'} celda que empieza con «${params.value}» pasa de ${number(params.limit, 'es')} caracteres; acorte el texto.`,
  'section-too-long': ({ value, limit }) =>
    `La sección que empieza con «${value}» pasa de ${number(limit, 'es')} caracteres; acorte el texto.`,
};

const ENGLISH: Sentences = {
  'missing-file': (params) => `${file(params, 'en')} does not exist or is not a file.`,
  empty: (params) =>
    params.name === undefined
      ? 'There is nothing to import: the text is empty.'
      : `${file(params, 'en')} is empty.`,
  'file-too-large': (params) =>
    `${file(params, 'en')} is larger than ${megabytes(params.limit)} MB; leave only what you import in it, without pictures.`,
  'text-too-large': ({ limit }) =>
    `What was pasted is longer than ${number(limit, 'en')} characters; save it as .docx and upload the file.`,
  pdf: (params) => `${file(params, 'en')} is a PDF; open the original and save it as .docx or .xlsx.`,
  image: (params) =>
    `${file(params, 'en')} is a picture; the document itself is needed: .docx, .xlsx, .csv, .tsv or .txt.`,
  'old-office': (params) =>
    `${file(params, 'en')} is protected by a password or in Office's old format (.doc, .xls); save it without a password as .docx or .xlsx.`,
  encrypted: (params) =>
    `${file(params, 'en')} is protected by a password; save it without one and try again.`,
  'other-archive': (params) =>
    `${file(params, 'en')} is an archive and not a Word or Excel document; extract the document and upload the .docx or .xlsx.`,
  'unknown-kind': (params) =>
    `${file(params, 'en')} is of no known kind; save it as .docx, .xlsx, .csv, .tsv or .txt.`,
  corrupt: (params) =>
    `${file(params, 'en')} is damaged or incomplete; open it in Word or Excel, save it again and retry.`,
  'decompression-bomb': (params) =>
    `${file(params, 'en')} takes up too much once decompressed and was not read; leave only what you import in it.`,
  'too-complex': (params) =>
    `${file(params, 'en')} is too large or complex to be read; split it, or save only the table as .csv.`,
  formulas: ({ sheet, cell }) =>
    `The sheet “${sheet}” has formulas (${cell === '' ? 'in some cell' : `cell ${cell}`}); copy the table and paste only its values.`,
  'sheet-too-large': ({ sheet, cell }) =>
    `The sheet “${sheet}” has data as far as cell ${cell}; leave only the table you import in it.`,
  'not-a-table': () =>
    'No plan table was found: it needs a heading row with ALCANCE, NOMBRE, DESCRIPCIÓN, PÚBLICO, FRECUENCIA and RESPONSABLE.',
  'no-rows': () => 'The plan table has headings but no rows.',
  'too-many-lines': ({ limit }) =>
    `The document has more than ${number(limit, 'en')} lines; leave only what you import in it.`,
  'too-many-rows': ({ limit }) => `The table has more than ${number(limit, 'en')} rows; import it in parts.`,
  'too-many-columns': ({ limit }) =>
    `The table has more than ${number(limit, 'en')} columns; leave only those you import.`,
  'cell-too-long': (params) =>
    `${cellPlace(params, 'en')}${params.row === undefined ? 'The' : 'the'} cell beginning with “${params.value}” is longer than ${number(params.limit, 'en')} characters; shorten it.`,
  'section-too-long': ({ value, limit }) =>
    `The section beginning with “${value}” is longer than ${number(limit, 'en')} characters; shorten it.`,
};

/** One sentence for the editor: why nothing was read, and what to do. */
export function describeRefusal(error: UnreadablePlanError, language: Language): string {
  return (language === 'es' ? SPANISH : ENGLISH)[error.code](error.params);
}
