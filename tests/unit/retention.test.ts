import fc from 'fast-check';

import {
  type EndedCase,
  pastRetention,
} from '../../src/plugins/accountability/server/src/inquiries/rights/retention';

const ended = (change: Partial<EndedCase> = {}): EndedCase => ({
  documentId: 'a',
  filingNumber: '2024-000001',
  type: 'peticion',
  endedOn: '2024-01-31',
  listedOn: null,
  ...change,
});
const rules = { months: { peticion: 13 }, noticeDays: 15 };

describe('The retention of people’s data', () => {
  it('is over so many months after the case ended, on the month’s last day where it has no such day', () => {
    expect(pastRetention([ended()], rules, '2025-02-27')).toEqual([]);
    expect(pastRetention([ended()], rules, '2025-02-28')).toMatchObject([{ overOn: '2025-02-28' }]);
  });

  it('announces a case for as many days as the settings say, from the day it was listed', () => {
    expect(pastRetention([ended()], rules, '2025-03-10')).toMatchObject([{ erasableOn: '2025-03-25' }]);
    expect(pastRetention([ended({ listedOn: '2025-03-01' })], rules, '2025-03-10')).toMatchObject([
      { erasableOn: '2025-03-16' },
    ]);
  });

  it('takes a listing from before its time was over, under a mistyped setting, for none', () => {
    const [item] = pastRetention([ended({ listedOn: '2025-02-20' })], rules, '2025-03-10');
    expect(item).toMatchObject({ listedOn: null, erasableOn: '2025-03-25' });
  });

  it('keeps the types that have none', () => {
    expect(pastRetention([ended({ type: 'denuncia' })], rules, '2099-01-01')).toEqual([]);
  });

  it('never lets a case be anonymized before its time is over, nor unannounced', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 1, max: 240 }),
        fc.integer({ min: 1, max: 60 }),
        (endedOn, today, months, noticeDays) => {
          for (const { overOn, erasableOn } of pastRetention(
            [ended({ endedOn })],
            { months: { peticion: months }, noticeDays },
            today,
          )) {
            expect(overOn > endedOn && overOn <= today).toBe(true);
            expect(erasableOn > today).toBe(true);
          }
        },
      ),
    );
  });
});
