import { readRoute, type Slice } from '../../shared/slice';

import { searchController } from './controller';
import { searchChange, searchEntry, searchRevision } from './schema';
import { searchService } from './service';

export const search: Slice = {
  contentTypes: {
    'search-entry': { schema: searchEntry },
    'search-change': { schema: searchChange },
    'search-revision': { schema: searchRevision },
  },
  services: { search: searchService },
  controllers: { search: searchController },
  publicRoutes: [readRoute('/search', 'search.find'), readRoute('/search/suggestions', 'search.suggest')],
};
