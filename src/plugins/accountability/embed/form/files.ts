const MOST_FILES = 5;
const MEGABYTES = 10;

/**
 * What can be seen to be wrong with files without sending them; the server looks into each one.
 *
 * @returns a sentence, or `null`
 */
export function filesProblem(files: readonly Pick<File, 'name' | 'size'>[]): string | null {
  if (files.length > MOST_FILES) return `Adjunte como máximo ${MOST_FILES} archivos.`;
  for (const { name, size } of files) {
    if (size === 0) return `«${name}» está vacío.`;
    if (size > MEGABYTES * 1024 * 1024) return `«${name}» pesa más de ${MEGABYTES} MB.`;
  }
  return null;
}
