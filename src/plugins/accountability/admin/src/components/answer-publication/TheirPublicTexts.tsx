import { Flex, Typography } from '@strapi/design-system';

import type { PublicTexts } from '../../api/publication';
import { useTranslate } from '../../translations/translate';
import { Written } from '../inquiry-case/MessagePart';

/** What somebody else wrote for the public meanwhile. */
export function TheirPublicTexts({ texts }: { texts: PublicTexts }) {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      <Typography variant="pi" fontWeight="bold">
        {t('publication.question')}
      </Typography>
      <Written>{texts.publicQuestion}</Written>
      <Typography variant="pi" fontWeight="bold">
        {t('publication.answer')}
      </Typography>
      <Written>{texts.publicAnswer}</Written>
      {texts.topic && (
        <Typography>
          {t('publication.topic')}: {texts.topic}
        </Typography>
      )}
    </Flex>
  );
}
