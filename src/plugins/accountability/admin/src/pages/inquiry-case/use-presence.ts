import { useEffect, useState } from 'react';

import type { InquiryCaseApi, Presence } from '../../api/inquiry-case';

const EVERY_MS = 20_000;

/** Who else has the case open, asked again as long as this page is. */
export function usePresence(api: InquiryCaseApi): Presence['others'] {
  const [others, setOthers] = useState<Presence['others']>([]);

  useEffect(() => {
    let current = true;
    const tell = async () => {
      try {
        const presence = await api.bePresent();
        if (current) setOthers(presence.others);
      } catch {
        // A warning that could not be asked for is missing for a while: what is at stake, the versions, is checked on saving.
        if (current) setOthers([]);
      }
    };
    void tell();
    const timer = setInterval(() => void tell(), EVERY_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [api]);
  return others;
}
