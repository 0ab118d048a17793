/** Strapi's identifier of the institute's pages. */
export const TRANSPARENCY_SECTION = 'api::transparency-section.transparency-section';
