import { useEffect, useState } from 'react';

import { usePendingPublications } from '../../api/pending-publications';

/** How many answers wait to be published, « (3)»; nothing as long as it is not known. */
export function PendingCount() {
  const readPage = usePendingPublications();
  const [total, setTotal] = useState<number | null>(null);

  useEffect(() => {
    let current = true;
    readPage(1, 1).then(
      ({ meta }) => current && setTotal(meta.pagination.total),
      // A count that is missing for a while: the page itself says what fails.
      () => current && setTotal(null),
    );
    return () => {
      current = false;
    };
  }, [readPage]);

  return total === null ? null : <> ({total})</>;
}
