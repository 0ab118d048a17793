import { Field, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useTranslate } from '../../translations/translate';
import { nowOn } from '../shared/institute-clock';
import { RadioChoice } from '../shared/RadioChoice';

import { type FilingPartProps, useFilingField } from './field-props';

const NOW = 'now';
const EARLIER = 'earlier';

/**
 * When it was received: the term counts from then (Ley 1437 de 2011, art. 14), however late it is written down. «Now» is
 * said by the server's clock, which need not be the browser's.
 */
export function ReceptionField({ filing, timeZone }: FilingPartProps & { timeZone: string }) {
  const t = useTranslate();
  const intl = useIntl();
  const field = useFilingField(filing);
  const { values, change } = filing;
  const { id, label, value, error, onChange } = field('receivedAt', 'receivedAt');

  // The browser's field writes days and months in the browser's order, which need not be the panel's.
  const moment =
    value && intl.formatDate(`${value}Z`, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  const hint = t(value ? 'staffFiling.received.inWords' : 'staffFiling.received.clocks', {
    moment,
    zone: timeZone,
  });
  const choose = (when: string) =>
    change(
      when === NOW ? { earlier: false, receivedAt: '' } : { earlier: true, receivedAt: nowOn(timeZone) },
    );

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <RadioChoice
        label={label}
        value={values.earlier ? EARLIER : NOW}
        options={[
          { value: NOW, label: t('staffFiling.received.now') },
          { value: EARLIER, label: t('staffFiling.received.earlier') },
        ]}
        onChange={choose}
      />
      {values.earlier && (
        <Field.Root id={id} name="receivedAt" required error={error} hint={hint} width="min(100%, 30rem)">
          <Field.Label>{t('staffFiling.received.at')}</Field.Label>
          <Field.Input
            type="datetime-local"
            value={value}
            max={nowOn(timeZone)}
            onChange={(event) => onChange(event.target.value)}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      )}
    </Flex>
  );
}
