import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import type { OpenApiDocument } from '../../src/plugins/accountability/server/src/website/openapi/document/build';
import { bootApp, type TestApp } from '../support/strapi';

const VALIDATOR = path.resolve('node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js');
const API = '/api/accountability';

/** What everybody can ask for: the paths of the plugin, and the section's own pages. */
const OF_THE_INTERFACE = /^\/api\/(?:accountability|transparency-)/;

describe('the description of the public interface', () => {
  let app: TestApp;
  let document: OpenApiDocument;

  beforeAll(async () => {
    app = await bootApp({ env: { PUBLIC_URL: 'https://datos.example' } });
    document = (await app.http().get(`${API}/openapi.json`).expect(200)).body as OpenApiDocument;
  });
  afterAll(() => app.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );

  it('is OpenAPI 3.1 to an independent parser, and no reference leads nowhere', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'openapi-'));
    const file = path.join(folder, 'openapi.json');
    await writeFile(file, JSON.stringify(document));
    // Published as an ES module only, which Jest does not load.
    const { stdout } = await promisify(execFile)(process.execPath, [VALIDATOR, file]).catch(
      (failure: { stdout: string }) => failure,
    );
    expect(JSON.parse(stdout)).toEqual({ valid: true });
    await rm(folder, { recursive: true });
  });

  it('describes every public route of the application, and no other', () => {
    const routes: { path: string; methods: string[] }[] = app.strapi.server.listRoutes();
    const routed = routes
      .filter(({ path }) => OF_THE_INTERFACE.test(path))
      .flatMap(({ path, methods }) =>
        methods
          .filter((method) => method !== 'HEAD')
          .map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
      );
    const described = operations().map(({ path, method }) => `${method.toUpperCase()} /api${path}`);
    expect(described.sort()).toEqual([...new Set(routed)].sort());
  });

  it('names each operation once, and every parameter of its path', () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, operation } of operations()) {
      const inPath = operation.parameters.flatMap((one) =>
        'in' in one && one.in === 'path' ? one.name : [],
      );
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  it('says where the application is reached, and may be kept by a cache', async () => {
    expect(document.servers.map(({ url }) => url)).toEqual(['https://datos.example/api']);
    const { headers } = await app.http().get(`${API}/openapi.json`).expect(200);
    await app.http().get(`${API}/openapi.json`).set('If-None-Match', String(headers.etag)).expect(304);
    await app.http().get(`${API}/openapi.json?pretty=1`).expect(400);
  });
});
