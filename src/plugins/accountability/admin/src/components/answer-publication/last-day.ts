import type { Publication } from '../../api/publication';

/** Until when an answer stays public: as its duty says, for good, or to a day (`YYYY-MM-DD`, empty: not yet chosen). */
export interface LastDay {
  kind: 'duty' | 'forever' | 'day';
  day: string;
}

/** The choice as it stands when the page opens: what holds now, as far as the duty lets it hold again. */
export function startingLastDay({ publicFrom, publicUntil, defaultUntil }: Publication): LastDay {
  const offered = defaultUntil === null ? 'forever' : 'duty';
  if (publicFrom === null) return { kind: offered, day: '' };
  if (publicUntil === null) return { kind: 'forever', day: '' };
  if (defaultUntil !== null && publicUntil <= defaultUntil) return { kind: 'duty', day: '' };
  return { kind: 'day', day: publicUntil };
}

/** As the admin API takes it: absent where the duty says it. */
export function untilOf({ kind, day }: LastDay): { until?: string | null } {
  if (kind === 'duty') return {};
  return { until: kind === 'forever' ? null : day };
}
