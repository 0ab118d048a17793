import { openRoute, type Slice } from '../../shared/slice';

import { openapiController } from './controller';
import { openapiService } from './service';

export const openapi: Slice = {
  services: { openapi: openapiService },
  controllers: { openapi: openapiController },
  publicRoutes: [
    openRoute('GET', '/openapi.json', 'openapi.document'),
    openRoute('GET', '/docs', 'openapi.docs'),
  ],
};
