import type { Core } from '@strapi/strapi';

import { tightenOpenBodies } from './tight-bodies';

/** The application itself does almost nothing: the plugin `accountability` does. */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    tightenOpenBodies(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const access: { prepareAdminRoles(): Promise<void> } = strapi.plugin('accountability').service('access');
    await access.prepareAdminRoles();
  },
};
