import type { Core } from '@strapi/strapi';
import { Temporal } from 'temporal-polyfill';

/** Reads a variable of the environment, as Strapi's configuration files do. */
type Env = Core.Config.Shared.ConfigParams['env'];

export interface FacebookSettings {
  pageId: string;
  token: string;
  /** The last day the token is good for, `YYYY-MM-DD`, where the office wrote it down. */
  expires: string | null;
  /** Where the Graph API is, without a slash at the end. */
  apiUrl: string;
}

export interface XSettings {
  apiKey: string;
  apiSecret: string;
  accessToken: string;
  accessSecret: string;
  /** Where the API is, without a slash at the end. */
  apiUrl: string;
}

/** The networks the application may post to by itself; `null` is one that people post to by hand. */
export interface NetworkSettings {
  facebook: FacebookSettings | null;
  x: XSettings | null;
}

/** What people paste brings line breaks along. */
const read = (env: Env, name: string) => env(name, '').trim();

/** Whether all of what belongs together is there; `false`: none of it. @throws naming what is missing, and no value */
function complete(values: Record<string, string>, network: string): boolean {
  const missing = Object.keys(values).filter((name) => values[name] === '');
  if (missing.length === Object.keys(values).length) return false;
  if (missing.length === 0) return true;
  const all = Object.keys(values).join(', ');
  throw new Error(
    `Para publicar en ${network} hacen falta ${all}; falta ${missing.join(' y ')}. Deje todas vacías para publicar a mano.`,
  );
}

function address(env: Env, name: string, otherwise: string): string {
  const text = read(env, name) || otherwise;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.href !== `${url.origin}/`) {
    throw new Error(`${name} no es la dirección de un servidor, como ${otherwise}, sin nada después.`);
  }
  return url.origin;
}

function day(env: Env, name: string): string | null {
  const text = read(env, name);
  if (text === '') return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    throw new Error(`${name} no es un día: escríbalo como 2027-01-31 (año, mes y día).`);
  }
}

function facebookSettings(env: Env): FacebookSettings | null {
  const pageId = read(env, 'FACEBOOK_PAGE_ID');
  const token = read(env, 'FACEBOOK_PAGE_TOKEN');
  if (!complete({ FACEBOOK_PAGE_ID: pageId, FACEBOOK_PAGE_TOKEN: token }, 'Facebook')) return null;
  if (!/^\d+$/.test(pageId)) {
    throw new Error(
      'FACEBOOK_PAGE_ID es el número de la página, no su nombre: está en «Información» → «Transparencia».',
    );
  }
  return {
    pageId,
    token,
    expires: day(env, 'FACEBOOK_TOKEN_EXPIRES'),
    apiUrl: address(env, 'FACEBOOK_API_URL', 'https://graph.facebook.com'),
  };
}

function xSettings(env: Env): XSettings | null {
  const apiKey = read(env, 'X_API_KEY');
  const apiSecret = read(env, 'X_API_SECRET');
  const accessToken = read(env, 'X_ACCESS_TOKEN');
  const accessSecret = read(env, 'X_ACCESS_SECRET');
  const values = {
    X_API_KEY: apiKey,
    X_API_SECRET: apiSecret,
    X_ACCESS_TOKEN: accessToken,
    X_ACCESS_SECRET: accessSecret,
  };
  if (!complete(values, 'X')) return null;
  return {
    apiKey,
    apiSecret,
    accessToken,
    accessSecret,
    apiUrl: address(env, 'X_API_URL', 'https://api.x.com'),
  };
}

/**
 * How the social networks are reached, from the environment.
 *
 * @throws with one sentence in Spanish that says what to correct, and none of the secrets
 */
export function networkSettings(env: Env): NetworkSettings {
  return { facebook: facebookSettings(env), x: xSettings(env) };
}
