import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';

import type { InquiryCase, InquiryCaseApi } from '../../api/inquiry-case';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { PartHeading, Sheet } from '../shared/layout';

import { Attachments } from './Attachments';
import { Written } from './MessagePart';

interface GivenAnswerProps {
  inquiry: InquiryCase;
  answer: string;
  api: InquiryCaseApi;
  /** Whether it was given while the page was open: then it takes the focus, as its editor is gone. */
  justGiven: boolean;
}

/** What the citizen was answered, and when. */
export function GivenAnswer({ inquiry, answer, api, justGiven }: GivenAnswerProps) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { instant } = useDates();
  const { answeredAt, outcome, attachments } = inquiry;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (justGiven) heading.current?.focus();
  }, [justGiven]);

  const when = [answeredAt && instant(answeredAt), outcome && labelOf(outcome)].filter(Boolean);
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <div>
          <PartHeading tag="h2" headingRef={heading}>
            {t('answer.given')}
          </PartHeading>
          <Typography textColor="neutral600">{when.join(' · ')}</Typography>
        </div>
        <Written>{answer}</Written>
        <Attachments
          api={api}
          files={attachments.filter(({ owner }) => owner === 'institute')}
          title={t('case.files.institute')}
        />
      </Flex>
    </Sheet>
  );
}
