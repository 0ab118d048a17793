import type { Slice } from '../shared/slice';

import { personalDataService } from './service';

export const personalData: Slice = { services: { 'personal-data': personalDataService } };
