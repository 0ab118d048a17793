import { ownMember } from '../../../shared/values';

/** How the text of a file is read, by the end of its name. */
const KINDS = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.xlsx': 'xlsx',
  '.txt': 'text',
  '.csv': 'text',
  '.md': 'text',
} as const;
export type FileKind = (typeof KINDS)[keyof typeof KINDS];

export const kindOf = ({ ext }: { ext?: string | null }): FileKind | undefined =>
  ownMember<FileKind>(KINDS, ext?.toLowerCase() ?? '');

export const isReadable = (file: { ext?: string | null }): boolean => kindOf(file) !== undefined;
