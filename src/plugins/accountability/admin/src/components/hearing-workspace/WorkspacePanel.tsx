import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import { HEARING, PERMISSIONS, workspacePath } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** Side panel of a hearing: the way to its steps. */
export const WorkspacePanel: PanelComponent = ({ model, documentId }) => {
  const t = useTranslate();
  const { allowedActions, isLoading } = useRBAC(PERMISSIONS.hearingWorkspace);

  if (model !== HEARING || !documentId || isLoading || !allowedActions.canWorkspace) return null;
  return {
    title: t('hearingSteps.title'),
    content: (
      <Typography>
        <Link to={workspacePath(documentId)}>{t('hearingSteps.open')}</Link>
      </Typography>
    ),
  };
};
