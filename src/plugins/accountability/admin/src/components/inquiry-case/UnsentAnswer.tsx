import { Flex } from '@strapi/design-system';
import { useState } from 'react';

import { useTranslate } from '../../translations/translate';
import { ErrorNotice } from '../shared/ErrorNotice';
import { PartHeading, Sheet } from '../shared/layout';

import { Written } from './MessagePart';

/** What somebody had written when a colleague answered the case first: shown, since it is kept nowhere else. */
export function UnsentAnswer({ text }: { text: string }) {
  const t = useTranslate();
  const [told] = useState({ message: t('answer.unsent.help') });
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <PartHeading tag="h2">{t('answer.unsent')}</PartHeading>
        <ErrorNotice failure={told} />
        <Written>{text}</Written>
      </Flex>
    </Sheet>
  );
}
