import { escapeMarkdown } from '../../shared/text/markdown';

const number = new Intl.NumberFormat('es-CO', { useGrouping: 'always' });

/** `1 informe`, `1.200 informes` */
export const count = (amount: number, one: string, several: string): string =>
  `${number.format(amount)} ${amount === 1 ? one : several}`;

const LIST = new Intl.ListFormat('es', { type: 'conjunction' });

/** `uno, dos y tres` */
export const together = (parts: readonly string[]): string => LIST.format(parts);

export const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase('es') + text.slice(1);

/** The beginning of a long text, up to a whole word where there is one. */
export function shortened(text: string, most: number): string {
  const characters = [...text.trim()];
  if (characters.length <= most) return characters.join('');
  const beginning = characters.slice(0, most - 1).join('');
  return `${beginning.replace(/\s+\S*$/, '')}…`;
}

/** What somebody wrote, as a sentence that cannot become a heading, a list, a link or anything else of Markdown. */
export const sentence = (text: string): string =>
  escapeMarkdown(/[.!?…]["'”»)]*$/.test(text.trim()) ? text : `${text.trim()}.`);

/** A title, leading to its page where there is one. */
export const linked = (title: string, address: string | null): string =>
  address === null ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](<${address}>)`;
