import { probe } from '../../src/plugins/accountability/server/src/follow-up/availability/probe';
import { type BadWebsite, redirect, startBadWebsite, status } from '../support/bad-website';
import { type NameServer, startNameServer } from '../support/name-server';

const INTERNAL = { outcome: 'broken', failure: 'internal-address' };
/** Of the public internet, in a block that was given to nobody: nothing answers there, today or tomorrow. */
const OUTSIDE = '2d00::1';

describe('a host name that leads into the institute’s network', () => {
  let names: NameServer;
  /** Inside, and not listed in the settings. */
  let inside: BadWebsite;
  /** Stands for the public internet: listed. */
  let outside: BadWebsite;

  beforeAll(async () => {
    names = await startNameServer({
      'inside.example': [['127.0.0.1']],
      'both.example': [[OUTSIDE, '127.0.0.1']],
      'rebinding.example': [[OUTSIDE], ['127.0.0.1']],
      'listed.example': [['127.0.0.1']],
    });
    inside = await startBadWebsite({ '/secret': status(200) });
    const port = inside.host.split(':')[1];
    outside = await startBadWebsite({
      '/to-name': redirect(`http://inside.example:${port}/secret`),
      '/to-rebinding': redirect(`http://rebinding.example:${port}/secret`),
    });
  });
  afterAll(() => Promise.all([names.close(), inside.close(), outside.close()]));

  const at = (name: string) => `http://${name}:${inside.host.split(':')[1]}/secret`;
  const check = (address: string, lookUp?: NameServer['lookUp']) =>
    probe(address, {
      reach: { ownOrigin: 'https://r.example', internalHosts: [outside.host, 'listed.example'] },
      timeoutMs: 8_000,
      stop: new AbortController().signal,
      ...(lookUp ? { lookUp } : {}),
    });

  it.each([
    ['by a name of it', () => at('inside.example')],
    ['by one that has a public address besides', () => at('both.example')],
    ['after a redirect', () => outside.address('/to-name')],
  ])('is not asked %s', async (_how, address) => {
    expect(await check(address(), names.lookUp)).toEqual(INTERNAL);
    expect(inside.asked).toEqual([]);
  });

  it('is not asked by a name that the system itself knows', async () => {
    expect(await check(at('localhost'))).toEqual(INTERNAL);
    expect(inside.asked).toEqual([]);
  });

  it('is not asked by a name that is public when it is looked up and internal the next time', async () => {
    // HEAD is let go outside, where nothing answers; GET looks the name up anew, and is refused.
    expect(await check(at('rebinding.example'), names.lookUp)).toEqual(INTERNAL);
    expect(await check(outside.address('/to-rebinding'), names.lookUp)).toEqual(INTERNAL);
    expect(inside.asked).toEqual([]);
  });

  it('is asked where the settings list it', async () => {
    expect(await check(at('listed.example'), names.lookUp)).toEqual({ outcome: 'available', failure: null });
    expect(inside.asked).toEqual(['HEAD /secret']);
  });
});
