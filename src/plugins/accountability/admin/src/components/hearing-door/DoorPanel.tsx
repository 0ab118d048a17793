import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import { doorPath, HEARING, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** Side panel of a hearing: the way to its door, for those who may let people in. */
export const DoorPanel: PanelComponent = ({ model, documentId }) => {
  const t = useTranslate();
  const { allowedActions, isLoading } = useRBAC(PERMISSIONS.hearingRegistrations);

  if (model !== HEARING || !documentId || isLoading || !allowedActions.canRegistrations) return null;
  return {
    title: t('hearingDoor.title'),
    content: (
      <Typography>
        <Link to={doorPath(documentId)}>{t('hearingDoor.open')}</Link>
      </Typography>
    ),
  };
};
