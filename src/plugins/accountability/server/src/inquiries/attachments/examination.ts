import { limitConcurrency } from '../../shared/concurrency/limit-concurrency';

import { withoutMetadata } from './content/image';
import { type ImageKind, type Kind, kindOf, KINDS } from './content/kind';
import { safeFileName } from './file-name';
import { type Scanner, ScannerSilentError } from './scanner';
import type { SealedFile } from './sealed-file';
import type { ReceivedFile, StagedFile } from './service';
import type { AttachmentFiles, StagedBytes } from './storage';

/** The scanner found something harmful. */
export class InfectedError extends Error {}

/** An image is decoded whole: more than these at once would make the memory depend on who sends what. */
const IMAGES_AT_ONCE = 2;

const isImage = (kind: Kind): kind is ImageKind => kind === 'jpeg' || kind === 'png' || kind === 'webp';

interface Tools {
  files: AttachmentFiles;
  /** `null`: nothing is scanned. */
  scanner: Scanner | null;
  scanRequired: boolean;
  warn: (message: string) => void;
}

/** What each received file goes through before anything is filed. It is read from the disk, sealed, a piece at a time. */
export function examination({ files, scanner, scanRequired, warn }: Tools) {
  const inTurn = limitConcurrency(IMAGES_AT_ONCE);

  async function reading<T>(staged: StagedBytes, use: (file: SealedFile) => Promise<T>): Promise<T> {
    const file = await files.open(staged.storageKey, staged.key);
    try {
      return await use(file);
    } finally {
      await file.close();
    }
  }

  /** What is stored is what is scanned: of an image, what is left of it. */
  async function scan(staged: StagedBytes): Promise<void> {
    if (!scanner) return;
    try {
      if (await reading(staged, (file) => scanner.isInfected(file.pieces()))) throw new InfectedError();
    } catch (error) {
      if (!(error instanceof ScannerSilentError) || scanRequired) throw error;
      warn('The virus scanner does not answer: an attachment was taken without it (CLAMAV_REQUIRED=false).');
    }
  }

  return async (received: ReceivedFile): Promise<StagedFile> => {
    const kind = await reading(received, kindOf);
    const stored = isImage(kind)
      ? await inTurn(() => reading(received, (file) => files.stage(withoutMetadata(file.pieces(), kind))))
      : received;
    try {
      await scan(stored);
    } catch (error) {
      await files.settle([stored.storageKey]);
      throw error;
    }
    const { storageKey, key, bytes } = stored;
    const name = safeFileName(received.name, kind);
    return { storageKey, key, bytes, name, mime: KINDS[kind].mime, sha256: received.sha256 };
  };
}
