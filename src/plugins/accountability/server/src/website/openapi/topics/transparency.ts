import type { Core } from '@strapi/strapi';

import { grantedRead, refusals } from '../document/answers';
import {
  address,
  code,
  day,
  instant,
  type JsonSchema,
  list,
  nullable,
  object,
  ref,
  text,
} from '../document/json-schema';
import { inPath, type Topic } from '../document/operation';

const KIND = code(
  ['page', 'link', 'collection'],
  'Qué es: un texto propio, un enlace o una lista de esta API',
);
const FORM_URL = nullable(address('La página del sitio web con el formulario, si la página es la de este'));
const PLACE = { number: text('Su lugar en el menú: `1.2`'), title: text(), slug: text() };

/** The names of the lists a page can show, as its own type has them. */
function collectionOf(strapi: Core.Strapi): JsonSchema {
  const { collection } = strapi.contentType('api::transparency-section.transparency-section').attributes;
  return nullable(code(collection.enum, 'La lista que muestra'));
}

/** The institute's own pages: the menu the regulation asks for. */
export function transparency(strapi: Core.Strapi): Topic {
  const collection = collectionOf(strapi);
  return {
    name: 'Transparencia',
    description: 'El menú de Transparencia y acceso a la información pública, y sus páginas.',
    operations: [
      {
        method: 'get',
        path: '/transparency-menu',
        operationId: 'getTransparencyMenu',
        summary: 'El menú completo, como árbol',
        responses: grantedRead(list(ref('TransparencyMenuItem'))),
      },
      {
        method: 'get',
        path: '/transparency-sections/{slug}',
        operationId: 'getTransparencySection',
        summary: 'Consultar una página del menú',
        parameters: [inPath('slug', 'El `slug`, o el `documentId`')],
        responses: { ...grantedRead(ref('TransparencySection')), ...refusals(404) },
      },
    ],
    schemas: {
      TransparencyMenuItem: object({
        ...PLACE,
        url: address('A dónde lleva'),
        kind: KIND,
        collection,
        formUrl: FORM_URL,
        children: list(ref('TransparencyMenuItem')),
      }),
      TransparencySection: object({
        documentId: text('Identificador; no cambia'),
        ...PLACE,
        kind: KIND,
        url: address('A dónde lleva'),
        body: nullable(text('Markdown, como se escribió')),
        bodyHtml: nullable(text('Lo mismo como HTML sin nada que se ejecute')),
        publishedOn: day(),
        updatedAt: instant(),
        reviewedOn: nullable(day('Cuándo se revisó por última vez')),
        link: nullable(address('El enlace que es')),
        collection,
        collectionUrl: nullable(address('Dónde se consulta esa lista')),
        formUrl: FORM_URL,
        documents: list(ref('DatedMedia'), 'El más reciente primero'),
        parent: nullable(object(PLACE)),
        children: list(ref('TransparencyMenuItem')),
      }),
    },
  };
}
