import { useIntl } from 'react-intl';

import { useChoiceLabel } from '../translations/translate';

const NOTHING = '-';

/** Attribute types whose values {@link useValueInWords} knows how to say. */
export const SPOKEN_TYPES: readonly string[] = [
  'string',
  'text',
  'enumeration',
  'date',
  'datetime',
  'boolean',
];

/**
 * Gives the function that says a stored value as a person reads it: codes by their names, dates short, and yes or
 * no. A list of codes is said one after the other; what is empty is a dash.
 */
export function useValueInWords(): (type: string, value: unknown) => string {
  const intl = useIntl();
  const labelOf = useChoiceLabel();

  return (type, value) => {
    if (typeof value === 'boolean') {
      const answer = value ? 'on' : 'off';
      return intl.formatMessage({ id: `app.components.ToggleCheckbox.${answer}-label` });
    }
    if (Array.isArray(value)) {
      return value.map((one) => labelOf(String(one))).join(', ') || NOTHING;
    }
    if (typeof value !== 'string' || value === '') return NOTHING;
    // A day is the same day everywhere: it is read as this browser's own, not as midnight in London.
    if (type === 'date') return intl.formatDate(`${value}T00:00:00`, { dateStyle: 'medium' });
    if (type === 'datetime') return intl.formatDate(value, { dateStyle: 'medium', timeStyle: 'short' });
    return type === 'enumeration' ? labelOf(value) : value;
  };
}
