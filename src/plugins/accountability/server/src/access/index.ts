import type { Slice } from '../shared/slice';

import { accessService } from './service';

export const access: Slice = { services: { access: accessService } };
