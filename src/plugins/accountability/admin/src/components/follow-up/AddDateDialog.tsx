import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { type Action, useFollowUp } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';
import { DayField } from '../shared/DayField';
import { FormDialog } from '../shared/FormDialog';
import { TextLine } from '../shared/TextLine';

interface AddDateDialogProps {
  /** Those the date may be of. */
  actions: readonly Pick<Action, 'documentId' | 'name'>[];
  /** The first day of the plan, `YYYY-MM-DD`. */
  periodStart: string;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Adds a date that the plan's frequencies do not give. */
export function AddDateDialog({ actions, periodStart, reload, onClose }: AddDateDialogProps) {
  const t = useTranslate();
  const { addDate } = useFollowUp();
  const { toggleNotification } = useNotification();
  const [only] = actions.length === 1 ? actions : [];
  const [actionId, setActionId] = useState(only?.documentId ?? actions[0]?.documentId ?? '');
  const [label, setLabel] = useState('');
  const [on, setOn] = useState('');

  const submit = async () => {
    await addDate(actionId, { on, label });
    await reload();
    toggleNotification({ type: 'success', message: t('followUp.addDate.done') });
  };
  return (
    <FormDialog
      title={t('followUp.addDate')}
      help={t('followUp.addDate.help')}
      submitLabel={t('followUp.addDate.submit')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(errors) => (
        <>
          {only ? (
            <Typography tag="p">{t('followUp.addDate.of', { action: only.name })}</Typography>
          ) : (
            <Choose
              label={t('followUp.addDate.action')}
              value={actionId}
              required
              options={actions.map(({ documentId, name }) => ({ value: documentId, label: name }))}
              onChange={setActionId}
            />
          )}
          <TextLine
            name="label"
            label={t('followUp.addDate.label')}
            hint={t('followUp.addDate.labelHint')}
            required
            maxLength={250}
            value={label}
            error={errors.label}
            onChange={setLabel}
          />
          <DayField
            name="on"
            label={t('followUp.addDate.on')}
            required
            value={on}
            min={periodStart}
            error={errors.on}
            onChange={setOn}
          />
        </>
      )}
    </FormDialog>
  );
}
