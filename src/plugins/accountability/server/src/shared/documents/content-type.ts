import { MULTIPLE_CHOICE_FIELD } from '../../uids';

/** How one field is announced to the editor in the content manager. */
interface FieldView {
  label: string;
  help?: string;
  placeholder?: string;
  /** `false` shows the value without letting anybody change it there. */
  editable?: boolean;
  /** For a relation: the field of the other side that names it. */
  mainField?: string;
}

export interface EditorView {
  mainField: string;
  defaultSort: [field: string, order: 'ASC' | 'DESC'];
  pageSize?: number;
  /** Columns of the list, in order. */
  list: string[];
  /** Rows of the form: field → width, of twelve. Fields not named here are not on the form. */
  edit: Record<string, number>[];
  fields: Record<string, string | FieldView>;
}

/**
 * The content manager's own description of a view (`schema.config`), from a compact one. Strapi takes it
 * when it first meets the type, and keeps what an editor changes afterwards.
 */
export function editorView(view: EditorView) {
  const metadatas = Object.fromEntries(
    Object.entries(view.fields).map(([name, field]) => {
      const {
        label,
        help = '',
        placeholder = '',
        editable = true,
        mainField,
      } = typeof field === 'string' ? { label: field } : field;
      const edit = { label, description: help, placeholder, visible: true, editable };
      return [name, { edit: mainField ? { ...edit, mainField } : edit, list: { label } }];
    }),
  );

  return {
    settings: {
      mainField: view.mainField,
      searchable: true,
      filterable: true,
      bulkable: true,
      defaultSortBy: view.defaultSort[0],
      defaultSortOrder: view.defaultSort[1],
      pageSize: view.pageSize ?? 20,
    },
    metadatas,
    layouts: {
      list: view.list,
      edit: view.edit.map((row) => Object.entries(row).map(([name, size]) => ({ name, size }))),
    },
  };
}

/** A list of choices with several answers, shown as a multi-select and checked on the server. */
export function multipleChoice(choices: readonly string[]) {
  return {
    type: 'customField',
    customField: MULTIPLE_CHOICE_FIELD,
    options: { choices: [...choices] },
    default: [],
  } as const;
}

/** One choice of several. */
export function oneOf(choices: readonly string[], extra: { required?: boolean; default?: string } = {}) {
  return { type: 'enumeration', enum: [...choices], ...extra } as const;
}

/** The slug's attribute: what it is made from is said here, and made in `shared/documents/slug.ts`. */
export function slugFrom(source: string) {
  return { type: 'string', maxLength: 120, pluginOptions: { accountability: { slugFrom: source } } } as const;
}

/** One line. PostgreSQL's column holds 255 characters, whatever the attribute says: longer ones are `longText`. */
export function text(maxLength: number, extra: { required?: boolean } = {}) {
  if (maxLength > 255) throw new Error(`A line of ${maxLength} characters does not fit its column`);
  return { type: 'string', maxLength, ...extra } as const;
}
export const longText = (maxLength = 20_000, extra: { required?: boolean } = {}) =>
  ({ type: 'text', maxLength, ...extra }) as const;
/** Markdown, edited with the content manager's Markdown editor. */
export const markdown = (maxLength = 100_000) => ({ type: 'richtext', maxLength }) as const;
export const date = (extra: { required?: boolean } = {}) => ({ type: 'date', ...extra }) as const;
export const instant = (extra: { required?: boolean } = {}) => ({ type: 'datetime', ...extra }) as const;
export const files = () =>
  ({ type: 'media', multiple: true, allowedTypes: ['files', 'images', 'videos', 'audios'] }) as const;
export const file = (allowedTypes: ('files' | 'images')[] = ['files']) =>
  ({ type: 'media', multiple: false, allowedTypes }) as const;
