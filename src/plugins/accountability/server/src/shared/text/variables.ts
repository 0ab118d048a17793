import { ownMember } from '../values';

import { escapeMarkdown } from './markdown';

/** The name with the blanks around it: parted in the pattern, they would be tried in every way there is. */
const OPEN = /\{\{([^{}]*)\}\}/gu;

/** The names a text leaves open, written `{{nombre}}`, each once. */
export function variablesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(OPEN), ([, name = '']) => name.trim()))];
}

/**
 * Fills what is left open, in one pass: what a value says is no variable again. What has no value here stays as it is
 * written.
 *
 * @param text Markdown
 * @param values plain text, which is shown and does nothing else
 */
export function fillVariables(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return replaceVariables(text, (name) => {
    const value = ownMember(values, name);
    return value === undefined ? undefined : escapeMarkdown(value);
  });
}

/** The same, of values that are Markdown themselves, or of a text that is not. */
export function replaceVariables(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(OPEN, (written, name: string) => valueOf(name.trim()) ?? written);
}
