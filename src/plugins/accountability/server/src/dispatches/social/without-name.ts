/** A text without the variable that only a mail can fill in: on a network nobody knows who reads. */
export function withoutName(text: string): string {
  return text.replace(/[ \t]*\{\{\s*nombre\s*\}\}/g, '');
}
