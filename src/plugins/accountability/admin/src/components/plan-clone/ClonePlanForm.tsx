import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { usePlanClones } from '../../api/plan-clones';
import { PLAN } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { DayField } from '../shared/DayField';
import { DialogForm } from '../shared/DialogForm';
import { TextLine } from '../shared/TextLine';

interface ClonePlanFormProps {
  planId: string;
  onClose: () => void;
}

/** Asks for the new plan's title and period, and opens it. */
export function ClonePlanForm({ planId, onClose }: ClonePlanFormProps) {
  const t = useTranslate();
  const clone = usePlanClones();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [title, setTitle] = useState('');
  const [periodStart, setPeriodStart] = useState('');
  const [periodEnd, setPeriodEnd] = useState('');

  const submit = async () => {
    const { documentId } = await clone(planId, { title, periodStart, periodEnd });
    toggleNotification({ type: 'success', message: t('planClone.done') });
    navigate(`/content-manager/collection-types/${PLAN}/${documentId}`);
  };
  return (
    <DialogForm
      help={t('planClone.help')}
      submitLabel={t('planClone.submit')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(errors) => (
        <>
          <TextLine
            name="title"
            label={t('planClone.title')}
            required
            maxLength={250}
            value={title}
            error={errors.title}
            onChange={setTitle}
          />
          <DayField
            name="periodStart"
            label={t('planClone.periodStart')}
            required
            value={periodStart}
            error={errors.periodStart}
            onChange={setPeriodStart}
          />
          <DayField
            name="periodEnd"
            label={t('planClone.periodEnd')}
            required
            min={periodStart}
            value={periodEnd}
            error={errors.periodEnd}
            onChange={setPeriodEnd}
          />
        </>
      )}
    </DialogForm>
  );
}
