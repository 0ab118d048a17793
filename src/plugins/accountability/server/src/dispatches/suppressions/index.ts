import type { Slice } from '../../shared/slice';

import { addressKey, suppression } from './schema';
import { suppressionsService } from './service';

/** Addresses nobody is to be written at. */
export const suppressions: Slice = {
  contentTypes: { suppression: { schema: suppression }, 'address-key': { schema: addressKey } },
  services: { suppressions: suppressionsService },
};
