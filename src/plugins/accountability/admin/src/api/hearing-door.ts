import { useMemo } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import { useRequests } from './requests';

/** Somebody on the list at the door. */
export interface Attendee {
  id: string;
  /** `null` once their data was erased. */
  name: string | null;
  organization: string | null;
  email: string | null;
  phone: string | null;
  modality: 'in-person' | 'virtual';
  state: 'confirmed' | 'waiting' | 'cancelled';
  /** Came without having registered. */
  walkIn: boolean;
  /** ISO 8601 instant. */
  checkedInAt: string | null;
}

interface AttendanceCounts {
  inPerson: number;
  virtual: number;
  waiting: number;
  cancelled: number;
  checkedIn: number;
  walkIns: number;
}

export interface Door {
  hearing: { documentId: string; title: string; startsAt: string; capacity: number | null };
  policyVersion: string;
  people: Attendee[];
  counts: AttendanceCounts;
}

/** Who was touched, and the counts after it. */
export interface DoorStep {
  attendee: Attendee;
  counts: AttendanceCounts;
}

export interface WalkIn {
  /** Made once a form: sent again after a lost answer, it is the same person. */
  key: string;
  name: string;
  email: string;
  consent: { notice: boolean; policyVersion: string };
}

/** Gives the requests of a hearing's door. All throw `RefusedError` with the server's sentence. */
export function useHearingDoor(documentId: string) {
  const { read, readFile, send } = useRequests();

  return useMemo(() => {
    const path = `/${PLUGIN_ID}/hearings/${encodeURIComponent(documentId)}`;
    return {
      door: () => read<Door>(`${path}/attendance`),
      list: () => readFile(`${path}/attendance.csv`),
      checkIn: (who: { registration: string } | { code: string }, present: boolean) =>
        send<DoorStep>(`${path}/check-ins`, { ...who, in: present }),
      addWalkIn: (walkIn: WalkIn) => send<DoorStep>(`${path}/walk-ins`, walkIn),
    };
  }, [documentId, read, readFile, send]);
}
