import {
  guardAddress,
  InternalAddressError,
  isPublicAddress,
} from '../../src/plugins/accountability/server/src/follow-up/availability/guard';
import { nextState } from '../../src/plugins/accountability/server/src/follow-up/availability/next-state';
import { availabilityByMonth } from '../../src/plugins/accountability/server/src/follow-up/availability/percentages';
import { linksIn } from '../../src/plugins/accountability/server/src/follow-up/availability/published-links';
import { toAddress } from '../../src/plugins/accountability/server/src/follow-up/availability/to-address';
import {
  verdictOf,
  verdictOfError,
} from '../../src/plugins/accountability/server/src/follow-up/availability/verdict';
import type { Found } from '../../src/plugins/accountability/server/src/follow-up/availability/vocabulary';

describe('where a check may go', () => {
  it.each(['8.8.8.8', '200.1.2.3', '2800:3f0:4005:400::200e', '::ffff:8.8.8.8'])('%s is public', (ip) => {
    expect(isPublicAddress(ip)).toBe(true);
  });

  it.each([
    ['127.0.0.1', 'the machine itself'],
    ['0.0.0.0', 'the machine itself'],
    ['10.0.0.8', 'a private network'],
    ['172.16.9.9', 'a private network'],
    ['192.168.1.1', 'a private network'],
    ['100.64.0.1', 'the provider’s network'],
    ['169.254.169.254', 'a cloud’s secrets'],
    ['224.0.0.1', 'multicast'],
    ['192.0.2.1', 'documentation'],
    ['255.255.255.255', 'broadcast'],
    ['::1', 'the machine itself'],
    ['::', 'the machine itself'],
    ['fd00::1', 'a private network'],
    ['fe80::1', 'the link'],
    ['::ffff:10.0.0.8', 'IPv4 in IPv6'],
    ['::10.0.0.8', 'IPv4 in IPv6, the old way'],
    ['64:ff9b::a00:8', 'IPv4 behind NAT64'],
    ['2002:a00:8::1', 'IPv4 in 6to4'],
    ['intranet', 'no address'],
  ])('%s is not: %s', (ip) => {
    expect(isPublicAddress(ip)).toBe(false);
  });

  const reach = { ownOrigin: 'https://r.example', internalHosts: ['10.0.0.8:8080', 'intranet.example'] };
  const may = (address: string) => {
    try {
      guardAddress(new URL(address), reach);
      return true;
    } catch (error) {
      if (error instanceof InternalAddressError) return false;
      throw error;
    }
  };

  it.each([
    ['http://10.0.0.8:8080/x', true],
    ['http://10.0.0.8/x', false],
    ['http://intranet.example:9000/', true],
    // However an address is written, the URL parser reads it as a browser does.
    ['http://0x7f.1/', false],
    ['http://2130706433/', false],
    ['http://[::1]/', false],
    ['https://ana:clave@instituto.example/', false],
    ['ftp://instituto.example/', false],
    ['https://instituto.example/', true],
  ])('%s: %s', (address, expected) => {
    expect(may(address)).toBe(expected);
  });
});

describe('what is asked for', () => {
  it('is every link and image of a text, and an address once whatever its fragment', () => {
    const text =
      'Vea [esto](https://a.example/x#y), https://b.example y ![foto](/uploads/f.png) <script src="//c">';
    expect(linksIn(text)).toEqual(['https://a.example/x#y', 'https://b.example', '/uploads/f.png']);
    expect(toAddress('https://a.example/x#y', 'https://r.example')).toBe('https://a.example/x');
    expect(toAddress('/uploads/f.png', 'https://r.example')).toBe('https://r.example/uploads/f.png');
    expect(toAddress('mailto:a@b.example', 'https://r.example')).toBeNull();
    expect(toAddress(`https://a.example/${'x'.repeat(2_000)}`, 'https://r.example')).toBeNull();
    expect(linksIn(null)).toEqual([]);
  });
});

describe('what an answer means', () => {
  it.each([
    [200, 'available', null],
    [204, 'available', null],
    [404, 'broken', 'gone'],
    [410, 'broken', 'gone'],
    [500, 'broken', 'server-error'],
    [403, 'unclear', 'refused'],
    [429, 'unclear', 'refused'],
    [999, 'unclear', 'refused'],
  ])('%i is %s', (status, outcome, failure) => {
    expect(verdictOf(status)).toEqual({ outcome, failure });
  });

  it('tells a bad certificate from one whose chain a browser completes, and from no answer', () => {
    const of = (code: string) => verdictOfError(Object.assign(new Error(code), { code }), false);
    expect(of('CERT_HAS_EXPIRED')).toEqual({ outcome: 'broken', failure: 'insecure' });
    expect(of('ERR_TLS_CERT_ALTNAME_INVALID')).toEqual({ outcome: 'broken', failure: 'insecure' });
    expect(of('UNABLE_TO_VERIFY_LEAF_SIGNATURE')).toEqual({ outcome: 'unclear', failure: 'insecure' });
    expect(of('ECONNREFUSED')).toEqual({ outcome: 'broken', failure: 'unreachable' });
  });
});

describe('an address, night after night', () => {
  const after = (...nights: Found['outcome'][]) =>
    nights.reduce(
      (state, outcome, index) => nextState(state, { outcome, failure: null }, `2026-03-0${index + 1}`),
      { brokenSince: null, brokenTimes: 0, toldOn: null } as Parameters<typeof nextState>[0],
    );

  it('is broken since the first night of a row; one good night ends it, an unclear one does not', () => {
    expect(after('broken', 'broken')).toMatchObject({ brokenSince: '2026-03-01', brokenTimes: 2 });
    expect(after('broken', 'available', 'broken')).toMatchObject({
      brokenSince: '2026-03-03',
      brokenTimes: 1,
    });
    expect(after('broken', 'unclear', 'broken')).toMatchObject({
      brokenSince: '2026-03-01',
      brokenTimes: 2,
    });
  });
});

describe('the percentage of a month', () => {
  it('is of what was found out, rounded down: a hundred is a month without a break', () => {
    expect(
      availabilityByMonth([
        { month: '2026-02', outcome: 'available', checks: 2_999 },
        { month: '2026-02', outcome: 'broken', checks: 1 },
        { month: '2026-03', outcome: 'available', checks: 10 },
        { month: '2026-03', outcome: 'unclear', checks: 5 },
        { month: '2026-04', outcome: 'unclear', checks: 5 },
      ]),
    ).toEqual([
      { month: '2026-04', checks: 0, available: 0, percentage: null },
      { month: '2026-03', checks: 10, available: 10, percentage: 100 },
      { month: '2026-02', checks: 3_000, available: 2_999, percentage: 99.9 },
    ]);
  });
});
