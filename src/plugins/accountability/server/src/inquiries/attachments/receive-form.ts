import type { Context } from 'koa';

import { getService } from '../../get-service';
import type { Language } from '../../shared/http/language';
import { refuse } from '../../shared/http/refusal';
import { bodyOf } from '../../shared/forms/validation';
import { blankAsAbsent, isRecord } from '../../shared/values';

import { ContentRefusedError } from './content/refused';
import { InfectedError } from './examination';
import { bodyOfFields } from './form/fields';
import { type IncomingFile, readMultipart } from './form/multipart';
import { ATTACHMENTS_FIELD, FormRefusal, refusedFile } from './refusals';
import { ScannerSilentError } from './scanner';
import type { ReceivedFile, SentFiles, StagedFile } from './service';
import { CannotStoreError } from './storage';

/** What a form brings, the same for JSON and multipart. */
export interface ReceivedForm extends SentFiles {
  /** For the same schema either way; not checked yet. */
  body: unknown;
}

const NAMES = {
  400: 'ValidationError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  503: 'ServiceUnavailableError',
} as const;

const JSON_OR_FORM = {
  es: 'Envíe la solicitud como application/json o multipart/form-data.',
  en: 'Send the request as application/json or multipart/form-data.',
};

/** What can go wrong with one file, as the refusal of it; other errors pass. */
function refusalOf(error: unknown, ordinal: number): unknown {
  if (error instanceof ContentRefusedError) return refusedFile(error.reason, ordinal);
  if (error instanceof InfectedError) return refusedFile('infected', ordinal);
  if (error instanceof ScannerSilentError) return refusedFile('notScanned', ordinal);
  if (error instanceof CannotStoreError) {
    strapi.log.error(error.message);
    return new FormRefusal('noSpace', [ATTACHMENTS_FIELD]);
  }
  return error;
}

async function orRefusal<T>(ordinal: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error, ordinal);
  }
}

/** The files of one request, from their first byte until it is known what became of them. */
function requestFiles() {
  const attachments = getService('attachments');
  const received: { ordinal: number; file: ReceivedFile }[] = [];
  const staged = new Set<string>();

  return {
    sent: () => received.map(({ file }) => file),

    async take({ name, ordinal, bytes }: IncomingFile): Promise<void> {
      const file = await orRefusal(ordinal, () => attachments.receive(name, bytes));
      staged.add(file.storageKey);
      // A file input nobody used is sent with no name and no content.
      if (file.bytes === 0 && name === '') return;
      if (file.bytes === 0) throw refusedFile('empty', ordinal);
      received.push({ ordinal, file });
    },

    async examined(): Promise<StagedFile[]> {
      const good: StagedFile[] = [];
      for (const { ordinal, file } of received) {
        const examined = await orRefusal(ordinal, () => attachments.examine(file));
        staged.add(examined.storageKey);
        good.push(examined);
      }
      return good;
    },

    async settle(): Promise<void> {
      try {
        await attachments.settle([...staged]);
      } catch (error) {
        // What was answered holds: the files are found in `staging`, and the next start puts them in order.
        strapi.log.error(error);
      }
    },
  };
}

/** A program that writes every field of a form says that there are no files. */
function withoutFiles(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const attachments = blankAsAbsent(body.attachments) ?? [];
  if (!Array.isArray(attachments) || attachments.length > 0) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== ATTACHMENTS_FIELD));
}

function answerRefusal(ctx: Context, { status, sentence, path }: FormRefusal, language: Language): void {
  const message = sentence[language];
  // What is left of the body is not waited for.
  ctx.set('Connection', 'close');
  refuse(ctx, status, NAMES[status], message, [{ path, message, name: 'ValidationError' }]);
}

/**
 * Takes in a body that may bring files: `application/json`, or `multipart/form-data` read as it arrives (Strapi's parser is
 * kept away from it: `src/tight-bodies.ts`). Whatever becomes of the request, afterwards a file is stored where a row
 * names it, and gone where none does.
 *
 * @param use gets the form and answers the request; what it throws passes
 */
export async function receiveForm(
  ctx: Context,
  language: Language,
  use: (form: ReceivedForm) => Promise<void>,
): Promise<void> {
  if (ctx.is('json'))
    return use({ body: withoutFiles(bodyOf(ctx)), sent: [], files: () => Promise.resolve([]) });
  if (!ctx.is('multipart/form-data')) {
    return refuse(ctx, 415, 'UnsupportedMediaTypeError', JSON_OR_FORM[language]);
  }
  const files = requestFiles();
  try {
    const fields = await readMultipart(ctx.req, (file) => files.take(file));
    await use({
      body: withoutFiles(bodyOfFields(fields)),
      sent: files.sent(),
      files: () => files.examined(),
    });
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error;
    answerRefusal(ctx, error, language);
  } finally {
    await files.settle();
  }
}
