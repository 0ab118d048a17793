import type { InquiryCase } from '../../api/inquiry-case';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { useAssignees } from '../inquiry-desk/use-choices';
import { Choose } from '../shared/Choose';
import { DayField } from '../shared/DayField';
import { TextArea } from '../shared/TextArea';
import { TextLine } from '../shared/TextLine';

import { type StepField, WITHDRAWAL_GROUNDS } from './step-forms';

interface StepInputProps {
  field: StepField;
  inquiry: InquiryCase;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** One field of a step's form. */
export function StepInput({ field: { name, kind, required }, inquiry, ...input }: StepInputProps) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const common = { name, required, label: t(`step.field.${name}`), ...input };

  if (kind === 'assignee') return <AssigneeInput {...common} />;
  if (kind === 'day') return <DayField {...common} min={inquiry.dueOn} max={inquiry.latestExtension ?? ''} />;
  if (kind === 'text') return <TextArea {...common} />;
  if (kind === 'grounds') {
    const options = WITHDRAWAL_GROUNDS.map((value) => ({ value, label: labelOf(value) }));
    return <Choose {...common} placeholder={t('step.field.choose')} options={options} />;
  }
  return <TextLine {...common} />;
}

type InputProps = Omit<StepInputProps, 'field' | 'inquiry'> & {
  name: string;
  label: string;
  required: boolean;
};

function AssigneeInput(props: InputProps) {
  const t = useTranslate();
  const options = useAssignees().map(({ id, name }) => ({ value: String(id), label: name }));
  return <Choose {...props} placeholder={t('step.field.choose')} options={options} />;
}
