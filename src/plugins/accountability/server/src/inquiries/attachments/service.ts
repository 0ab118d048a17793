import { createHash } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { INQUIRY, INQUIRY_ATTACHMENT } from '../../uids';

import { examination } from './examination';
import { clamav, type ScannerSettings } from './scanner';
import type { ATTACHMENT_OWNERS } from './schema';
import { AlteredFileError } from './sealed-file';
import { attachmentFiles } from './storage';

export type AttachmentOwner = (typeof ATTACHMENT_OWNERS)[number];

/** A file as it was received: on the disk, and not looked at yet. */
export interface ReceivedFile {
  storageKey: string;
  key: Buffer;
  /** As the sender calls it. */
  name: string;
  bytes: number;
  sha256: string;
}

/** A file that was received and found good, and that no row names yet. */
export interface StagedFile {
  storageKey: string;
  key: Buffer;
  /** As it may be shown and saved (`file-name.ts`). */
  name: string;
  mime: string;
  bytes: number;
  /** Of what was sent, in base64url: an image is stored without its metadata, and is another. */
  sha256: string;
}

/** The files of one request. */
export interface SentFiles {
  /** As they were received, in order. */
  sent: readonly Pick<ReceivedFile, 'name' | 'sha256'>[];
  /** Looked into when this is called: after the cheaper checks. @throws FormRefusal */
  files: () => Promise<StagedFile[]>;
}

export interface AttachmentView {
  id: string;
  name: string;
  mime: string;
  bytes: number;
  owner: AttachmentOwner;
  /** ISO 8601 instant. */
  addedAt: string;
}

interface Row {
  filingNumber: string;
  owner: AttachmentOwner;
  storageKey: string;
  mime: string;
  bytes: number;
  addedAt: Date | string;
  sealed: string;
}

/** What of a file is sealed: who has the database and the folder, but not the vault's key, has neither name nor content. */
interface Sealed {
  name: string;
  /** base64url. */
  key: string;
  sha256: string;
}

/** Strapi calls these when the outermost transaction is over, and does not wait for them. */
interface TransactionEnds {
  onCommit: (callback: () => void) => void;
  onRollback: (callback: () => void) => void;
}

interface Settings {
  /** Absolute, or from the application's folder. */
  folder: string;
  /** Megabytes of the disk that are left to the database. */
  reserveMegabytes: number;
  /** Without a host nothing is scanned. `required`: what could not be scanned is not taken. */
  scanner: ScannerSettings & { required: boolean };
}

/** Where the sealed part of an attachment's row belongs. */
export const attachmentContext = (filingNumber: string, storageKey: string) =>
  `inquiry:${filingNumber}:attachment:${storageKey}`;

/**
 * The files of inquiries: encrypted in a folder of their own (`storage.ts`), named by rows. Reached by the database's
 * query engine only, as the secrets of filings are.
 */
