import { recordOutgoingConnections } from '../support/outgoing-connections';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

describe('the application starts', () => {
  let app: TestApp;
  let outgoing: ReturnType<typeof recordOutgoingConnections>;

  beforeAll(async () => {
    outgoing = recordOutgoingConnections();
    app = await bootApp({ database: 'empty' });
  });

  afterAll(async () => {
    outgoing.stop();
    await app.close();
  });

  it('with the accountability plugin, which Strapi leaves out without a word when it finds no compiled code', () => {
    expect(app.strapi.plugin('accountability')).toBeDefined();
  });

  it('and answers that it is healthy', async () => {
    const response = await app.http().get('/_health');
    expect(response.status).toBe(204);
  });

  it('on a database that has on the disk what it answered, in a log that is flushed once a transaction', async () => {
    const read = (statement: string) => app.strapi.db.connection.raw<Record<string, unknown>[]>(statement);
    const settings = {
      sqlite: async () => [...(await read('PRAGMA journal_mode')), ...(await read('PRAGMA synchronous'))],
      // The server's own to say: the application does not ask for less.
      postgres: () =>
        app.strapi.db.connection('pg_settings').where({ name: 'synchronous_commit', source: 'client' }),
    };
    const client = app.strapi.db.dialect.client as keyof typeof settings;
    // 2 is FULL. With 1 a power cut takes the last filings along, and numbers that citizens hold.
    const expected = { sqlite: [{ journal_mode: 'wal' }, { synchronous: 2 }], postgres: [] };
    expect(await settings[client]()).toEqual(expected[client]);
  });

  it('without trying to reach any other machine', () => {
    expect(outgoing.hosts()).toEqual([]);
  });

  it('with an admin interface where a user of a role gets in', async () => {
    const { email, token } = await createAdminUser(app, { roles: ['strapi-super-admin'] });
    const response = await app.http().get('/admin/users/me').set('Authorization', `Bearer ${token}`);
    expect(response.body).toMatchObject({ data: { email, roles: [{ code: 'strapi-super-admin' }] } });
  });

  it('with an admin interface closed to everyone else', async () => {
    const response = await app.http().get('/admin/users/me');
    expect(response.status).toBe(401);
  });
});
