/** What may be attached; the server looks into each file and decides. */
export const MOST_FILES = 5;
const MEGABYTES = 10;
const TYPES = 'PDF, JPG, PNG, WEBP, DOCX, XLSX, ODT, TXT, MP3 o M4A';
const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'jfif', 'png', 'webp', 'docx', 'xlsx', 'odt', 'txt', 'mp3', 'm4a'];

/**
 * For the file chooser. The images are named one by one, not `image/*`, so that an iPhone hands over its photos as JPEG.
 */
export const ACCEPT = ['image/jpeg', 'image/png', 'image/webp', ...EXTENSIONS.map((one) => `.${one}`)].join(
  ',',
);

/** The same words as in the form's help. */
export const RULES_IN_WORDS = `Hasta ${MOST_FILES} archivos de ${MEGABYTES} MB cada uno: ${TYPES}.`;

export const TOO_MANY = `Adjunte como máximo ${MOST_FILES} archivos.`;

/**
 * What can be seen to be wrong with a file without sending it, in the server's words.
 *
 * @param {File} file
 * @returns {string | null}
 */
export function problemOf({ name, size }) {
  const extension = name.split('.').pop()?.toLowerCase() ?? '';
  if (size === 0) return `«${name}» está vacío.`;
  if (size > MEGABYTES * 1024 * 1024) return `«${name}» pesa más de ${MEGABYTES} MB.`;
  if (!EXTENSIONS.includes(extension)) return `«${name}» no es de un tipo admitido: ${TYPES}.`;
  return null;
}