export function attachmentsService({ strapi }: { strapi: Core.Strapi }) {
  const settings = strapi.plugin('accountability').config<Settings>('attachments');
  const rows = () => strapi.db.query(INQUIRY_ATTACHMENT);
  const vault = () => getService('personal-data');

  const files = attachmentFiles(
    path.resolve(strapi.dirs.app.root, settings.folder),
    settings.reserveMegabytes * 1024 * 1024,
    async (storageKeys) => {
      const found = (await rows().findMany({ where: { storageKey: { $in: [...storageKeys] } } })) as Row[];
      return new Set(found.map(({ storageKey }) => storageKey));
    },
  );

  const { scanner } = settings;
  const examine = examination({
    files,
    scanner: scanner.host === '' ? null : clamav(scanner),
    scanRequired: scanner.required,
    warn: (message) => strapi.log.warn(message),
  });

  const openRow = (row: Row) =>
    JSON.parse(vault().open(row.sealed, attachmentContext(row.filingNumber, row.storageKey))) as Sealed;
  const viewOf = (row: Row): AttachmentView => ({
    id: row.storageKey,
    name: openRow(row).name,
    mime: row.mime,
    bytes: row.bytes,
    owner: row.owner,
    addedAt: new Date(row.addedAt).toISOString(),
  });

  return {
    /** Writes a file to `staging` as it comes. @throws CannotStoreError, and what the source throws */
    async receive(name: string, source: AsyncIterable<Buffer>): Promise<ReceivedFile> {
      const digest = createHash('sha256');
      async function* hashed() {
        for await (const chunk of source) {
          digest.update(chunk);
          yield chunk;
        }
      }
      const staged = await files.stage(hashed());
      return { ...staged, name, sha256: digest.digest('base64url') };
    },

    /**
     * Looks into a received file: its type, what is written beside an image, viruses. The file it gives may be another
     * than the one received, which is left to `settle`.
     *
     * @throws ContentRefusedError, InfectedError, ScannerSilentError, CannotStoreError
     */
    examine,

    /**
     * Names staged files as an inquiry's, in the caller's transaction (or alone). The files get to their place when the
     * request is over (`receiveForm`).
     */
    async attach(
      filingNumber: string,
      owner: AttachmentOwner,
      staged: readonly StagedFile[],
    ): Promise<AttachmentView[]> {
      const added: Row[] = staged.map(({ storageKey, key, name, mime, bytes, sha256 }) => {
        const sealed: Sealed = { name, key: key.toString('base64url'), sha256 };
        return {
          filingNumber,
          owner,
          storageKey,
          mime,
          bytes,
          addedAt: new Date(),
          sealed: vault().seal(JSON.stringify(sealed), attachmentContext(filingNumber, storageKey)),
        };
      });
      if (added.length > 0) await rows().createMany({ data: added });
      return added.map(viewOf);
    },

    /** The files of an inquiry, oldest first; all of them, or one side's. */
    async list(filingNumber: string, owner?: AttachmentOwner): Promise<AttachmentView[]> {
      const where = owner ? { filingNumber, owner } : { filingNumber };
      const found = (await rows().findMany({ where, orderBy: { id: 'asc' } })) as Row[];
      return found.map(viewOf);
    },

    /**
     * One file of an inquiry, to be read once: the stream fails where the file was altered. `null` where this inquiry has no
     * such file. For callers who may read the person's data, and the citizen.
     */
    async open(filingNumber: string, id: string): Promise<{ view: AttachmentView; stream: Readable } | null> {
      const row = (await rows().findOne({ where: { filingNumber, storageKey: id } })) as Row | null;
      if (!row) return null;
      const file = await files.open(row.storageKey, Buffer.from(openRow(row).key, 'base64url'));
      async function* pieces() {
        try {
          yield* file.pieces();
        } catch (cause) {
          throw new AlteredFileError(`File ${id} of inquiry ${filingNumber} cannot be read`, { cause });
        } finally {
          await file.close();
        }
      }
      return { view: viewOf(row), stream: Readable.from(pieces(), { objectMode: false }) };
    },

    /** Removes the files of an inquiry, rows and bytes, with the caller's transaction (or alone). */
    async remove(filingNumber: string): Promise<void> {
      await strapi.db.transaction(async ({ onCommit, onRollback }: TransactionEnds) => {
        const found = (await rows().findMany({ where: { filingNumber } })) as Row[];
        const storageKeys = found.map(({ storageKey }) => storageKey);
        const settle = () =>
          void files.settle(storageKeys).catch((error: unknown) => strapi.log.error(error));
        onCommit(settle);
        onRollback(settle);
        await files.withdraw(storageKeys);
        await rows().deleteMany({ where: { filingNumber } });
      });
    },

    /** What became of staged files: those a row names get to their place, the others are removed. */
    settle: (storageKeys: readonly string[]) => files.settle(storageKeys),

    /** The number of an inquiry the admin knows by its documentId; `null` where there is none. */
    async filingNumberOf(documentId: string): Promise<string | null> {
      const found = await strapi.documents(INQUIRY).findOne({ documentId, fields: ['filingNumber'] });
      return found?.filingNumber ?? null;
    },

    /** Puts in order what a killed process left behind. Asked for at the start. */
    sweep: () => files.sweep(),
  };
}
