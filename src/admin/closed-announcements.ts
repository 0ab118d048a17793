/** Where Strapi 5.54 remembers, in the browser, that its announcement of the new media library was closed. */
const ANNOUNCEMENT_CLOSED = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

/** Strapi's news, in English and for its customers, is not shown to the institute's editors. */
export function closeAnnouncements(): void {
  localStorage.setItem(ANNOUNCEMENT_CLOSED, 'true');
}
