import { Box, Button, Flex } from '@strapi/design-system';
import { Faders } from '@strapi/icons';
import { useId, useState } from 'react';
import { styled } from 'styled-components';

import {
  type DeskChange,
  type DeskQuery,
  DUE,
  filtersIn,
  ORDERS,
  STATES,
  TYPES,
  withoutFilters,
} from '../../pages/inquiry-desk/desk-query';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';

import { useAssignees, useHearings } from './use-choices';

/** The select has no empty value of its own. */
const ALL = 'all';

const Fields = styled(Box)<{ $open: boolean }>`
  display: ${({ $open }) => ($open ? 'grid' : 'none')};
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
  align-items: end;

  @media (min-width: 768px) {
    display: grid;
  }
`;

const OnlyNarrow = styled.div`
  @media (min-width: 768px) {
    display: none;
  }
`;

interface FiltersProps {
  query: DeskQuery;
  onChange: (change: DeskChange) => void;
  onReplace: (query: DeskQuery) => void;
}

/** What narrows the list, and its order. On a phone they are folded away behind a button. */
export function Filters({ query, onChange, onReplace }: FiltersProps) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const id = useId();
  const [open, setOpen] = useState(false);
  const assignees = useAssignees();
  const hearings = useHearings();
  const count = filtersIn(query).length;

  const select = (name: 'state' | 'type' | 'assignee' | 'due' | 'priority' | 'hearing') => ({
    label: t(`desk.filter.${name}`),
    value: query[name] || ALL,
    onChange: (value: string) => onChange({ [name]: value === ALL ? '' : value }),
  });
  const all = { value: ALL, label: t('desk.filter.all') };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <OnlyNarrow>
        <Button
          variant="tertiary"
          fullWidth
          startIcon={<Faders aria-hidden />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t('desk.filters', { count })}
        </Button>
      </OnlyNarrow>
      <Fields id={id} $open={open} role="group" aria-label={t('desk.filters.label')}>
        <Choose
          {...select('state')}
          options={[
            all,
            { value: 'open', label: t('desk.filter.open') },
            ...STATES.map((state) => ({ value: state, label: labelOf(state) })),
          ]}
        />
        <Choose
          {...select('type')}
          options={[all, ...TYPES.map((type) => ({ value: type, label: labelOf(type) }))]}
        />
        <Choose
          {...select('assignee')}
          options={[
            all,
            { value: 'me', label: t('desk.filter.me') },
            { value: 'none', label: t('desk.unassigned') },
            ...assignees.map(({ id: user, name }) => ({ value: String(user), label: name })),
          ]}
        />
        <Choose
          {...select('due')}
          options={[all, ...DUE.map((due) => ({ value: due, label: t(`desk.due.${due}`) }))]}
        />
        <Choose
          {...select('priority')}
          options={[
            all,
            { value: 'true', label: t('desk.filter.priorityOnly') },
            { value: 'false', label: t('desk.filter.priorityNot') },
          ]}
        />
        {hearings.length > 0 && (
          <Choose
            {...select('hearing')}
            options={[all, ...hearings.map(({ documentId, title }) => ({ value: documentId, label: title }))]}
          />
        )}
        <Choose
          label={t('desk.order')}
          value={query.sort}
          options={ORDERS.map((order) => ({ value: order, label: t(`desk.order.${order}`) }))}
          onChange={(sort) => onChange({ sort })}
        />
        {count > 0 && (
          <Button variant="tertiary" onClick={() => onReplace(withoutFilters(query))}>
            {t('desk.filters.clear')}
          </Button>
        )}
      </Fields>
    </Flex>
  );
}
