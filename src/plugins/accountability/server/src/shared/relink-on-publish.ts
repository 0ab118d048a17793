import type { Core, Modules } from '@strapi/strapi';

type Middleware = Parameters<Modules.Documents.Service['use']>[0];

export function relinkOnPublish(_strapi: Core.Strapi): Middleware {
  return async (_context, next) => next();
}
