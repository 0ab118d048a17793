import sharp from 'sharp';

import { facebookChannelOf } from '../../src/plugins/accountability/server/src/dispatches/channels/facebook';
import { xChannelOf } from '../../src/plugins/accountability/server/src/dispatches/channels/x';
import type { SocialOptions } from '../../src/plugins/accountability/server/src/dispatches/social/options';
import { deliveryOf, hearingMessage } from '../support/dispatch-message';
import { graphError, startFacebook, type TestFacebook } from '../support/facebook-server';
import type { NetworkAnswer, NetworkServer } from '../support/network-server';
import { signatureOf } from '../support/oauth-signature';
import { problem, startX, type TestX } from '../support/x-server';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let now: Date;
const clock = () => now;
const pass = (milliseconds: number) => (now = new Date(now.getTime() + milliseconds));
const house = { logo: () => Promise.resolve(null), report: () => Promise.resolve(null), clock };

const facebookOf = ({ url, pageId, token }: TestFacebook) =>
  facebookChannelOf({ pageId, token, expires: null, apiUrl: url }, house);

const xOf = ({ url, secrets }: TestX) =>
  xChannelOf(
    {
      apiKey: secrets.consumerKey,
      apiSecret: secrets.consumerSecret,
      accessToken: secrets.token,
      accessSecret: secrets.tokenSecret,
      apiUrl: url,
    },
    house,
  );

beforeEach(() => {
  now = new Date('2026-12-01T13:00:00Z');
});

/** What both networks are held to, with what each says in its own words. */
interface Case {
  title: string;
  start(): Promise<NetworkServer & { posts: { id: string }[]; revoke(): void }>;
  deliveryFor(
    server: NetworkServer,
    options: SocialOptions,
    message?: ReturnType<typeof hearingMessage>,
  ): ReturnType<typeof deliveryOf<SocialOptions>>;
  posting: string;
  looking: string;
  limited: (until: Date | null) => NetworkAnswer;
  refused: NetworkAnswer;
  forbidden: NetworkAnswer;
  duplicate: NetworkAnswer;
  secrets: string[];
}

const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000);

const FACEBOOK: Case = {
  title: 'Facebook',
  start: () => startFacebook(clock),
  deliveryFor: (server, options, message = hearingMessage()) =>
    deliveryOf(facebookOf(server as TestFacebook), message, options, clock),
  posting: 'POST /v25.0/104000000000001/',
  looking: 'GET /v25.0/104000000000001/posts',
  limited: (until) => {
    const minutes = until ? Math.ceil((until.getTime() - now.getTime()) / MINUTE) : 0;
    const usage = [{ type: 'pages', call_count: 100, estimated_time_to_regain_access: minutes }];
    const headers = { 'X-Business-Use-Case-Usage': JSON.stringify({ 104000000000001: usage }) };
    return { ...graphError(400, 32), headers: until ? headers : {} };
  },
  refused: graphError(400, 100),
  forbidden: graphError(403, 200),
  duplicate: graphError(400, 506),
  secrets: ['EAAB-page-token-secret'],
};

const X: Case = {
  title: 'X',
  start: () => startX(clock),
  deliveryFor: (server, options, message = hearingMessage()) =>
    deliveryOf(xOf(server as TestX), message, options, clock),
  posting: 'POST /2/tweets',
  looking: 'GET /2/users/2244994945/tweets',
  limited: (until) =>
    problem(
      429,
      'Too Many Requests',
      'Too Many Requests',
      until
        ? {
            'x-rate-limit-limit': '100',
            'x-rate-limit-remaining': '99',
            'x-rate-limit-reset': String(seconds(now) + 900),
            'x-user-limit-24hour-limit': '17',
            'x-user-limit-24hour-remaining': '0',
            'x-user-limit-24hour-reset': String(seconds(until)),
          }
        : {},
    ),
  refused: problem(400, 'Invalid Request', 'One or more parameters to your request was invalid.'),
  forbidden: problem(403, 'Forbidden', 'Your client app is not configured with the appropriate permissions.'),
  duplicate: problem(403, 'Forbidden', 'You are not allowed to create a Tweet with duplicate content.'),
  secrets: ['api-secret', 'access-secret', 'access-token'],
};

