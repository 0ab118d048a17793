import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import type { InquiryCase } from '../../api/inquiry-case';
import { Actions } from '../../components/inquiry-case/Actions';
import { AnswerEditor } from '../../components/inquiry-case/AnswerEditor';
import { DeadlinePart } from '../../components/inquiry-case/DeadlinePart';
import { GivenAnswer } from '../../components/inquiry-case/GivenAnswer';
import { MessagePart } from '../../components/inquiry-case/MessagePart';
import { PresenceBanner } from '../../components/inquiry-case/PresenceBanner';
import { Timeline } from '../../components/inquiry-case/Timeline';
import { PersonData } from '../../components/inquiry/PersonData';
import { Marks } from '../../components/inquiry-desk/Marks';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
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
  return (
    <Page.Main>
      <Page.Title>{t('desk.title')}</Page.Title>
      <Layouts.Header title={t('desk.title')} navigationAction={<BackButton fallback={DESK_PATH} />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="flex-start" gap={3}>
          <ErrorNotice failure={{ message: failure.message || t('case.failed') }} />
          {!failure.missing && (
            <Button variant="secondary" onClick={() => void reload()}>
              {t('error.again')}
            </Button>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
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

const MORE_THAN_READING = [...PERMISSIONS.handleInquiries, ...PERMISSIONS.readPerson];
const STILL_ANSWERABLE = ['received', 'assigned', 'extended', 'awaiting-citizen'];

function CaseInFull({ open, inquiry }: { open: OpenCase; inquiry: InquiryCase }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { allowedActions } = useRBAC(MORE_THAN_READING);
  const { canHandle = false, canReadPerson = false } = allowedActions;
  const others = usePresence(open.api, canHandle);
  const { filingNumber, subject, state, assignee, answer } = inquiry;

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
              {canReadPerson && <PersonPart inquiry={inquiry} />}
            </Flex>
            <Flex direction="column" alignItems="stretch" gap={5}>
              {answer !== null && <GivenAnswer inquiry={inquiry} answer={answer} api={open.api} />}
              {canHandle && STILL_ANSWERABLE.includes(state) && (
                <AnswerEditor open={open} inquiry={inquiry} />
              )}
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
