import fc from 'fast-check';

import { lastSlot } from '../../src/plugins/accountability/server/src/shared/jobs/slot';

const at = (instant: string) => new Date(instant);

describe('the last instant at which a job was due', () => {
  it.each([
    ['later on its day', '2026-02-02T12:00:01Z', '2026-02-02T12:00:00.000Z'],
    ['that very instant', '2026-02-02T12:00:00Z', '2026-02-02T12:00:00.000Z'],
    ['in that very second', '2026-02-02T12:00:00.400Z', '2026-02-02T12:00:00.000Z'],
    ['the day before, until its hour', '2026-02-02T11:59:59Z', '2026-02-01T12:00:00.000Z'],
  ])('is %s', (_when, now, slot) => {
    expect(lastSlot('0 7 * * *', 'America/Bogota', at(now)).toISOString()).toBe(slot);
  });

  it('follows the clocks of the institute, in summer and in winter', () => {
    const seven = (now: string) => lastSlot('0 7 * * *', 'Europe/Madrid', at(now)).toISOString();
    expect(seven('2026-01-15T12:00:00Z')).toBe('2026-01-15T06:00:00.000Z');
    expect(seven('2026-07-15T12:00:00Z')).toBe('2026-07-15T05:00:00.000Z');
  });

  it('is never later than now, and no other lies between', () => {
    const instants = fc.date({
      min: at('2000-01-01T00:00:00Z'),
      max: at('2090-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const rules = fc.constantFrom(['* * * * *', 60_000], ['0 * * * *', 3_600_000], ['0 3 * * *', 86_400_000]);
    fc.assert(
      fc.property(instants, rules, (now, [rule, period]) => {
        const behind = now.getTime() - lastSlot(String(rule), 'America/Bogota', now).getTime();
        return behind > -1000 && behind < Number(period);
      }),
    );
  });
});
