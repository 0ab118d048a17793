/** Where Strapi keeps the language chosen for the admin panel (`LANGUAGE_LOCAL_STORAGE_KEY` of its source). */
const STORED_LANGUAGE = 'strapi-admin-language';

/**
 * Makes Spanish the language of the panel, its login page included, for whoever has chosen none. Strapi falls back
 * on English and has no setting for it, so the choice is written before Strapi first reads it; a user's own
 * preference is put over it when they log in.
 */
export function speakSpanishByDefault(): void {
  if (localStorage.getItem(STORED_LANGUAGE) !== null) return;
  localStorage.setItem(STORED_LANGUAGE, 'es');
  document.documentElement.lang = 'es';
}
