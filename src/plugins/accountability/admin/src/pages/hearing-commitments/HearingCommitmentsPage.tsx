import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';

import { type Commitment, type CommitmentList, useHearingCommitments } from '../../api/hearing-commitments';
import { useHearingQuestions } from '../../api/hearing-questions';
import { RefusedError } from '../../api/refusals';
import { CommitmentCard } from '../../components/hearing-commitments/CommitmentCard';
import { CommitmentDialog } from '../../components/hearing-commitments/CommitmentDialog';
import { MoveDateDialog } from '../../components/hearing-commitments/MoveDateDialog';
import { ProgressDialog } from '../../components/hearing-commitments/ProgressDialog';
import { useDates } from '../../components/shared/dates';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { useLoaded } from '../../components/shared/use-loaded';
import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { useRead } from '../inquiry-case/use-read';

/** «Compromisos»: what was promised at a hearing, from the question to its fulfilment. */
export function HearingCommitmentsPage() {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={PERMISSIONS.hearingCommitments}>
      <HearingCommitments key={documentId} documentId={documentId} />
    </Page.Protect>
  );
}

function HearingCommitments({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const { instant } = useDates();
  const { list } = useHearingCommitments(documentId);
  const { found, failure, reload } = useRead(list);

  return (
    <Page.Main>
      <Page.Title>{t('commitments.title')}</Page.Title>
      <Layouts.Header
        title={t('commitments.title')}
        subtitle={found ? `${found.hearing.title} · ${instant(found.hearing.startsAt)}` : ''}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {failure && <ErrorNotice failure={{ message: failure.message || t('error.connection') }} />}
          {!found && !failure && <Loader>{t('commitments.loading')}</Loader>}
          {found && <Commitments list={found} reload={reload} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

type Opened = { kind: 'new'; question: string } | { kind: 'progress' | 'move'; commitment: Commitment };

function Commitments({ list, reload }: { list: CommitmentList; reload: () => Promise<void> }) {
  const t = useTranslate();
  const hearingId = list.hearing.documentId;
  const { choices } = useHearingQuestions(hearingId);
  const { publish } = useHearingCommitments(hearingId);
  const { toggleNotification } = useNotification();
  const questions = useLoaded(choices);
  const [address, setAddress] = useSearchParams();
  const asked = address.get('pregunta');
  const [opened, setOpened] = useState<Opened | null>(asked ? { kind: 'new', question: asked } : null);

  const close = () => {
    setOpened(null);
    // Loaded again, the page does not open the form anew.
    if (asked) setAddress({}, { replace: true });
  };
  const makePublic = async (documentId: string) => {
    try {
      await publish(documentId);
      await reload();
    } catch (error) {
      const said = error instanceof RefusedError ? error.message : '';
      toggleNotification({ type: 'danger', message: said || t('error.connection') });
    }
  };
  return (
    <>
      <Flex>
        <Button startIcon={<Plus aria-hidden />} onClick={() => setOpened({ kind: 'new', question: '' })}>
          {t('commitments.new')}
        </Button>
      </Flex>
      {list.commitments.length === 0 && <Typography tag="p">{t('commitments.none')}</Typography>}
      {list.commitments.map((commitment) => (
        <CommitmentCard
          key={commitment.documentId}
          commitment={commitment}
          onReport={() => setOpened({ kind: 'progress', commitment })}
          onMove={() => setOpened({ kind: 'move', commitment })}
          onPublish={() => void makePublic(commitment.documentId)}
        />
      ))}
      {opened?.kind === 'new' && (
        <CommitmentDialog
          list={list}
          questions={questions}
          question={opened.question}
          reload={reload}
          onClose={close}
        />
      )}
      {opened?.kind === 'progress' && (
        <ProgressDialog
          commitment={opened.commitment}
          hearingId={hearingId}
          reload={reload}
          onClose={close}
        />
      )}
      {opened?.kind === 'move' && (
        <MoveDateDialog
          // With the date as it was read last: a reload shows what another one made of it.
          commitment={{
            documentId: opened.commitment.documentId,
            dueOn:
              list.commitments.find(({ documentId }) => documentId === opened.commitment.documentId)?.dueOn ??
              '',
          }}
          hearingId={hearingId}
          today={list.today}
          reload={reload}
          onClose={close}
        />
      )}
    </>
  );
}
