import { readdir } from 'node:fs/promises';

import { type Clamd, EICAR, HARMFUL, startClamd } from '../support/clamd';
import { pdf } from '../support/attachment-files';
import { filing } from '../support/filing';
import { bootApp, type TestApp } from '../support/strapi';

const INQUIRY = 'plugin::accountability.inquiry';
const ATTACHMENT = 'plugin::accountability.inquiry-attachment';

interface Refusal {
  error: { status: number; message: string; details: { errors: { path: string[] }[] } };
}

function post(app: TestApp, ...contents: (string | Buffer)[]) {
  const { person, consent, ...rest } = filing();
  const request = app.http().post('/api/accountability/inquiries');
  for (const [name, value] of Object.entries(rest)) void request.field(name, String(value));
  void request.field('person', JSON.stringify(person)).field('consent', JSON.stringify(consent));
  contents.forEach((content, at) => void request.attach('attachments', Buffer.from(content), `${at}.txt`));
  return request;
}

async function left(app: TestApp) {
  const { folder } = app.strapi.plugin('accountability').config<{ folder: string }>('attachments');
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return {
    inquiries: await app.strapi.documents(INQUIRY).count({}),
    attachments: await app.strapi.db.query(ATTACHMENT).count(),
    files: found.filter((one) => one.isFile()).length,
  };
}

const NOTHING = { inquiries: 0, attachments: 0, files: 0 };

describe('attachments where a virus scanner is named', () => {
  let app: TestApp;
  let clamd: Clamd;

  beforeAll(async () => {
    clamd = await startClamd();
    app = await bootApp({
      env: { CLAMAV_HOST: '127.0.0.1', CLAMAV_PORT: String(clamd.port), CLAMAV_TIMEOUT: '10' },
    });
  });
  afterAll(async () => {
    await app.close();
    await clamd.stop();
  });

  it.each([
    ['the EICAR test file', EICAR],
    ['what the project’s own signature knows', `Señor alcalde: ${HARMFUL}`],
    ['harm in the last of many pieces', `${'Señor alcalde. '.repeat(300_000)}${HARMFUL}`],
  ])('refuse %s, and nothing is stored', async (_what, content) => {
    const { status, body } = await post(app, 'una nota', content);
    const { error } = body as Refusal;
    expect(status).toBe(400);
    expect(error.message).toBe(
      'El archivo 2 contiene un programa dañino y no se recibió. Revise su equipo con un antivirus.',
    );
    expect(error.details.errors.map(({ path }) => path)).toEqual([['attachments']]);
    expect(await left(app)).toEqual(NOTHING);
  });

  it('are refused when the scanner stops answering in the middle', async () => {
    clamd.freeze();
    try {
      const { status, body } = await post(app, 'una nota');
      expect(status).toBe(503);
      expect((body as Refusal).error.message).toContain('El archivo 1 no se pudo revisar contra virus');
      expect(await left(app)).toEqual(NOTHING);
    } finally {
      clamd.thaw();
    }
  });

  it('are taken when they are clean', async () => {
    await post(app, 'una nota', await pdf(), 'a'.repeat(5_000_000)).expect(201);
    expect(await left(app)).toEqual({ inquiries: 1, attachments: 3, files: 3 });
  });

  it('are not waited for by a filing that has none', async () => {
    clamd.freeze();
    try {
      await post(app).expect(201);
    } finally {
      clamd.thaw();
    }
  });
});

describe('attachments where the named scanner is not there', () => {
  let app: TestApp;
  afterEach(() => app.close());

  it('are refused', async () => {
    app = await bootApp({ env: { CLAMAV_HOST: '127.0.0.1', CLAMAV_PORT: '1' } });
    const { status, body } = await post(app, 'una nota');
    expect(status).toBe(503);
    expect((body as Refusal).error.details.errors.map(({ path }) => path)).toEqual([['attachments']]);
    expect(await left(app)).toEqual(NOTHING);
  });

  it('are taken where the institute chose so', async () => {
    app = await bootApp({
      env: { CLAMAV_HOST: '127.0.0.1', CLAMAV_PORT: '1', CLAMAV_REQUIRED: 'false' },
    });
    await post(app, 'una nota').expect(201);
    expect(await left(app)).toEqual({ inquiries: 1, attachments: 1, files: 1 });
  });
});
