import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { InquiryCase, InquiryCaseApi } from '../../api/inquiry-case';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { PartHeading, Sheet } from '../shared/layout';

import { Attachments } from './Attachments';

/** A text as it was written, line by line. */
export const Written = styled.p`
  font-size: 1.5rem;
  line-height: 1.6;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
`;

const Facts = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
`;

/** What the citizen asked, in their words, with the files they sent. */
export function MessagePart({ inquiry, api }: { inquiry: InquiryCase; api: InquiryCaseApi }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { instant } = useDates();
  const { type, channel, receivedAt, replyBy, hearing, attachments } = inquiry;

  const facts = [
    [t('desk.column.type'), labelOf(type)],
    [t('case.receivedAt'), instant(receivedAt)],
    [t('case.channel'), labelOf(channel)],
    [t('case.replyBy'), labelOf(replyBy)],
    ...(hearing ? [[t('desk.filter.hearing'), hearing.title]] : []),
  ];
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <PartHeading tag="h2">{t('case.message')}</PartHeading>
        <Written>{inquiry.message}</Written>
        <Attachments
          api={api}
          files={attachments.filter(({ owner }) => owner === 'citizen')}
          title={t('case.files.citizen')}
        />
        <Facts>
          {facts.map(([name, value]) => (
            <div key={name}>
              <Typography tag="dt" variant="pi" textColor="neutral600">
                {name}
              </Typography>
              <Typography tag="dd">{value}</Typography>
            </div>
          ))}
        </Facts>
      </Flex>
    </Sheet>
  );
}
