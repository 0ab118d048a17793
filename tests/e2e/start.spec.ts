import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { test, expect } from '@playwright/test';

import {
  createWorkplace,
  findFreePort,
  readFirstAdmin,
  startApplication,
  type StartedProcess,
  type Workplace,
} from './support/application';

/** Every file below `folder` as text. */
async function readAll(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(path.join(entry.parentPath, entry.name), 'latin1')),
  );
}

test.describe('npm start', () => {
  let port: number;
  let workplace: Workplace;
  let started: StartedProcess[];

  const start = (env: Record<string, string> = {}): StartedProcess => {
    const application = startApplication({ ...workplace.env, SEED: 'none', ...env });
    started.push(application);
    return application;
  };

  test.beforeEach(async () => {
    port = await findFreePort();
    workplace = await createWorkplace(port);
    started = [];
  });

  test.afterEach(async () => {
    await Promise.all(started.map((application) => application.stop()));
    await workplace.remove();
  });

  test('starts, says where everything is, and gives the first administrator once', async ({ request }) => {
    const first = start();
    await first.ready();
    expect(first.output()).toContain(`http://localhost:${port}/admin`);
    expect(first.output()).toContain(`http://localhost:${port}/api/accountability`);
    expect(first.output()).not.toContain('/sitio/');

    expect((await request.get(`http://localhost:${port}/_health`)).status()).toBe(204);
    expect((await request.get(`http://localhost:${port}/admin`)).status()).toBe(200);
    expect((await request.get(`http://localhost:${port}/favicon.ico`)).status()).toBe(200);

    const admin = readFirstAdmin(first.output());
    const login = await request.post(`http://localhost:${port}/admin/login`, { data: admin });
    expect(login.status()).toBe(200);
    expect(admin).toBeDefined();
    for (const text of await readAll(workplace.folder)) expect(text).not.toContain(admin?.password);

    expect(await first.stop()).toBe(0);
    const second = start();
    await second.ready();
    expect(readFirstAdmin(second.output())).toBeUndefined();
    expect(second.output()).not.toMatch(/Instalando|Compilando|Se creó/);
  });

  test('says that the port is in use when it is started twice', async () => {
    await start().ready();
    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.output()).toContain(`El puerto ${port} ya está en uso`);
    expect(second.output()).not.toMatch(/^\s+at /m);
  });

  const refusals: readonly { reason: string; env: Record<string, string>; sentence: RegExp }[] = [
    {
      reason: 'a database that does not answer',
      env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' },
      sentence: /✗ La base de datos no responde/,
    },
    { reason: 'a port that is none', env: { PORT: 'ochenta' }, sentence: /✗ PORT debe ser un número/ },
    {
      reason: 'a secret without value',
      env: { JWT_SECRET: '' },
      sentence: /✗ .*falta el valor de JWT_SECRET/,
    },
    {
      reason: 'a key for personal data that is too short',
      env: { PERSONAL_DATA_KEY: 'Y29ydGE=' },
      sentence: /✗ .*PERSONAL_DATA_KEY/,
    },
  ];

  for (const { reason, env, sentence } of refusals) {
    test(`refuses ${reason} with one sentence`, async () => {
      const application = start(env);
      expect(await application.ended()).toBe(1);
      expect(application.output()).toMatch(sentence);
      expect(application.output()).not.toMatch(/^\s+at /m);
    });
  }
});

test.describe('npm start in a terminal', () => {
  test('stops when asked while it is still starting', async () => {
    const workplace = await createWorkplace(await findFreePort());
    const application = startApplication({ ...workplace.env, SEED: 'none' });
    await expect.poll(() => application.output(), { intervals: [100] }).toContain('Iniciando');
    expect(await application.stop()).toBe(130);
    expect(application.output()).not.toMatch(/^\s+at /m);
    await workplace.remove();
  });
});
