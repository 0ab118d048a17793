import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { InquiryCase } from '../../api/inquiry-case';
import type { OpenCase } from '../../pages/inquiry-case/use-case';
import { useTranslate } from '../../translations/translate';
import { DraftStatus } from '../drafts/DraftStatus';
import { useDraft } from '../drafts/use-draft';
import { FilesField } from '../shared/FilesField';
import { FormDialog } from '../shared/FormDialog';
import { Buttons, PartHeading, Sheet } from '../shared/layout';

import { AnswerPreview } from './AnswerPreview';
import { AnswerText } from './AnswerText';
import { Written } from './MessagePart';
import { isOpenCase } from './open-case';
import { OutcomeChoice } from './OutcomeChoice';
import { UnsentAnswer } from './UnsentAnswer';

const ROWS = 14;
const NOTHING_YET = { text: '' };

/**
 * Where the answer is written, kept as it is written, looked at as the citizen will see it, and sent. Where somebody
 * else was faster, what was written here stays to be copied.
 */
export function AnswerEditor({ open, inquiry }: { open: OpenCase; inquiry: InquiryCase }) {
  const t = useTranslate();
  const { api, reload } = open;
  const draft = useDraft(api.draft, NOTHING_YET);
  const { text } = draft.texts;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState(false);

  // Whoever saved another draft may have sent it, too.
  useEffect(() => {
    if (draft.conflict) void reload();
  }, [draft.conflict, reload]);

  const answer = inquiry.steps.find(({ step }) => step === 'answer');
  const allowed = answer?.allowed ?? false;
  const empty = text.trim() === '';
  const closed = draft.status === 'loading' || draft.status === 'unread';

  if (!isOpenCase(inquiry.state)) {
    return draft.touched && !sent && !empty ? <UnsentAnswer text={text} /> : null;
  }

  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <PartHeading tag="h2">{t('answer.heading')}</PartHeading>
        <AnswerText
          name="answer"
          rows={ROWS}
          disabled={closed}
          value={text}
          onBlur={draft.saveNow}
          onChange={(written) => draft.write({ text: written })}
        />
        <DraftStatus draft={draft}>{(theirs) => <Written>{theirs.text}</Written>}</DraftStatus>
        <FilesField label={t('answer.files')} files={files} onChange={setFiles} />
        <Buttons>
          <Button
            disabled={!allowed || empty || draft.conflict !== null}
            aria-describedby={allowed ? undefined : 'why-no-answer'}
            onClick={() => setSending(true)}
          >
            {t('answer.send')}
          </Button>
          <Button variant="secondary" disabled={empty} onClick={() => setPreviewed(text)}>
            {t(previewed === null ? 'answer.preview' : 'answer.preview.again')}
          </Button>
        </Buttons>
        {!allowed && (
          <Typography id="why-no-answer" variant="pi" textColor="neutral600">
            {answer?.reason ?? t('case.actions.notNow')}
          </Typography>
        )}
        {previewed !== null && <AnswerPreview api={api} text={previewed} />}
      </Flex>
      {sending && (
        <SendDialog
          open={open}
          inquiry={inquiry}
          text={text}
          files={files}
          onSent={() => setSent(true)}
          onClose={() => setSending(false)}
        />
      )}
    </Sheet>
  );
}

interface SendDialogProps {
  open: OpenCase;
  inquiry: InquiryCase;
  text: string;
  files: readonly File[];
  onSent: () => void;
  onClose: () => void;
}

/** The last look before the answer goes out, and what it decides. */
function SendDialog({ open, inquiry, text, files, onSent, onClose }: SendDialogProps) {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const [outcome, setOutcome] = useState('');

  const send = async () => {
    const body = { step: 'answer', text, ...(outcome && { outcome }) };
    const answered = await open.api.takeStep(body, inquiry.version, files);
    onSent();
    open.show(answered);
    toggleNotification({ type: 'success', message: t('answer.sent') });
  };
  return (
    <FormDialog
      title={t('answer.send.title', { number: inquiry.filingNumber })}
      help={t(`answer.send.${inquiry.replyBy === 'email' ? 'email' : 'other'}`)}
      submitLabel={t('answer.send')}
      onClose={onClose}
      onSubmit={send}
      onReload={open.reload}
    >
      {(errors) => (
        <>
          <OutcomeChoice value={outcome} error={errors.outcome} onChange={setOutcome} />
          <AnswerPreview api={open.api} text={text} />
        </>
      )}
    </FormDialog>
  );
}
