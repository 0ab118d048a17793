import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/**
 * Seals people's data with AES-256-GCM (NIST SP 800-38D). A sealed value reads `v1.<key id>.<nonce>.<tag>.<ciphertext>`,
 * base64url: the key id says which key opens it, so that keys can be rotated row by row.
 */
export interface Vault {
  /** How every value begins that the current key seals. */
  readonly currentPrefix: string;
  /**
   * @param plaintext any text, stored as UTF-8
   * @param context where the value belongs (`inquiry:2026-000001:person`); it must be the same to open it, so
   * that a sealed value copied to another row is refused there
   * @param secret something only the citizen holds, where the value is to be unreadable without it
   */
  seal(plaintext: string, context: string, secret?: string): string;
  /** @throws SealedDataError when the key is unknown, or the value was altered, or belongs elsewhere. */
  open(sealed: string, context: string, secret?: string): string;
  /** A fingerprint nobody can compute or guess at without the key: for comparing, never for reading. */
  fingerprint(text: string): string;
  /** The fingerprint under every key of the ring: to look for what was stored before a key was replaced. */
  fingerprints(text: string): string[];
  /** Whether the text is the one fingerprinted; with a key that is gone nobody can tell, and it is `false`. */
  matches(fingerprint: string, text: string): boolean;
}

export class SealedDataError extends Error {}

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

const sha256 = (text: string) => createHash('sha256').update(text).digest();

interface Key {
  id: string;
  bytes: Buffer;
}

/** A key of the environment: 32 bytes in base64. @throws when it is not. */
function readKey(base64: string): Key {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== KEY_BYTES) {
    throw new Error('PERSONAL_DATA_KEY must be 32 bytes in base64 (openssl rand -base64 32)');
  }
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}

/**
 * @param current seals, and opens what it sealed
 * @param previous keys that still open what they sealed before they were replaced
 */
export function createVault(current: string, previous: readonly string[] = []): Vault {
  const key = readKey(current);
  const ring = new Map([key, ...previous.map(readKey)].map((one) => [one.id, one]));

  const keyOf = (id: string | undefined): Key => {
    const found = ring.get(id ?? '');
    if (!found) throw new SealedDataError(`No key ${id ?? ''} to open this with`);
    return found;
  };
  const hkdf = ({ bytes }: Key, purpose: string, secret: string) =>
    // Hashed first: HMAC pads a short salt with zeros, so that `x` and `x\\0` would otherwise be one secret.
    Buffer.from(hkdfSync('sha256', bytes, sha256(secret), `accountability ${purpose}`, KEY_BYTES));
  const withoutSecret = new Map<string, Buffer>();
  /** Without a citizen's secret it is the same every time, and worked out once. */
  const derive = (one: Key, purpose: 'seal' | 'fingerprint', secret?: string): Buffer => {
    if (secret !== undefined) return hkdf(one, purpose, secret);
    const name = `${one.id} ${purpose}`;
    const known = withoutSecret.get(name) ?? hkdf(one, purpose, '');
    withoutSecret.set(name, known);
    return known;
  };
  const digest = (one: Key, text: string) =>
    createHmac('sha256', derive(one, 'fingerprint')).update(text).digest();

  const fingerprintUnder = (one: Key, text: string) => `${one.id}.${digest(one, text).toString('base64url')}`;

  return {
    currentPrefix: `${VERSION}.${key.id}.`,

    seal(plaintext, context, secret) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', derive(key, 'seal', secret), nonce).setAAD(
        Buffer.from(context),
      );
      const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
      return [
        VERSION,
        key.id,
        ...[nonce, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64url')),
      ].join('.');
    },

    open(sealed, context, secret) {
      const [version, keyId, ...parts] = sealed.split('.');
      const [nonce, tag, ciphertext] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (version !== VERSION || !nonce || !ciphertext || tag?.length !== TAG_BYTES) {
        throw new SealedDataError('Not a sealed value');
      }
      const opener = derive(keyOf(keyId), 'seal', secret);
      try {
        const decipher = createDecipheriv('aes-256-gcm', opener, nonce, { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
        return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new SealedDataError('The sealed value was altered, or belongs elsewhere', { cause });
      }
    },

    fingerprint: (text) => fingerprintUnder(key, text),

    fingerprints: (text) => [...ring.values()].map((one) => fingerprintUnder(one, text)),

    matches(fingerprint, text) {
      const [keyId = '', value = ''] = fingerprint.split('.');
      const made = ring.get(keyId);
      if (!made) return false;
      const known = Buffer.from(value, 'base64url');
      const computed = digest(made, text);
      return known.length === computed.length && timingSafeEqual(known, computed);
    },
  };
}
