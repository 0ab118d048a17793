import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';

import { CLOSURE, SETTINGS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { CalendarPreview } from './CalendarPreview';

const SAVE_SETTINGS = [{ action: 'plugin::content-manager.explorer.update', subject: SETTINGS }];

/** Side panel of the settings and of a closure: the due dates that saving would move. */
export const CalendarPreviewPanel: PanelComponent = ({ model, documentId }) => {
  const t = useTranslate();
  const { allowedActions, isLoading } = useRBAC(SAVE_SETTINGS);

  if ((model !== SETTINGS && model !== CLOSURE) || isLoading || !allowedActions.canUpdate) return null;
  return {
    title: t('calendarPreview.title'),
    content: <CalendarPreview model={model} documentId={documentId} />,
  };
};
