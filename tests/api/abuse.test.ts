import { gzipSync } from 'node:zlib';

import { createChallenge } from 'altcha-lib/v1';

import { filing, type Filed, newKey } from '../support/filing';
import { startInstance } from '../support/instance';
import { altered, getPuzzle, solve, solvedPuzzle, type Puzzle } from '../support/puzzle';
import { bootApp, type TestApp } from '../support/strapi';

const INQUIRY = 'plugin::accountability.inquiry';
const SPENT = 'plugin::accountability.spent-puzzle';
const COUNTS = 'accountability_rate_limits';
const API = '/api/accountability/inquiries';
/** The signature and the first segment of a JPEG (JFIF 1.02). */
const JPEG_BEGINS = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
const WRONG_CODE = 'AAAA-AAAA-AAAA-AAAA';

interface Refusal {
  error: { message: string; details: { errors: { path: string[]; message: string }[] } };
}

let app: TestApp;

const from = (address?: string): Record<string, string> => (address ? { 'X-Forwarded-For': address } : {});
const post = (body: object, headers: Record<string, string> = {}) =>
  app.http().post(API).set(headers).send(body);
const lookup = (filingNumber: string, trackingCode: string, address?: string) =>
  app.http().post(`${API}/lookup`).set(from(address)).send({ filingNumber, trackingCode });
const filed = (answer: { body: unknown }) => (answer.body as { data: Filed }).data;
const refusal = (answer: { body: unknown }) => (answer.body as Refusal).error;
const fieldOf = (answer: { body: unknown }) => refusal(answer).details.errors[0]?.path;
const consecutive = (answer: { body: unknown }) => Number(filed(answer).filingNumber.slice(5));
const inquiries = () => app.strapi.documents(INQUIRY).count({});
const abuse = (): { forget(now: Date): Promise<void> } =>
  app.strapi.plugin('accountability').service('abuse');

