import { KINDS, type Kind } from '../vocabulary';

import type { Hit } from './text-index';

export interface Filters {
  kind?: Kind | undefined;
  /** `YYYY` */
  year?: string | undefined;
}

/** What is left of the hits, and how many there would be of each kind and year. */
export interface Filtered {
  hits: Hit[];
  /** With the year asked for, whatever the kind. */
  kinds: { kind: Kind; count: number }[];
  /** Of the kind asked for, whatever the year; the newest first. */
  years: { year: number; count: number }[];
}

const yearOf = ({ entry }: Hit) => entry.date?.slice(0, 4);

export function filterHits(hits: readonly Hit[], { kind, year }: Filters): Filtered {
  const ofKind = (hit: Hit) => kind === undefined || hit.entry.kind === kind;
  const ofYear = (hit: Hit) => year === undefined || yearOf(hit) === year;
  const kinds = countBy(hits.filter(ofYear), ({ entry }) => entry.kind);
  const years = countBy(hits.filter(ofKind), yearOf);
  return {
    hits: hits.filter((hit) => ofKind(hit) && ofYear(hit)),
    kinds: KINDS.flatMap((one) => {
      const count = kinds.get(one);
      return count ? [{ kind: one, count }] : [];
    }),
    years: [...years]
      .map(([one, count]) => ({ year: Number(one), count }))
      .sort((one, other) => other.year - one.year),
  };
}

function countBy<Key>(hits: readonly Hit[], keyOf: (hit: Hit) => Key | undefined): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const hit of hits) {
    const key = keyOf(hit);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
