import { editorRoute, openReadRoute, openRoute, type Slice } from '../shared/slice';

import { SETTINGS } from '../uids';

import { settingsController } from './controller';
import { closure, settings as schema } from './schema';
import { settingsService } from './service';

export const settings: Slice = {
  contentTypes: { setting: { schema }, closure: { schema: closure } },
  services: { settings: settingsService },
  controllers: { settings: settingsController },
  publicRoutes: [
    openReadRoute('/settings', 'settings.show'),
    openRoute('GET', '/deadlines', 'settings.deadline'),
    openReadRoute('/calendar', 'settings.calendar'),
  ],
  adminRoutes: [editorRoute('POST', '/settings/calendar-preview', 'settings.previewCalendar', SETTINGS)],
};
