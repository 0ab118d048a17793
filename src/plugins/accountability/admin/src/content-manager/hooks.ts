/** The content manager's hooks, by the names its source gives them (`HOOKS`, which it does not export). */
export const CONTENT_MANAGER_HOOKS = {
  editLayout: 'Admin/CM/pages/EditView/mutate-edit-view-layout',
  listColumns: 'Admin/CM/pages/ListView/inject-column-in-table',
  listFilters: 'Admin/CM/pages/ListView/inject-in-filters',
};