describe.each([FACEBOOK, X])('a post on $title', (network) => {
  const { posting, looking, secrets } = network;
  let server: Awaited<ReturnType<Case['start']>>;
  beforeEach(async () => {
    server = await network.start();
  });
  afterEach(async () => {
    await server.close();
    expect(server.violations).toEqual([]);
  });

  const times = (start: string) => server.asked.filter((line) => line.startsWith(start)).length;
  const delivery = (options: SocialOptions = { card: false }) => network.deliveryFor(server, options);

  it('is there once it was sent, and its address is known', async () => {
    await expect(delivery().step()).resolves.toEqual({
      state: 'sent',
      url: expect.stringMatching(/^https:\/\/(?:www\.facebook|x)\.com\//) as string,
    });
    expect(server.posts).toHaveLength(1);
    expect(server.asked).not.toContain(looking);
  });

  it('is made once where its answer was lost: it is looked for and found', async () => {
    server.disturb(posting, 'lose');
    const post = delivery();
    const first = await post.step();
    expect(first).toMatchObject({ state: 'sending', retryAt: new Date(now.getTime() + MINUTE) });
    expect(server.posts).toHaveLength(1);

    pass(MINUTE);
    const { state, url } = await post.step();
    expect(state).toBe('sent');
    expect(url).toContain(server.posts[0]?.id.split('_').at(-1));
    expect(server.posts).toHaveLength(1);
    expect(times(posting)).toBe(1);
  });

  it('is made once where the process died before it could keep the answer', async () => {
    const post = delivery();
    // It keeps that it is going to ask, asks, and is gone before it keeps what came of it.
    await expect(post.step(undefined, 2)).rejects.toThrow('killed');
    expect(server.posts).toHaveLength(1);
    pass(3 * HOUR);
    expect((await post.step()).state).toBe('sent');
    expect(server.posts).toHaveLength(1);
    expect(times(posting)).toBe(1);
  });

  it('asks for nothing before that is kept', async () => {
    await expect(delivery().step(undefined, 1)).rejects.toThrow('killed');
    expect(server.posts).toHaveLength(0);
  });

  it('is made once also where the hearing was put off meanwhile: what was asked for is looked for', async () => {
    server.disturb(posting, 'lose');
    const post = delivery();
    await post.step();
    pass(MINUTE);
    await post.step(hearingMessage({ title: 'Audiencia pública: nueva fecha' }));
    expect(server.posts).toHaveLength(1);
  });

  it('is asked for again where it is not there', async () => {
    server.disturb(posting, 'drop');
    const post = delivery();
    expect((await post.step()).state).toBe('sending');
    expect(server.posts).toHaveLength(0);
    pass(MINUTE);
    expect((await post.step()).state).toBe('sent');
    expect(server.asked.filter((line) => line === looking)).toHaveLength(1);
    expect(server.posts).toHaveLength(1);
  });

  it('is not taken for an older one with the same text of another day', async () => {
    expect((await delivery().step()).state).toBe('sent');
    server.posts.length = 0;
    pass(30 * 24 * HOUR);
    server.disturb(posting, 'drop');
    const again = delivery();
    await again.step();
    pass(MINUTE);
    expect((await again.step()).state).toBe('sent');
    expect(server.posts).toHaveLength(1);
  });

  it('waits and is not made again while nobody can look', async () => {
    server.disturb(posting, 'lose');
    const post = delivery();
    await post.step();
    server.disturb(looking, { status: 503, body: '<html>Service Unavailable</html>' });
    pass(MINUTE);
    expect((await post.step()).state).toBe('sending');
    expect(times(posting)).toBe(1);
    pass(2 * MINUTE);
    expect((await post.step()).state).toBe('sent');
    expect(server.posts).toHaveLength(1);
  });

  it('is found where the network says that it is there already', async () => {
    server.disturb(posting, { ...network.duplicate, done: true });
    await expect(delivery().step()).resolves.toMatchObject({ state: 'sent' });
    expect(server.posts).toHaveLength(1);
  });

  it('is left to people where the network says that it is there and does not show it', async () => {
    server.disturb(posting, network.duplicate);
    server.disturb(looking, network.forbidden);
    const { state, problem: told } = await delivery().step();
    expect(state).toBe('awaiting-proof');
    expect(told?.es).toContain('ya está publicado');
  });

  it.each([
    ['a failure of the server', { status: 503, body: '<html>secret</html>' }],
    ['an answer that is none', { status: 200, body: '<html>secret</html>' }],
    ['no answer', 'drop' as const],
  ])('is tried again after %s, ever more rarely, and given up after a day', async (_, disturbance) => {
    const post = delivery();
    const pauses: number[] = [];
    let progress;
    for (let step = 0; step < 60; step += 1) {
      server.disturb(posting, disturbance);
      progress = await post.step();
      if (progress.state !== 'sending') break;
      pauses.push(((progress.retryAt?.getTime() ?? NaN) - now.getTime()) / MINUTE);
      now = progress.retryAt ?? now;
    }
    expect(pauses.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(pauses.reduce((sum, pause) => sum + pause, 0) / 60).toBeGreaterThanOrEqual(24);
    expect(pauses.length).toBeLessThan(40);
    expect(progress?.state).toBe('failed');
    expect(progress?.problem?.es).toContain('Después de un día');
    expect(progress?.problem?.es).toContain('Antes mire si ya salió');
  });

  it('has another day where somebody lets it go on after it was given up', async () => {
    server.disturb(posting, 'drop');
    const post = delivery();
    await post.step();
    pass(25 * HOUR);
    server.disturb(posting, 'drop');
    expect((await post.step()).state).toBe('failed');
    post.letGoOn();
    pass(HOUR);
    server.disturb(posting, 'drop');
    expect(await post.step()).toMatchObject({ state: 'sending', retryAt: new Date(now.getTime() + MINUTE) });
    pass(MINUTE);
    expect((await post.step()).state).toBe('sent');
    expect(server.posts).toHaveLength(1);
  });

  it('is looked for again after it was not found once: what an earlier request did shows late at times', async () => {
    server.disturb(posting, 'lose');
    const post = delivery();
    await post.step();
    // It stands there already, and is not shown yet; what is asked for then is one too many.
    server.disturb(looking, { status: 200, body: { data: [], meta: { result_count: 0 } } });
    server.disturb(posting, network.limited(null));
    pass(MINUTE);
    expect((await post.step()).state).toBe('sending');
    pass(30 * MINUTE);
    expect((await post.step()).state).toBe('sent');
    expect(server.posts).toHaveLength(1);
    expect(times(posting)).toBe(2);
  });

  it('waits for the moment the network names, and then goes out', async () => {
    const until = new Date(now.getTime() + 5 * HOUR);
    server.disturb(posting, network.limited(until));
    const post = delivery();
    const progress = await post.step();
    expect(progress).toMatchObject({ state: 'sending', retryAt: until });
    expect(progress.problem?.es).toContain('no recibe más publicaciones por ahora');
    now = until;
    expect((await post.step()).state).toBe('sent');
    expect(times(looking)).toBe(0);
    expect(server.posts).toHaveLength(1);
  });

  it('waits half an hour where there are too many and nothing says until when', async () => {
    server.disturb(posting, network.limited(null));
    expect(await delivery().step()).toMatchObject({
      state: 'sending',
      retryAt: new Date(now.getTime() + 30 * MINUTE),
    });
  });

  it('fails in plain words where the credentials were revoked in the middle', async () => {
    server.disturb(posting, 'drop');
    const post = delivery();
    expect((await post.step()).state).toBe('sending');
    server.revoke();
    pass(MINUTE);
    const progress = await post.step();
    expect(progress.state).toBe('failed');
    expect(progress.problem?.es).toMatch(/claves de la aplicación.*Publique a mano/);
    // The first request may have been carried out after all.
    expect(progress.problem?.es).toContain('Antes mire si ya salió');
  });

  it('fails without a word of doubt where nothing was asked for before', async () => {
    server.revoke();
    const progress = await delivery().step();
    expect(progress.state).toBe('failed');
    expect(progress.problem?.es).not.toContain('Antes mire');
  });

  it.each([
    ['refused', 'rechazó la publicación (código'],
    ['forbidden', 'permiso'],
  ] as const)('fails with what can be done where it is %s', async (kind, words) => {
    server.disturb(posting, network[kind]);
    const { state, problem: told } = await delivery().step();
    expect(state).toBe('failed');
    expect(told?.es).toContain(words);
    expect(told?.es).toContain('a mano');
    expect(told?.en).toContain('by hand');
  });

  it('says nothing of secrets, nor of what was answered', async () => {
    const told: string[] = [];
    const { limited, refused, forbidden, duplicate } = network;
    for (const disturbance of [limited(null), refused, forbidden, duplicate, graphError(500, 1)]) {
      const post = delivery();
      server.disturb(posting, disturbance);
      server.disturb(looking, network.forbidden);
      told.push(JSON.stringify(await post.step()), post.kept());
    }
    for (const secret of [...secrets, 'quoting', 'fbtrace', 'Invalid Request', 'appropriate']) {
      expect(told.join('\n')).not.toContain(secret);
    }
    for (const { query } of server.requests) {
      for (const secret of secrets) expect(query.toString()).not.toContain(secret);
    }
  });

  it('is left to people where they want it so, and nothing is asked', async () => {
    await expect(delivery({ assisted: true }).step()).resolves.toEqual({ state: 'awaiting-proof' });
    expect(server.asked).toEqual([]);
  });
});

describe('a post on Facebook', () => {
  let server: TestFacebook;
  beforeEach(async () => {
    server = await startFacebook(clock);
  });
  afterEach(async () => {
    await server.close();
    expect(server.violations).toEqual([]);
  });

  it('carries the card, in words too, with the text below it', async () => {
    const { step } = deliveryOf(facebookOf(server), hearingMessage(), {}, clock);
    const { url } = await step();
    const [post] = server.posts;
    expect(await sharp(post?.picture ?? Buffer.alloc(0)).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    });
    expect(post?.description).toBe(
      'Audiencia pública de rendición de cuentas 2026. jueves, 10 de diciembre de 2026, 9:00 a. m.. Instituto Municipal de Empleo',
    );
    expect(post?.message).toContain('https://www.instituto.example/audiencias/rendicion-2026?a=1&b=2');
    expect(url).toBe(`https://www.facebook.com/${server.pageId}/posts/${post?.id.split('_')[1]}`);
  });

  it('carries the address by itself where there is no card, so that Facebook shows the page', async () => {
    await deliveryOf(facebookOf(server), hearingMessage(), { card: false }, clock).step();
    expect(server.posts[0]).toMatchObject({ link: hearingMessage().link, picture: null });
  });

  it('has an address also where Facebook does not tell it', async () => {
    server.disturb('GET /v25.0/104000000000001_', { status: 500, body: 'no' });
    const { state, url } = await deliveryOf(facebookOf(server), hearingMessage(), {}, clock).step();
    expect({ state, url }).toEqual({
      state: 'sent',
      url: `https://www.facebook.com/${server.posts[0]?.id}`,
    });
  });

  it('is left to people where nobody knows whether it went out: nothing is posted twice', async () => {
    server.disturb(FACEBOOK.posting, 'lose');
    const { step } = deliveryOf(facebookOf(server), hearingMessage(), {}, clock);
    await step();
    server.disturb(FACEBOOK.looking, graphError(403, 10));
    pass(MINUTE);
    const { state, problem: told } = await step();
    expect(state).toBe('awaiting-proof');
    expect(told?.es).toContain('No se sabe si la publicación salió');
    expect(server.posts).toHaveLength(1);
  });

  it.each([4, 17, 32, 613, 341, 80_001])('waits after number %i, which is too many calls', async (code) => {
    server.disturb(FACEBOOK.posting, graphError(400, code));
    expect((await deliveryOf(facebookOf(server), hearingMessage(), {}, clock).step()).state).toBe('sending');
  });

  it.each([
    [1, 500],
    [2, 500],
    [100, 400],
  ])('is tried again after number %i where Facebook says that it passes', async (code, status) => {
    server.disturb(FACEBOOK.posting, graphError(status, code, { is_transient: true }));
    expect((await deliveryOf(facebookOf(server), hearingMessage(), {}, clock).step()).state).toBe('sending');
  });

  it('warns while it is written that the token ends before all is told', async () => {
    const warnings = async (channel = facebookOf(server), options: SocialOptions = {}) =>
      (await channel.validate(hearingMessage(), options)).map(({ field, weight, sentences }) => ({
        field,
        weight,
        es: sentences.es,
      }));
    await expect(warnings()).resolves.toEqual([]);

    // Six days after the hearing of 10 December.
    server.endOn(new Date('2026-12-16T17:00:00Z'));
    await expect(warnings()).resolves.toEqual([
      {
        field: 'options.assisted',
        weight: 'warning',
        es: expect.stringContaining('vencen el 16 de diciembre de 2026') as string,
      },
    ]);
    server.endOn(new Date('2026-12-18T17:00:00Z'));
    await expect(warnings()).resolves.toEqual([]);
    // Nobody needs it who posts by hand.
    server.endOn(new Date('2026-12-02T17:00:00Z'));
    await expect(warnings(facebookOf(server), { assisted: true })).resolves.toEqual([]);

    server.revoke();
    await expect(warnings()).resolves.toEqual([
      expect.objectContaining({ es: expect.stringContaining('ya no sirven') as string }),
    ]);
  });

  it('believes the day the office wrote down, without asking', async () => {
    const settings = { pageId: server.pageId, token: server.token, apiUrl: server.url };
    const channel = facebookChannelOf({ ...settings, expires: '2026-12-12' }, house);
    const [warning] = await channel.validate(hearingMessage(), {});
    expect(warning?.sentences.es).toContain('12 de diciembre de 2026');
    expect(server.asked).toEqual([]);
  });

  it('asks how long the token is good once an hour at most, and is not kept from writing where nobody answers', async () => {
    const channel = facebookOf(server);
    server.disturb('GET /v25.0/debug_token', 'drop');
    await expect(channel.validate(hearingMessage(), {})).resolves.toEqual([]);
    await channel.validate(hearingMessage(), {});
    expect(server.asked).toHaveLength(1);
    server.endOn(new Date('2026-12-02T17:00:00Z'));
    pass(HOUR);
    await expect(channel.validate(hearingMessage(), {})).resolves.toHaveLength(1);
  });
});

describe('a post on X', () => {
  let server: TestX;
  beforeEach(async () => {
    server = await startX(clock);
  });
  afterEach(async () => {
    await server.close();
    expect(server.violations).toEqual([]);
  });

  it('brings the card before the post, in words too: announced, brought, finished, described, shown', async () => {
    const { step } = deliveryOf(xOf(server), hearingMessage(), {}, clock);
    const { url } = await step();
    expect(server.asked.map((line) => line.replace(/\d{10,}/, 'ID'))).toEqual([
      'POST /2/media/upload/initialize',
      'POST /2/media/upload/ID/append',
      'POST /2/media/upload/ID/finalize',
      'POST /2/media/metadata',
      'POST /2/tweets',
    ]);
    const [post] = server.posts;
    const picture = post?.pictures[0];
    expect(picture?.description).toContain('jueves, 10 de diciembre de 2026');
    expect(await sharp(picture?.content ?? Buffer.alloc(0)).metadata()).toMatchObject({
      width: 1200,
      height: 630,
    });
    expect(url).toBe(`https://x.com/i/web/status/${post?.id}`);
  });

  it('brings the card once for several tries of a post', async () => {
    server.disturb('POST /2/tweets', { status: 503, body: 'no' });
    const { step } = deliveryOf(xOf(server), hearingMessage(), {}, clock);
    await step();
    pass(MINUTE);
    expect((await step()).state).toBe('sent');
    expect(server.asked.filter((line) => line.endsWith('/initialize'))).toHaveLength(1);
    expect(server.posts[0]?.pictures).toHaveLength(1);
  });

  it('brings the card anew once X has forgotten it', async () => {
    server.disturb('POST /2/tweets', { status: 503, body: 'no' });
    const { step } = deliveryOf(xOf(server), hearingMessage(), {}, clock);
    await step();
    pass(13 * HOUR);
    expect((await step()).state).toBe('sent');
    expect(server.asked.filter((line) => line.endsWith('/initialize'))).toHaveLength(2);
  });

  it('begins again with the card where it broke off', async () => {
    server.disturb('POST /2/media/upload/1880', 'lose');
    const { step } = deliveryOf(xOf(server), hearingMessage(), {}, clock);
    expect((await step()).state).toBe('sending');
    expect(server.asked).not.toContain('POST /2/tweets');
    pass(MINUTE);
    expect((await step()).state).toBe('sent');
  });

  it('is found again with its card, in X’s own spelling', async () => {
    const text =
      'Cuentas claras & cortas: <hoy> en www.instituto.example y en https://www.instituto.example/a/ ñandú';
    server.disturb('POST /2/tweets', 'lose');
    const { step } = deliveryOf(xOf(server), hearingMessage(), { text }, clock);
    await step();
    pass(MINUTE);
    expect((await step()).state).toBe('sent');
    expect(server.posts).toHaveLength(1);
    expect(server.asked.filter((line) => line === 'POST /2/tweets')).toHaveLength(1);
  });

  it('is not signed by who has another secret, and told so', async () => {
    const { secrets, url } = server;
    const other = { ...server, url, secrets: { ...secrets, tokenSecret: 'another' } } as TestX;
    const progress = await deliveryOf(xOf(other), hearingMessage(), { card: false }, clock).step();
    expect(progress.state).toBe('failed');
    expect(server.posts).toEqual([]);
  });

  it('is asked for again where we may not look: X takes no text twice within hours', async () => {
    server.disturb('POST /2/tweets', 'lose');
    const { step } = deliveryOf(xOf(server), hearingMessage(), { card: false }, clock);
    await step();
    // Without the right to read, neither before nor after.
    server.disturb('GET /2/users', X.forbidden);
    server.disturb('GET /2/users', X.forbidden);
    pass(MINUTE);
    const { state, problem: told } = await step();
    expect(state).toBe('awaiting-proof');
    expect(told?.es).toContain('ya está publicado');
    expect(server.posts).toHaveLength(1);
  });

  it('is left to people where we may not look and X would take the text again', async () => {
    server.disturb('POST /2/tweets', 'lose');
    const { step } = deliveryOf(xOf(server), hearingMessage(), { card: false }, clock);
    await step();
    server.disturb('GET /2/users', X.forbidden);
    pass(7 * HOUR);
    const { state, problem: told } = await step();
    expect(state).toBe('awaiting-proof');
    expect(told?.es).toContain('No se sabe');
    expect(server.asked.filter((line) => line === 'POST /2/tweets')).toHaveLength(1);
  });

  it('waits for what is used up, and not for what is not', async () => {
    const headers = {
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': String(seconds(now) + 900),
      'x-app-limit-24hour-remaining': '12',
      'x-app-limit-24hour-reset': String(seconds(now) + 80_000),
    };
    server.disturb('POST /2/tweets', problem(429, 'Too Many Requests', 'Too Many Requests', headers));
    const { retryAt } = await deliveryOf(xOf(server), hearingMessage(), { card: false }, clock).step();
    expect(retryAt).toEqual(new Date(now.getTime() + 900_000));
  });

  it('fails where the account has no credits, and says so', async () => {
    server.disturb('POST /2/tweets', problem(402, 'CreditsDepleted', 'no credits'));
    const { problem: told } = await deliveryOf(xOf(server), hearingMessage(), { card: false }, clock).step();
    expect(told?.es).toContain('no tiene créditos');
  });
});

describe('the signature the tests hold requests against', () => {
  it('is that of X’s own example', () => {
    const parameters = [
      ['status', 'Hello Ladies + Gentlemen, a signed OAuth request!'],
      ['include_entities', 'true'],
      ['oauth_consumer_key', 'xvz1evFS4wEEPTGEFPHBog'],
      ['oauth_nonce', 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '1318622958'],
      ['oauth_token', '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb'],
      ['oauth_version', '1.0'],
    ] as const;
    const secrets = {
      consumerSecret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
      tokenSecret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
    };
    const url = 'https://api.twitter.com/1.1/statuses/update.json';
    expect(signatureOf('post', url, parameters, secrets)).toBe('hCtSmYh+iHYCEqBWrE7C7hYmtUk=');
  });
});

describe('a network without credentials', () => {
  it.each([
    ['Facebook', facebookChannelOf(null, house)],
    ['X', xChannelOf(null, house)],
  ])('leaves the post to people: %s', async (_, channel) => {
    const { post } = await channel.preview(hearingMessage(), {});
    expect(post?.mode).toBe('assisted');
    await expect(deliveryOf(channel, hearingMessage(), {}, clock).step()).resolves.toEqual({
      state: 'awaiting-proof',
    });
  });
});
