import { PLUGIN_ID } from '../plugin-id';

import en from './en.json';
import es from './es.json';
import type { MessageKey } from './translate';

/** Both languages say everything: a sentence missing in one of them does not compile. */
const LANGUAGES: Record<string, Record<MessageKey, string>> = { es, en };

/** The plugin's sentences in the languages asked for, named as react-intl needs them. */
export function loadTranslations(
  locales: readonly string[],
): { locale: string; data: Record<string, string> }[] {
  return locales.map((locale) => ({
    locale,
    data: Object.fromEntries(
      Object.entries(LANGUAGES[locale] ?? {}).map(([key, sentence]) => [`${PLUGIN_ID}.${key}`, sentence]),
    ),
  }));
}

/** The name of a coded value in a language, outside of React. A code without a name is given back as it is. */
export function choiceLabel(value: string, locale: string): string {
  const sentences: Record<string, string> = LANGUAGES[locale] ?? es;
  return sentences[`choice.${value}`] ?? value;
}
