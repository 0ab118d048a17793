import { readRoute, type Slice } from '../../shared/slice';

import { openDataController } from './controller';
import { openDataService } from './service';

/** They also count what is not public, whose changes nobody tells. */
const NOT_KEPT = { kept: false };

export const openData: Slice = {
  services: { 'open-data': openDataService },
  controllers: { 'open-data': openDataController },
  publicRoutes: [
    readRoute('/open-data', 'open-data.catalogue', NOT_KEPT),
    readRoute('/open-data/:dataset/dictionary', 'open-data.dictionary', NOT_KEPT),
    readRoute('/open-data/:file', 'open-data.file', NOT_KEPT),
  ],
};
