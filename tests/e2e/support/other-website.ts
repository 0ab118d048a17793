import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../../examples/website');
const SETTINGS = '/configuracion.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface OtherWebsite {
  readonly url: string;
  close(): Promise<void>;
}

/** What a webmaster writes into `configuracion.js`: where the API is. */
const settingsFor = (api: string): string => `window.ACCOUNTABILITY_API = ${JSON.stringify(api)};`;

/**
 * Serves the example website from a port of its own, as the institute's server would: other origin, no
 * application behind it.
 *
 * @param api the address of the public API
 * @param own what this website has beside the example's files, by path (`/solicitud.html`)
 */
export async function serveElsewhere(
  api: string,
  own: Readonly<Record<string, string>> = {},
): Promise<OtherWebsite> {
  const written = new Map(Object.entries({ ...own, [SETTINGS]: settingsFor(api) }));
  const contentOf = async (file: string): Promise<string | Buffer> =>
    written.get(file) ?? readFile(path.join(FOLDER, file));

  const server = http.createServer((request, response) => {
    const file = path.posix.normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    contentOf(file).then(
      (content) => {
        response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