describe('the puzzle', () => {
  beforeAll(async () => {
    app = await bootApp({ env: { INQUIRIES_CAPTCHA: 'altcha', INQUIRIES_CAPTCHA_COST: '300' } });
  });
  afterAll(() => app.close());

  const refused = async (altcha: unknown, headers: Record<string, string> = {}) => {
    const before = await inquiries();
    const answer = await post(filing({ altcha }), headers).expect(400);
    expect(fieldOf(answer)).toEqual(['altcha']);
    expect(await inquiries()).toBe(before);
    return refusal(answer).message;
  };
  /** A puzzle signed by hand: with this server's key unless another is given. */
  const puzzleOf = async ({ minutes = 20, level = 0, key = '' }) => {
    const vault: { fingerprint(text: string): string } = app.strapi
      .plugin('accountability')
      .service('personal-data');
    return (await createChallenge({
      hmacKey: key || vault.fingerprint('abuse puzzle'),
      maxnumber: 300,
      params: { level: String(level) },
      expires: new Date(Date.now() + minutes * 60_000),
    })) as Puzzle;
  };

  it('comes in the format of ALTCHA, at the top of the answer for its widget and in data for everybody else', async () => {
    const { body, headers } = await app.http().get(`${API}/challenge`).expect(200);
    expect(body).toMatchObject({
      algorithm: 'SHA-256',
      challenge: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      maxnumber: 300,
      signature: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const { data, meta, ...puzzle } = body as Record<string, unknown>;
    expect(data).toEqual(puzzle);
    expect(meta).toEqual({});
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it('solved, lets a filing in, sent as the widget does or as plain JSON', async () => {
    await post(filing({ altcha: await solvedPuzzle(app) })).expect(201);
    const answer = JSON.parse(Buffer.from(await solvedPuzzle(app), 'base64').toString()) as object;
    await post(filing({ altcha: answer })).expect(201);
  });

  it('is announced to whoever draws the form', async () => {
    const { body } = await app.http().get(`${API}/form`).expect(200);
    expect((body as { data: unknown }).data).toMatchObject({ captcha: 'altcha', honeypot: 'homepage' });
  });

  it('that is missing is asked for, in the language of the citizen', async () => {
    expect(await refused(undefined)).toContain('Falta la verificación');
    expect(await refused('')).toContain('Falta la verificación');
    expect(await refused(undefined, { 'Accept-Language': 'en' })).toContain('missing');
  });

  it.each([
    'inquiries',
    'subscriptions',
    'hearings/audiencia/registrations',
    'hearings/audiencia/evaluation',
  ])('that is none is told with what else is wrong in a form of /%s', async (path) => {
    const send = (altcha: unknown) => app.http().post(`/api/accountability/${path}`).send({ altcha });
    const wrong = async (altcha: unknown) => {
      const answer = await send(altcha).expect(400);
      return refusal(answer).details.errors.filter((error) => error.path.join('.') === 'altcha');
    };
    expect((await wrong(undefined))[0]?.message).toContain('Falta la verificación');
    expect((await wrong('hola'))[0]?.message).toContain('no es válida');
    expect(await wrong(await solvedPuzzle(app))).toEqual([]);
  });

  it('that nobody solved, or somebody changed, is refused', async () => {
    const solution = await solvedPuzzle(app);
    const answers: unknown[] = [
      'hola',
      7,
      [],
      {},
      { toString: 1 },
      Buffer.from('null').toString('base64'),
      Buffer.from('[[[[').toString('base64'),
      altered(solution, { number: 301 }),
      altered(solution, { number: -1 }),
      altered(solution, { number: '5' }),
      altered(solution, { number: 1e300 }),
      altered(solution, { algorithm: 'SHA-1' }),
      altered(solution, { algorithm: 'inventado' }),
      altered(solution, { signature: '0'.repeat(64) }),
      altered(solution, { challenge: '0'.repeat(64) }),
      altered(solution, { salt: 'abc?level=0&expires=9999999999&' }),
      altered(solution, { salt: 'x'.repeat(5000) }),
    ];
    for (const altcha of answers) expect(await refused(altcha)).toContain('no es válida');
    await post(filing({ altcha: solution })).expect(201);
  });

  it('of another server is refused', async () => {
    expect(await refused(solve(await puzzleOf({ key: 'de otro servidor' })))).toContain('no es válida');
  });

  it('that has expired is refused, also with a later expiry written into it', async () => {
    const puzzle = await puzzleOf({ minutes: -1 });
    const solution = solve(puzzle);
    expect(await refused(solution)).toContain('venció');
    const salt = puzzle.salt.replace(/expires=\d+/, 'expires=9999999999');
    expect(await refused(altered(solution, { salt }))).toContain('no es válida');
  });

  it('serves once', async () => {
    const altcha = await solvedPuzzle(app);
    await post(filing({ altcha })).expect(201);
    expect(await refused(altcha)).toContain('ya se usó');
  });

  it('serves one of ten filings at the same moment, and the nine refused use up no number', async () => {
    const altcha = await solvedPuzzle(app);
    const before = consecutive(await post(filing({ altcha: await solvedPuzzle(app) })).expect(201));
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(filing({ altcha }))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const others = answers.filter(({ status }) => status === 400);
    expect(others.map(fieldOf)).toEqual(Array.from({ length: 9 }, () => ['altcha']));
    const after = consecutive(await post(filing({ altcha: await solvedPuzzle(app) })).expect(201));
    expect(after).toBe(before + 2);
  });

  it('is still good after a filing that was refused for something else', async () => {
    const altcha = await solvedPuzzle(app);
    await post(filing({ altcha, subject: '' })).expect(400);
    await post(filing({ altcha, type: 'pregunta', hearing: 'no-existe' })).expect(400);
    await post(filing({ altcha })).expect(201);
  });

  it('spent by a filing does not stand in the way of the same filing sent again', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const altcha = await solvedPuzzle(app);
    const first = filed(await post(filing({ altcha }), key).expect(201));
    expect(filed(await post(filing({ altcha }), key).expect(201))).toEqual(first);
    expect(filed(await post(filing(), key).expect(201))).toEqual(first);
  });

  it('spent by ten of the same filing at the same moment gives all ten the same answer', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const altcha = await solvedPuzzle(app);
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(filing({ altcha }), key)));
    expect(new Set(answers.map((answer) => filed(answer).trackingCode)).size).toBe(1);
  });

  it('is forgotten when it would have expired anyway', async () => {
    await post(filing({ altcha: await solvedPuzzle(app) })).expect(201);
    await abuse().forget(new Date());
    expect(await app.strapi.db.query(SPENT).count()).toBeGreaterThan(0);
    await abuse().forget(new Date(Date.now() + 21 * 60_000));
    expect(await app.strapi.db.query(SPENT).count()).toBe(0);
  });

  describe('with files, is looked at before them', () => {
    // An image that does not decode: who gets an answer about it had it looked into.
    const image = () => ({ name: 'foto.jpg', content: Buffer.concat([JPEG_BEGINS, Buffer.alloc(500, 7)]) });
    const note = () => ({ name: 'nota.txt', content: Buffer.from('Señor alcalde') });
    const send = ({ name, content }: ReturnType<typeof note>, altcha?: string, key = newKey()) => {
      const { person, consent, ...rest } = filing();
      const request = app.http().post(API).set('Idempotency-Key', key);
      // The files come first, as a program may send them.
      void request.attach('attachments', content, name);
      void request.field('person', JSON.stringify(person)).field('consent', JSON.stringify(consent));
      for (const [field, value] of Object.entries(rest)) void request.field(field, String(value));
      return altcha === undefined ? request : request.field('altcha', altcha);
    };

    it('and without one that counts they are not looked into', async () => {
      const spent = await solvedPuzzle(app);
      await send(note(), spent).expect(201);
      const before = await inquiries();
      const expired = solve(await puzzleOf({ minutes: -1 }));
      const foreign = solve(await puzzleOf({ key: 'de otro servidor' }));
      for (const altcha of [undefined, 'hola', foreign, expired, spent]) {
        const answer = await send(image(), altcha);
        expect([answer.status, fieldOf(answer)]).toEqual([400, ['altcha']]);
      }
      expect(fieldOf(await send(image(), await solvedPuzzle(app)))).toEqual(['attachments']);
      expect(await inquiries()).toBe(before);
    });

    it('is not spent by a file that is refused', async () => {
      const altcha = await solvedPuzzle(app);
      expect(fieldOf(await send(image(), altcha))).toEqual(['attachments']);
      await send(note(), altcha).expect(201);
    });

    it('and does not stand in the way of the same filing sent again', async () => {
      const key = newKey();
      const altcha = await solvedPuzzle(app);
      const first = filed(await send(note(), altcha, key).expect(201));
      expect(filed(await send(note(), altcha, key).expect(201))).toEqual(first);
      expect(filed(await send(note(), undefined, key).expect(201))).toEqual(first);
      await send(image(), undefined, key).expect(409);
    });
  });

  it('aside, the field no person sees must stay empty, and says so (rule T10: nothing is lost without a word)', async () => {
    const before = await inquiries();
    const answer = await post(filing({ altcha: await solvedPuzzle(app), homepage: 'https://x.example' }));
    expect(answer.status).toBe(400);
    expect(fieldOf(answer)).toEqual(['homepage']);
    expect(refusal(answer).details.errors[0]?.message).toContain('Déjelo vacío');
    expect(await inquiries()).toBe(before);
    await post(filing({ altcha: await solvedPuzzle(app), homepage: ' ' })).expect(201);
  });
});

