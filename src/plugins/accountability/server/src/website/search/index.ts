import { readRoute, type Slice } from '../../shared/slice';

import { searchController } from './controller';
import { searchChange, searchEntry, searchRevision } from './schema';
import { searchService } from './service';

/** Made from an index in memory: no table they are read from tells of its changes. */
const FROM_INDEX = { kept: false };

export const search: Slice = {
  contentTypes: {
    'search-entry': { schema: searchEntry },
    'search-change': { schema: searchChange },
    'search-revision': { schema: searchRevision },
  },
  services: { search: searchService },
  controllers: { search: searchController },
  publicRoutes: [
    readRoute('/search', 'search.find', FROM_INDEX),
    readRoute('/search/suggestions', 'search.suggest', FROM_INDEX),
  ],
};
