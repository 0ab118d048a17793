import { useCallback, useEffect, useRef, useState } from 'react';

import { isAbandoned, RefusedError } from '../../api/refusals';

/** The server's sentence, or an empty one where it could not be asked; `missing` where there is no such thing. */
export interface ReadFailure {
  message: string;
  missing: boolean;
}

export interface Reading<Found> {
  /** `null` as long as it is not read. */
  found: Found | null;
  failure: ReadFailure | null;
  /** Takes it over as the server answered it after a change. */
  show: (found: Found) => void;
  reload: () => Promise<void>;
}

const NOT_FOUND = 404;

/** Something that is read when its page opens. @param read the same function from one rendering to the next */
export function useRead<Found>(read: () => Promise<Found>): Reading<Found> {
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);

  /** An answer to what is no longer asked for comes too late. */
  const asked = useRef(read);

  const reload = useCallback(
    () =>
      read().then(
        (answer) => {
          if (asked.current !== read) return;
          setFound(answer);
          setFailure(null);
        },
        (error: unknown) => {
          if (asked.current !== read || isAbandoned(error)) return;
          const refused = error instanceof RefusedError ? error : null;
          setFailure({ message: refused?.message ?? '', missing: refused?.status === NOT_FOUND });
        },
      ),
    [read],
  );

  useEffect(() => {
    asked.current = read;
    void reload();
  }, [read, reload]);

  return { found, failure, show: setFound, reload };
}
