import { openRoute, type Slice } from '../shared/slice';

import { settingsController } from './controller';
import { closure, settings as schema } from './schema';
import { settingsService } from './service';

export const settings: Slice = {
  contentTypes: { setting: { schema }, closure: { schema: closure } },
  services: { settings: settingsService },
  controllers: { settings: settingsController },
  publicRoutes: [
    openRoute('GET', '/settings', 'settings.show'),
    openRoute('GET', '/deadlines', 'settings.deadline'),
    openRoute('GET', '/calendar', 'settings.calendar'),
  ],
};
