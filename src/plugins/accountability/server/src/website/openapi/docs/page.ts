import { createHash } from 'node:crypto';

import { escapeHtml } from '../../../shared/text/escape-html';

import type { OpenApiDocument } from '../document/build';
import { operationSection } from './operation';
import { paragraphs, prose } from './prose';
import { anchorOf, kindOf, membersOf, sayingOf } from './shape';
import { STYLE } from './style';

/** Nothing but the page itself and its own style, which the policy knows by its hash; no script at all. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const SHAPES = 'formas';

/** The description as a page for people: whole in one answer, also without scripts. */
export function docsPage(document: OpenApiDocument): string {
  const { info, tags, paths, components } = document;
  const sections = tags.map(({ name, description }, index) => {
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, operation]) => operation.tags.includes(name))
        .map(([method, operation]) => operationSection(document, method, path, operation)),
    );
    return `<section aria-labelledby="tema-${index}"><h2 id="tema-${index}">${escapeHtml(name)}</h2>${paragraphs(description)}${operations.join('')}</section>`;
  });
  const everywhere = Object.values(components.parameters).map(
    ({ name, description }) => `<li><code>${name}</code> ${prose(description)}</li>`,
  );
  const shapes = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<details><summary><h3><code>${name}</code></h3></summary><div id="${anchorOf(name)}"><p>${kindOf(schema)}. ${sayingOf(schema)}</p>${membersOf(schema)}</div></details>`,
  );
  const contents = [
    ...tags.map(({ name }, index) => `<li><a href="#tema-${index}">${escapeHtml(name)}</a></li>`),
    `<li><a href="#${SHAPES}">Formas</a></li>`,
  ];
  return `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(info.title)}</title><style>${STYLE}</style></head>
<body><a class="skip" href="#contenido">Ir al contenido</a>
<header><h1>${escapeHtml(info.title)}</h1>${paragraphs(info.description)}<p>Para programas: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1, versión ${info.version}).</p></header>
<nav aria-label="Temas"><ul>${contents.join('')}</ul></nav>
<main id="contenido"><section aria-labelledby="cabeceras"><h2 id="cabeceras">En toda petición</h2><ul>${everywhere.join('')}</ul></section>${sections.join('')}
<section aria-labelledby="${SHAPES}"><h2 id="${SHAPES}">Formas</h2><p>Lo que se envía y se recibe, por nombre.</p>${shapes.join('')}</section></main></body></html>
`;
}
