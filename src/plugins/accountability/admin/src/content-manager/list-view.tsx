import type {
  InjectableListViewFilter,
  ListFieldLayout,
  ListLayout,
} from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import type { Store } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';
import { choiceLabel } from '../translations';
import { useChoiceLabel } from '../translations/translate';

const MULTIPLE_CHOICE = `plugin::${PLUGIN_ID}.multiple-choice`;
const NOTHING = '-';

interface CellProps {
  value: unknown;
}

function ChoiceCell({ value }: CellProps) {
  const labelOf = useChoiceLabel();
  const values = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string',
  );
  return <Typography textColor="neutral800">{values.map(labelOf).join(', ') || NOTHING}</Typography>;
}

/** A day is the same day everywhere: it is read as this browser's own, not as midnight in London. */
function DayCell({ value }: CellProps) {
  const intl = useIntl();
  const text =
    typeof value === 'string' ? intl.formatDate(`${value}T00:00:00`, { dateStyle: 'medium' }) : NOTHING;
  return <Typography textColor="neutral800">{text}</Typography>;
}

function InstantCell({ value }: CellProps) {
  const intl = useIntl();
  const text =
    typeof value === 'string' ? intl.formatDate(value, { dateStyle: 'medium', timeStyle: 'short' }) : NOTHING;
  return <Typography textColor="neutral800">{text}</Typography>;
}

/** How a column is shown where Strapi's way is codes, or dates so long that the next columns are out of sight. */
function cellOf({ attribute }: ListFieldLayout): ComponentType<CellProps> | null {
  if ('customField' in attribute && attribute.customField === MULTIPLE_CHOICE) return ChoiceCell;
  if (attribute.type === 'enumeration') return ChoiceCell;
  if (attribute.type === 'date') return DayCell;
  if (attribute.type === 'datetime') return InstantCell;
  return null;
}

/** List view hook: choices in words, dates short. */
export function adaptColumns<T extends { displayedHeaders: ListFieldLayout[]; layout: ListLayout }>(
  view: T,
): T {
  const displayedHeaders = view.displayedHeaders.map((header) => {
    const Cell = cellOf(header);
    if (!Cell) return header;
    return { ...header, cellFormatter: (row: Record<string, unknown>) => <Cell value={row[header.name]} /> };
  });
  return { ...view, displayedHeaders };
}

/** List filter hook: the options of enumerations are named in the user's language. */
export function adaptFilters<T extends { displayedFilters: InjectableListViewFilter[] }>(
  view: T,
  store?: Store,
): T {
  const locale = store?.getState().admin_app.language.locale ?? 'es';
  const displayedFilters = view.displayedFilters.map((filter) =>
    filter.type === 'enumeration' && filter.name !== '__status'
      ? {
          ...filter,
          options: filter.options?.map((option) => {
            const value = typeof option === 'string' ? option : option.value;
            return { value, label: choiceLabel(value, locale) };
          }),
        }
      : filter,
  );
  return { ...view, displayedFilters };
}
