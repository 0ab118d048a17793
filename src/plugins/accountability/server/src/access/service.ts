import type { Core } from '@strapi/strapi';

import { adminUsersByIds, adminUsersOfRole, type AdminUser } from './admin-users';
import { closeDefaultRoles, createAdminRoles, PLANNING_HEAD } from './admin-roles';
import { grantOnce } from './public-grants';

/** Who may do what in the admin. */
export function accessService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * Makes the section's roles. Called by the application's own bootstrap: Strapi makes its default roles after
     * the plugins have started, and only where it finds no role at all.
     */
    async prepareAdminRoles(): Promise<void> {
      await createAdminRoles(strapi);
      await closeDefaultRoles(strapi);
    },

    /** Grants the application's own public reads, once. */
    grantApplicationReads: (actions: readonly string[]): Promise<void> =>
      grantOnce(strapi, 'granted-application-actions', actions),

    /** The heads of planning who can sign in: whoever answers for what is late or about to be erased. */
    planningHeads: (): Promise<AdminUser[]> => adminUsersOfRole(strapi, PLANNING_HEAD),

    /** Those of the given users who can sign in. */
    usersByIds: (ids: number[]): Promise<AdminUser[]> => adminUsersByIds(strapi, ids),
  };
}
