import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';

import { fingerprintSources } from '../../scripts/lib/build.mjs';
import { ensureEnvFile, fillSecrets, missingSecrets, requireSecrets } from '../../scripts/lib/env-file.mjs';
import { makePassword } from '../../scripts/lib/first-admin.mjs';
import { isInstalled } from '../../scripts/lib/install.mjs';
import { isSupported } from '../../scripts/lib/node-version.mjs';
import { findFreePort, parsePort, requireFreePort } from '../../scripts/lib/port.mjs';
import { explainStartError } from '../../scripts/lib/start-error.mjs';

const projectRoot = path.resolve(__dirname, '..', '..');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'accountability-scripts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a file below the test's folder, with the folders it needs. */
async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
}

describe('the Node that is needed', () => {
  const range = '^20.19.0 || >=22.12.0 <25.0.0';

  it.each(['20.19.0', '20.20.2', '22.12.0', '24.99.1'])('takes %s', (version) => {
    expect(isSupported(version, range)).toBe(true);
  });

  it.each(['16.20.0', '20.18.3', '21.7.0', '22.11.9', '25.0.0'])('refuses %s', (version) => {
    expect(isSupported(version, range)).toBe(false);
  });

  it('is told by a range of package.json that the start understands', async () => {
    const manifest = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(isSupported('20.19.0', manifest.engines.node)).toBe(true);
    expect(isSupported('20.18.0', manifest.engines.node)).toBe(false);
  });
});

describe('what has to be installed', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/only-elsewhere': { version: '2.0.0', integrity: 'sha512-b', optional: true },
    },
  };

  it('is nothing when all that the lockfile asks for is there, save what is for other systems', () => {
    const installed = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };
    expect(isInstalled(lock, installed)).toBe(true);
  });

  it.each([
    ['nothing is installed, or the installation was cut short', undefined],
    ['a package is missing', { packages: {} }],
    [
      'a package has another version',
      { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } } },
    ],
    [
      'a package has other contents',
      { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } } },
    ],
  ])('is everything when %s', (_, installed) => {
    expect(isInstalled(lock, installed)).toBe(false);
  });
});

describe('the settings file', () => {
  const realExample = (): Promise<string> => readFile(path.join(projectRoot, '.env.example'), 'utf8');

  beforeEach(async () => write('.env.example', await realExample()));

  it('is made from the example, readable by its owner only, with every secret', async () => {
    await ensureEnvFile(folder);
    const values = parseEnv(await readFile(path.join(folder, '.env'), 'utf8'));
    expect(missingSecrets(values)).toEqual([]);
    expect(values.SEED).toBe('demo');
    expect(Buffer.from(values.PERSONAL_DATA_KEY ?? '', 'base64')).toHaveLength(32);
    expect((await stat(path.join(folder, '.env'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^\.env\.[0-9a-f]+$/)]),
    );
  });

  it('has other secrets each time', async () => {
    const example = await realExample();
    const [one, other] = [parseEnv(fillSecrets(example)), parseEnv(fillSecrets(example))];
    expect(one.PERSONAL_DATA_KEY).not.toBe(other.PERSONAL_DATA_KEY);
    expect(one.APP_KEYS).not.toBe(other.APP_KEYS);
  });

  it('is never overwritten', async () => {
    await write('.env', 'SEED=none\n');
    await ensureEnvFile(folder);
    expect(await readFile(path.join(folder, '.env'), 'utf8')).toBe('SEED=none\n');
  });

  it('that lacks a secret is refused by naming it, and left as it is', async () => {
    await ensureEnvFile(folder);
    const complete = await readFile(path.join(folder, '.env'), 'utf8');
    const incomplete = complete.replace(/^PERSONAL_DATA_KEY=.*$/m, 'PERSONAL_DATA_KEY=');
    await write('.env', incomplete);
    await expect(requireSecrets(folder)).rejects.toThrow(/falta el valor de PERSONAL_DATA_KEY:/);
    expect(await readFile(path.join(folder, '.env'), 'utf8')).toBe(incomplete);
  });
});

describe('the first administrator’s password', () => {
  it('always meets what Strapi asks for, and is never the same', () => {
    const passwords = Array.from({ length: 500 }, makePassword);
    for (const password of passwords) {
      expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z2-9]{20}$/);
    }
    expect(new Set(passwords).size).toBe(passwords.length);
  });
});

