import { LinkButton } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import type { InquiryCase } from '../../api/inquiry-case';
import { commitmentsPath, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { Sheet } from '../shared/layout';

/** From a question of a hearing, the way to what is promised in answer to it. */
export function CommitmentPart({ inquiry: { type, hearing, documentId } }: { inquiry: InquiryCase }) {
  const t = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS.hearingCommitments);
  if (type !== 'pregunta' || !hearing || !allowedActions.canCommitments) return null;
  return (
    <Sheet>
      <LinkButton
        tag={Link}
        to={commitmentsPath(hearing.documentId, documentId)}
        variant="secondary"
        fullWidth
      >
        {t('commitments.fromQuestion')}
      </LinkButton>
    </Sheet>
  );
}
