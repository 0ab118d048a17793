import type { Core } from '@strapi/strapi';

/** Reads a variable of the environment, as Strapi's configuration files do. */
type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * Where a page of the institute's website is: what its variable says, else the example website's page where that is served
 * (`SEED=demo`), else nothing.
 *
 * @returns a whole address, at the port the application listens on unless `PUBLIC_URL` says how it is reached; or empty
 */
export function websitePage(env: Env, variable: string, example: string): string {
  const known = env(variable);
  if (known !== undefined) return known;
  if (env('SEED') !== 'demo') return '';
  const host = env('HOST', '127.0.0.1');
  const here = `http://${host === '0.0.0.0' ? 'localhost' : host}:${env('PORT', '1337')}`;
  return `${(env('PUBLIC_URL') || here).replace(/\/$/, '')}/sitio/${example}`;
}
