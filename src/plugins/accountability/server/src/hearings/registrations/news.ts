import type { PublishedHearing } from '../published-hearing';

/** What somebody who comes has to know of a hearing: when, where, and whether. Instants in ISO 8601. */
export interface Arrangement {
  startsAt: string;
  endsAt: string | null;
  modality: PublishedHearing['modality'];
  venue: string | null;
  address: string | null;
  streamUrl: string | null;
  cancelled: boolean;
}

export function arrangementOf(hearing: PublishedHearing): Arrangement {
  const { startsAt, endsAt, modality, venue, address, streamUrl, state } = hearing;
  return { startsAt, endsAt, modality, venue, address, streamUrl, cancelled: state === 'cancelled' };
}

export type News = 'cancelled' | 'resumed' | 'moved' | 'rearranged';

/** What of an arrangement is news to who knows another one; the weightiest of it. `null`: nothing. */
export function newsBetween(known: Arrangement, now: Arrangement): News | null {
  if (now.cancelled) return known.cancelled ? null : 'cancelled';
  if (known.cancelled) return 'resumed';
  if (known.startsAt !== now.startsAt) return 'moved';
  const same = (['endsAt', 'modality', 'venue', 'address', 'streamUrl'] as const).every(
    (name) => known[name] === now[name],
  );
  return same ? null : 'rearranged';
}
