import type { Slice } from '../../shared/slice';

import { remindersService } from './service';

export const reminders: Slice = { services: { reminders: remindersService } };
