/**
 * Keeps what a work made, by a key that says all it depends on, so that who asks for the same gets the same, also while it
 * is being made. A failure is not kept.
 *
 * @param most how many results are kept: the ones asked for last
 */
export function memoize<T>(most: number): (key: string, work: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, work) => {
    const known = kept.get(key);
    const result = known ?? work();
    // Set anew, it is the last one asked for.
    kept.delete(key);
    kept.set(key, result);
    if (!known) {
      result.catch(() => kept.get(key) === result && kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    }
    return result;
  };
}