describe('the body of a request', () => {
  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  const json = { 'Content-Type': 'application/json' };
  // What Node wants to be told of a body that is a stream, and the DOM's types do not know.
  const streamed = { duplex: 'half' };
  const send = (request: RequestInit) =>
    fetch(`${app.url}${API}`, { method: 'POST', headers: json, ...streamed, ...request });

  it('may be as long as the longest petition, however its letters are escaped', async () => {
    const escaped = JSON.stringify(filing({ subject: 'ñ'.repeat(200), message: 'ñ'.repeat(10_000) }));
    const body = escaped.replaceAll('ñ', '\\u00f1');
    expect(body.length).toBeGreaterThan(60_000);
    expect((await send({ body })).status).toBe(201);
  });

  it('of more than 128 kB is refused, whether its length is told before or not, and the connection goes on', async () => {
    const before = await inquiries();
    const body = JSON.stringify(filing({ message: 'x'.repeat(140_000) }));
    for (const one of [body, new Blob([body]).stream(), body, new Blob([body]).stream()]) {
      const answer = await send({ body: one });
      expect(answer.status).toBe(413);
      expect(((await answer.json()) as Refusal).error.message).toBe('La solicitud es demasiado grande.');
    }
    expect(await inquiries()).toBe(before);
  });

  it('that is compressed, or nested without end, is refused', async () => {
    const before = await inquiries();
    const body = gzipSync(JSON.stringify(filing()));
    expect((await send({ body, headers: { ...json, 'Content-Encoding': 'gzip' } })).status).toBe(415);
    for (const deep of ['[', '{"altcha":', '{"person":']) {
      const close = deep === '[' ? ']' : '}';
      const nested = `${deep.repeat(9000)}1${close.repeat(9000)}`;
      expect((await send({ body: nested })).status).toBe(400);
    }
    expect(await inquiries()).toBe(before);
  });

  it('with thousands of wrong fields gets an answer a person can read', async () => {
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`campo${n}`, 1]));
    const { details } = refusal(await post(fields).expect(400));
    expect(details.errors.length).toBeLessThanOrEqual(50);
  });
});

