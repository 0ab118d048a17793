import type { DocumentActionComponent, PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { RBACMiddleware } from '@strapi/strapi/admin';

import { INQUIRY, INQUIRY_EVENT } from '../plugin-id';

/** What is filed is never written, copied or deleted by hand; the server refuses it too. */
const RECORDS: readonly string[] = [INQUIRY, INQUIRY_EVENT];

const EXPLORER = 'plugin::content-manager.explorer.';
const READ = `${EXPLORER}read`;
const WRITING: DocumentActionComponent['type'][] = [
  'clone',
  'delete',
  'discard',
  'publish',
  'unpublish',
  'update',
];

/**
 * For everybody, the administrator too: the content manager draws inquiries and their history without buttons
 * to create, duplicate or delete, and with their fields closed.
 */
export const onlyReadRecords: RBACMiddleware = () => (next) => (permissions) =>
  next(
    permissions.filter(
      ({ action, subject }) =>
        !(subject && RECORDS.includes(subject) && action.startsWith(EXPLORER) && action !== READ),
    ),
  );

/** A content manager's action or panel that is left out on records. Strapi knows it by its name and static properties. */
function leftOutOnRecords<T extends DocumentActionComponent | PanelComponent>(original: T): T {
  const describe = (props: Parameters<T>[0]) => {
    const description = (original as (props: Parameters<T>[0]) => ReturnType<T>)(props);
    return RECORDS.includes(props.model) ? null : description;
  };
  Object.defineProperty(describe, 'name', { value: original.name });
  return Object.assign(describe, original);
}

/** Document actions without those that would write a record. */
export function withoutWritingRecords(actions: DocumentActionComponent[]): DocumentActionComponent[] {
  return actions.map((action) => (WRITING.includes(action.type) ? leftOutOnRecords(action) : action));
}

/** Side panels without the one that saves and publishes, on records. */
export function withoutSavingRecords(panels: PanelComponent[]): PanelComponent[] {
  return panels.map((panel) => (panel.type === 'actions' ? leftOutOnRecords(panel) : panel));
}
