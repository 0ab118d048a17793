/** Texts on their way, by the names of their fields. */
export type Texts = Readonly<Record<string, string>>;

/** Texts as the server keeps them for a case. */
export interface KeptDraft<Kept extends Texts> {
  texts: Kept;
  /** Counts the savings. */
  version: number;
  /** Who saved it last and when (ISO 8601); `null` where nobody did. */
  savedBy: string | null;
  savedAt: string | null;
}

/** Where texts on their way are kept. */
export interface DraftStore<Kept extends Texts> {
  read: () => Promise<KeptDraft<Kept>>;
  /** Refused with 409 where somebody saved another since `version`. */
  save: (texts: Kept, version: number) => Promise<KeptDraft<Kept>>;
}