describe('three filings an hour, without puzzles', () => {
  beforeAll(async () => {
    app = await bootApp({ env: { INQUIRIES_RATE_LIMIT: '3' } });
    const settings: { change(data: object): Promise<void> } = app.strapi
      .plugin('accountability')
      .service('settings');
    await settings.change({ address: 'Carrera 12 # 34-56' });
  });
  afterAll(() => app.close());

  it('are taken at any moment, and no fourth: typing errors and repeats do not count', async () => {
    for (let n = 0; n < 5; n += 1) await post(filing({ subject: '' })).expect(400);
    await post(filing({ type: 'pregunta', hearing: 'no-existe' })).expect(400);
    const key = { 'Idempotency-Key': newKey() };
    const first = await post(filing(), key).expect(201);
    await post(filing(), key).expect(201);

    const answers = await Promise.all(Array.from({ length: 6 }, () => post(filing())));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    const late = answers.filter(({ status }) => status === 429);
    expect(late).toHaveLength(4);
    for (const answer of late) {
      const seconds = Number(answer.headers['retry-after']);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(3600);
    }
    expect(await inquiries()).toBe(3);
    expect(await app.strapi.db.query('plugin::accountability.filing-sequence').findOne({})).toMatchObject({
      last: consecutive(first) + 2,
    });

    // Neither an invented address nor another language gets in; the first filing's answer still comes.
    const invented = await post(filing(), { ...from('198.51.100.7'), 'Accept-Language': 'en' }).expect(429);
    expect(refusal(invented).message).toContain('in person at Carrera 12 # 34-56');
    expect(filed(await post(filing(), key).expect(201))).toEqual(filed(first));
    expect(refusal(await post(filing())).message).toContain('en persona en Carrera 12 # 34-56');
  });

  it('do not stand in the way of following a case', async () => {
    await lookup('1999-000001', WRONG_CODE).expect(404);
  });

  it('after two hundred requests nothing is read any more, however wrong', async () => {
    const answers = [];
    // Some were sent above; a hundred more are mistakes like any.
    for (let n = 0; n < 201; n += 1) answers.push(await post({}));
    expect(answers.slice(0, 100).map(({ status }) => status)).toEqual(Array(100).fill(400));
    expect(answers.at(-1)?.status).toBe(429);
    expect(answers.at(-1)?.headers['retry-after']).toBeDefined();
  });
});

