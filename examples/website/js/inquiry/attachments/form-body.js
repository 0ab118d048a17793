/**
 * The same body as `multipart/form-data`: objects as JSON text, truth values as words, files last.
 *
 * @param {Record<string, unknown>} body
 * @param {File[]} files
 * @returns {FormData}
 */
export function formBody(body, files) {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined)
      form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  for (const file of files) form.append('attachments', file, file.name);
  return form;
}
