import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import sharp from 'sharp';

import type { Channel } from '../../src/plugins/accountability/server/src/dispatches/channel';
import { facebookChannel } from '../../src/plugins/accountability/server/src/dispatches/channels/facebook';
import { xChannel } from '../../src/plugins/accountability/server/src/dispatches/channels/x';
import type { SocialOptions } from '../../src/plugins/accountability/server/src/dispatches/social/options';
import { deliveryOf, hearingMessage } from '../support/dispatch-message';
import { startFacebook, type TestFacebook } from '../support/facebook-server';
import { bootApp, type TestApp } from '../support/strapi';
import { startX, type TestX } from '../support/x-server';

const REPORT = 'plugin::accountability.management-report';
const GREEN = { r: 27, g: 127, b: 90 };

const clock = () => new Date();

describe('the social networks of an institute', () => {
  let app: TestApp;
  let facebook: TestFacebook;
  let x: TestX;

  beforeAll(async () => {
    [facebook, x] = await Promise.all([startFacebook(clock), startX(clock)]);
    app = await bootApp({
      env: {
        FACEBOOK_PAGE_ID: facebook.pageId,
        FACEBOOK_PAGE_TOKEN: facebook.token,
        FACEBOOK_API_URL: facebook.url,
        X_API_KEY: x.secrets.consumerKey,
        X_API_SECRET: x.secrets.consumerSecret,
        X_ACCESS_TOKEN: x.secrets.token,
        X_ACCESS_SECRET: x.secrets.tokenSecret,
        X_API_URL: x.url,
      },
    });
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([facebook.close(), x.close()]);
    expect([...facebook.violations, ...x.violations]).toEqual([]);
  });

  const settings = () =>
    app.strapi.plugin('accountability').service('settings') as unknown as {
      change(data: object): Promise<void>;
    };

  /** Runs with a logo of one colour in the settings. */
  async function withLogo(content: Buffer, work: () => Promise<void>): Promise<void> {
    const hash = `logo_${randomUUID()}`;
    const folder = path.join(app.strapi.dirs.static.public, 'uploads');
    const file = path.join(folder, `${hash}.png`);
    await mkdir(folder, { recursive: true });
    await writeFile(file, content);
    try {
      const logo = (await app.strapi.db.query('plugin::upload.file').create({
        data: {
          name: 'logo.png',
          hash,
          ext: '.png',
          mime: 'image/png',
          size: 1,
          url: `/uploads/${hash}.png`,
          provider: 'local',
          folderPath: '/',
        },
      })) as { id: number };
      await settings().change({ logo: logo.id });
      await work();
    } finally {
      await settings().change({ logo: null });
      await rm(file);
    }
  }

  const logo = () =>
    sharp({ create: { width: 300, height: 100, channels: 3, background: GREEN } })
      .png()
      .toBuffer();

  /** The colour in the middle of where the logo stands. */
  async function colourOf(channel: Channel<SocialOptions>) {
    const card = await channel.file?.(hearingMessage(), {}, 'card.png');
    const area = { left: 150, top: 125, width: 1, height: 1 };
    const [r, g, b] = await sharp(card?.content).extract(area).removeAlpha().raw().toBuffer();
    return { r, g, b };
  }

  it('are posted to with the credentials of the environment', async () => {
    const channels: [Channel<SocialOptions>, { posts: unknown[] }][] = [
      [facebookChannel(app.strapi), facebook],
      [xChannel(app.strapi), x],
    ];
    for (const [channel, server] of channels) {
      const { post } = await channel.preview(hearingMessage(), {});
      expect(post?.mode).toBe('automatic');
      const { state } = await deliveryOf(channel, hearingMessage(), {}, clock).step();
      expect(state).toBe('sent');
      expect(server.posts).toHaveLength(1);
    }
  });

  it('see the logo of the settings on the card', async () => {
    const channel = facebookChannel(app.strapi);
    await withLogo(await logo(), async () => {
      expect(await colourOf(channel)).toEqual(GREEN);
    });
    expect(await colourOf(channel)).not.toEqual(GREEN);
  });

  it('get the card without a logo that is no picture', async () => {
    await withLogo(Buffer.from('no picture'), async () => {
      expect(await colourOf(facebookChannel(app.strapi))).not.toEqual(GREEN);
    });
  });

  it('are told of a quarterly report with its months, draft or published', async () => {
    const title = 'Informe de gestión, tercer trimestre';
    const { documentId } = await app.strapi.documents(REPORT).create({
      data: { title, kind: 'quarterly', periodStart: '2026-07-01', periodEnd: '2026-09-30' },
    });
    const source = { kind: 'management-report', documentId, title } as const;
    const message = hearingMessage({ title, source, hearing: null });
    const textOf = async () => (await xChannel(app.strapi).preview(message, {})).post?.text;
    const expected = expect.stringContaining(
      'publica su informe de gestión trimestral, de julio a septiembre de 2026.',
    ) as string;
    await expect(textOf()).resolves.toEqual(expected);
    await app.strapi.documents(REPORT).publish({ documentId });
    await expect(textOf()).resolves.toEqual(expected);
  });
});

describe('social networks half configured', () => {
  it('keep the application from starting, with a sentence that says what is missing', async () => {
    await expect(bootApp({ env: { X_API_KEY: 'key', X_API_SECRET: 'secret-of-x' } })).rejects.toThrow(
      /falta X_ACCESS_TOKEN y X_ACCESS_SECRET/,
    );
  });
});
