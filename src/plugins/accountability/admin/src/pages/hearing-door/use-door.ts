import { useCallback, useEffect, useState } from 'react';

import { type Door, type DoorStep, useHearingDoor, type WalkIn } from '../../api/hearing-door';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

/** Words as they are looked for: without accents and case. */
export const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

function after(door: Door, { attendee, counts }: DoorStep): Door {
  const known = door.people.some(({ id }) => id === attendee.id);
  const people = known
    ? door.people.map((one) => (one.id === attendee.id ? attendee : one))
    : [...door.people, attendee].sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'es'));
  return { ...door, people, counts };
}

/** The door of a hearing: its list, and what is done with it. What the server refuses is told in its words. */
export function useDoor(documentId: string) {
  const t = useTranslate();
  const requests = useHearingDoor(documentId);
  const [door, setDoor] = useState<Door | null>(null);
  const [failure, setFailure] = useState<{ message: string } | null>(null);
  const [told, setTold] = useState('');
  const connection = t('error.connection');

  const tell = useCallback(
    (error: unknown) => {
      if (isAbandoned(error)) return;
      const refused = error instanceof RefusedError && error.message ? error.message : connection;
      setFailure({ message: refused });
    },
    [connection],
  );

  const load = useCallback(async () => {
    try {
      setDoor(await requests.door());
      setFailure(null);
    } catch (error) {
      tell(error);
    }
  }, [requests, tell]);
  useEffect(() => {
    requests.door().then(setDoor, tell);
  }, [requests, tell]);

  const take = (step: DoorStep, sentence: 'hearingDoor.entered' | 'hearingDoor.left') => {
    setDoor((before) => before && after(before, step));
    setFailure(null);
    setTold(t(sentence, { name: step.attendee.name ?? '' }));
  };

  return {
    door,
    failure,
    told,
    load,
    checkIn: async (who: { registration: string } | { code: string }, present: boolean): Promise<boolean> => {
      try {
        take(await requests.checkIn(who, present), present ? 'hearingDoor.entered' : 'hearingDoor.left');
        return true;
      } catch (error) {
        setTold('');
        tell(error);
        return false;
      }
    },
    /** @throws RefusedError, for the form that asks it */
    addWalkIn: async (walkIn: WalkIn): Promise<void> => {
      take(await requests.addWalkIn(walkIn), 'hearingDoor.entered');
    },
    list: async (): Promise<Blob | null> => {
      try {
        return await requests.list();
      } catch (error) {
        tell(error);
        return null;
      }
    },
    refuse: (message: string) => {
      setTold('');
      setFailure({ message });
    },
  };
}
