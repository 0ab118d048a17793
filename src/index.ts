import type { Core } from '@strapi/strapi';

/** The application itself does almost nothing: the plugin `accountability` does. */
export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const access: { prepareAdminRoles(): Promise<void> } = strapi.plugin('accountability').service('access');
    await access.prepareAdminRoles();
  },
};
