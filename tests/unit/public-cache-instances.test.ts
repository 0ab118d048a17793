import net, { type AddressInfo } from 'node:net';
import timers from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { redisUrl } from '../../src/plugins/accountability/server/src/public-cache/redis-url';
import { tellInstances } from '../../src/plugins/accountability/server/src/public-cache/tell-instances';
import { coalesce } from '../../src/plugins/accountability/server/src/shared/concurrency/coalesce';

type Env = Core.Config.Shared.ConfigParams['env'];

describe('the Redis in the environment', () => {
  const urlOf = (value?: string) => redisUrl(((_: string, otherwise: string) => value ?? otherwise) as Env);

  it.each([
    '',
    'redis://127.0.0.1',
    'redis://127.0.0.1:6379/2',
    'redis://:s%40creta@redis.interno:6380/',
    'rediss://rendicion:clave@[::1]:6379',
  ])('may be left out, and is an address otherwise: «%s»', (url) => {
    expect(urlOf(url)).toBe(url);
    expect(urlOf()).toBe('');
  });

  it.each([
    '127.0.0.1:6379',
    'redis',
    'redis://',
    'redis:///2',
    'http://:secreta@127.0.0.1:6379',
    'redis://:sec#reta@127.0.0.1:6379',
    'redis://:100%secreta@127.0.0.1:6379',
    'redis://a%:40secreta@127.0.0.1:6379',
    'redis://:secreta@127.0.0.1:70000',
    'redis://:secreta@127.0.0.1/cache',
    'redis://:secreta@127.0.0.1?db=2',
  ])('is named when it is none, without the password: «%s»', (url) => {
    expect(() => urlOf(url)).toThrow(/^REDIS_URL no es una dirección de Redis: escriba redis:\/\//);
    expect(() => urlOf(url)).not.toThrow(/secreta/);
  });
});

describe('what instances tell each other', () => {
  it('is told at once, and of a thousand writes meanwhile and soon after once more', async () => {
    const ends: (() => void)[] = [];
    const lasting = () => new Promise<void>((resolve) => ends.push(resolve));
    const pauses = jest.spyOn(timers, 'setTimeout').mockImplementation(lasting);
    const passes = async () => {
      ends.shift()?.();
      await timers.setImmediate();
    };
    let told = 0;
    const tell = coalesce(() => {
      told += 1;
      return lasting();
    }, 100);
    const write = (times: number) => {
      for (let writes = 0; writes < times; writes += 1) tell();
    };

    write(1);
    expect(told).toBe(1);
    write(500);
    await passes();
    expect(pauses).toHaveBeenCalledTimes(1);
    write(500);
    expect(told).toBe(1);
    await passes();
    expect(told).toBe(2);
    await passes();
    await passes();
    expect(told).toBe(2);
    write(1);
    expect(told).toBe(3);
    pauses.mockRestore();
  });

  it('leaves out of the log what an old Redis repeats of the password', async () => {
    const old = net.createServer((socket) => {
      socket.on('data', () =>
        socket.write('-ERR unknown command `HELLO`, with args beginning with: `secreta`\r\n'),
      );
      socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve));
    const { port } = old.address() as AddressInfo;
    const warnings: string[] = [];
    const log = { warn: (line: string) => warnings.push(line) };
    const instances = tellInstances(
      { log } as unknown as Core.Strapi,
      `redis://:secreta@127.0.0.1:${port}`,
      'channel',
      () => undefined,
    );
    instances.start();
    while (warnings.length === 0) await timers.setImmediate();
    instances.stop();
    old.close();
    expect(warnings).toEqual([expect.stringMatching(/^Redis \(ERR\)/)]);
  });
});
