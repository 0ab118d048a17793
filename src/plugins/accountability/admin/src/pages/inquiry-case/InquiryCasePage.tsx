import { Box, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import type { InquiryCase } from '../../api/inquiry-case';
import { Actions } from '../../components/inquiry-case/Actions';
import { CommitmentPart } from '../../components/inquiry-case/CommitmentPart';
import { AnswerEditor } from '../../components/inquiry-case/AnswerEditor';
import { DeadlinePart } from '../../components/inquiry-case/DeadlinePart';
import { GivenAnswer } from '../../components/inquiry-case/GivenAnswer';
import { MessagePart } from '../../components/inquiry-case/MessagePart';
import { isOpenCase } from '../../components/inquiry-case/open-case';
import { PresenceBanner } from '../../components/inquiry-case/PresenceBanner';
import { PublicationPart } from '../../components/inquiry-case/PublicationPart';
import { Timeline } from '../../components/inquiry-case/Timeline';
import { UnreadCase } from '../../components/inquiry-case/UnreadCase';
import { PersonData } from '../../components/inquiry/PersonData';
import { Marks } from '../../components/inquiry-desk/Marks';
import { PartHeading, Sheet } from '../../components/shared/layout';
import { Mark } from '../../components/shared/Mark';
import { DESK_PATH, PERMISSIONS } from '../../plugin-id';
import { useChoiceLabel, useTranslate } from '../../translations/translate';

import { type OpenCase, useCase } from './use-case';
import { usePresence } from './use-presence';

/** One case: what was asked, until when it is answered, and what can be done with it. */
export function InquiryCasePage() {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={PERMISSIONS.readInquiries}>
      {/* With a key, nothing of one case is ever shown with another. */}
      <CaseOf key={documentId} documentId={documentId} />
    </Page.Protect>
  );
}

function CaseOf({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const open = useCase(documentId);
  const { inquiry, failure, reload } = open;

  if (inquiry) return <CaseInFull open={open} inquiry={inquiry} />;
  if (!failure) return <Page.Loading />;
  return <UnreadCase title={t('desk.title')} failure={failure} onRetry={reload} />;
}

const Columns = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};
  align-items: start;

  > * {
    min-width: 0;
  }
  @media (min-width: 1080px) {
    grid-template-columns: minmax(0, 1fr) 34rem;

    > .aside {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
  }
`;

const MORE_THAN_READING = [
  ...PERMISSIONS.handleInquiries,
  ...PERMISSIONS.readPerson,
  ...PERMISSIONS.publishAnswers,
];
const PUBLISHABLE = ['answered', 'closed'];

function CaseInFull({ open, inquiry }: { open: OpenCase; inquiry: InquiryCase }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { allowedActions } = useRBAC(MORE_THAN_READING);
  const { canHandle = false, canReadPerson = false, canPublish = false } = allowedActions;
  // The editor stays when the case is answered elsewhere: it may hold what somebody wrote here.
  const [wasAnswerable] = useState(isOpenCase(inquiry.state));
  const others = usePresence(open.api, canHandle);
  const { filingNumber, subject, state, assignee, answerHtml } = inquiry;

  return (
    <Page.Main>
      <Page.Title>{`${filingNumber} ${subject}`}</Page.Title>
      <Layouts.Header
        navigationAction={<BackButton fallback={DESK_PATH} />}
        title={subject}
        subtitle={t('case.subtitle', {
          number: filingNumber,
          who: assignee?.name ?? t('desk.unassigned'),
        })}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <PresenceBanner others={others} />
          <Flex gap={2} wrap="wrap">
            <Mark>{labelOf(state)}</Mark>
            <Marks inquiry={inquiry} />
          </Flex>
          <Columns>
            <MessagePart inquiry={inquiry} api={open.api} />
            <Flex className="aside" direction="column" alignItems="stretch" gap={5}>
              <DeadlinePart inquiry={inquiry} />
              {canHandle && <Actions open={open} inquiry={inquiry} />}
              {canPublish && PUBLISHABLE.includes(state) && <PublicationPart inquiry={inquiry} />}
              <CommitmentPart inquiry={inquiry} />
              {canReadPerson && <PersonPart inquiry={inquiry} />}
            </Flex>
            <Flex direction="column" alignItems="stretch" gap={5}>
              {answerHtml !== null && (
                <GivenAnswer inquiry={inquiry} answer={answerHtml} api={open.api} justGiven={wasAnswerable} />
              )}
              {canHandle && wasAnswerable && <AnswerEditor open={open} inquiry={inquiry} />}
              <Timeline open={open} inquiry={inquiry} writing={canHandle} />
            </Flex>
          </Columns>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function PersonPart({ inquiry }: { inquiry: InquiryCase }) {
  const t = useTranslate();
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <PartHeading tag="h2">{t('person.title')}</PartHeading>
        {inquiry.hasPerson ? (
          <PersonData documentId={inquiry.documentId} />
        ) : (
          <Box>
            <Typography>{t(inquiry.anonymizedAt ? 'person.anonymized' : 'person.anonymous')}</Typography>
          </Box>
        )}
      </Flex>
    </Sheet>
  );
}
