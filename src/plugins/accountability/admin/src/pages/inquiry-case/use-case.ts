import { useCallback, useEffect, useState } from 'react';

import { type InquiryCase, type InquiryCaseApi, useInquiryCase } from '../../api/inquiry-case';
import { isAbandoned, RefusedError } from '../../api/refusals';

export interface OpenCase {
  api: InquiryCaseApi;
  inquiry: InquiryCase | null;
  /** The server's sentence, or an empty one where it could not be asked; `missing` where there is no such case. */
  failure: { message: string; missing: boolean } | null;
  /** Takes over the case as the server answered it after a change. */
  show: (inquiry: InquiryCase) => void;
  reload: () => Promise<void>;
}

const NOT_FOUND = 404;

/** A case and the requests about it. */
export function useCase(documentId: string): OpenCase {
  const api = useInquiryCase(documentId);
  const [inquiry, setInquiry] = useState<InquiryCase | null>(null);
  const [failure, setFailure] = useState<OpenCase['failure']>(null);

  const reload = useCallback(
    () =>
      api.read().then(
        (found) => {
          setInquiry(found);
          setFailure(null);
        },
        (error: unknown) => {
          if (isAbandoned(error)) return;
          const refused = error instanceof RefusedError ? error : null;
          setFailure({ message: refused?.message ?? '', missing: refused?.status === NOT_FOUND });
        },
      ),
    [api],
  );

  useEffect(() => {
    void reload();
  }, [reload]);

  return { api, inquiry, failure, show: setInquiry, reload };
}