describe('what one instance counts', () => {
  beforeAll(async () => {
    app = await bootApp({
      env: { INQUIRIES_CAPTCHA: 'altcha', INQUIRIES_CAPTCHA_COST: '100', INQUIRIES_RATE_LIMIT: '2' },
    });
  });
  afterAll(() => app.close());

  it('another one knows, also when it started later, and also when the first was killed since', async () => {
    const altcha = await solvedPuzzle(app);
    await post(filing({ altcha })).expect(201);

    const other = await startInstance();
    try {
      const again = await other.http().post(API).send(filing({ altcha })).expect(400);
      expect(refusal(again).message).toContain('ya se usó');
      const second = await solvedPuzzle(app);
      await other
        .http()
        .post(API)
        .send(filing({ altcha: second }))
        .expect(201);
      await other.http().post(`${API}/lookup`).send({ filingNumber: 'x', trackingCode: 'x' }).expect(404);
    } finally {
      await other.kill();
    }
    expect((await getPuzzle(app)).maxnumber).toBe(400);
    for (let n = 1; n < 20; n += 1) await lookup('1999-000001', WRONG_CODE).expect(404);
    await lookup('1999-000001', WRONG_CODE).expect(429);
  });
});

describe('two filings an hour, behind a proxy, with puzzles', () => {
  beforeAll(async () => {
    app = await bootApp({
      env: {
        INQUIRIES_CAPTCHA: 'altcha',
        INQUIRIES_CAPTCHA_COST: '100',
        INQUIRIES_RATE_LIMIT: '2',
        IS_PROXIED: 'true',
      },
    });
  });
  afterAll(() => app.close());

  const file = async (address: string) =>
    post(filing({ altcha: await solvedPuzzle(app, address) }), from(address));

  it('beyond them the puzzle gets harder, and refusal comes last', async () => {
    const address = '203.0.113.10';
    const costs = [];
    for (let n = 0; n < 6; n += 1) {
      costs.push((await getPuzzle(app, address)).maxnumber);
      expect((await file(address)).status).toBe(201);
    }
    expect(costs).toEqual([100, 100, 400, 400, 1600, 1600]);

    const refused = await file(address);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBeDefined();
    expect((await file('203.0.113.11')).status).toBe(201);
  });

  it('an easier puzzle than the place in the hour asks for is refused, and is not spent by it', async () => {
    const address = '198.51.100.20';
    const early = await solvedPuzzle(app, address);
    await file(address);
    await file(address);
    const answer = await post(filing({ altcha: early }), from(address)).expect(400);
    expect(fieldOf(answer)).toEqual(['altcha']);
    expect(refusal(answer).message).toContain('toma más tiempo');
    await post(filing({ altcha: early }), from('198.51.101.20')).expect(201);
  });

  it('a network has five times what an address has', async () => {
    const neighbours = Array.from({ length: 10 }, (_, n) => `192.0.2.${n + 1}`);
    for (const address of neighbours) expect((await file(address)).status).toBe(201);
    expect((await getPuzzle(app, '192.0.2.200')).maxnumber).toBe(400);
    expect((await getPuzzle(app, '192.0.3.200')).maxnumber).toBe(100);
  });

  it('an IPv6 household is one address, however it changes its own', async () => {
    await file('2001:db8:1:2::1');
    await file('2001:db8:1:2:aaaa::2');
    expect((await getPuzzle(app, '2001:db8:1:2:ffff::3')).maxnumber).toBe(400);
    expect((await getPuzzle(app, '::ffff:203.0.113.99')).maxnumber).toBe(100);
  });

  it('what a client writes before the proxy’s own entry is not believed', async () => {
    const invented = (n: number) => `10.0.0.${n}, 203.0.114.9`;
    await file(invented(1));
    await file(invented(2));
    expect((await getPuzzle(app, invented(3))).maxnumber).toBe(400);
  });

  it('no address is kept as it is, and none at all after its hour', async () => {
    await file('203.0.115.1');
    const rows = JSON.stringify(await app.strapi.db.getConnection(COUNTS).select('key'));
    expect(rows.length).toBeGreaterThan(100);
    expect(rows).not.toMatch(/203\.0|192\.0\.2|2001:db8/);

    await abuse().forget(new Date());
    expect(await app.strapi.db.getConnection(COUNTS).select('key')).not.toEqual([]);
    await abuse().forget(new Date(Date.now() + 61 * 60_000));
    expect(await app.strapi.db.getConnection(COUNTS).select('key')).toEqual([]);
  });

  describe('and twenty wrong codes an hour, however few filings', () => {
    it('one more is not looked at, right or wrong, known number or not; another address is not touched', async () => {
      const { filingNumber, trackingCode } = filed(await file('203.0.120.1'));
      const address = '203.0.121.1';
      await lookup(filingNumber, trackingCode, address).expect(200);
      for (let n = 0; n < 10; n += 1) {
        await lookup(filingNumber, WRONG_CODE, address).expect(404);
        await lookup(filingNumber, trackingCode, address).expect(200);
        await lookup('1999-000001', WRONG_CODE, address).expect(404);
      }
      const answer = await lookup(filingNumber, WRONG_CODE, address).expect(429);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(refusal(answer).message).toContain('códigos equivocados');
      await lookup('1999-000001', WRONG_CODE, address).expect(429);
      await lookup(filingNumber, trackingCode, address).expect(429);
      await lookup(filingNumber, trackingCode, '203.0.122.1').expect(200);
    });

    it('a wrong code costs the work an unknown number does, whichever way it is tried', async () => {
      const { filingNumber } = filed(await file('203.0.126.1'));
      const ways = ['lookup', 'complete', 'attachments/0123456789abcdef0123456789abcdef'];
      const statements = async (way: string, number: string, address: string) => {
        const asked: string[] = [];
        const listen = ({ sql }: { sql: string }) => {
          // The cache of public answers asks what changed five times a second, whoever else asks anything.
          if (!sql.includes('accountability_public_changes')) asked.push(sql);
        };
        const message = way === 'complete' ? { message: 'Aquí está lo que faltaba.' } : {};
        app.strapi.db.connection.on('query', listen);
        try {
          const body = { filingNumber: number, trackingCode: WRONG_CODE, ...message };
          await app.http().post(`${API}/${way}`).set(from(address)).send(body).expect(404);
        } finally {
          app.strapi.db.connection.removeListener('query', listen);
        }
        // The counters are asked side by side, in no order.
        return asked.sort();
      };
      for (const [n, way] of ways.entries()) {
        const known = await statements(way, filingNumber, `203.2.${n}.1`);
        const unknown = await statements(way, `1999-00001${n}`, `203.3.${n}.1`);
        expect(known).not.toEqual([]);
        expect(unknown).toEqual(known);
      }
    });

    it('thirty at the same moment are not all answered', async () => {
      const answers = await Promise.all(
        Array.from({ length: 30 }, () => lookup('1999-000002', WRONG_CODE, '203.0.123.1')),
      );
      expect(answers.filter(({ status }) => status === 404)).toHaveLength(20);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    });

    it('a number guessed at from everywhere stays open to its citizen, and gives each guesser one try', async () => {
      const { filingNumber, trackingCode } = filed(await file('203.0.124.1'));
      const guessers = Array.from({ length: 101 }, (_, n) => `203.1.${n}.1`);
      for (const address of guessers) await lookup(filingNumber, WRONG_CODE, address).expect(404);
      for (const address of guessers.slice(0, 5)) {
        await lookup(filingNumber, WRONG_CODE, address).expect(429);
      }
      await lookup(filingNumber, trackingCode, '203.0.125.1').expect(200);
    });
  });
});
