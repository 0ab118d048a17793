import { useTheme } from 'styled-components';

import type { Occurrence } from '../../api/follow-up';

export type AnyStatus = Occurrence['status'];

const COLOURS = {
  done: 'success600',
  'due-soon': 'warning700',
  late: 'danger600',
  'on-track': 'success600',
  cancelled: 'neutral500',
} as const;

/** Each status has a shape of its own, so that it is told without colour, on paper too. */
const SHAPES: Record<AnyStatus, (ground: string) => JSX.Element> = {
  done: (ground) => (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.3 7 10.7l4.5-5" fill="none" stroke={ground} strokeWidth="1.8" />
    </>
  ),
  'due-soon': () => (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path d="M8 4.4V8l2.6 1.9" fill="none" stroke="currentColor" strokeWidth="1.7" />
    </>
  ),
  late: (ground) => (
    <>
      <path d="M8 .9 15.6 14.6H.4Z" fill="currentColor" />
      <path d="M8 5.6v4.2M8 11.2v1.8" stroke={ground} strokeWidth="1.7" />
    </>
  ),
  'on-track': () => <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  cancelled: () => <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="1.7" />,
};

/** The sign of a status; its word stands beside it, or in the name of what it is in. */
export function StatusIcon({ status }: { status: AnyStatus }) {
  const { colors } = useTheme();
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      width="16"
      height="16"
      style={{ color: colors[COLOURS[status]], flexShrink: 0, display: 'block' }}
    >
      {SHAPES[status](colors.neutral0)}
    </svg>
  );
}
