import { useEffect, useState } from 'react';

import { type StaffForm, useStaffFiling } from '../../api/staff-filing';
import { isAbandoned, RefusedError } from '../../api/refusals';

/** What the form offers, once it is read. `failure`: the server's sentence, or an empty one where it could not be asked. */
export function useStaffForm(): { form: StaffForm | null; failure: string | null; reload: () => void } {
  const { form: read } = useStaffFiling();
  const [form, setForm] = useState<StaffForm | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [times, setTimes] = useState(0);

  useEffect(() => {
    let current = true;
    read().then(
      (found) => current && setForm(found),
      (error: unknown) => {
        if (!current || isAbandoned(error)) return;
        setFailure(error instanceof RefusedError ? error.message : '');
      },
    );
    return () => {
      current = false;
    };
  }, [read, times]);

  return { form, failure, reload: () => setTimes(times + 1) };
}
