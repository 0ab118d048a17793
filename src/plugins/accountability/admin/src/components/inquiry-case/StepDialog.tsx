import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { InquiryCase } from '../../api/inquiry-case';
import type { OpenCase } from '../../pages/inquiry-case/use-case';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { FormDialog } from '../shared/FormDialog';

import { type FormStep, isGrave, startingValues, STEP_FORMS, stepFields } from './step-forms';
import { StepInput } from './StepInput';

interface StepDialogProps {
  step: FormStep;
  open: OpenCase;
  inquiry: InquiryCase;
  onClose: () => void;
}

/** The form of a step: says what will happen and what of it the citizen is told. */
export function StepDialog({ step, open, inquiry, onClose }: StepDialogProps) {
  const t = useTranslate();
  const { longDay } = useDates();
  const { toggleNotification } = useNotification();
  const fields = STEP_FORMS[step];
  const [values, setValues] = useState(() => startingValues(fields, inquiry));

  const take = async () => {
    open.show(await open.api.takeStep({ step, ...stepFields(fields, values) }, inquiry.version));
    toggleNotification({ type: 'success', message: t(`step.${step}.done`) });
  };
  const limit = inquiry.latestExtension ? longDay(inquiry.latestExtension) : '';

  return (
    <FormDialog
      title={t(`step.${step}`)}
      help={t(`step.${step}.help`, { limit })}
      submitLabel={t(`step.${step}.submit`)}
      danger={isGrave(step)}
      onClose={onClose}
      onSubmit={take}
      onReload={open.reload}
    >
      {(errors) =>
        fields.map((field) => (
          <StepInput
            key={field.name}
            field={field}
            inquiry={inquiry}
            value={values[field.name] ?? ''}
            error={errors[field.name]}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))
      }
    </FormDialog>
  );
}
