import type { Slice } from '../shared/slice';

import { publicCacheService } from './service';

export const publicCache: Slice = { services: { 'public-cache': publicCacheService } };
