import { readFileSync } from 'node:fs';

import { expect, type APIRequestContext } from '@playwright/test';

export interface EmbedScript {
  url: string;
  integrity: string;
  tag: string;
}

/** What the application says of its script, with the address it has in these tests. */
export async function embedOf(request: APIRequestContext, base: string): Promise<EmbedScript> {
  const response = await request.get('/api/accountability/embed.json');
  expect(response.ok()).toBe(true);
  const { data } = (await response.json()) as { data: EmbedScript };
  const url = `${base}${new URL(data.url).pathname}`;
  return { ...data, url, tag: data.tag.replace(data.url, url) };
}

/** The elements, each with a link between its tags. */
export const elementsOf = (names: readonly string[]): string =>
  names
    .map((name) => `<rendicion-${name}><a href="/${name}.html">Ver ${name}</a></rendicion-${name}>`)
    .join('\n');

/** Nothing inline, and nothing but what a website has to allow for the elements. */
export const strictPolicy = (base: string): string =>
  `default-src 'none'; script-src ${base}; style-src 'self'; connect-src ${base}; img-src ${base}`;

const document = (head: string, body: string): string =>
  `<!doctype html><html lang="es-CO"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sitio actual</title>${head}</head><body><main><h1>Rendición de cuentas</h1>${body}</main></body></html>`;

/** The last one of the branch that old browsers had, which many websites still have. */
const JQUERY = readFileSync(require.resolve('jquery/dist/jquery.min.js'), 'utf8');

/** What Prototype.js 1.6 does to arrays, as far as it ever hurt others; and the website's own use of jQuery. */
const OLD_LIBRARY = `
Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
Array.prototype.entries = Array.prototype.toArray = function () { return this.slice(); };
Array.from = function (iterable) { return iterable ? Array.prototype.slice.call(iterable) : []; };
Array.prototype.extra = function () {};
document.addEventListener('DOMContentLoaded', function () {
  document.body.appendChild(document.createElement('rendicion-boletines'));
});
var dollar = $;
$(function () {
  $('body').on('click', 'rendicion-boletines', function () { $('#aviso').text('Lo vio jQuery ' + $.fn.jquery); });
});
`;

/** The pages of a website that includes the script in different ways. */
export function websiteWith({ url, tag }: EmbedScript, elements: string): Record<string, string> {
  const base = new URL(url).origin;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${strictPolicy(base)}">`;
  const module = `<script type="module" src="${url}"></script>`;
  const plain = `<script src="${base}/api/accountability/embed.js"></script>`;
  const two = '<rendicion-boletines></rendicion-boletines>';
  return {
    '/todo.html': document(tag, elements),
    '/columna.html': document(`${tag}<link rel="stylesheet" href="/columna.css">`, elements),
    '/columna.css': 'main { width: 320px; margin: 0; font-size: 13px }',
    '/politica.html': document(policy + tag, elements),
    '/jquery.js': JQUERY,
    '/vieja.js': OLD_LIBRARY,
    '/vieja.html': `<html><head><title>Sitio viejo</title><script src="/jquery.js"></script><script src="/vieja.js"></script>${plain}</head><body><p id="aviso"></p><table width="100%"><tr><td>${two}</td><td>${two}<rendicion-formulario></rendicion-formulario></td></tr></table>${plain}${module}</body></html>`,
  };
}
