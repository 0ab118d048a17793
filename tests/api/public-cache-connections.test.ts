import { on, once } from 'node:events';
import timers from 'node:timers/promises';

import { type Instance, startInstance } from '../support/instance';
import { postgresLine, type PostgresLine } from '../support/postgres-line';
import { redisProgram, redisServer, type RedisServer } from '../support/redis';
import { type AdminUser, bootApp, createAdminUser, type TestApp } from '../support/strapi';

const BULLETIN = 'plugin::accountability.bulletin';
const PASSWORD = 'una-clave-secreta';
/** How often, in milliseconds, the database is asked what others changed. */
const ASKED_EVERY = 200;
/** For how long, in milliseconds, what is kept is given while the database does not answer. */
const LONGEST = 5_000;

/** Two instances: what the second publishes, the first shows, whatever becomes of what connects them. */
describe('kept answers, as connections are lost', () => {
  const program = redisProgram();
  const { TEST_DATABASE_URL: postgres } = process.env;
  let line: PostgresLine | undefined;
  let redis: RedisServer;
  let app: TestApp;
  let second: Instance;
  let editor: AdminUser;
  let documentId = '';
  let made = 0;

  beforeAll(async () => {
    redis = await redisServer(PASSWORD);
    if (postgres) {
      line = await postgresLine(postgres);
      process.env.TEST_DATABASE_URL = line.url;
    }
    // Redis is not there yet.
    app = await bootApp({ env: { REDIS_URL: redis.url } });
    if (postgres) {
      process.env.TEST_DATABASE_URL = postgres;
      // The second one reaches the database by a way of its own.
      const { port, hostname } = new URL(postgres);
      const direct = new URL(process.env.DATABASE_URL ?? '');
      process.env.DATABASE_URL = Object.assign(direct, { port, hostname }).href;
    }
    second = await startInstance();
    editor = await createAdminUser(app, { roles: ['strapi-super-admin'] });
    const data = { title: 'Feria de empleo', issuedOn: '2026-05-01' };
    ({ documentId } = await app.strapi.documents(BULLETIN).create({ data, status: 'published' }));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    // Its end waits for no answer either.
    redis.hang();
    await second.kill();
    await app.close();
    await redis.kill();
    await line?.close();
  });

  /** Publishes another title through the second instance. @returns the title */
  async function publishedThere(): Promise<string> {
    const title = `Feria de empleo, ${(made += 1)}`;
    await second
      .http()
      .post(`/content-manager/collection-types/${BULLETIN}/${documentId}/actions/publish`)
      .set('Authorization', `Bearer ${editor.token}`)
      .send({ title, issuedOn: '2026-05-01' })
      .expect(200);
    return title;
  }

  async function shownHere(): Promise<string | undefined> {
    const response = await fetch(`${app.url}/api/accountability/bulletins/feria-de-empleo`);
    const { data } = (await response.json()) as { data: { title: string } | null };
    return data?.title;
  }

  async function comesToShow(title: string): Promise<void> {
    while ((await shownHere()) !== title) await timers.setTimeout(20);
  }

  it('are right where the Redis that is named is not there', async () => {
    await comesToShow(await publishedThere());
  });

  if (program)
    describe('to Redis', () => {
      /** Meanwhile the first instance asks the database what changed when it is told to, and at no other time. */
      async function askingWhenTold(act: () => Promise<void>): Promise<void> {
        const { setTimeout } = timers;
        const end = new AbortController();
        const sleeping = jest.spyOn(timers, 'setTimeout');
        await new Promise<void>((asleep) =>
          sleeping.mockImplementation((ms, value, options) => {
            if (ms !== ASKED_EVERY) return setTimeout(ms, value, options);
            asleep();
            const signal = AbortSignal.any([end.signal, ...(options?.signal ? [options.signal] : [])]);
            return setTimeout(3_600_000, value, { ...options, signal });
          }),
        );
        await act();
        sleeping.mockRestore();
        end.abort();
      }

      /** Reads after the database was asked what changed, until the title is there. */
      async function isToldOf(publish: () => Promise<string>): Promise<void> {
        const answers = on(app.strapi.db.connection, 'query-response');
        const title = await publish();
        for await (const [, { sql }] of answers as AsyncIterable<[unknown, { sql: string }]>) {
          if (sql.includes('accountability_public_changes') && (await shownHere()) === title) return;
        }
      }

      it('are right as soon as the others say the word, which is all they say', async () => {
        const { words } = await redis.start(program, 2);
        await shownHere();
        await askingWhenTold(() => isToldOf(publishedThere));
        while (words.length === 0) await timers.setTimeout(20);
        expect(new Set(words)).toEqual(new Set(['']));
      });

      it('are right while it is gone, which is told once, and hear of changes when it is back', async () => {
        const warnings = jest.spyOn(app.strapi.log, 'warn');
        await redis.kill();
        await comesToShow(await publishedThere());
        await comesToShow(await publishedThere());

        await redis.start(program, 2);
        expect(warnings.mock.calls).toEqual([[expect.stringMatching(/^Redis/)]]);
        expect(warnings.mock.calls).not.toEqual([[expect.stringContaining(PASSWORD)]]);
        await askingWhenTold(() => isToldOf(publishedThere));
      });
    });

  if (postgres)
    describe('to the database', () => {
      // Knex says so of each connection it loses.
      beforeEach(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));

      it('are right again after it ended them while another instance published', async () => {
        for (let round = 0; round < 5; round += 1) {
          await shownHere();
          const [title] = await Promise.all([publishedThere(), line?.terminate()]);
          await comesToShow(title);
        }
      });

      it('are right again after new connections ended before they were ready', async () => {
        await shownHere();
        line?.endNew(3);
        const [title] = await Promise.all([publishedThere(), line?.terminate()]);
        await comesToShow(title);
      });

      it('are right again after it was out of reach while another instance published', async () => {
        await comesToShow(await publishedThere());
        const warnings = jest.spyOn(app.strapi.log, 'warn');
        line?.cut();
        while (warnings.mock.calls.length === 0) await timers.setTimeout(20);
        const title = await publishedThere();
        line?.resume();
        await comesToShow(title);
        expect(warnings.mock.calls).toEqual([[expect.stringMatching(/^Public cache/)]]);
      });

      it('are given for five seconds while it answers nothing, and no longer', async () => {
        await comesToShow(await publishedThere());
        line?.hang();
        const title = await publishedThere();
        const now = performance.now.bind(performance);
        jest.spyOn(performance, 'now').mockImplementation(() => now() + LONGEST);
        const arrived = once(app.strapi.server.httpServer, 'request');
        const shown = shownHere();
        await arrived;
        line?.resume();
        expect(await shown).toBe(title);
      });
    });
});
