import { openReadRoute, type Route, type Slice } from '../../shared/slice';

import { fragmentStylesController } from './stylesheet-controller';
import { VIEWS } from './views';

/** What is published as HTML, for pages that put it between their own. */
export const fragments: Slice = {
  controllers: { 'fragment-styles': fragmentStylesController },
  publicRoutes: [openReadRoute('/fragments.css', 'fragment-styles.find')],
};

/** A route that also answers as HTML, where there is a view of it; any other as it is. */
export function withFragment(route: Route): Route {
  if (route.method !== 'GET' || !Object.hasOwn(VIEWS, route.path)) return route;
  const { middlewares = [], ...config } = route.config as { middlewares?: unknown[] };
  const fragment = { name: 'plugin::accountability.fragment', config: { view: route.path } };
  return { ...route, config: { ...config, middlewares: [...middlewares, fragment] } };
}

export { fragmentMiddleware } from './middleware';
