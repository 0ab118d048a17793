import type { Slice } from '../../shared/slice';

import { memo, memoSequence } from './schema';
import { memosService } from './service';

export const memos: Slice = {
  contentTypes: { memo: { schema: memo }, 'memo-sequence': { schema: memoSequence } },
  services: { memos: memosService },
};
