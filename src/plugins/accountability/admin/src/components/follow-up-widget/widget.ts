import { Calendar } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';

import { FOLLOW_UP_PATH, PERMISSIONS, PLUGIN_ID } from '../../plugin-id';
import { messageId } from '../../translations/translate';

export const followUpWidget: WidgetArgs = {
  icon: Calendar,
  title: { id: messageId('followUpWidget.title'), defaultMessage: 'Plan de comunicaciones' },
  link: {
    label: { id: messageId('followUpWidget.link'), defaultMessage: 'Abrir el seguimiento' },
    href: FOLLOW_UP_PATH,
  },
  component: async () => (await import('./FollowUpWidget')).FollowUpWidget,
  pluginId: PLUGIN_ID,
  id: 'follow-up',
  permissions: PERMISSIONS.readFollowUp,
};
