import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { Failure } from './failure.mjs';
import { loadForCommand } from './load-for-command.mjs';

const USAGE =
  'Uso: npm run import:plan -- ARCHIVO [--title "…"] [--from AAAA-MM-DD] [--to AAAA-MM-DD] [--accept-doubts] [--publish]';

/** @param {string} text @returns {boolean} whether it is `YYYY-MM-DD`, and such a day exists */
const isDay = (text) =>
  /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** What was asked for on the command line. @throws {Failure} when it is not understood */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        'accept-doubts': { type: 'boolean', default: false },
        publish: { type: 'boolean', default: false },
      },
    });
    const [file, ...rest] = positionals;
    if (!file || rest.length > 0) throw new Failure(USAGE);
    for (const name of /** @type {const} */ (['from', 'to'])) {
      if (values[name] && !isDay(values[name])) {
        throw new Failure(`--${name} es una fecha AAAA-MM-DD. ${USAGE}`);
      }
    }
    return { file, ...values };
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure(USAGE, { cause });
  }
}

/** @param {string} line shown over the one before, where there is a terminal */
const showProgress = (line) => {
  if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
};

/**
 * Imports a plan's document into the application's database: the same importer as the admin page, all of it or
 * nothing.
 */
export async function importPlan() {
  const options = readArguments();
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), options.file);
  await access(file, constants.R_OK).catch((cause) => {
    throw new Failure(`No se puede leer ${options.file}.`, { cause });
  });

  const strapi = await loadForCommand();
  const plans = strapi.plugin('accountability').service('plans');
  try {
    const result = await plans.importPlan(
      { kind: 'file', name: path.basename(file), path: file },
      {
        title: options.title,
        periodStart: options.from,
        periodEnd: options.to,
        acceptDoubts: options['accept-doubts'],
        publish: options.publish,
        onProgress: (/** @type {number} */ written, /** @type {number} */ total) =>
          showProgress(`${written} de ${total} filas`),
      },
    );
    showProgress('');
    process.stdout.write(
      `«${result.title}»: ${result.added} filas nuevas, ${result.changed} actualizadas, ${result.unchanged} iguales` +
        `${result.kept > 0 ? `, ${result.kept} que ya no están en el archivo y se conservan` : ''}. ` +
        `${options.publish ? 'Publicado.' : 'Queda como borrador: publíquelo en el panel.'}\n`,
    );
  } catch (error) {
    /** @type {{ message: string }[] | null} */
    const obstacles = plans.obstacles(error, 'es');
    if (!obstacles) throw error;
    const lines = obstacles.map(({ message }) => `  ${message}`);
    throw new Failure(['No se importó nada.', ...lines].join('\n'), { cause: error });
  }
  // What was imported is committed. Taking Strapi apart would race with what it still does after its start.
  process.exit(0);
}
