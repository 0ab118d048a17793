import type { Core, UID } from '@strapi/strapi';
import type { Middleware } from 'koa';

/** One concept of the plugin, as the assembler takes it: Strapi's own words, by Strapi's own names. */
export interface Slice {
  /** By singular name. */
  contentTypes?: Record<string, { schema: unknown }>;
  services?: Record<string, (params: { strapi: Core.Strapi }) => unknown>;
  controllers?: Record<string, (params: { strapi: Core.Strapi }) => unknown>;
  /** Under `/api/accountability`. */
  publicRoutes?: Route[];
  /** From the application's own root: pages it serves by itself. */
  siteRoutes?: Route[];
  /** Under `/accountability`, for signed-in users of the admin. */
  adminRoutes?: Route[];
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  handler: string;
  config: Record<string, unknown>;
}

/** What a read says of its answers. */
export interface ReadOptions {
  /**
   * Whether they are kept in memory (`public-cache/`) until something they were read from changes. They have to go through
   * `sendCacheable`, and to depend on nothing but the request, the database and, by `changesAt`, the time.
   */
  kept?: boolean;
}

/** A read, to those the users-permissions roles grant it. */
export function readRoute(path: string, handler: string, { kept = true }: ReadOptions = {}): Route {
  return { method: 'GET', path, handler, config: { kept } };
}

/** A list and a document of a type. */
export function readRoutes(plural: string): Route[] {
  return [readRoute(`/${plural}`, `${plural}.find`), readRoute(`/${plural}/:idOrSlug`, `${plural}.findOne`)];
}

/** A read open to everybody, kept like the others. */
export function openReadRoute(path: string, handler: string): Route {
  return { method: 'GET', path, handler, config: { auth: false, kept: true } };
}

/** A route open to everybody: what it does with a stranger is its controller's matter. */
export function openRoute(
  method: Route['method'],
  path: string,
  handler: string,
  middlewares: Middleware[] = [],
): Route {
  return { method, path, handler, config: { auth: false, middlewares } };
}

/** A permission of the content manager, beside those of the plugin: to read entries of a type. */
export const reading = (uid: UID.ContentType): string[] => ['plugin::content-manager.explorer.read', uid];

/** A route of the admin, for the roles that hold the named permissions, all of them. */
export function adminRoute(
  method: Route['method'],
  path: string,
  handler: string,
  ...permissions: (string | string[])[]
): Route {
  const actions = permissions.map((permission) =>
    typeof permission === 'string' ? `plugin::accountability.${permission}` : permission,
  );
  return { method, path, handler, config: { policies: policies(actions) } };
}

/** A route of the admin, for whoever may save entries of these types in the content manager. */
export function editorRoute(
  method: Route['method'],
  path: string,
  handler: string,
  ...uids: UID.ContentType[]
): Route {
  return { method, path, handler, config: { policies: policies(saving(uids)) } };
}

/**
 * A route of the admin about one entry of the type `uid`, which its path names as `:documentId`: for whoever may save that
 * very one, and entries of the other types.
 */
export function entryRoute(
  method: Route['method'],
  path: string,
  handler: string,
  uid: UID.ContentType,
  ...others: UID.ContentType[]
): Route {
  const thisOne = { name: 'plugin::accountability.may-save-entry', config: { uid } };
  return { method, path, handler, config: { policies: [...policies(saving([uid, ...others])), thisOne] } };
}

const saving = (uids: UID.ContentType[]) =>
  uids.map((uid) => ['plugin::content-manager.explorer.update', uid]);

const policies = (actions: (string | string[])[]) => [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions } },
];
