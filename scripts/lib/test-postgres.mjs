import { runJest } from './jest.mjs';
import { startPostgres } from './postgres-server.mjs';
import { prepare } from './prepare.mjs';
import { root } from './project.mjs';

/**
 * `npm run test:postgres`: the API tests on PostgreSQL, each file in a database of its own, on the server
 * of DATABASE_URL or else on one made for the occasion. Arguments after `--` go to Jest.
 */
export async function testPostgres() {
  await prepare(root, { build: 'server' });
  const { DATABASE_URL } = process.env;
  const server = DATABASE_URL ? { url: DATABASE_URL, stop: () => {} } : await startPostgres();
  try {
    process.exitCode = await runJest('postgres', [...process.argv.slice(2), '--selectProjects', 'api'], {
      TEST_DATABASE_URL: server.url,
    });
  } finally {
    server.stop();
  }
}
