import type { Core } from '@strapi/strapi';

/** Reads a variable of the environment, as Strapi's configuration files do. */
type Env = Core.Config.Shared.ConfigParams['env'];

const HELP =
  'REDIS_URL no es una dirección de Redis: escriba redis://usuario:clave@servidor:6379 o, si la conexión va cifrada, rediss://usuario:clave@servidor:6379, con los signos especiales de la clave codificados (@ es %40).';

/**
 * The Redis through which instances tell each other that something was written (`REDIS_URL`); empty where there is none.
 *
 * @throws with one sentence in Spanish that says what to correct, and none of the password
 */
export function redisUrl(env: Env): string {
  const text = env('REDIS_URL', '');
  if (text && !isRedis(text)) throw new Error(HELP);
  return text;
}

function isRedis(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(text);
  return (
    ['redis:', 'rediss:'].includes(protocol) &&
    hostname !== '' &&
    // The number of a database, which means nothing to messages and does no harm.
    /^(\/\d*)?$/.test(pathname) &&
    search === '' &&
    hash === '' &&
    isEncoded(username) &&
    isEncoded(password)
  );
}

function isEncoded(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
