/** What can be found: content by its type, and `document` for a file attached to something published. */
export const KINDS = [
  'plan',
  'plan-action',
  'management-report',
  'bulletin',
  'hearing',
  'commitment',
  'published-answer',
  'page',
  'document',
] as const;
export type Kind = (typeof KINDS)[number];
