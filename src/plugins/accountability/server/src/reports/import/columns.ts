import { fold } from '../../shared/text/folding';
import { type Headings, namedColumns } from '../../shared/text/table-heading';

export const COLUMNS = ['name', 'unit', 'target', 'result', 'group'] as const;
export type Column = (typeof COLUMNS)[number];

/** As the sentences name them, and the template's headings. */
export const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  name: 'Indicador',
  unit: 'Unidad',
  target: 'Meta',
  result: 'Resultado',
  group: 'Grupo',
};

/** What institutes head these columns with, folded. */
const HEADINGS: Headings<Column> = {
  name: ['indicador', 'indicadores', 'nombre', 'nombre del indicador'],
  unit: ['unidad', 'unidades', 'unidad de medida', 'medida'],
  target: ['meta', 'metas', 'programado', 'meta programada', 'planeado'],
  result: ['resultado', 'resultados', 'ejecutado', 'logro', 'meta ejecutada', 'avance'],
  group: ['grupo', 'tema', 'programa', 'componente', 'linea', 'linea estrategica'],
};

/** A column that is worked out again from the others. */
const WORKED_OUT = ['cumplimiento', '% de cumplimiento', '% cumplimiento', 'porcentaje de cumplimiento'];

export const isWorkedOut = (heading: string): boolean => WORKED_OUT.includes(fold(heading));

/** Reads a row as the table's heading, by place; `null` for one that names no indicator, or no figure of it. */
export function readHeading(cells: readonly string[]): (Column | null)[] | null {
  const columns = namedColumns(cells, HEADINGS);
  const named = columns.includes('name') && (columns.includes('target') || columns.includes('result'));
  return named ? columns : null;
}
