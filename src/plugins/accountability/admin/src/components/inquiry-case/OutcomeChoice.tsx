import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';

const OUTCOMES = ['granted', 'partly-granted', 'denied'] as const;

interface OutcomeChoiceProps {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** What the answer gives of what was asked for. */
export function OutcomeChoice(field: OutcomeChoiceProps) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  return (
    <Choose
      {...field}
      name="outcome"
      label={t('answer.outcome')}
      placeholder={t('answer.outcome.choose')}
      required
      options={OUTCOMES.map((value) => ({ value, label: labelOf(value) }))}
    />
  );
}
