import type {
  EditLayout,
  InjectableListViewFilter,
  ListFieldLayout,
  ListLayout,
} from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { InputRenderer, type Store } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';

import { PLUGIN_ID } from '../plugin-id';
import { choiceLabel } from '../translations';
import { useChoiceLabel } from '../translations/translate';

const MULTIPLE_CHOICE = `plugin::${PLUGIN_ID}.multiple-choice`;

/** The content manager's hooks, by the names its source gives them (`HOOKS`, which it does not export). */
export const CONTENT_MANAGER_HOOKS = {
  editLayout: 'Admin/CM/pages/EditView/mutate-edit-view-layout',
  listColumns: 'Admin/CM/pages/ListView/inject-column-in-table',
  listFilters: 'Admin/CM/pages/ListView/inject-in-filters',
};

/** The input type under which {@link ChoiceInput} is registered: Strapi's own enumeration has no names for its options. */
export const CHOICE_INPUT = 'accountability-choice';

type EnumerationProps = Extract<ComponentProps<typeof InputRenderer>, { type: 'enumeration' }>;

interface ChoiceInputProps extends Omit<EnumerationProps, 'type' | 'options'> {
  attribute: { enum: string[] };
}

/** Strapi's own select for an enumeration, with its options named in the user's language. */
export function ChoiceInput(props: ChoiceInputProps) {
  const labelOf = useChoiceLabel();
  const options = props.attribute.enum.map((value) => ({ value, label: labelOf(value) }));
  return <InputRenderer {...props} type="enumeration" options={options} />;
}

function ChoiceCell({ value }: { value: unknown }) {
  const labelOf = useChoiceLabel();
  const values = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string',
  );
  return (
    <Typography textColor="neutral800" maxWidth="30rem" ellipsis>
      {values.map(labelOf).join(', ') || '-'}
    </Typography>
  );
}

/** Edit view hook: every enumeration is drawn by {@link ChoiceInput}. */
export function nameChoicesInForm<T extends { layout: EditLayout }>(view: T): T {
  const layout = view.layout.layout.map((panel) =>
    panel.map((row) =>
      row.map((field) =>
        field.attribute.type === 'enumeration'
          ? ({ ...field, type: CHOICE_INPUT } as unknown as typeof field)
          : field,
      ),
    ),
  );
  return { ...view, layout: { ...view.layout, layout } };
}

const isChoice = ({ attribute }: ListFieldLayout): boolean =>
  attribute.type === 'enumeration' ||
  ('customField' in attribute && attribute.customField === MULTIPLE_CHOICE);

/** List view hook: cells of enumerations and multiple choices show names, not codes. */
export function nameChoicesInList<T extends { displayedHeaders: ListFieldLayout[]; layout: ListLayout }>(
  view: T,
): T {
  const displayedHeaders = view.displayedHeaders.map((header) =>
    isChoice(header)
      ? {
          ...header,
          cellFormatter: (row: Record<string, unknown>) => <ChoiceCell value={row[header.name]} />,
        }
      : header,
  );
  return { ...view, displayedHeaders };
}

/** List filter hook: the options of enumerations are named in the user's language. */
export function nameChoicesInFilters<T extends { displayedFilters: InjectableListViewFilter[] }>(
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
