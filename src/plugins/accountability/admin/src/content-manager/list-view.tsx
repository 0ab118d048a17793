import type {
  InjectableListViewFilter,
  ListFieldLayout,
  ListLayout,
} from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import type { Store } from '@strapi/strapi/admin';

import { PLUGIN_ID } from '../plugin-id';
import { choiceLabel } from '../translations';

import { useValueInWords } from './value-in-words';

const MULTIPLE_CHOICE = `plugin::${PLUGIN_ID}.multiple-choice`;
/** What Strapi shows as codes, or as dates so long that the next columns are out of sight. */
const SAID_IN_WORDS: readonly string[] = ['enumeration', 'date', 'datetime'];

function Cell({ type, value }: { type: string; value: unknown }) {
  const inWords = useValueInWords();
  return <Typography textColor="neutral800">{inWords(type, value)}</Typography>;
}

const isSaidInWords = ({ attribute }: ListFieldLayout): boolean =>
  SAID_IN_WORDS.includes(attribute.type) ||
  ('customField' in attribute && attribute.customField === MULTIPLE_CHOICE);

/** List view hook: choices in words, dates short. */
export function adaptColumns<T extends { displayedHeaders: ListFieldLayout[]; layout: ListLayout }>(
  view: T,
): T {
  const displayedHeaders = view.displayedHeaders.map((header) =>
    isSaidInWords(header)
      ? {
          ...header,
          cellFormatter: (row: Record<string, unknown>) => (
            <Cell type={header.attribute.type} value={row[header.name]} />
          ),
        }
      : header,
  );
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
