import { Flex, Typography } from '@strapi/design-system';

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
}

/** What the citizen was answered, and when. */
export function GivenAnswer({ inquiry, answer, api }: GivenAnswerProps) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { instant } = useDates();
  const { answeredAt, outcome, attachments } = inquiry;
  const when = [answeredAt && instant(answeredAt), outcome && labelOf(outcome)].filter(Boolean);
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <div>
          <PartHeading tag="h2">{t('answer.given')}</PartHeading>
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
