import { randomBytes } from 'node:crypto';

import fc from 'fast-check';

import {
  createVault,
  SealedDataError,
} from '../../src/plugins/accountability/server/src/personal-data/vault';

const newKey = () => randomBytes(32).toString('base64');
const key = newKey();
const vault = createVault(key);

/** Any text a person can write: every code point, no halves of one. */
const text = fc.string({ unit: 'binary', maxLength: 200 });
/** What a header can carry: no control characters. */
const secrets = fc.string({ unit: 'grapheme', maxLength: 100 });
const contexts = fc.string({ minLength: 1, maxLength: 60 });

const CONTEXT = 'inquiry:2026-000001:person';
const PERSON = JSON.stringify({ name: 'Adriana Quintero Peñalosa', idNumber: '63514278' });

describe('what is sealed', () => {
  it('opens again, whatever the text, where it belongs', () => {
    fc.assert(
      fc.property(text, contexts, fc.option(text, { nil: undefined }), (plain, context, secret) => {
        expect(vault.open(vault.seal(plain, context, secret), context, secret)).toBe(plain);
      }),
    );
  });

  it('shows nothing of the text, and is never the same twice', () => {
    const sealed = [1, 2, 3].map(() => vault.seal(PERSON, CONTEXT));
    expect(new Set(sealed).size).toBe(3);
    const nonces = sealed.map((one) => one.split('.')[2]);
    expect(new Set(nonces).size).toBe(3);
    for (const one of sealed) {
      const bytes = one.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'));
      for (const part of [one, ...bytes]) expect(part).not.toMatch(/Quintero|63514278|name/);
    }
  });

  it('says which key opens it, and nothing of the key', () => {
    const [version, keyId = ''] = vault.seal(PERSON, CONTEXT).split('.');
    expect(version).toBe('v1');
    expect(keyId).toMatch(/^[0-9a-f]{8}$/);
    expect(createVault(key).seal('otro', CONTEXT).split('.')[1]).toBe(keyId);
    expect(createVault(newKey()).seal(PERSON, CONTEXT).split('.')[1]).not.toBe(keyId);
    expect(Buffer.from(key, 'base64').toString('hex')).not.toContain(keyId);
  });

  it('does not open anywhere else', () => {
    fc.assert(
      fc.property(contexts, contexts, (context, other) => {
        fc.pre(context !== other);
        expect(() => vault.open(vault.seal(PERSON, context), other)).toThrow(SealedDataError);
      }),
    );
  });

  it('does not open with another key, or without one', () => {
    const sealed = vault.seal(PERSON, CONTEXT);
    expect(() => createVault(newKey()).open(sealed, CONTEXT)).toThrow(SealedDataError);
    expect(() => createVault(newKey(), [newKey()]).open(sealed, CONTEXT)).toThrow(SealedDataError);
  });

  it('does not open for who holds the key but not the citizen’s secret', () => {
    fc.assert(
      fc.property(secrets, fc.option(secrets, { nil: undefined }), (secret, other) => {
        fc.pre(secret !== (other ?? ''));
        expect(() => vault.open(vault.seal(PERSON, CONTEXT, secret), CONTEXT, other)).toThrow(
          SealedDataError,
        );
      }),
    );
  });

  it('does not open once a single byte of it was altered, at whatever place', () => {
    const parts = vault.seal(PERSON, CONTEXT).split('.');
    for (const part of [2, 3, 4]) {
      const bytes = Buffer.from(parts[part] ?? '', 'base64url');
      for (let place = 0; place < bytes.length; place += 1) {
        const altered = Buffer.from(bytes);
        altered.writeUInt8(altered.readUInt8(place) ^ 1, place);
        const sealed = parts
          .map((one, index) => (index === part ? altered.toString('base64url') : one))
          .join('.');
        expect(() => vault.open(sealed, CONTEXT)).toThrow(SealedDataError);
      }
    }
  });

  it('does not open cut short: a shorter tag would be easier to forge', () => {
    const [version, keyId, nonce, tag = '', ciphertext = ''] = vault.seal(PERSON, CONTEXT).split('.');
    const shortTag = Buffer.from(tag, 'base64url').subarray(0, 12).toString('base64url');
    const shortText = Buffer.from(ciphertext, 'base64url').subarray(0, -1).toString('base64url');
    for (const parts of [
      [version, keyId, nonce, shortTag, ciphertext],
      [version, keyId, nonce, tag, shortText],
      [version, keyId, nonce, tag],
      [version, keyId, '', tag, ciphertext],
      ['v2', keyId, nonce, tag, ciphertext],
    ]) {
      expect(() => vault.open(parts.join('.'), CONTEXT)).toThrow(SealedDataError);
    }
  });

  it('is refused as such when it is something else altogether', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((rest) => `v1.${rest}`),
        ),
        (anything) => {
          expect(() => vault.open(anything, CONTEXT)).toThrow(SealedDataError);
        },
      ),
    );
  });

  it('opens after the key was replaced, and what is sealed from then on wants the new one', () => {
    const replacement = newKey();
    const rotated = createVault(replacement, [newKey(), key]);
    expect(rotated.open(vault.seal(PERSON, CONTEXT, 'secreto'), CONTEXT, 'secreto')).toBe(PERSON);

    const sealed = rotated.seal(PERSON, CONTEXT);
    expect(createVault(replacement).open(sealed, CONTEXT)).toBe(PERSON);
    expect(() => vault.open(sealed, CONTEXT)).toThrow(SealedDataError);
  });
});

describe('a fingerprint', () => {
  it('recognizes its text and no other', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(vault.matches(vault.fingerprint(one), one)).toBe(true);
        expect(vault.matches(vault.fingerprint(one), other)).toBe(one === other);
      }),
    );
  });

  it('cannot be computed without the key, and is still recognized after the key was replaced', () => {
    const fingerprint = vault.fingerprint('contenido');
    expect(createVault(newKey()).fingerprint('contenido').split('.')[1]).not.toBe(fingerprint.split('.')[1]);
    expect(createVault(newKey(), [key]).matches(fingerprint, 'contenido')).toBe(true);
    expect(createVault(newKey()).matches(fingerprint, 'contenido')).toBe(false);
  });

  it('cut short recognizes nothing', () => {
    const fingerprint = vault.fingerprint('contenido');
    expect(vault.matches(fingerprint.slice(0, -4), 'contenido')).toBe(false);
    expect(vault.matches(`${fingerprint.split('.')[0]}.`, 'contenido')).toBe(false);
  });
});

describe('a key', () => {
  it.each([0, 1, 16, 31, 33, 64])(
    'of %i bytes is refused, current or previous, and not repeated in the refusal',
    (length) => {
      const wrong = randomBytes(length).toString('base64');
      for (const make of [() => createVault(wrong), () => createVault(key, [wrong])]) {
        expect(make).toThrow(/32 bytes/);
        if (length > 0) expect(make).not.toThrow(wrong);
      }
    },
  );

  it('in words is refused', () => {
    expect(() => createVault('una clave cualquiera')).toThrow(/32 bytes/);
  });
});