describe('the port', () => {
  it.each(['', '0', '65536', 'abc', '80a', '-1'])('cannot be «%s»', (text) => {
    expect(() => parsePort(text)).toThrow(/entre 1 y 65535/);
  });

  it('is refused by its number when something listens on it', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(requireFreePort('127.0.0.1', port)).rejects.toThrow(`El puerto ${port} ya está en uso`);
    await new Promise((resolve) => server.close(resolve));
  });

  it('is left free by the check', async () => {
    const port = await findFreePort();
    await requireFreePort('127.0.0.1', port);
    await expect(requireFreePort('127.0.0.1', port)).resolves.toBeUndefined();
  });
});

describe('what has to be built', () => {
  const files = {
    'src/index.ts': 'server',
    'src/admin/app.tsx': 'panel',
    'src/plugins/demo/package.json': '{}',
    'src/plugins/demo/server/src/index.ts': 'server of the plugin',
    'src/plugins/demo/admin/src/index.ts': 'panel of the plugin',
    'config/admin.ts': 'admin settings',
    'config/plugins.ts': 'plugins',
    'config/server.ts': 'server settings',
    'config/api.ts': 'api settings',
    'package-lock.json': '{}',
    'tsconfig.json': '{}',
  };

  beforeEach(async () => {
    for (const [file, text] of Object.entries(files)) await write(file, text);
  });

  /** Which halves change when `change` is made. */
  async function halvesChangedBy(change: () => Promise<unknown>, settings = {}): Promise<string[]> {
    const before = await fingerprintSources(folder, {});
    await change();
    const after = await fingerprintSources(folder, settings);
    return (['server', 'admin'] as const).filter((half) => before[half] !== after[half]);
  }

  it.each([
    ['src/plugins/demo/server/src/index.ts', ['server']],
    ['config/api.ts', ['server']],
    ['src/plugins/demo/admin/src/index.ts', ['admin']],
    ['src/admin/app.tsx', ['admin']],
    ['config/admin.ts', ['server', 'admin']],
    ['package-lock.json', ['server', 'admin']],
  ])('after an edit of %s is %j', async (file, expected) => {
    expect(await halvesChangedBy(() => write(file, 'edited'))).toEqual(expected);
  });

  it('is the half where a file was added, removed or renamed', async () => {
    expect(await halvesChangedBy(() => write('src/plugins/demo/server/src/new.ts', ''))).toEqual(['server']);
    expect(await halvesChangedBy(() => rm(path.join(folder, 'src/admin/app.tsx')))).toEqual(['admin']);
  });

  it('is nothing when a file was only touched', async () => {
    expect(await halvesChangedBy(() => write('src/index.ts', files['src/index.ts']))).toEqual([]);
    expect(await halvesChangedBy(() => chmod(path.join(folder, 'src/index.ts'), 0o600))).toEqual([]);
  });

  it('is the panel when the path of the public address changes, and not when only its host does', async () => {
    const nothing = (): Promise<void> => Promise.resolve();
    expect(await halvesChangedBy(nothing, { PUBLIC_URL: 'https://example.org/rendicion' })).toEqual([
      'admin',
    ]);
    const [one, other] = await Promise.all(
      ['https://a.example.org', 'https://b.example.org'].map((url) =>
        fingerprintSources(folder, { PUBLIC_URL: url }),
      ),
    );
    expect(one).toEqual(other);
  });
});

describe('a failed start', () => {
  it.each([
    ['ECONNREFUSED', 'La base de datos no responde'],
    ['28P01', 'rechaza el usuario o la contraseña'],
    ['3D000', 'no existe'],
    ['SQLITE_NOTADB', 'no es una base de datos SQLite'],
  ])('by %s is explained', (code, sentence) => {
    const error = Object.assign(new Error('whatever'), { code });
    expect(explainStartError(error).message).toContain(sentence);
  });

  it('on every address of a host is explained by the first of its causes', () => {
    const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(explainStartError(new AggregateError([cause])).message).toContain('no responde');
  });

  it('for a setting that is not what it should be gives that setting’s own sentence', () => {
    const error = new Error('Could not load js config file /srv/dist/config/plugins.js: SMTP_URL no es …');
    expect(explainStartError(error).message).toBe('SMTP_URL no es …');
  });

  it('for an unknown reason gives that reason, in one line', () => {
    expect(explainStartError(new Error('first\nsecond')).message).toBe(
      'La aplicación no pudo iniciar: first',
    );
  });
});
