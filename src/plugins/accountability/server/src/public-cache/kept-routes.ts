import type { Core } from '@strapi/strapi';

import { literal } from '../shared/text/literal';

interface Router {
  prefix?: string;
  type?: string;
  routes?: { method: string; path: string; config?: { kept?: boolean } }[];
}

/** The paths of the routes that say their answers may be kept (`config.kept`), of the plugin and of the application. */
export function keptPaths(strapi: Core.Strapi): RegExp[] {
  const api = strapi.config.get<string>('api.rest.prefix', '/api');
  const owners = [...Object.values(strapi.plugins), ...Object.values(strapi.apis)] as { routes?: unknown }[];
  const routers = owners.flatMap(({ routes }) => Object.values(routes ?? {}) as Router[]);
  return routers
    .filter(({ type }) => type === 'content-api')
    .flatMap(({ prefix = '', routes = [] }) =>
      routes
        .filter(({ method, config }) => method === 'GET' && config?.kept === true)
        .map(({ path }) => new RegExp(`^${[api, prefix, path].map(patternOf).join('')}$`)),
    );
}

const patternOf = (path: string) => literal(path).replace(/:\w+/g, '[^/]+');
