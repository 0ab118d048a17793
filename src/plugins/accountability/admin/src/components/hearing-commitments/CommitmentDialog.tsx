import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { type CommitmentList, useHearingCommitments } from '../../api/hearing-commitments';
import type { QuestionChoice } from '../../api/hearing-questions';
import { useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';
import { DayField } from '../shared/DayField';
import { FormDialog } from '../shared/FormDialog';
import { randomUuid } from '../shared/random-uuid';
import { TextArea } from '../shared/TextArea';

interface CommitmentDialogProps {
  list: CommitmentList;
  questions: readonly QuestionChoice[];
  /** The question it is to come from; empty: the minutes. */
  question: string;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Writes down and publishes what was promised. */
export function CommitmentDialog({ list, questions, question, reload, onClose }: CommitmentDialogProps) {
  const t = useTranslate();
  const { commit } = useHearingCommitments(list.hearing.documentId);
  const { toggleNotification } = useNotification();
  const [text, setText] = useState('');
  const [responsible, setResponsible] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [inquiry, setInquiry] = useState(question);
  const [key] = useState(randomUuid);

  const submit = async () => {
    await commit({ key, text, responsible, dueOn, ...(inquiry !== '' && { inquiry }) });
    await reload();
    toggleNotification({ type: 'success', message: t('commitments.new.done') });
  };
  return (
    <FormDialog
      title={t('commitments.new')}
      help={t('commitments.new.help')}
      submitLabel={t('commitments.new.submit')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(errors) => (
        <>
          <Choose
            name="inquiry"
            label={t('commitments.source')}
            value={inquiry}
            error={errors.inquiry}
            options={[
              { value: '', label: t('commitments.source.minutes') },
              ...questions.map(({ documentId, filingNumber, subject }) => ({
                value: documentId,
                label: `${filingNumber} · ${subject}`,
              })),
            ]}
            onChange={setInquiry}
          />
          <TextArea
            name="text"
            label={t('commitments.text')}
            hint={t('commitments.text.hint')}
            required
            maxLength={5_000}
            value={text}
            error={errors.text}
            onChange={setText}
          />
          <Choose
            name="responsible"
            label={t('commitments.office')}
            required
            value={responsible}
            error={errors.responsible}
            options={list.offices.map(({ documentId, name }) => ({ value: documentId, label: name }))}
            onChange={setResponsible}
          />
          <DayField
            name="dueOn"
            label={t('commitments.dueOn')}
            required
            min={list.today}
            value={dueOn}
            error={errors.dueOn}
            onChange={setDueOn}
          />
        </>
      )}
    </FormDialog>
  );
}
