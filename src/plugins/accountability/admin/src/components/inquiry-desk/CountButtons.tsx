import { styled } from 'styled-components';

import type { Counts } from '../../api/inquiry-desk';
import {
  type DeskQuery,
  filtersIn,
  type FilterName,
  withoutFilters,
} from '../../pages/inquiry-desk/desk-query';
import { type MessageKey, useTranslate } from '../../translations/translate';

interface View {
  count: keyof Counts;
  label: MessageKey;
  filters: Partial<Record<FilterName, string>>;
}

/** What an editor looks at first, each with how many cases there are in it. */
const VIEWS: readonly View[] = [
  { count: 'open', label: 'desk.count.open', filters: { state: 'open' } },
  { count: 'dueThisWeek', label: 'desk.count.week', filters: { due: 'week' } },
  { count: 'late', label: 'desk.count.late', filters: { due: 'late' } },
  { count: 'unassigned', label: 'desk.count.unassigned', filters: { state: 'open', assignee: 'none' } },
  { count: 'priority', label: 'desk.count.priority', filters: { state: 'open', priority: 'true' } },
];

const Views = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
`;

const Count = styled.button`
  padding: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[4]};
  text-align: left;
  cursor: pointer;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  line-height: 1.4;

  strong {
    display: block;
    font-size: 2.2rem;
    font-weight: 600;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }
  &[data-alarm='true'] strong {
    color: ${({ theme }) => theme.colors.danger600};
  }
`;

function isShown(query: DeskQuery, { filters }: View): boolean {
  const set = filtersIn(query);
  const wanted = Object.entries(filters);
  return set.length === wanted.length && wanted.every(([name, value]) => query[name as FilterName] === value);
}

interface CountButtonsProps {
  counts: Counts;
  query: DeskQuery;
  onChange: (query: DeskQuery) => void;
}

/** How many open cases there are of each sort; pressed, the list shows these and no others. */
export function CountButtons({ counts, query, onChange }: CountButtonsProps) {
  const t = useTranslate();
  return (
    <Views role="group" aria-label={t('desk.counts')}>
      {VIEWS.map((view) => {
        const shown = isShown(query, view);
        const empty = withoutFilters(query);
        return (
          <Count
            key={view.count}
            type="button"
            aria-pressed={shown}
            data-alarm={view.count === 'late' && counts.late > 0}
            onClick={() => onChange(shown ? empty : { ...empty, ...view.filters })}
          >
            <strong>{counts[view.count]}</strong> {t(view.label)}
          </Count>
        );
      })}
    </Views>
  );
}
