import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import { evaluationPath, HEARING, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** Side panel of a hearing: the way to what people thought of it. */
export const EvaluationPanel: PanelComponent = ({ model, documentId }) => {
  const t = useTranslate();
  const { allowedActions, isLoading } = useRBAC(PERMISSIONS.hearingEvaluation);

  if (model !== HEARING || !documentId || isLoading || !allowedActions.canEvaluation) return null;
  return {
    title: t('evaluation.title'),
    content: (
      <Typography>
        <Link to={evaluationPath(documentId)}>{t('evaluation.open')}</Link>
      </Typography>
    ),
  };
};
