import type { Finding, FindingKind, Span } from './finding';

/** What the public reads in the place of a datum. */
const PLACEHOLDERS: Readonly<Record<FindingKind, string>> = {
  name: '[nombre reservado]',
  document: '[documento reservado]',
  phone: '[teléfono reservado]',
  email: '[correo reservado]',
  address: '[dirección reservada]',
  account: '[cuenta reservada]',
  plate: '[placa reservada]',
};

export const placeholderFor = (kind: FindingKind): string => PLACEHOLDERS[kind];

const ANY_PLACEHOLDER = /\[(\p{L}+ reservad[oa])\]/gu;

/** Where a text says already that something was left out. */
export function placeholdersIn(text: string): Span[] {
  return [...text.matchAll(ANY_PLACEHOLDER)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The text with each finding replaced by what it was («[nombre reservado]»). */
export function redact(text: string, findings: readonly Finding[]): string {
  const lastFirst = [...findings].sort((one, other) => other.start - one.start);
  return lastFirst.reduce(
    (left, { start, end, kind }) => left.slice(0, start) + PLACEHOLDERS[kind] + left.slice(end),
    text,
  );
}

/** Markdown takes brackets for the text of a link when «(…)» or «:» follows: what was left out is never one. */
export function escapePlaceholders(markdown: string): string {
  return markdown.replace(ANY_PLACEHOLDER, String.raw`\[$1\]`);
}
