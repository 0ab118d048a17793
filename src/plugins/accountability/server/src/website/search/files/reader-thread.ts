import { Worker } from 'node:worker_threads';

import type { FileKind } from './kinds';
import { LIMITS } from './limits';
import type { Extraction } from './vocabulary';

/**
 * What runs in the thread, as source: the same whether the server runs compiled or its tests run from TypeScript. Each
 * gives the pieces of the text to `say`, which answers whether there is room for more.
 */
const READERS: Readonly<Record<FileKind, { library?: string; source: string }>> = {
  pdf: {
    library: 'unpdf',
    source: `
      const { getDocumentProxy } = require(library);
      const pdf = await getDocumentProxy(new Uint8Array(bytes), {
        isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0,
      });
      for (let number = 1; number <= Math.min(pdf.numPages, limits.pages); number += 1) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        page.cleanup();
        if (!say(items.map((item) => (item.str ?? '') + (item.hasEOL ? '\\n' : '')).join('') + '\\n')) break;
      }`,
  },
  docx: {
    library: 'mammoth',
    source: `say((await require(library).extractRawText({ buffer: Buffer.from(bytes) })).value);`,
  },
  xlsx: {
    library: 'read-excel-file/node',
    source: `
      for (const { sheet, data } of await require(library).default(Buffer.from(bytes))) {
        say(sheet + '\\n');
        for (const row of data) {
          const cells = row.filter((cell) => cell !== null)
            .map((cell) => cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
          if (cells.length > 0 && !say(cells.join(' ') + '\\n')) return;
        }
      }`,
  },
  text: {
    source: `
      try { say(new TextDecoder('utf-8', { fatal: true }).decode(bytes)); }
      catch { say(new TextDecoder('windows-1252').decode(bytes)); }`,
  },
};

function sourceOf(kind: FileKind): string {
  return `
    const { parentPort, workerData: { bytes, library, limits } } = require('node:worker_threads');
    let text = '';
    const say = (piece) => {
      text += piece;
      return text.length < limits.characters;
    };
    (async () => {${READERS[kind].source}
    })().then(
      () => parentPort.postMessage({ text: text.slice(0, limits.characters) }),
      (error) => parentPort.postMessage({ failure: String(error && error.name) }),
    );`;
}

/** How reading a file ended. */
export type ReadFile =
  | { extraction: 'read'; text: string }
  | { extraction: Extract<Extraction, 'locked' | 'damaged' | 'too-large'> };

/** How often it is looked how much the process grew. */
const WATCH_MS = 100;

/**
 * The text in a file, read in a thread of its own, with a heap and a time it cannot exceed: the server goes on answering
 * meanwhile, and a file that exhausts its reader exhausts nothing else.
 *
 * @param most what the thread may take, in milliseconds and bytes; the usual where nothing else is said
 */
export async function readInThread(
  kind: FileKind,
  bytes: Buffer,
  most: { milliseconds: number; growthBytes: number } = LIMITS,
): Promise<ReadFile> {
  const { library } = READERS[kind];
  const before = process.memoryUsage.rss();
  const worker = new Worker(sourceOf(kind), {
    eval: true,
    execArgv: [],
    // What libraries have to say of a file is of no use to the operator.
    stdout: true,
    stderr: true,
    workerData: { bytes, limits: LIMITS, ...(library ? { library: require.resolve(library) } : {}) },
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadFile>((resolve) => {
      const exceeded = () => resolve({ extraction: 'too-large' });
      const damaged = () => resolve({ extraction: 'damaged' });
      timer = setTimeout(exceeded, most.milliseconds);
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > most.growthBytes) exceeded();
      }, WATCH_MS);
      worker.once('message', (message: { text: string } | { failure: string }) => {
        if ('text' in message) resolve({ extraction: 'read', text: message.text });
        else resolve({ extraction: message.failure === 'PasswordException' ? 'locked' : 'damaged' });
      });
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? exceeded() : damaged(),
      );
      worker.once('exit', damaged);
    });
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}
