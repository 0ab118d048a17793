/** The languages in which a deadline can be explained; Spanish is the institute's. */
export type Language = 'es' | 'en';

/** The same sentence or name in each language. */
export type Translated = Readonly<Record<Language, string>>;
