import { createHash } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { bootApp, type TestApp } from '../support/strapi';

const API = '/api/accountability';
const MOST_BYTES = 15_000;

interface Description {
  version: string;
  url: string;
  integrity: string;
  tag: string;
}

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.close());

async function described(): Promise<Description> {
  const { body } = await app.http().get(`${API}/embed.json`).expect(200);
  return body.data as Description;
}

/** The bytes of an answer, as they came over the wire: supertest would decompress them. */
async function bytesOf(path: string, encoding: string) {
  const request = http.get(`${app.url}${path}`, { headers: { 'Accept-Encoding': encoding } });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  const { etag, 'content-encoding': packedIn } = response.headers;
  return { bytes: await buffer(response), encoding: packedIn, etag };
}

const integrityOf = (script: Buffer) => `sha384-${createHash('sha384').update(script).digest('base64')}`;

describe('the script of custom elements', () => {
  it('is sent compressed, in less than 15 kB, and its integrity is that of what it decompresses to', async () => {
    const { integrity } = await described();
    const plain = await bytesOf(`${API}/embed.js`, 'identity');
    const gzip = await bytesOf(`${API}/embed.js`, 'gzip');
    const brotli = await bytesOf(`${API}/embed.js`, 'gzip, deflate, br');

    expect(gzip.encoding).toBe('gzip');
    expect(gzip.bytes.length).toBeLessThan(MOST_BYTES);
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
    expect(brotli.encoding).toBe('br');
    expect(brotli.bytes.length).toBeLessThan(MOST_BYTES);
    expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes);
    expect(integrityOf(plain.bytes)).toBe(integrity);
    expect(plain.encoding).toBeUndefined();
    expect([gzip.etag, brotli.etag]).toEqual([plain.etag, plain.etag]);
    expect(plain.etag).toMatch(/^W\//);
  });

  it('is for every website: its type, its origins, its caching, and no cookie', async () => {
    const { headers } = await app.http().get(`${API}/embed.js`).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/^public, max-age=60,/),
      vary: expect.stringContaining('Accept-Encoding'),
    });
    expect(headers).not.toHaveProperty('set-cookie');
    const etag = headers.etag ?? '';
    await app.http().get(`${API}/embed.js`).set('If-None-Match', etag).expect(304);
  });

  it('has an address of its version, kept for a year, and says how to include it', async () => {
    const { version, url, integrity, tag } = await described();
    expect(url).toMatch(new RegExp(`${API}/embed-${version}\\.js$`));
    expect(tag).toBe(`<script src="${url}" integrity="${integrity}" crossorigin="anonymous" defer></script>`);

    const newest = await app.http().get(`${API}/embed.js`).expect(200);
    const pinned = await app.http().get(new URL(url).pathname).expect(200);
    expect(pinned.text).toBe(newest.text);
    expect(pinned.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('is a 404 in a version that never was, also where its name is a path, and a 400 with a parameter', async () => {
    await app.http().get(`${API}/embed-000000000000.js`).expect(404);
    await app.http().get(`${API}/embed-..%2F..%2Fpackage.js`).expect(404);
    await app.http().get(`${API}/embed.js?v=1`).expect(400);
    await app.http().get(`${API}/embed.json?v=1`).expect(400);
  });

  it('holds nothing that runs text as code, and nothing of cookies or storage', async () => {
    const { text } = await app.http().get(`${API}/embed.js`).expect(200);
    for (const forbidden of ['eval(', 'new Function', 'document.cookie', 'localStorage', 'sessionStorage'])
      expect(text).not.toContain(forbidden);
  });
});
