export interface GateLimits {
  /** Files made at the same time, for everybody. */
  most: number;
  /** Of them, for one address. */
  mostEach: number;
}

/**
 * Lets so many files be made at the same time: a dataset can be long, and a reader slow.
 *
 * @returns `enter`: gives what has to be called when the file is over (more than once does no harm), or `null` where there
 * is no room
 */
export function exportGate({ most, mostEach }: GateLimits) {
  const running = new Map<string, number>();
  let total = 0;

  return function enter(address: string): (() => void) | null {
    const theirs = running.get(address) ?? 0;
    if (total >= most || theirs >= mostEach) return null;
    total += 1;
    running.set(address, theirs + 1);

    let over = false;
    return () => {
      if (over) return;
      over = true;
      total -= 1;
      const left = (running.get(address) ?? 1) - 1;
      if (left > 0) running.set(address, left);
      else running.delete(address);
    };
  };
}
