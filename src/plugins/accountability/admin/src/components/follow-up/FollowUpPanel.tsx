import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { LinkButton, Typography } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import { followUpPath, PERMISSIONS, PLAN } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** Side panel of a plan: the way to how it stands. */
export const FollowUpPanel: PanelComponent = ({ model, documentId, document, meta }) => {
  const t = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS.readFollowUp);
  const isPublished =
    Boolean(document?.publishedAt) || meta?.availableStatus.some(({ publishedAt }) => publishedAt !== null);

  if (model !== PLAN || !documentId || !allowedActions.canRead) return null;
  return {
    title: t('followUp.title'),
    content: isPublished ? (
      <LinkButton
        tag={Link}
        to={followUpPath(documentId)}
        variant="secondary"
        startIcon={<Calendar aria-hidden />}
        fullWidth
      >
        {t('followUp.open')}
      </LinkButton>
    ) : (
      <Typography tag="p">{t('followUp.open.unpublished')}</Typography>
    ),
  };
};
