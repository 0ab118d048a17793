import type { Core } from '@strapi/strapi';

import { closeDefaultRoles, createAdminRoles } from './admin-roles';

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
  };
}
