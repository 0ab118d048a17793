import { Button, Checkbox, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';

import { useChoiceLabel, useTranslate } from '../../translations/translate';

import { actionsFor, toggled } from './dispatch-values';
import { BoxGroup, FormPart, type FormPartProps } from './form-part';

/** Plans often name an action after its medium: it is not said twice. */
const mediumBeside = (name: string, medium: string) =>
  name.localeCompare(medium, 'es', { sensitivity: 'base' }) === 0 ? '' : medium;

/** What the plan has to be done by it: the actions that the channels chosen carry out. */
export function ActionsPart({ form: { values, change }, choices }: FormPartProps) {
  const t = useTranslate();
  const choice = useChoiceLabel();
  const { actionIds, chosen } = values;
  const actions = actionsFor(chosen, choices);
  const plans = [...new Set(actions.map(({ plan }) => plan))];
  const every = actions.map(({ documentId }) => documentId);
  const missing = every.some((id) => !actionIds.includes(id));

  return (
    <FormPart title={t('dispatches.actions')} help={t('dispatches.actions.help')}>
      {actions.length === 0 && (
        <Typography tag="p">
          {t(chosen.length === 0 ? 'dispatches.actions.noChannel' : 'dispatches.actions.none')}
        </Typography>
      )}
      {actions.length > 0 && (
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Check aria-hidden />}
          disabled={!missing}
          onClick={() => change({ actionIds: [...new Set([...actionIds, ...every])] })}
        >
          {t('dispatches.actions.all')}
        </Button>
      )}
      {plans.map((plan) => (
        <BoxGroup key={plan} label={plan}>
          {actions
            .filter((action) => action.plan === plan)
            .map(({ documentId, name, medium, frequencies }) => (
              <Checkbox
                key={documentId}
                checked={actionIds.includes(documentId)}
                onCheckedChange={(on) => change({ actionIds: toggled(actionIds, documentId, on === true) })}
              >
                {[name, mediumBeside(name, choice(medium ?? '')), ...frequencies.map(choice)]
                  .filter(Boolean)
                  .join(' · ')}
              </Checkbox>
            ))}
        </BoxGroup>
      ))}
    </FormPart>
  );
}
