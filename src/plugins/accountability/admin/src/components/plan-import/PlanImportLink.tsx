import { LinkButton } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';

import { PERMISSIONS, PLAN, PLAN_IMPORT_PATH } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** Above the list of plans: the way to import one, for those who may. */
export function PlanImportLink() {
  const t = useTranslate();
  const { slug } = useParams();
  const { allowedActions } = useRBAC(PERMISSIONS.importPlans);

  if (slug !== PLAN || !allowedActions.canImport) return null;
  return (
    <LinkButton
      tag={Link}
      to={PLAN_IMPORT_PATH}
      variant="secondary"
      size="S"
      startIcon={<Upload aria-hidden />}
    >
      {t('planImport.title')}
    </LinkButton>
  );
}
