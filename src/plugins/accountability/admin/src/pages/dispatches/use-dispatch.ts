import { useCallback, useEffect, useState } from 'react';

import {
  type Dispatch,
  type DispatchChoices,
  useDispatches,
  useDispatchRequests,
} from '../../api/dispatches';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

/** How often one asks how far a dispatch is: while it is going out, and while it waits for its hour. */
const SENDING_MS = 3_000;
const SCHEDULED_MS = 15_000;

function pauseFor({ deliveries }: Dispatch): number | null {
  if (deliveries.some(({ state }) => state === 'sending')) return SENDING_MS;
  return deliveries.some(({ state }) => state === 'scheduled') ? SCHEDULED_MS : null;
}

/** A dispatch with what there is to choose from, read again as long as it is under way and somebody looks. */
export function useDispatch(documentId: string) {
  const connection = useTranslate()('error.connection');
  const requests = useDispatchRequests(documentId);
  const { choices: readChoices } = useDispatches();
  const [dispatch, setDispatch] = useState<Dispatch | null>(null);
  const [choices, setChoices] = useState<DispatchChoices | null>(null);
  const [failure, setFailure] = useState<{ message: string } | null>(null);

  const tell = useCallback(
    (error: unknown) => {
      if (isAbandoned(error)) return;
      setFailure({ message: (error instanceof RefusedError && error.message) || connection });
    },
    [connection],
  );
  const reload = useCallback(async () => {
    setDispatch(await requests.read());
    setFailure(null);
  }, [requests]);

  useEffect(() => {
    let current = true;
    Promise.all([requests.read(), readChoices()]).then(
      ([found, choosable]) => {
        if (!current) return;
        setDispatch(found);
        setChoices(choosable);
        setFailure(null);
      },
      (error: unknown) => current && tell(error),
    );
    return () => {
      current = false;
    };
  }, [requests, readChoices, tell]);

  const pause = dispatch && pauseFor(dispatch);
  useEffect(() => {
    if (pause === null) return undefined;
    // What could not be asked is asked again: what stands is not taken away for it.
    const refresh = () => void (document.hidden || reload().catch(() => undefined));
    const timer = setInterval(refresh, pause);
    return () => clearInterval(timer);
  }, [pause, reload]);

  return { requests, dispatch, choices, failure, reload, show: setDispatch };
}
