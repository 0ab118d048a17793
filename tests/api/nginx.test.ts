import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { nginxProgram, sampleConfiguration, startNginx } from '../support/nginx';
import { bootApp } from '../support/strapi';

const BULLETIN = 'plugin::accountability.bulletin';
const API = '/api/accountability';

/** The application with answers that are fresh for a second in place of five minutes. */
async function hurried(url: string): Promise<Server> {
  const server = createServer((request, response) => {
    void fetch(`${url}${request.url ?? ''}`, { headers: { 'Accept-Encoding': 'identity' } }).then(
      async (answer) => {
        const { status, headers } = answer;
        const passed = ['content-type', 'etag', 'last-modified', 'vary', 'cache-control'] as const;
        for (const name of passed) {
          const value = headers.get(name);
          if (value !== null) response.setHeader(name, value.replace('s-maxage=300', 's-maxage=1'));
        }
        response.writeHead(status).end(Buffer.from(await answer.arrayBuffer()));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('nginx in front, as docs/operations.md has it', () => {
  const program = nginxProgram();

  it('is told to give what it has while the application is stopped', async () => {
    expect(await sampleConfiguration()).toMatch(/proxy_cache_use_stale error timeout updating .*http_502/);
  });

  if (!program) return;
  it('goes on giving what was read when the application is stopped, also past its time', async () => {
    const app = await bootApp();
    const origin = await hurried(app.url);
    const nginx = await startNginx(program, (origin.address() as AddressInfo).port);
    try {
      await app.strapi.documents(BULLETIN).create({
        data: { title: 'Feria de empleo', issuedOn: '2026-05-01' },
        status: 'published',
      });
      const paths = ['/bulletins', '/bulletins/feria-de-empleo', '/settings'].map((path) => `${API}${path}`);
      const read = async (path: string, headers = {}) => {
        const answer = await fetch(`${nginx.url}${path}`, { headers });
        return { status: answer.status, text: await answer.text(), etag: answer.headers.get('etag') ?? '' };
      };
      const before = await Promise.all(paths.map((path) => read(path)));
      expect(before.map(({ status }) => status)).toEqual([200, 200, 200]);

      origin.closeAllConnections();
      await new Promise((resolve) => origin.close(resolve));
      await setTimeout(1_500);
      expect(await Promise.all(paths.map((path) => read(path)))).toEqual(before);
      expect((await read(String(paths[0]), { 'If-None-Match': String(before[0]?.etag) })).status).toBe(304);
      expect((await read(`${API}/plans`)).status).toBe(502);
    } finally {
      await nginx.stop();
      await app.close();
    }
  });
});
