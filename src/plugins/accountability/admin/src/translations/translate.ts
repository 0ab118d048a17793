import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import type es from './es.json';

/** The name of a sentence in `es.json` and `en.json`. */
export type MessageKey = keyof typeof es;

type Values = Record<string, string | number>;

/** A sentence's name as react-intl knows it, where Strapi wants a descriptor and not a text. */
export const messageId = (key: MessageKey): string => `${PLUGIN_ID}.${key}`;

/** Gives the function that says a sentence in the user's language: `t('planImport.title')`. */
export function useTranslate(): (key: MessageKey, values?: Values) => string {
  const intl = useIntl();
  return (key, values) => intl.formatMessage({ id: messageId(key) }, values);
}

/** Gives the function that names a coded value (`before-hearing`); a code without a name is shown as it is. */
export function useChoiceLabel(): (value: string) => string {
  const intl = useIntl();
  return (value) => {
    const id = `${PLUGIN_ID}.choice.${value}`;
    return id in intl.messages ? intl.formatMessage({ id }) : value;
  };
}
