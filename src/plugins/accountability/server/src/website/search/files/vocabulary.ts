/**
 * How far the text of a file is read: it waits for it, was read, is of a kind that has none, or cannot be read: it has a
 * password, is damaged, or asks for more memory or time than it is given.
 */
export const EXTRACTIONS = ['waiting', 'read', 'none', 'locked', 'damaged', 'too-large', 'missing'] as const;
export type Extraction = (typeof EXTRACTIONS)[number];
