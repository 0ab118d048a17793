import { Worker } from 'node:worker_threads';

import { UnreadablePlanError } from '../errors';
import { LIMITS } from '../limits';

/**
 * What runs in the thread, as source: the same whether the server runs compiled or its tests run from TypeScript.
 * Pictures are left out, and style maps a document brings along are not obeyed.
 */
const CONVERTERS = {
  docx: `
    const mammoth = require(workerData.library);
    const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
    convert = (buffer) => mammoth
      .convertToHtml({ buffer }, { convertImage: noPictures, includeEmbeddedStyleMap: false, externalFileAccess: false })
      .then((result) => result.value);`,
  xlsx: `
    const readSheets = require(workerData.library).default;
    convert = (buffer) => readSheets(buffer, { trim: false });`,
} as const;

const LIBRARIES = { docx: 'mammoth', xlsx: 'read-excel-file/node' } as const;

function sourceOf(kind: keyof typeof CONVERTERS): string {
  return `
    const { parentPort, workerData } = require('node:worker_threads');
    let convert;
    ${CONVERTERS[kind]}
    Promise.resolve(convert(Buffer.from(workerData.bytes))).then(
      (result) => parentPort.postMessage({ result }),
      (error) => parentPort.postMessage({ failure: String(error) }),
    );`;
}

/**
 * Converts a checked Office file in a thread of its own, with a heap and a time it cannot exceed: the server goes on
 * answering meanwhile, and a document that exhausts the converter exhausts nothing else.
 * @returns HTML for a .docx; for an .xlsx `[{ sheet, data }]`, as the library gives it
 * @throws UnreadablePlanError `too-complex` when it exceeds its memory or time, `corrupt` when it fails
 */
export async function convertInThread(
  kind: keyof typeof CONVERTERS,
  bytes: Buffer,
  name: string,
): Promise<unknown> {
  const worker = new Worker(sourceOf(kind), {
    eval: true,
    execArgv: [],
    workerData: { bytes, library: require.resolve(LIBRARIES[kind]) },
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.converterMegabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<unknown>((resolve, reject) => {
      const exceeded = (cause?: Error): void =>
        reject(new UnreadablePlanError('too-complex', { name }, { cause }));
      timer = setTimeout(exceeded, LIMITS.converterMilliseconds);
      worker.once('message', (message: { result: unknown } | { failure: string }) => {
        if ('result' in message) resolve(message.result);
        else reject(new UnreadablePlanError('corrupt', { name }, { cause: new Error(message.failure) }));
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') exceeded(error);
        else reject(new UnreadablePlanError('corrupt', { name }, { cause: error }));
      });
      worker.once('exit', () => reject(new UnreadablePlanError('corrupt', { name })));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
