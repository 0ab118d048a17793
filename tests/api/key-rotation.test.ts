import { randomBytes, randomUUID } from 'node:crypto';

import { createVault } from '../../src/plugins/accountability/server/src/personal-data/vault';
import { type Filed, filing } from '../support/filing';
import { bootApp, type TestApp } from '../support/strapi';

const SECRET = 'plugin::accountability.inquiry-secret';
const ADDRESS_KEY = 'plugin::accountability.address-key';
const newKey = () => randomBytes(32).toString('base64');
const [earlierKey, currentKey] = [newKey(), newKey()];
const earlier = createVault(earlierKey);
const current = createVault(currentKey);

interface Secret {
  id: number;
  idNumberFingerprint: string;
  filingNumber: string;
  person: string;
}

interface Progress {
  done: number;
  total: number;
  unreadable: number;
}

const contextOf = ({ filingNumber }: Secret) => `inquiry:${filingNumber}:person`;

describe('The rotation of keys', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp({
      env: { PERSONAL_DATA_KEY: currentKey, PERSONAL_DATA_PREVIOUS_KEYS: earlierKey },
    });
  });
  afterAll(() => app.close());

  const secrets = async () =>
    (await app.strapi.db.query(SECRET).findMany({ orderBy: { id: 'asc' } })) as Secret[];
  const rotate = (onProgress: (progress: Progress) => void = () => undefined) => {
    const service: { rotateKeys(told: typeof onProgress): Promise<Progress> } = app.strapi
      .plugin('accountability')
      .service('personal-data');
    return service.rotateKeys(onProgress);
  };

  /** Files so many inquiries and seals their people as they would have been before the key was replaced. */
  async function filedBefore(count: number): Promise<Filed[]> {
    const filed: Filed[] = [];
    for (let n = 0; n < count; n += 1) {
      const answer = await app
        .http()
        .post('/api/accountability/inquiries')
        .send(filing({ subject: `Asunto ${n} de la rotación` }))
        .expect(201);
      filed.push((answer.body as { data: Filed }).data);
    }
    const numbers = filed.map(({ filingNumber }) => filingNumber);
    for (const secret of (await secrets()).filter(({ filingNumber }) => numbers.includes(filingNumber))) {
      const person = earlier.seal(current.open(secret.person, contextOf(secret)), contextOf(secret));
      await app.strapi.db.query(SECRET).update({
        where: { id: secret.id },
        data: { person, idNumberFingerprint: earlier.fingerprint('document 63514278') },
      });
    }
    return filed;
  }

  it('seals everything with the current key, so that the earlier one is needed no more', async () => {
    await filedBefore(3);
    const seen: Progress[] = [];
    expect(await rotate((progress) => seen.push(progress))).toEqual({ done: 3, total: 3, unreadable: 0 });
    expect(seen[0]).toEqual({ done: 0, total: 3, unreadable: 0 });
    for (const secret of await secrets()) {
      expect(JSON.parse(current.open(secret.person, contextOf(secret)))).toMatchObject({
        name: 'Adriana Quintero Peñalosa',
      });
      // What the person is found by is made with the current key as well.
      expect(current.matches(secret.idNumberFingerprint, 'document 63514278')).toBe(true);
    }
    expect(await rotate()).toEqual({ done: 0, total: 0, unreadable: 0 });
  });

  it('goes on where it was interrupted', async () => {
    await filedBefore(2);
    const interrupted = rotate(({ done }) => {
      if (done > 0) throw new Error('The power went out');
    });
    await expect(interrupted).rejects.toThrow('The power went out');
    await rotate();
    for (const secret of await secrets()) expect(secret.person.startsWith(current.currentPrefix)).toBe(true);
  });

  it('of a filing whose code a key sealed that is gone tells who sends it again that it is filed, and files nothing', async () => {
    const key = randomUUID();
    const sent = filing({ subject: 'Enviada dos veces' });
    const send = () =>
      app.http().post('/api/accountability/inquiries').set('Idempotency-Key', key).send(sent);
    const { filingNumber } = ((await send().expect(201)).body as { data: Filed }).data;
    const gone = createVault(newKey());
    await app.strapi.db.query(SECRET).updateMany({
      where: { filingNumber },
      data: { requestFingerprint: gone.fingerprint('{}'), replayableCode: gone.seal('código', 'x', key) },
    });
    await rotate();
    const before = await secrets();
    await send().expect(409);
    expect(await secrets()).toHaveLength(before.length);
  });

  it('seals the key of the addresses’ hashes again, and no suppression is forgotten', async () => {
    const { id, name, sealed } = (await app.strapi.db.query(ADDRESS_KEY).findOne({})) as {
      id: number;
      name: string;
      sealed: string;
    };
    const context = `address-key:${name}`;
    const key = current.open(sealed, context);
    const data = { sealed: earlier.seal(key, context) };
    await app.strapi.db.query(ADDRESS_KEY).update({ where: { id }, data });
    await rotate();
    const after = (await app.strapi.db.query(ADDRESS_KEY).findOne({})) as { sealed: string };
    expect(after.sealed.startsWith(current.currentPrefix)).toBe(true);
    expect(current.open(after.sealed, context)).toBe(key);
  });

  it('leaves alone what no key opens, counts it, and goes on with the rest', async () => {
    await filedBefore(2);
    const stranger = createVault(newKey());
    const [lost, found] = (await secrets()).slice(-2);
    if (!lost || !found) throw new Error('Nothing was filed');
    const person = stranger.seal('{}', contextOf(lost));
    await app.strapi.db.query(SECRET).update({ where: { id: lost.id }, data: { person } });

    expect(await rotate()).toEqual({ done: 1, total: 2, unreadable: 1 });
    const after = await secrets();
    expect(after.find(({ id }) => id === lost.id)?.person).toBe(person);
    expect(after.find(({ id }) => id === found.id)?.person.startsWith(current.currentPrefix)).toBe(true);
  });
});
