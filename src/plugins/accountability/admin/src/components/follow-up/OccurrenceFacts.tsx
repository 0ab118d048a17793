import { styled } from 'styled-components';

import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';

import type { BoardDate } from './board-dates';
import { Delays } from './Delays';
import { StatusLight } from './StatusLight';

const Facts = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    overflow-wrap: anywhere;
  }

  @media (min-width: 640px) {
    grid-template-columns: 16rem 1fr;
  }
`;

/** What there is to know of a date. */
export function OccurrenceFacts({ date: { action, occurrence } }: { date: BoardDate }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { fullDay } = useDates();
  const { status, dueOn, originalDueOn, doneOn, delays, hearing } = occurrence;
  const facts = {
    action: [action.name, action.channel && labelOf(action.channel)].filter(Boolean).join(' · '),
    responsibles: action.responsibles.map(({ name }) => name).join(', '),
    status: <StatusLight status={status} />,
    dueOn: fullDay(dueOn),
    originalDueOn: originalDueOn === dueOn ? null : fullDay(originalDueOn),
    changes: delays.length > 0 ? <Delays delays={delays} /> : null,
    doneOn: doneOn && fullDay(doneOn),
    hearing: hearing?.title,
  };
  return (
    <Facts>
      {(Object.keys(facts) as (keyof typeof facts)[])
        .filter((name) => facts[name])
        .map((name) => (
          <Fact key={name} name={t(`followUp.fact.${name}`)} value={facts[name]} />
        ))}
    </Facts>
  );
}

function Fact({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
