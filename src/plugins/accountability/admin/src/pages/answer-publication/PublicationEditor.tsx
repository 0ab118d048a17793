import { Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import {
  publicDraft,
  type Publication,
  type PublicationApi,
  type PublicField,
  type PublicTexts,
} from '../../api/publication';
import { DutyPart } from '../../components/answer-publication/DutyPart';
import type { FindingAnswer } from '../../components/answer-publication/findings';
import { HowPart } from '../../components/answer-publication/HowPart';
import { startingLastDay, untilOf } from '../../components/answer-publication/last-day';
import { PublicPreview } from '../../components/answer-publication/PublicPreview';
import { PublishDialog } from '../../components/answer-publication/PublishDialog';
import { PublishPart } from '../../components/answer-publication/PublishPart';
import { TextPair } from '../../components/answer-publication/TextPair';
import { TheirPublicTexts } from '../../components/answer-publication/TheirPublicTexts';
import { DraftStatus } from '../../components/drafts/DraftStatus';
import { useDraft } from '../../components/drafts/use-draft';
import { PartHeading, Sheet } from '../../components/shared/layout';
import { useTranslate } from '../../translations/translate';

import { useFindingAnswers } from './use-finding-answers';
import { type Reviewed, useReview } from './use-review';

const NOTHING_YET: PublicTexts = { publicQuestion: '', publicAnswer: '', topic: '' };

interface PublicationEditorProps {
  api: PublicationApi;
  publication: Publication;
  show: (publication: Publication) => void;
}

/** Where what the public reads is written, looked through as it is written, and published. */
export function PublicationEditor({ api, publication, show }: PublicationEditorProps) {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const draft = useDraft(api.draft, NOTHING_YET);
  const closed = draft.status === 'loading' || draft.status === 'unread';
  const { texts } = draft;
  const review = useReview(api, texts, !closed);
  const answers = useFindingAnswers(publication, draft, review.findings);
  const [lastDay, setLastDay] = useState(() => startingLastDay(publication));
  const [publishing, setPublishing] = useState(false);
  const [refused, setRefused] = useState<{ message: string } | null>(null);

  const unanswered = answers.unansweredOf(review.findings);
  const dayMissing = lastDay.kind === 'day' && lastDay.day === '';
  const problemOf = (reviewed: Reviewed | null): string | undefined => {
    if (!reviewed) return t('publication.unchecked');
    const count = answers.unansweredOf(reviewed.findings);
    if (count > 0) return t('publication.refused', { count });
    return dayMissing ? t('publication.until.missing') : Object.values(reviewed.errors)[0];
  };
  const tryToPublish = async () => {
    const message = problemOf(await review.now());
    setRefused(message ? { message } : null);
    setPublishing(!message);
  };

  const takeOver = (fresh: Publication) => {
    show(fresh);
    draft.show(publicDraft(fresh));
  };
  // Nothing that is not saved is lost: as long as something is not, the draft is not taken over.
  const reload = async () => {
    const fresh = await api.read();
    if (draft.status === 'saved') takeOver(fresh);
    else show(fresh);
  };

  const onAnswer = (key: string, answer: Exclude<FindingAnswer, null>) => {
    const done = answers.answer(key, answer);
    if (!done) toggleNotification({ type: 'info', message: t('publication.notPutBack') });
  };
  const fieldOf = (field: PublicField) => ({
    data: answers.dataFor(field),
    error: review.errors[field],
    disabled: closed,
    onBlur: draft.saveNow,
    onAnswer,
  });
  const pairOf = (field: 'publicQuestion' | 'publicAnswer') => ({
    ...fieldOf(field),
    field,
    text: texts[field],
    findings: answers.standingIn(field),
    originalFindings: answers.originalOf(field),
    onChange: (text: string) => draft.write({ [field]: text }),
  });

  const publish = async () => {
    // A saving that comes back after the publication would bring back what the publication ended.
    const draftVersion = await draft.settled();
    const published = await api.publish({
      texts,
      accepted: [...answers.accepted],
      ...untilOf(lastDay),
      version: publication.version,
      draftVersion,
    });
    takeOver(published);
  };
  const preview = (
    <PublicPreview
      type={publication.type}
      texts={texts}
      answerHtml={review.answerHtml}
      current={review.status === 'current'}
    />
  );

  return (
    <>
      <DutyPart publication={publication} api={api} onChange={show} />
      <DraftStatus draft={draft}>{(theirs) => <TheirPublicTexts texts={theirs} />}</DraftStatus>
      <TextPair {...pairOf('publicQuestion')} original={publication.question} />
      <TextPair {...pairOf('publicAnswer')} original={publication.answer} />
      <HowPart
        {...fieldOf('topic')}
        api={api}
        publication={publication}
        topic={texts.topic}
        lastDay={lastDay}
        dayError={refused && dayMissing ? refused.message : undefined}
        onTopic={(topic) => draft.write({ topic })}
        onLastDay={setLastDay}
      />
      <Sheet>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <PartHeading tag="h2">{t('publication.preview')}</PartHeading>
          {preview}
          <PublishPart
            unanswered={unanswered}
            unchecked={review.status === 'failed'}
            refused={problemOf(review) ? refused : null}
            again={publication.published}
            disabled={closed || draft.conflict !== null}
            onPublish={() => void tryToPublish()}
          />
        </Flex>
      </Sheet>
      {publishing && (
        <PublishDialog
          publication={publication}
          lastDay={lastDay}
          onPublish={publish}
          onReload={reload}
          onClose={() => setPublishing(false)}
        >
          {preview}
        </PublishDialog>
      )}
    </>
  );
}
