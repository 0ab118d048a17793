import {
  isLive,
  momentOf,
} from '../../src/plugins/accountability/server/src/inquiries/hearing-questions/moment';
import { originalDueOn } from '../../src/plugins/accountability/server/src/hearings/commitments/original-due-on';

const BOGOTA = 'America/Bogota';

describe('when a question came in, as its hearing goes', () => {
  const held = { startsAt: '2026-05-20T14:00:00.000Z', endsAt: '2026-05-20T17:00:00.000Z' };

  it.each([
    ['2026-05-20T13:59:59.999Z', 'before'],
    ['2026-05-20T14:00:00.000Z', 'during'],
    ['2026-05-20T17:00:00.000Z', 'during'],
    ['2026-05-20T17:00:00.001Z', 'after'],
  ])('%s is %s', (receivedAt, moment) => {
    expect(momentOf(receivedAt, held, BOGOTA)).toBe(moment);
  });

  it('without an end, a hearing lasts its day where the institute is', () => {
    const open = { ...held, endsAt: null };
    // Eleven at night in Bogotá is the next day in London.
    expect(momentOf('2026-05-21T04:00:00.000Z', open, BOGOTA)).toBe('during');
    expect(momentOf('2026-05-21T05:00:00.000Z', open, BOGOTA)).toBe('after');
  });

  it('nothing is answered live before the day of the hearing, nor at one that is not held', () => {
    const announced = { startsAt: held.startsAt, state: 'announced' };
    expect(isLive(announced, new Date('2026-05-20T04:59:00Z'), BOGOTA)).toBe(false);
    expect(isLive(announced, new Date('2026-05-20T05:00:00Z'), BOGOTA)).toBe(true);
    expect(isLive({ ...announced, state: 'cancelled' }, new Date('2026-05-21T05:00:00Z'), BOGOTA)).toBe(
      false,
    );
  });
});

describe('the day something was promised for first', () => {
  it('is the one before all changes', () => {
    const change = (from: string, to: string) => ({ from, to, reason: 'Motivo', at: '2026-01-01T00:00:00Z' });
    expect(originalDueOn({ dueOn: '2026-03-01', delays: null })).toBe('2026-03-01');
    const delays = [change('2026-01-01', '2026-02-01'), change('2026-02-01', '2026-03-01')];
    expect(originalDueOn({ dueOn: '2026-03-01', delays })).toBe('2026-01-01');
  });
});
