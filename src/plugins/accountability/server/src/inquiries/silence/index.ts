import type { Slice } from '../../shared/slice';

import { silenceService } from './service';

export const silence: Slice = { services: { silence: silenceService } };
