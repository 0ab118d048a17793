import { InputRenderer } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';

import { useChoiceLabel } from '../translations/translate';

/** The input type under which {@link ChoiceInput} is registered: Strapi's own enumeration has no names for its options. */
export const CHOICE_INPUT = 'accountability-choice';

type EnumerationProps = Extract<ComponentProps<typeof InputRenderer>, { type: 'enumeration' }>;

interface ChoiceInputProps extends Omit<EnumerationProps, 'type' | 'options'> {
  attribute: { enum: string[] };
}

/** Strapi's own select for an enumeration, with its options named in the user's language. */
export function ChoiceInput(props: ChoiceInputProps) {
  const labelOf = useChoiceLabel();
  const options = props.attribute.enum.map((value) => ({ value, label: labelOf(value) }));
  return <InputRenderer {...props} type="enumeration" options={options} />;
}
