/**
 * The pattern that matches a text and nothing else, for anywhere in a regular expression but inside a class: only the
 * signs of its syntax are escaped, since with the flags `u` and `v` any other escape is an error (ECMA-262, B.1.2).
 */
export function literal(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
