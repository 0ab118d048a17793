import { openReadRoute, type Slice } from '../../shared/slice';

import { openapiController } from './controller';
import { openapiService } from './service';

export const openapi: Slice = {
  services: { openapi: openapiService },
  controllers: { openapi: openapiController },
  publicRoutes: [openReadRoute('/openapi.json', 'openapi.document'), openReadRoute('/docs', 'openapi.docs')],
};
