import { lane, lanesOf } from '../../src/plugins/accountability/server/src/shared/jobs/lanes';

const job = (name: string, aside?: true) => ({
  name,
  rule: '* * * * *',
  run: () => Promise.resolve(),
  ...(aside ? { aside } : {}),
});

describe('jobs in their lanes', () => {
  it('are done in turn, but for those that take their time, each of which has a lane of its own', () => {
    const lanes = lanesOf([job('a'), job('slow', true), job('b'), job('slower', true)]);
    expect(lanes.map((jobs) => jobs.map(({ name }) => name))).toEqual([['a', 'b'], ['slow'], ['slower']]);
  });

  it('a lane that is still at it begins nothing; the next minute after it has ended it does', async () => {
    const ends: (() => void)[] = [];
    const { look, idle } = lane(() => new Promise<void>((resolve) => ends.push(resolve)));
    const first = look();
    await look();
    expect(ends).toHaveLength(1);
    let stillAtIt = true;
    const stopped = idle().then(() => (stillAtIt = false));
    await new Promise(setImmediate);
    expect(stillAtIt).toBe(true);
    ends[0]?.();
    await Promise.all([first, stopped]);
    void look();
    expect(ends).toHaveLength(2);
  });
});
