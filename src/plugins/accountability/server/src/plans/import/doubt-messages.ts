import type { Channel } from '../vocabulary';

import type { Column, Doubt, DoubtCode } from './types';

export type Language = 'es' | 'en';
type Sentences = Record<DoubtCode, (doubt: Doubt) => string>;

/** Columns are named as in the document, in either language. */
export const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  scope: 'ALCANCE',
  name: 'NOMBRE',
  description: 'DESCRIPCIÓN',
  audiences: 'PÚBLICO',
  frequencies: 'FRECUENCIA',
  responsibles: 'RESPONSABLE',
};

const ACCEPTED: Readonly<Record<Language, Readonly<Partial<Record<Column, string>>>>> = {
  es: {
    scope: 'INTERNO, EXTERNO o INTERNO Y EXTERNO',
    audiences: 'CIUDADANÍA, FUNCIONARIOS o ambos',
    frequencies: 'PERMANENTE, PREVIO A LA AUDIENCIA PÚBLICA DE RENDICIÓN DE CUENTAS o TRIMESTRAL',
    responsibles: 'el cargo responsable',
  },
  en: {
    scope: 'INTERNO, EXTERNO or INTERNO Y EXTERNO',
    audiences: 'CIUDADANÍA, FUNCIONARIOS or both',
    frequencies: 'PERMANENTE, PREVIO A LA AUDIENCIA PÚBLICA DE RENDICIÓN DE CUENTAS or TRIMESTRAL',
    responsibles: 'the responsible office',
  },
};

const CHANNEL_NAMES: Readonly<Record<Language, Readonly<Record<Channel, string>>>> = {
  es: {
    website: 'página web',
    email: 'correo electrónico',
    'social-media': 'redes sociales',
    'internal-communication': 'comunicaciones internas',
    'notice-board': 'cartelera',
    bulletin: 'boletín',
  },
  en: {
    website: 'website',
    email: 'email',
    'social-media': 'social media',
    'internal-communication': 'internal communication',
    'notice-board': 'notice board',
    bulletin: 'bulletin',
  },
};

function accepted(column: Column | null, language: Language): string {
  return (column === null ? undefined : ACCEPTED[language][column]) ?? '';
}

function channelNames(doubt: Doubt, language: Language): string {
  return (doubt.channels ?? []).map((channel) => CHANNEL_NAMES[language][channel]).join(', ');
}

const SPANISH: Sentences = {
  'unrecognised-value': ({ value, column }) =>
    `«${value}» no se reconoce. Escriba ${accepted(column, 'es')}, o complete el dato después de importar.`,
  'empty-value': ({ column }) =>
    `no dice nada. Escriba ${accepted(column, 'es')}, o complete el dato después de importar.`,
  'empty-name': () => 'está vacía. Escriba el nombre de la acción: sin él no se puede importar la fila.',
  'repeated-name': ({ value, firstRow }) =>
    `«${value}» ya está en la fila ${firstRow}. Se conservan las dos; si es la misma acción, quite una.`,
  'unknown-channel': ({ value }) =>
    `no se sabe por qué medio se hace «${value}». Elija el medio después de importar, o nómbrelo: ${Object.values(CHANNEL_NAMES.es).join(', ')}.`,
  'several-channels': (doubt) =>
    `«${doubt.value}» habla de varios medios (${channelNames(doubt, 'es')}). Se tomó el primero; cámbielo después de importar si es otro, o separe la fila en dos.`,
  'new-position': ({ value }) =>
    `el cargo «${value}» no existe todavía. Se creará un cargo nuevo; revise que no sea un error de escritura.`,
  'unknown-column': ({ value }) =>
    `la columna «${value}» no es de las del plan y no se importará. Si hace falta, páselo a DESCRIPCIÓN.`,
  'missing-column': () =>
    'la tabla no tiene esta columna. Agréguela, o complete el dato después de importar.',
  'assumed-columns': () =>
    'la tabla no tiene encabezados. Se supuso el orden ALCANCE, NOMBRE, DESCRIPCIÓN, PÚBLICO, FRECUENCIA, RESPONSABLE; revise que sea ese.',
  'extra-cell': ({ value }) =>
    `«${value}» está en una celda sin encabezado y no se importará. Póngale encabezado a la columna o pase el texto a otra celda.`,
  'ignored-table': ({ value }) =>
    `la tabla que empieza con «${value}» no es del plan y no se importará. Si lo es, repita en ella los encabezados.`,
  'ignored-text': ({ value }) =>
    `el texto «${value}» no está en INTRODUCCIÓN, OBJETIVOS ni CONTROL Y SEGUIMIENTO y no se importará. Si hace falta, cópielo en su sección después de importar.`,
};

const ENGLISH: Sentences = {
  'unrecognised-value': ({ value, column }) =>
    `“${value}” is not recognised. Write ${accepted(column, 'en')}, or complete it after importing.`,
  'empty-value': ({ column }) =>
    `says nothing. Write ${accepted(column, 'en')}, or complete it after importing.`,
  'empty-name': () => 'is empty. Write the name of the action: without it the row cannot be imported.',
  'repeated-name': ({ value, firstRow }) =>
    `“${value}” is already in row ${firstRow}. Both are kept; if they are the same action, remove one.`,
  'unknown-channel': ({ value }) =>
    `it is not clear through which channel “${value}” is done. Choose the channel after importing, or name it: ${Object.values(CHANNEL_NAMES.es).join(', ')}.`,
  'several-channels': (doubt) =>
    `“${doubt.value}” speaks of several channels (${channelNames(doubt, 'en')}). The first was taken; change it after importing if it is another, or split the row in two.`,
  'new-position': ({ value }) =>
    `the office “${value}” does not exist yet. A new one will be created; check that it is not a spelling mistake.`,
  'unknown-column': ({ value }) =>
    `the column “${value}” is not one of the plan's and will not be imported. If it is needed, move it to DESCRIPCIÓN.`,
  'missing-column': () => 'the table lacks this column. Add it, or complete it after importing.',
  'assumed-columns': () =>
    'the table has no headings. The order ALCANCE, NOMBRE, DESCRIPCIÓN, PÚBLICO, FRECUENCIA, RESPONSABLE was assumed; check that it is right.',
  'extra-cell': ({ value }) =>
    `“${value}” is in a cell without a heading and will not be imported. Give the column a heading or move the text to another cell.`,
  'ignored-table': ({ value }) =>
    `the table beginning with “${value}” is not part of the plan and will not be imported. If it is, repeat the headings in it.`,
  'ignored-text': ({ value }) =>
    `the text “${value}” is not in INTRODUCCIÓN, OBJETIVOS or CONTROL Y SEGUIMIENTO and will not be imported. If it is needed, copy it to its section after importing.`,
};

function capitalised(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** One or two sentences for the editor: where the doubt is, what it is and what to do about it. */
export function describeDoubt(doubt: Doubt, language: Language): string {
  const sentence = (language === 'es' ? SPANISH : ENGLISH)[doubt.code](doubt);
  const row = doubt.row === null ? null : `${language === 'es' ? 'fila' : 'row'} ${doubt.row}`;
  const column = doubt.column === null ? null : COLUMN_NAMES[doubt.column];
  const place = [row, column].filter((part) => part !== null).join(', ');
  return place === '' ? capitalised(sentence) : `${place}: ${sentence}`;
}
