import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';

import { INQUIRY, INQUIRY_EVENT } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { History } from './History';

const READ_EVENTS = [{ action: 'plugin::content-manager.explorer.read', subject: INQUIRY_EVENT }];

/** Side panel of an inquiry: what happened to it and when. */
export const HistoryPanel: PanelComponent = ({ model, documentId }) => {
  const t = useTranslate();
  const { allowedActions, isLoading } = useRBAC(READ_EVENTS);

  if (model !== INQUIRY || !documentId || isLoading || !allowedActions.canRead) return null;
  return { title: t('history.title'), content: <History key={documentId} documentId={documentId} /> };
};
