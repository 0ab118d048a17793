import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { StaffForm } from '../../api/staff-filing';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';
import { RadioChoice } from '../shared/RadioChoice';
import { TextLine } from '../shared/TextLine';

import { type FilingPartProps, useFilingField } from './field-props';

const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;
`;

const NAMED = 'named';
const ANONYMOUS = 'anonymous';
/** The select has no empty value of its own. */
const NONE = 'none';

/** Who asks, as far as they say it: of a named person only the name has to be known (Ley 1437 de 2011, art. 15, par. 2). */
export function PersonPart({ filing, form }: FilingPartProps & { form: StaffForm }) {
  const t = useTranslate();
  const { values, change } = filing;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <RadioChoice
        label={t('staffFiling.who')}
        value={values.anonymous ? ANONYMOUS : NAMED}
        options={[
          { value: NAMED, label: t('staffFiling.who.named') },
          { value: ANONYMOUS, label: t('staffFiling.who.anonymous') },
        ]}
        onChange={(who) => change({ anonymous: who === ANONYMOUS })}
      />
      <Typography textColor="neutral600">
        {t(values.anonymous ? 'staffFiling.who.anonymous.help' : 'staffFiling.who.named.help')}
      </Typography>
      {!values.anonymous && <IdentityFields filing={filing} form={form} />}
      <ContactFields filing={filing} />
    </Flex>
  );
}

function IdentityFields({ filing, form }: FilingPartProps & { form: StaffForm }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const field = useFilingField(filing);
  const { values, change } = filing;
  return (
    <Fields>
      <Choose
        {...field('person.kind', 'kind')}
        options={form.personKinds.map((value) => ({ value, label: labelOf(value) }))}
      />
      <TextLine {...field('person.name', 'name')} required maxLength={200} />
      <Choose
        {...field('person.idType', 'idType')}
        value={values.idType || NONE}
        options={[
          { value: NONE, label: t('staffFiling.idType.none') },
          ...form.idTypes.map(({ code, label }) => ({ value: code, label })),
        ]}
        onChange={(idType) => change({ idType: idType === NONE ? '' : idType })}
      />
      <TextLine {...field('person.idNumber', 'idNumber')} maxLength={40} />
    </Fields>
  );
}

function ContactFields({ filing }: FilingPartProps) {
  const field = useFilingField(filing);
  return (
    <Fields>
      <TextLine {...field('person.email', 'email')} type="email" maxLength={254} />
      <TextLine {...field('person.phone', 'phone')} type="tel" maxLength={40} />
      <TextLine {...field('person.address', 'address')} maxLength={250} />
      <TextLine {...field('person.city', 'city')} maxLength={120} />
    </Fields>
  );
}
