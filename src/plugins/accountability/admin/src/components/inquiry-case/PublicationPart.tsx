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
  const { publishedWith, published, documentId } = inquiry;
  // Of one answer to many cases, what is public is changed where it was published.
  const where = publishedWith?.documentId ?? documentId;
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <PartHeading tag="h2">{t('publication.part')}</PartHeading>
        <Typography>
          {publishedWith ? (
            t('publication.state.with', { number: publishedWith.filingNumber })
          ) : (
            <PublicationState publication={inquiry} />
          )}
        </Typography>
        <LinkButton tag={Link} to={publicationPath(where)} variant="secondary" fullWidth>
          {t(published || publishedWith ? 'publication.review' : 'publication.title')}
        </LinkButton>
      </Flex>
    </Sheet>
  );
}
