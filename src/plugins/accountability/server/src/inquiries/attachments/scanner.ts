import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';

import NodeClam from 'clamscan';

/** Nothing was heard from the scanner, or nothing it may say. */
export class ScannerSilentError extends Error {}

export interface Scanner {
  /** @returns whether the bytes are harmful. @throws ScannerSilentError */
  isInfected(pieces: AsyncIterable<Buffer>): Promise<boolean>;
}

export interface ScannerSettings {
  host: string;
  port: number;
  /** How long one file may take. */
  timeoutSeconds: number;
}

/** A ClamAV daemon over TCP (`clamd`, its INSTREAM command): bytes are sent as they are read, and never put on a disk. */
export function clamav({ host, port, timeoutSeconds }: ScannerSettings): Scanner {
  const timeout = timeoutSeconds * 1000;
  const client = new NodeClam().init({
    preference: false,
    clamdscan: { host, port, timeout, localFallback: false, bypassTest: true },
  });

  async function scan(pieces: AsyncIterable<Buffer>): Promise<boolean> {
    const scanning = (await client).passthrough();
    const signal = AbortSignal.timeout(timeout);
    const answered = once(scanning, 'scan-complete', { signal }) as Promise<
      { isInfected?: boolean | null }[]
    >;
    // It ends as soon as the scanner has an answer, whether or not all has been sent.
    const sent = pipeline(pieces, scanning, drain, { signal });
    sent.catch(() => undefined);
    const [result] = await answered;
    if (typeof result?.isInfected !== 'boolean') throw new ScannerSilentError('The scanner gave no verdict');
    return result.isInfected;
  }

  return {
    async isInfected(pieces) {
      try {
        return await scan(pieces);
      } catch (cause) {
        throw new ScannerSilentError('The scanner does not answer', { cause });
      }
    },
  };
}

async function drain(scanned: AsyncIterable<Buffer>): Promise<void> {
  for await (const piece of scanned) void piece;
}
