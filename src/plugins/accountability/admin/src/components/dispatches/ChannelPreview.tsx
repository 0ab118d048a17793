import { Flex, Typography } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { useCallback, useState } from 'react';

import type { ChannelChoice, DispatchRequests } from '../../api/dispatches';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';
import { useAnswer } from '../hearing-workspace/use-answer';
import { BusyButton } from '../shared/BusyButton';
import { ErrorNotice } from '../shared/ErrorNotice';

import { FormPart } from './form-part';
import { MadeFiles } from './MadeFiles';
import { MailPreviewTabs } from './MailPreviewTabs';
import { PostPreviewPart } from './PostPreviewPart';
import { ProblemList } from './ProblemList';
import { RecipientCount } from './RecipientCount';

interface ChannelPreviewProps {
  requests: DispatchRequests;
  channel: ChannelChoice;
}

/** What readers of one channel will see of what is stored. */
export function ChannelPreview({ requests, channel: { name, title, mails } }: ChannelPreviewProps) {
  const t = useTranslate();
  const { answer, failure } = useAnswer(useCallback(() => requests.preview(name), [requests, name]));
  return (
    <FormPart title={title}>
      {failure && <ErrorNotice failure={failure} />}
      {!answer && !failure && <Typography role="status">{t('dispatches.preview.loading')}</Typography>}
      {answer && (
        <>
          <ProblemList problems={answer.problems} />
          {answer.recipients && <RecipientCount recipients={answer.recipients} />}
          {answer.mail && <MailPreviewTabs mail={answer.mail} />}
          {mails && <TestMail send={() => requests.test(name)} title={title} />}
          {answer.post && <PostPreviewPart post={answer.post} />}
          <MadeFiles requests={requests} channel={name} files={answer.files} />
        </>
      )}
    </FormPart>
  );
}

/** Sends the mail to whoever asks, and says where it went. */
function TestMail({ send, title }: { send: () => Promise<string>; title: string }) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ failed: boolean; words: string } | null>(null);

  const test = async () => {
    setBusy(true);
    setTold(null);
    try {
      setTold({ failed: false, words: t('dispatches.test.done', { to: await send() }) });
    } catch (error) {
      if (isAbandoned(error)) return;
      const words = (error instanceof RefusedError && error.message) || t('error.connection');
      setTold({ failed: true, words });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex gap={3} wrap="wrap">
      <BusyButton
        variant="secondary"
        busy={busy}
        startIcon={<Mail aria-hidden />}
        aria-label={t('dispatches.test.of', { title })}
        onClick={() => void test()}
      >
        {t('dispatches.test')}
      </BusyButton>
      <Typography
        role="status"
        textColor={told?.failed ? 'danger600' : 'success700'}
        style={{ overflowWrap: 'anywhere' }}
      >
        {told?.words}
      </Typography>
    </Flex>
  );
}
