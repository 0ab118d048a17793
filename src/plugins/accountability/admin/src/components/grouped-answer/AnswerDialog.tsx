import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { type GroupFinding, useGroupedAnswer } from '../../api/grouped-answer';
import { RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';
import { AnswerText } from '../inquiry-case/AnswerText';
import { OutcomeChoice } from '../inquiry-case/OutcomeChoice';
import { ErrorNotice } from '../shared/ErrorNotice';
import { FormDialog } from '../shared/FormDialog';

import { Findings } from './Findings';
import { GroupCases } from './GroupCases';
import { GroupPreview } from './GroupPreview';
import { PublicTexts } from './PublicTexts';
import { Threshold } from './Threshold';
import { type GroupForm, useGroup } from './use-group';

const ROWS = 8;

interface AnswerDialogProps {
  documentIds: readonly string[];
  form: GroupForm;
  onChange: (form: GroupForm) => void;
  onChoose: (documentIds: readonly string[]) => void;
  onClose: () => void;
  onAnswered: () => void;
}

/** Which cases get the one answer, what it says, and what of it is published. */
export function AnswerDialog({ documentIds, form, onChange, onChoose, ...on }: AnswerDialogProps) {
  const t = useTranslate();
  const { check, answer } = useGroupedAnswer();
  const { toggleNotification } = useNotification();
  const group = useGroup(documentIds);
  const [findings, setFindings] = useState<readonly GroupFinding[]>([]);
  const count = documentIds.length;
  const change = (part: Partial<GroupForm>) => onChange({ ...form, ...part });

  /** @throws RefusedError while something in the texts may be somebody's data */
  const findFirst = async () => {
    const { publicQuestion, publicAnswer, accepted } = form;
    if (!publicQuestion && !publicAnswer) return;
    const { findings: found } = await check(documentIds, { publicQuestion, publicAnswer });
    setFindings(found);
    const standing = found.filter(({ key }) => !accepted.includes(key)).length;
    if (standing > 0) throw new RefusedError(t('grouped.findings.standing', { count: standing }));
  };
  const send = async () => {
    const cases = group.read?.cases ?? [];
    const versions = Object.fromEntries(cases.map(({ documentId, version }) => [documentId, version]));
    await findFirst();
    try {
      await answer({ ...form, documentIds, versions });
    } catch (error) {
      // What the cases refuse is said at each of them.
      await group.reload();
      throw error;
    }
    toggleNotification({ type: 'success', message: t('grouped.sent', { count }) });
    on.onAnswered();
  };

  return (
    <FormDialog
      title={t('grouped.title', { count })}
      submitLabel={t('grouped.send', { count })}
      onClose={on.onClose}
      onSubmit={send}
    >
      {(errors) => (
        <>
          {group.failure !== null && (
            <ErrorNotice failure={{ message: group.failure || t('grouped.failed') }} />
          )}
          {group.read && <Threshold group={group.read} count={count} />}
          {group.read && <GroupCases cases={group.read.cases} onChoose={onChoose} onReload={group.reload} />}
          <AnswerText
            name="text"
            rows={ROWS}
            required
            value={form.text}
            error={errors.text}
            onChange={(text) => change({ text })}
          />
          <OutcomeChoice
            value={form.outcome}
            error={errors.outcome}
            onChange={(outcome) => change({ outcome })}
          />
          {group.read?.mayPublish && (
            <PublicTexts
              form={form}
              required={group.read.mustBePublished}
              errors={errors}
              onChange={change}
            />
          )}
          <Findings
            findings={findings}
            accepted={form.accepted}
            onChange={(accepted) => change({ accepted })}
          />
          <GroupPreview documentIds={documentIds} form={form} />
        </>
      )}
    </FormDialog>
  );
}
