import { useEffect, useState } from 'react';

import { type Assignee, useInquiryDesk } from '../../api/inquiry-desk';

/** Who may be in charge of a case; empty as long as it is not known. */
export function useAssignees(): readonly Assignee[] {
  const { assignees } = useInquiryDesk();
  return useLoaded(assignees);
}

/** The hearings an inquiry may come from; none for a user who may not read hearings. */
export function useHearings(): readonly { documentId: string; title: string }[] {
  const { hearings } = useInquiryDesk();
  return useLoaded(hearings);
}

/** A choice that could not be loaded is one filter less: the list itself says when the server is gone. */
function useLoaded<T>(load: () => Promise<T[]>): readonly T[] {
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
