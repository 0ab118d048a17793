import type { NewEvidence } from '../../api/follow-up';
import type { LibraryFile } from '../../api/media-library';

export const KINDS = ['link', 'file', 'note'] as const;

/** The file an evidence is: one of the library, or one that goes into it when the form is sent. */
export type ChosenFile = { from: 'library'; file: LibraryFile } | { from: 'device'; file: File };

/** What is written in the form of an evidence. */
export interface EvidenceDraft {
  kind: NewEvidence['kind'];
  url: string;
  file: ChosenFile | null;
  note: string;
  /** `YYYY-MM-DD` */
  on: string;
}

/**
 * What is sent: of a link or file what belongs to that kind, and nothing that is empty.
 *
 * @param key the form's own, the same for each try
 */
export function evidenceOf({ kind, url, file, note, on }: EvidenceDraft, key: string): NewEvidence {
  return {
    kind,
    key,
    ...(kind === 'link' && url !== '' && { url }),
    ...(kind === 'file' && file?.from === 'library' && { fileId: file.file.id }),
    ...(note !== '' && { note }),
    ...(on !== '' && { on }),
  };
}
