import { useCallback, useEffect, useState } from 'react';

import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

/**
 * What a page shows, once it is there, or why it is not.
 *
 * @param ask the same function from one rendering to the next
 */
export function useAnswer<T>(ask: () => Promise<T>) {
  const connection = useTranslate()('error.connection');
  const [answer, setAnswer] = useState<T | null>(null);
  const [failure, setFailure] = useState<{ message: string } | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let current = true;
    const tell = (error: unknown) => {
      if (!current || isAbandoned(error)) return;
      setFailure({ message: error instanceof RefusedError && error.message ? error.message : connection });
    };
    ask().then((found) => {
      if (!current) return;
      setAnswer(found);
      setFailure(null);
    }, tell);
    return () => {
      current = false;
    };
  }, [ask, connection, tries]);

  return { answer, failure, again: useCallback(() => setTries((before) => before + 1), []) };
}
