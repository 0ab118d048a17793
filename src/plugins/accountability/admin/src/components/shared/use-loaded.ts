import { useEffect, useState } from 'react';

/**
 * What there is to choose from, empty as long as it is not known. What could not be loaded is one help less: the page
 * itself says when the server is gone.
 *
 * @param load the same function from one rendering to the next
 */
export function useLoaded<T>(load: () => Promise<T[]>): readonly T[] {
  const [loaded, setLoaded] = useState<readonly T[]>([]);
  useEffect(() => {
    let current = true;
    load().then(
      (found) => current && setLoaded(found),
      () => current && setLoaded([]),
    );
    return () => {
      current = false;
    };
  }, [load]);
  return loaded;
}
