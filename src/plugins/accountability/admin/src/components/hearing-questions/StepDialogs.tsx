import { useState } from 'react';

import type { QuestionStep } from '../../api/hearing-questions';
import { useTranslate } from '../../translations/translate';
import { FormDialog } from '../shared/FormDialog';
import { TextArea } from '../shared/TextArea';
import { TextLine } from '../shared/TextLine';

interface StepDialogProps {
  questions: readonly string[];
  onStep: (step: QuestionStep) => Promise<void>;
  onReload: () => Promise<void>;
  onClose: () => void;
}

/** Writes down what was said of questions at the hearing. */
export function AnswerLiveDialog({ questions, onStep, onReload, onClose }: StepDialogProps) {
  const t = useTranslate();
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={t('questions.answerLive')}
      help={t('questions.answerLive.help', { count: questions.length })}
      submitLabel={t('questions.answerLive.submit')}
      reloadLabel={t('questions.reload')}
      onClose={onClose}
      onReload={onReload}
      onSubmit={() => onStep({ step: 'answer-live', questions, note })}
    >
      {(errors) => (
        <TextArea
          name="note"
          label={t('questions.note')}
          hint={t('questions.note.hint')}
          required
          maxLength={2_000}
          value={note}
          error={errors.note}
          onChange={setNote}
        />
      )}
    </FormDialog>
  );
}

/** Gives questions the name of what they have in common. */
export function GroupDialog({
  questions,
  groups,
  onStep,
  onReload,
  onClose,
}: StepDialogProps & { groups: readonly string[] }) {
  const t = useTranslate();
  const [group, setGroup] = useState('');
  return (
    <FormDialog
      title={t('questions.makeGroup')}
      help={t('questions.makeGroup.help', { count: questions.length })}
      submitLabel={t('questions.makeGroup.submit')}
      reloadLabel={t('questions.reload')}
      onClose={onClose}
      onReload={onReload}
      onSubmit={() => onStep({ step: 'group', questions, group })}
    >
      {(errors) => (
        <TextLine
          name="group"
          label={t('questions.groupName')}
          {...(groups.length > 0 && { hint: t('questions.groups', { names: groups.join(', ') }) })}
          maxLength={120}
          value={group}
          error={errors.group}
          onChange={setGroup}
        />
      )}
    </FormDialog>
  );
}
