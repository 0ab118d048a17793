/**
 * Defines a mail template, `notice`, that says what it is given: `{ subject, text }`. Plain JavaScript, since a process
 * that is to be killed runs it too.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 */
export function defineNotices(strapi) {
  /** @type {{ define(name: string, render: (data: Record<string, unknown>) => Promise<object>, title: object): void }} */
  const outbox = strapi.plugin('accountability').service('outbox');
  outbox.define('notice', ({ subject, text }) => Promise.resolve({ subject, body: text }), {
    es: 'Aviso de prueba',
    en: 'Test notice',
  });
}
