import { Button } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';

import { CONTACT, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { ImportDialog } from './ImportDialog';

/** Above the list of contacts: the way to import a file of them, for those who may. */
export function ContactImportAction() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { slug } = useParams();
  const { allowedActions } = useRBAC(PERMISSIONS.importContacts);
  const { toggleNotification } = useNotification();
  const [open, setOpen] = useState(false);

  if (slug !== CONTACT || !allowedActions.canImport) return null;
  const imported = (count: number) => {
    toggleNotification({ type: 'success', message: t('contacts.imported', { count }) });
    // The newest first: another list than the one Strapi keeps in memory.
    const list = { page: '1', pageSize: '20', sort: 'updatedAt:DESC', at: String(Date.now()) };
    if (count > 0) navigate({ search: String(new URLSearchParams(list)) });
  };
  return (
    <>
      <Button variant="secondary" size="S" startIcon={<Upload aria-hidden />} onClick={() => setOpen(true)}>
        {t('contacts.import')}
      </Button>
      {open && <ImportDialog onClose={() => setOpen(false)} onImported={imported} />}
    </>
  );
}
