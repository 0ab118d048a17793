import { Typography } from '@strapi/design-system';

import { type FilingField, idOfField } from '../../pages/staff-filing/filing-values';
import type { FilingFormState } from '../../pages/staff-filing/use-filing-form';
import { useTranslate } from '../../translations/translate';
import { BusyButton } from '../shared/BusyButton';
import { ErrorNotice } from '../shared/ErrorNotice';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Buttons } from '../shared/layout';

import { FIELD_LABELS } from './field-props';

const isField = (name: string): name is FilingField => name in FIELD_LABELS;

/** Why it was not filed, and what can be done about it. */
export function FilingProblem({ filing }: { filing: FilingFormState }) {
  const t = useTranslate();
  const { failure, busy, showEarlier, fileAsAnother } = filing;
  if (!failure) return null;
  if (failure.conflict) {
    return (
      <ErrorNotice failure={failure}>
        <Typography tag="p" textColor="neutral800" paddingBottom={3}>
          {t('staffFiling.conflict')}
        </Typography>
        <Buttons>
          <BusyButton busy={busy} onClick={() => void showEarlier()}>
            {t('staffFiling.conflict.show')}
          </BusyButton>
          <BusyButton variant="secondary" busy={busy} onClick={() => void fileAsAnother()}>
            {t('staffFiling.conflict.another')}
          </BusyButton>
        </Buttons>
      </ErrorNotice>
    );
  }
  const problems = Object.entries(failure.fields).map(([name, message]) => ({
    id: idOfField(name),
    label: isField(name) ? t(FIELD_LABELS[name]) : name,
    message,
  }));
  return <ErrorSummary failure={failure} problems={problems} />;
}
