import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** How a script can be sent. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** One version of the script for other websites. */
export interface EmbedScript {
  /** Twelve hexadecimal digits of its content's SHA-256. */
  version: string;
  /** As `<script integrity>` wants it (W3C Subresource Integrity): of the bytes before they are compressed. */
  integrity: string;
  bytes: Readonly<Record<Encoding, Buffer>>;
}

const VERSION = /^[0-9a-f]{12}$/;

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

async function compressed(version: string, script: Buffer): Promise<EmbedScript> {
  const [br, gz] = await Promise.all([
    compressBrotli(script, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
    compressGzip(script, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  return { version, integrity, bytes: { identity: script, br, gzip: gz } };
}

/** The scripts the build has left in a folder, by their version; read and compressed once. */
export function embedScripts(folder: string) {
  const read = new Map<string, EmbedScript>();

  /** That version, also an earlier one; `null` where there is none. */
  async function ofVersion(version: string): Promise<EmbedScript | null> {
    if (!VERSION.test(version)) return null;
    const known = read.get(version);
    if (known) return known;
    try {
      const script = await compressed(version, await readFile(path.join(folder, `embed-${version}.js`)));
      read.set(version, script);
      return script;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** The one of this application. @throws when the application was not built */
  async function newest(): Promise<EmbedScript> {
    const { version } = JSON.parse(await readFile(path.join(folder, 'embed.json'), 'utf8')) as {
      version: string;
    };
    const script = await ofVersion(version);
    if (!script) throw new Error(`The build lacks embed-${version}.js`);
    return script;
  }

  return { ofVersion, newest };
}
