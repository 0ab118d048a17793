import {
  allowances,
  costOf,
  HARDEST,
  levelOf,
} from '../../src/plugins/accountability/server/src/abuse/ladder';
import { checkSolution, newPuzzle } from '../../src/plugins/accountability/server/src/abuse/puzzle';
import { sourceOf } from '../../src/plugins/accountability/server/src/abuse/source';
import { tooManySentence } from '../../src/plugins/accountability/server/src/abuse/too-many';
import { type Puzzle, solve } from '../support/puzzle';

describe('where a request comes from', () => {
  it.each([
    ['203.0.113.77', '203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.77', '203.0.113.0/24'],
    ['::FFFF:cb00:714d', '203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:12:34ab:1:2:3:4', '2001:db8:12:34ab::/64', '2001:db8:12:3400::/56'],
    ['2001:0DB8:0012:34ab::9', '2001:db8:12:34ab::/64', '2001:db8:12:3400::/56'],
    ['2001:db8::1', '2001:db8:0:0::/64', '2001:db8:0:0::/56'],
    ['::1', '0:0:0:0::/64', '0:0:0:0::/56'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0:0::/56'],
    ['desconocida', 'desconocida', 'desconocida'],
    ['', '', ''],
  ])('%s', (ip, address, network) => {
    expect(sourceOf(ip)).toEqual({ address, network });
  });
});

describe('the ladder, for twenty filings an hour', () => {
  const { address, network } = allowances(20, true);

  it.each([
    [1, 0],
    [20, 0],
    [21, 1],
    [40, 1],
    [41, 2],
    [60, 2],
    [61, null],
  ])('the filing number %i of an address costs a puzzle of level %s', (nth, level) => {
    expect(levelOf(nth, address)).toBe(level);
  });

  it('ends at the hardest puzzle, sixteen times the usual one', () => {
    expect(levelOf(60, address)).toBe(HARDEST);
    expect(costOf(HARDEST, 50_000)).toBe(800_000);
  });

  it('gives a network five times what an address has', () => {
    expect(network).toEqual({ soft: 100, hard: 300 });
  });

  it('has nothing between a filing and its refusal where there are no puzzles', () => {
    const { address } = allowances(20, false);
    expect(levelOf(20, address)).toBe(0);
    expect(levelOf(21, address)).toBeNull();
  });
});

describe('a puzzle', () => {
  const key = 'the key of this server';
  const now = new Date('2026-03-02T15:00:00Z');
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const solved = async (level = 0) => solve((await newPuzzle(level, 50, key, now)) as Puzzle);

  it('is good for twenty minutes', async () => {
    const solution = await solved();
    await expect(checkSolution(solution, 0, key, later(19))).resolves.toMatchObject({
      expiresAt: later(20).getTime() / 1000,
    });
    await expect(checkSolution(solution, 0, key, later(20))).rejects.toMatchObject({ fault: 'expired' });
  });

  it('of a higher level is good for a lower one, and not the other way round', async () => {
    await expect(checkSolution(await solved(2), 1, key, now)).resolves.toBeDefined();
    await expect(checkSolution(await solved(0), 1, key, now)).rejects.toMatchObject({ fault: 'too-easy' });
  });
});

describe('who comes too often is told', () => {
  const retryAt = new Date('2026-03-02T20:40:00Z');
  const institute = {
    timeZone: 'America/Bogota',
    address: 'Carrera 12 # 34-56',
    phone: '607 555 0100',
    email: 'atencion@instituto.example',
  };

  it('from when on it works again, and the ways that stay open', () => {
    const sentence = tooManySentence({ what: 'filings', retryAt }, institute, 'es');
    expect(sentence).toMatch(/después de las 3:40\sp\.\sm\. Si es urgente/);
    expect(sentence).toContain(
      'en persona en Carrera 12 # 34-56, por teléfono al 607 555 0100 o por correo a atencion@instituto.example',
    );
  });

  it('the same in English', () => {
    const sentence = tooManySentence({ what: 'codes', retryAt }, institute, 'en');
    expect(sentence).toMatch(/Try again after 3:40\sPM\./);
    expect(sentence).toContain('or by email to atencion@instituto.example');
  });

  it('to come to the office where the institute has written no way yet', () => {
    const sentence = tooManySentence({ what: 'filings', retryAt }, { timeZone: 'America/Bogota' }, 'es');
    expect(sentence).toContain('acérquese a la oficina');
  });
});
