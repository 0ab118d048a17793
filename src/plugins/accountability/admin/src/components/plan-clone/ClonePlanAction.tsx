import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { Duplicate } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import { PLAN } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { ClonePlanForm } from './ClonePlanForm';

const CLONE = [{ action: 'plugin::content-manager.explorer.update', subject: PLAN }];

/** In the menu of a plan: the way to the same plan for another period. */
export const ClonePlanAction: DocumentActionComponent = ({ model, documentId }) => {
  const t = useTranslate();
  const { allowedActions } = useRBAC(CLONE);
  // The same component from one rendering to the next, or what is written in it would be lost.
  const content = useCallback(
    ({ onClose }: { onClose: () => void }) => <ClonePlanForm planId={documentId ?? ''} onClose={onClose} />,
    [documentId],
  );

  if (model !== PLAN || !documentId || !allowedActions.canUpdate) return null;
  return {
    label: t('planClone.action'),
    icon: <Duplicate />,
    position: ['header', 'table-row'],
    dialog: {
      type: 'modal',
      title: t('planClone.action'),
      content,
    },
  };
};
