import { searchSchema, suggestionsSchema } from '../../search/validation';
import { KINDS } from '../../search/vocabulary';

import { grantedRead } from '../document/answers';
import { fromZod } from '../document/from-zod';
import { address, code, day, list, nullable, object, ref, text, whole } from '../document/json-schema';
import { PAGINATION } from '../document/list-parameters';
import { BASE, inQuery, type Topic } from '../document/operation';

const { properties: asked = {} } = fromZod(searchSchema);
const { properties: typed = {} } = fromZod(suggestionsSchema);

/** Looking in everything that is published. */
export const search: Topic = {
  name: 'Buscar',
  description: 'Buscar en todo lo publicado, también en el texto de los documentos.',
  operations: [
    {
      method: 'get',
      path: `${BASE}/search`,
      operationId: 'search',
      summary: 'Buscar palabras, sin importar tildes, género o número',
      parameters: [
        inQuery(
          'q',
          'Las palabras que se buscan. Lo que va entre comillas (`"…"`, `“…”` o `«…»`) se busca como frase exacta, palabra tras palabra; las comillas después de una cifra (`2"`) no abren una frase. Una frase se comprueba en los textos que mejor coinciden, hasta un límite de lectura: si son muchísimos, el total puede ser mayor.',
          asked.q ?? {},
          { required: true },
        ),
        inQuery('kind', 'Solo de esta clase.', asked.kind ?? {}),
        inQuery('year', 'Solo de este año, con cuatro cifras.', asked.year ?? {}),
        inQuery(
          'anio',
          'De un fragmento o una página (`format`): lo mismo que `year`, como lo envía su formulario.',
          asked.year ?? {},
        ),
        PAGINATION,
      ],
      responses: grantedRead(
        list(ref('FoundItem')),
        object({
          pagination: ref('Pagination'),
          kinds: list(object({ kind: code(KINDS), count: whole() }), 'Cuántos hay de cada clase'),
          years: list(object({ year: whole(), count: whole() }), 'Cuántos hay de cada año'),
          suggestion: nullable(text('Lo que quizás se quiso escribir')),
        }),
      ),
    },
    {
      method: 'get',
      path: `${BASE}/search/suggestions`,
      operationId: 'suggestSearches',
      summary: 'Lo que alguien puede estar escribiendo: ocho como máximo',
      parameters: [
        inQuery(
          'q',
          'Lo escrito hasta ahora; unas comillas abiertas se completan como frase.',
          typed.q ?? {},
          { required: true },
        ),
      ],
      responses: grantedRead(list(object({ text: text() }))),
    },
  ],
  schemas: {
    FoundItem: object({
      kind: code(KINDS, 'Qué es; `page` es una página de transparencia, y `document` un archivo'),
      documentId: text(),
      slug: nullable(text()),
      title: text(),
      titleHtml: text('El título como HTML, con lo encontrado en `<mark>`'),
      excerptHtml: text('El pasaje que más dice, como HTML, con lo encontrado en `<mark>`'),
      date: nullable(day()),
      url: address('Dónde se consulta; de un archivo, dónde está'),
      plan: nullable(
        object(
          { title: text(), slug: text() },
          [],
          'El plan de una acción: allí su fila es `#accion-<documentId>`',
        ),
      ),
    }),
  },
};
