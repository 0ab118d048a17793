import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';

import type { InquiryCase, InquiryCaseApi } from '../../api/inquiry-case';
import { casePath } from '../../plugin-id';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { CaseLink } from '../shared/CaseLink';
import { useDates } from '../shared/dates';
import { PartHeading, Sheet } from '../shared/layout';

import { Attachments } from './Attachments';
import { Letter } from './Letter';

interface GivenAnswerProps {
  inquiry: InquiryCase;
  /** As HTML that is safe to show. */
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
  const { answeredAt, outcome, attachments, publishedWith } = inquiry;
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
        <Letter html={answer} />
        {publishedWith && (
          <Typography tag="p">
            {t('answer.publishedWith')}{' '}
            <CaseLink to={casePath(publishedWith.documentId)}>{publishedWith.filingNumber}</CaseLink>
          </Typography>
        )}
        <Attachments
          api={api}
          files={attachments.filter(({ owner }) => owner === 'institute')}
          title={t('case.files.institute')}
        />
      </Flex>
    </Sheet>
  );
}
