/** What no XML 1.0 document may hold, not even escaped: most control characters, and half of a pair (XML 1.0, 2.2). */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that would keep any reader from opening the feed. */
export const xmlText = (text: string): string => text.replace(NOT_XML, '');
