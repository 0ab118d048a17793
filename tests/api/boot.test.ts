import { recordOutgoingConnections } from '../support/outgoing-connections';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

describe('the application starts', () => {
  let app: TestApp;
  let outgoing: ReturnType<typeof recordOutgoingConnections>;

  beforeAll(async () => {
    outgoing = recordOutgoingConnections();
    app = await bootApp();
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
