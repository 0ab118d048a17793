import { html, Html } from './html';
import { formLink, trackingLink } from './parts/filing';
import { heading } from './parts/heading';
import type { Filing } from './surroundings';

/** The parts of the section a person can go on to, by the paths of their reads. */
const PARTS: readonly (readonly [path: string, name: string])[] = [
  ['/api/accountability/plans', 'Planes'],
  ['/api/accountability/follow-up', 'Seguimiento'],
  ['/api/accountability/management-reports', 'Informes'],
  ['/api/accountability/bulletins', 'Boletines'],
  ['/api/accountability/hearings', 'Audiencias'],
  ['/api/accountability/commitments', 'Compromisos'],
  ['/api/accountability/published-answers', 'Respuestas'],
  ['/api/accountability/open-data', 'Datos abiertos'],
  ['/api/transparency-menu', 'Transparencia'],
  ['/api/accountability/search', 'Buscar'],
];

const STYLESHEET = '/api/accountability/fragments.css';

export interface Page {
  title: string;
  /** Whether the fragment begins with its title. */
  titled: boolean;
  fragment: Html;
  filing: Filing;
  /** What addresses of the application begin with. */
  base: string;
  /** Of the request. */
  path: string;
}

/** A fragment as a page of its own: for a browser without script, a frame, or a printer. */
export function wholePage({ title, titled, fragment, filing, base, path }: Page): string {
  const parts = PARTS.map(([address, name]) => {
    const current = address === path && html`aria-current="page"`;
    return html`<li><a href="${base}${address}?format=page" ${current}>${name}</a></li>`;
  });
  const document = html`<html lang="es-CO">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} · ${filing.institute}</title>
      <link rel="stylesheet" href="${base}${STYLESHEET}" />
    </head>
    <body class="rc-page">
      <a class="rc-skip" href="#rc-content">Saltar al contenido</a>
      <main id="rc-content" tabindex="-1">${titled ? null : heading(1, title)}${fragment}</main>
      <footer class="rc-footer">
        <nav aria-label="Rendición de cuentas">
          <ul>
            ${parts}${[formLink(filing), trackingLink(filing)].map((way) => way && html`<li>${way}</li>`)}
          </ul>
        </nav>
        <p>${filing.institute} · Rendición de cuentas</p>
      </footer>
    </body>
  </html>`;
  return `<!doctype html>\n${document.toString()}`;
}

/**
 * Nothing runs in the page, and nothing is fetched but its stylesheet and pictures. Any site may frame it: it is the same for
 * everybody, and nothing is done with it.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "base-uri 'none'",
  "form-action 'self'",
  'frame-ancestors *',
].join('; ');
