import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { loadApplication } from './application.mjs';

const ROWS = 2_000;
const MEGABYTE = 1024;

const HEADINGS = 'ALCANCE;NOMBRE;DESCRIPCIÓN;PUBLICO;FRECUENCIA;RESPONSABLE';
const row = (/** @type {number} */ n) =>
  `INTERNO Y EXTERNO;PÁGINA WEB ${n};${'Resultados de la gestión del semestre. '.repeat(8)};` +
  'CIUDADANÍA Y FUNCIONARIOS;PREVIO A LA AUDIENCIA TRIMESTRAL;JEFE DE PLANEACION PROFESIONAL INGENIERO DE SISTEMAS';

/** Rows imported per second, and the most memory the process held meanwhile. */
export async function benchImport() {
  const { strapi, database } = await loadApplication();
  const file = path.join(path.dirname(String(process.env.DATABASE_FILENAME)), 'plan.csv');
  await writeFile(file, [HEADINGS, ...Array.from({ length: ROWS }, (_, n) => row(n + 1))].join('\n'));

  // The most the process ever held, in kilobytes, as the operating system counts it.
  const before = process.resourceUsage().maxRSS;
  const started = performance.now();
  const { added } = await strapi
    .plugin('accountability')
    .service('plans')
    .importPlan(
      { kind: 'file', name: 'plan.csv', path: file },
      { title: 'Plan largo', periodStart: '2026-01-01', periodEnd: '2026-06-30', acceptDoubts: true },
    );
  const seconds = (performance.now() - started) / 1_000;
  const peak = process.resourceUsage().maxRSS;

  return [
    `  ${database}, ${added} rows of a CSV in one transaction`,
    `  ${seconds.toFixed(1)} s, ${Math.round(added / seconds)} rows a second`,
    `  memory: ${Math.round(before / MEGABYTE)} MB before, ${Math.round(peak / MEGABYTE)} MB at most`,
  ];
}
