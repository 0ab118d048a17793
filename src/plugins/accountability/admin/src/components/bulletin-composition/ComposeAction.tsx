import { Button } from '@strapi/design-system';
import { Magic } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';

import { BULLETIN, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { ComposeDialog } from './ComposeDialog';

/** Above the list of bulletins: the way to begin one from what was published, for those who may. */
export function ComposeAction() {
  const t = useTranslate();
  const { slug } = useParams();
  const { allowedActions } = useRBAC(PERMISSIONS.composeBulletins);
  const [open, setOpen] = useState(false);

  if (slug !== BULLETIN || !allowedActions.canUpdate) return null;
  return (
    <>
      <Button variant="secondary" size="S" startIcon={<Magic aria-hidden />} onClick={() => setOpen(true)}>
        {t('bulletin.compose')}
      </Button>
      {open && <ComposeDialog onClose={() => setOpen(false)} />}
    </>
  );
}
