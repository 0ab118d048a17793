import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';

import { INQUIRY, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { PersonData } from './PersonData';

/** Side panel of an inquiry: who filed it, for those who may know. */
export const PersonPanel: PanelComponent = ({ model, documentId }) => {
  const t = useTranslate();
  const { allowedActions, isLoading } = useRBAC(PERMISSIONS.readPerson);

  if (model !== INQUIRY || !documentId || isLoading || !allowedActions.canReadPerson) return null;
  return {
    title: t('person.title'),
    // With a key, another inquiry in the same view never shows the person of this one.
    content: <PersonData key={documentId} documentId={documentId} />,
  };
};
