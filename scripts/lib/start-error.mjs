import { Failure } from './failure.mjs';

/** Why a database does not open, by the codes of Node's sockets, PostgreSQL and SQLite. */
const byCode = {
  ECONNREFUSED:
    'La base de datos no responde: revise que esté encendida y DATABASE_URL (o DATABASE_HOST y DATABASE_PORT) en .env.',
  ETIMEDOUT:
    'La base de datos no responde: revise la red y DATABASE_URL (o DATABASE_HOST y DATABASE_PORT) en .env.',
  ENOTFOUND:
    'No se encuentra el servidor de la base de datos: revise DATABASE_URL (o DATABASE_HOST) en .env.',
  EAI_AGAIN:
    'No se encuentra el servidor de la base de datos: revise DATABASE_URL (o DATABASE_HOST) en .env.',
  '28P01':
    'La base de datos rechaza el usuario o la contraseña: revise DATABASE_URL (o DATABASE_USERNAME y DATABASE_PASSWORD) en .env.',
  28000: 'La base de datos rechaza el usuario: revise DATABASE_URL (o DATABASE_USERNAME) en .env.',
  '3D000': 'La base de datos indicada no existe: créela, o corrija DATABASE_URL (o DATABASE_NAME) en .env.',
  42501: 'El usuario de la base de datos no tiene permiso para crear tablas.',
  SQLITE_CANTOPEN:
    'No se puede abrir el archivo de la base de datos: revise DATABASE_FILENAME en .env y los permisos de su carpeta.',
  SQLITE_NOTADB: 'El archivo de DATABASE_FILENAME no es una base de datos SQLite.',
  SQLITE_READONLY: 'El archivo de la base de datos es de solo lectura: revise sus permisos.',
  SQLITE_CORRUPT: 'El archivo de la base de datos está dañado: restaure la última copia.',
};

/** @param {unknown} error @returns {error is Error & { code?: string, errors?: unknown[] }} */
const isError = (error) => error instanceof Error;

/**
 * The codes an error carries: its own, those of the errors it stands for (a connection tried on several
 * addresses) and of what caused it.
 *
 * @param {unknown} error
 * @returns {string[]}
 */
function codesOf(error) {
  if (!isError(error)) return [];
  return [
    ...(error.code ? [error.code] : []),
    ...(error.errors ?? []).flatMap(codesOf),
    ...codesOf(error.cause),
  ];
}

/**
 * Says in one Spanish sentence why the application did not start.
 *
 * @param {unknown} error what Strapi threw
 * @returns {Failure}
 */
export function explainStartError(error) {
  if (error instanceof Failure) return error;
  const known = codesOf(error).find((code) => code in byCode);
  if (known) return new Failure(byCode[/** @type {keyof typeof byCode} */ (known)], { cause: error });
  const [firstLine = ''] = (isError(error) ? error.message : String(error)).split('\n');
  // A setting that is not what it should be says so itself; Strapi puts the compiled file's path before it.
  const setting = /^Could not load js config file .+?: (?=[A-Z_]+\b)(.*)$/.exec(firstLine)?.[1];
  if (setting) return new Failure(setting, { cause: error });
  return new Failure(`La aplicación no pudo iniciar: ${firstLine}`, { cause: error });
}
