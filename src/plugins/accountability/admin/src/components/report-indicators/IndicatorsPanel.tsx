import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';

import { MANAGEMENT_REPORT } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { ReportIndicators } from './ReportIndicators';

const SAVE_REPORTS = [{ action: 'plugin::content-manager.explorer.update', subject: MANAGEMENT_REPORT }];

/** Side panel of a report: its indicators as the public will see them, and the way to import them. */
export const IndicatorsPanel: PanelComponent = ({ model, documentId }) => {
  const t = useTranslate();
  const { allowedActions, isLoading } = useRBAC(SAVE_REPORTS);

  if (model !== MANAGEMENT_REPORT || !documentId || isLoading || !allowedActions.canUpdate) return null;
  return {
    title: t('indicators.title'),
    content: <ReportIndicators key={documentId} documentId={documentId} />,
  };
};
