/** Where Strapi 5.54 remembers, in the browser, that its announcement of the new media library was closed. */
const ANNOUNCEMENT_CLOSED = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

/** The admin panel for the institute: in Spanish, without Strapi's news, tours and questions to its servers. */
export default {
  config: {
    locales: ['es'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap() {
    window.localStorage.setItem(ANNOUNCEMENT_CLOSED, 'true');
  },
};
