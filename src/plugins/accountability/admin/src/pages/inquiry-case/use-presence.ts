import { useEffect, useState } from 'react';

import type { InquiryCaseApi, Presence } from '../../api/inquiry-case';

const EVERY_MS = 20_000;

/**
 * Who else has the case open, asked again as long as this page is.
 *
 * @param handling whether the user works on cases: who only reads is in nobody's way
 */
export function usePresence(api: InquiryCaseApi, handling: boolean): Presence['others'] {
  const [others, setOthers] = useState<Presence['others']>([]);

  useEffect(() => {
    if (!handling) return undefined;
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
  }, [api, handling]);
  return others;
}
