import type {
  InjectableListViewFilter,
  ListFieldLayout,
  ListLayout,
} from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import type { Store } from '@strapi/strapi/admin';

import { PLUGIN_ID } from '../plugin-id';
import { choiceLabel } from '../translations';
import { messageId } from '../translations/translate';

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

/** Strapi's own columns, which it names by their attribute in every language. */
const OWN_COLUMNS = ['id', 'documentId', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'] as const;
const isOwnColumn = (name: string): name is (typeof OWN_COLUMNS)[number] =>
  (OWN_COLUMNS as readonly string[]).includes(name);

/** List filter hook: the options of enumerations, and Strapi's own columns, are named in the user's language. */
export function adaptFilters<T extends { displayedFilters: InjectableListViewFilter[] }>(
  view: T,
  store?: Store,
): T {
  const locale = store?.getState().admin_app.language.locale ?? 'es';
  const named = (filter: InjectableListViewFilter): InjectableListViewFilter => {
    if (isOwnColumn(filter.name)) return { ...filter, label: { id: messageId(`filter.${filter.name}`) } };
    if (filter.type !== 'enumeration' || filter.name === '__status') return filter;
    const options = filter.options?.map((option) => {
      const value = typeof option === 'string' ? option : option.value;
      return { value, label: choiceLabel(value, locale) };
    });
    return { ...filter, options };
  };
  return { ...view, displayedFilters: view.displayedFilters.map(named) };
}
