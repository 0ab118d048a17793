import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Action, FollowedPlan } from '../../api/follow-up';
import type { OpenBoard } from '../../pages/follow-up/use-board';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';

/** The select has no empty value of its own. */
const ALL = 'all';

const Fields = styled(Box)`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  gap: ${({ theme }) => theme.spaces[3]};

  @media print {
    display: none;
  }
`;

interface BoardFiltersProps extends Pick<OpenBoard, 'query' | 'change'> {
  plans: readonly FollowedPlan[];
  /** The plan that is shown. */
  planId: string;
  actions: readonly Action[];
}

/** Which plan is shown, and what of it. */
export function BoardFilters({ query, change, plans, planId, actions }: BoardFiltersProps) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const channels = distinct(actions.map(({ channel }) => channel ?? ''));
  const offices = distinct(actions.flatMap(({ responsibles }) => responsibles.map(({ name }) => name)));
  const narrow = (name: 'office' | 'channel') => ({
    label: t(`followUp.${name}`),
    value: query[name] || ALL,
    onChange: (value: string) => change({ [name]: value === ALL ? '' : value }),
  });
  return (
    <Fields role="group" aria-label={t('followUp.filters')}>
      <Choose
        label={t('followUp.plan')}
        value={planId}
        options={plans.map(({ documentId, title }) => ({ value: documentId, label: title }))}
        onChange={(plan) => change({ plan })}
      />
      <Choose
        {...narrow('office')}
        options={[
          { value: ALL, label: t('followUp.filter.offices') },
          ...offices.map((name) => ({ value: name, label: name })),
        ]}
      />
      <Choose
        {...narrow('channel')}
        options={[
          { value: ALL, label: t('followUp.filter.channels') },
          ...channels.map((channel) => ({ value: channel, label: labelOf(channel) })),
        ]}
      />
    </Fields>
  );
}

const distinct = (values: readonly string[]): string[] =>
  [...new Set(values)].filter(Boolean).sort((one, other) => one.localeCompare(other));
