import { useCallback, useEffect, useState } from 'react';

import { type GroupCheck, useGroupedAnswer } from '../../api/grouped-answer';
import { isAbandoned, RefusedError } from '../../api/refusals';

/** What is written of one answer to many cases. */
export interface GroupForm {
  text: string;
  outcome: string;
  publicQuestion: string;
  publicAnswer: string;
  /** Keys of the findings that are nobody's personal data. */
  accepted: readonly string[];
}

export const EMPTY_FORM: GroupForm = {
  text: '',
  outcome: '',
  publicQuestion: '',
  publicAnswer: '',
  accepted: [],
};

export interface Group {
  /** How the cases stood when they were last read; `null` as long as that is not known. */
  read: GroupCheck | null;
  /** The server's sentence, or an empty one where it could not be asked. */
  failure: string | null;
  reload: () => Promise<void>;
}

/** The chosen cases, with what is against answering them. */
export function useGroup(documentIds: readonly string[]): Group {
  const { check } = useGroupedAnswer();
  const [read, setRead] = useState<GroupCheck | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const reload = useCallback(
    () =>
      check(documentIds).then(
        (found) => {
          setRead(found);
          setFailure(null);
        },
        (error: unknown) => {
          if (!isAbandoned(error)) setFailure(error instanceof RefusedError ? error.message : '');
        },
      ),
    [check, documentIds],
  );
  useEffect(() => {
    void reload();
  }, [reload]);

  return { read, failure, reload };
}
