import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import type { InquiryCase } from '../../api/inquiry-case';
import { publicationPath } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { PublicationState } from '../answer-publication/PublicationState';
import { PartHeading, Sheet } from '../shared/layout';

/** Whether the public can read the answer, and the way to decide so. */
export function PublicationPart({ inquiry }: { inquiry: InquiryCase }) {
  const t = useTranslate();
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <PartHeading tag="h2">{t('publication.part')}</PartHeading>
        <Typography>
          <PublicationState publication={inquiry} />
        </Typography>
        <LinkButton tag={Link} to={publicationPath(inquiry.documentId)} variant="secondary" fullWidth>
          {t(inquiry.published ? 'publication.review' : 'publication.title')}
        </LinkButton>
      </Flex>
    </Sheet>
  );
}
