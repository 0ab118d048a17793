import { bootApp, type TestApp } from '../support/strapi';

interface Job {
  name: string;
  rule: string;
  aside?: true;
  run(context: { now: Date; signal: AbortSignal }): Promise<void>;
}

interface JobsService {
  runDue(now: Date, jobs: Job[]): Promise<void>;
}

const at = (instant: string) => new Date(instant);

describe('what the application does by itself', () => {
  let app: TestApp;
  let name: string;
  let runs: string[];
  let told: unknown[];

  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());
  beforeEach(() => {
    name = `job-${expect.getState().currentTestName}`.slice(-60);
    runs = [];
    told = [];
    jest.spyOn(app.strapi.log, 'error').mockImplementation((text) => {
      told.push(text);
      return app.strapi.log;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const runDue = (now: string, ...jobs: Job[]) =>
    app.strapi.plugin('accountability').service<JobsService>('jobs').runDue(at(now), jobs);
  /** At three in the morning of the institute, which is eight in UTC. */
  const nightly = (run: Job['run'] = () => Promise.resolve()): Job => ({
    name,
    rule: '0 3 * * *',
    run: async (context) => {
      runs.push(context.now.toISOString().slice(0, 16));
      await run(context);
    },
  });

  it('is done once each time it is due', async () => {
    for (const now of [
      '2026-02-02T08:00:00Z',
      '2026-02-02T08:01:00Z',
      '2026-02-03T07:59:00Z',
      '2026-02-03T08:00:00Z',
    ]) {
      await runDue(now, nightly());
    }
    expect(runs).toEqual(['2026-02-02T08:00', '2026-02-03T08:00']);
  });

  it('is caught up once when nothing was running at its hour, however long', async () => {
    await runDue('2026-02-02T08:00:00Z', nightly());
    await runDue('2026-02-06T15:30:00Z', nightly());
    await runDue('2026-02-06T15:31:00Z', nightly());
    expect(runs).toEqual(['2026-02-02T08:00', '2026-02-06T15:30']);
  });

  it('is done by one of several instances', async () => {
    await Promise.all(Array.from({ length: 6 }, () => runDue('2026-02-02T08:00:00Z', nightly())));
    expect(runs).toHaveLength(1);
  });

  it('is not begun anew while an earlier run goes on, and is taken over when that one gives no sign of life', async () => {
    let end = () => {};
    const first = runDue(
      '2026-02-02T08:00:00Z',
      nightly(() => new Promise<void>((resolve) => (end = resolve))),
    );
    while (runs.length === 0) await new Promise(setImmediate);

    await runDue('2026-02-02T08:01:00Z', nightly());
    expect(runs).toHaveLength(1);
    await runDue('2026-02-02T08:03:00Z', nightly());
    expect(runs).toEqual(['2026-02-02T08:00', '2026-02-02T08:03']);

    end();
    await first;
    await runDue('2026-02-02T09:00:00Z', nightly());
    expect(runs).toHaveLength(2);
  });

  it('waits for no job that is done aside, however long that takes', async () => {
    let end = () => {};
    const slow: Job = {
      ...nightly(() => new Promise<void>((resolve) => (end = resolve))),
      name: `${name}-2`.slice(-60),
      aside: true,
    };
    let done = () => {};
    const quick = nightly(() => Promise.resolve(done()));
    const quickIsDone = new Promise<void>((resolve) => (done = resolve));
    const both = runDue('2026-02-02T08:00:00Z', slow, quick);
    await quickIsDone;
    while (runs.length < 2) await new Promise(setImmediate);
    end();
    await both;
    expect(runs).toHaveLength(2);
  });

  it('is tried again after a pause when it fails, five times, and then the next time it is due', async () => {
    const failing = nightly(() => Promise.reject(new Error('cédula 63514278')));
    for (let minute = 0; minute < 60; minute += 1) {
      await runDue(`2026-02-02T08:${String(minute).padStart(2, '0')}:00Z`, failing);
    }
    expect(runs.map((run) => run.slice(-5))).toEqual(['08:00', '08:05', '08:10', '08:15', '08:20']);

    await runDue('2026-02-03T08:00:00Z', nightly());
    await runDue('2026-02-03T08:10:00Z', nightly());
    expect(runs).toHaveLength(6);
  });

  it('does not keep the others from being done, and tells of a failure without what it was about', async () => {
    const other = { ...nightly(), name: `${name}-2`.slice(-60) };
    await runDue(
      '2026-02-02T08:00:00Z',
      nightly(() => Promise.reject(new TypeError('cédula 63514278'))),
      other,
    );
    expect(runs).toHaveLength(2);
    expect(told).toEqual([expect.stringContaining('TypeError')]);
    expect(told.join()).not.toContain('63514278');
  });
});
