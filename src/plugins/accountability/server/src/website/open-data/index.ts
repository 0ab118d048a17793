import { readRoute, type Slice } from '../../shared/slice';

import { openDataController } from './controller';
import { openDataService } from './service';

/** Streamed, and one of them also counts what is not public, whose changes nobody tells. */
const NOT_KEPT = { kept: false };

export const openData: Slice = {
  services: { 'open-data': openDataService },
  controllers: { 'open-data': openDataController },
  publicRoutes: [
    // It counts that too, and is kept for as long as its counts are (`content-mark.ts`).
    readRoute('/open-data', 'open-data.catalogue'),
    readRoute('/open-data/:dataset/dictionary', 'open-data.dictionary'),
    readRoute('/open-data/:file', 'open-data.file', NOT_KEPT),
  ],
};
