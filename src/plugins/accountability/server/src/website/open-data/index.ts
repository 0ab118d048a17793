import { readRoute, type Slice } from '../../shared/slice';

import { openDataController } from './controller';
import { openDataService } from './service';

export const openData: Slice = {
  services: { 'open-data': openDataService },
  controllers: { 'open-data': openDataController },
  publicRoutes: [
    readRoute('/open-data', 'open-data.catalogue'),
    readRoute('/open-data/:dataset/dictionary', 'open-data.dictionary'),
    // Made while it is sent, and known without being made: nothing to keep in memory.
    readRoute('/open-data/:file', 'open-data.file', { kept: false }),
  ],
};
