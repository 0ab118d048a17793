import { readRoute, type Slice } from '../../shared/slice';

import { searchController } from './controller';
import { searchChange, searchEntry, searchRevision } from './schema';
import { searchService } from './service';

/** Made of an index in memory: whether that changed is seen by asking it, not by the tables an answer is read from. */
const NOT_KEPT = { kept: false };

export const search: Slice = {
  contentTypes: {
    'search-entry': { schema: searchEntry },
    'search-change': { schema: searchChange },
    'search-revision': { schema: searchRevision },
  },
  services: { search: searchService },
  controllers: { search: searchController },
  publicRoutes: [
    readRoute('/search', 'search.find', NOT_KEPT),
    readRoute('/search/suggestions', 'search.suggest', NOT_KEPT),
  ],
};
