import { Discuss } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';

import { DESK_PATH, PERMISSIONS, PLUGIN_ID } from '../../plugin-id';
import { messageId } from '../../translations/translate';

export const inquiriesWidget: WidgetArgs = {
  icon: Discuss,
  title: { id: messageId('widget.title'), defaultMessage: 'Inquietudes de la ciudadanía' },
  link: {
    label: { id: messageId('widget.link'), defaultMessage: 'Abrir la bandeja' },
    href: DESK_PATH,
  },
  component: async () => (await import('./InquiriesWidget')).InquiriesWidget,
  pluginId: PLUGIN_ID,
  id: 'inquiries',
  permissions: PERMISSIONS.readInquiries,
};
