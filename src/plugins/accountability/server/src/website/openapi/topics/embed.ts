import { cacheable, file, openRead, refusals } from '../document/answers';
import { address, object, text } from '../document/json-schema';
import { BASE, inPath, type Topic } from '../document/operation';

const script = cacheable('El programa.', file('text/javascript'));

/** The section in a page of another website, by its elements. */
export const embed: Topic = {
  name: 'Elementos para otros sitios',
  description:
    'Un programa con elementos propios (`<rendicion-…>`), para mostrar la sección en una página de otro sitio.',
  operations: [
    {
      method: 'get',
      path: `${BASE}/embed.json`,
      operationId: 'getEmbed',
      summary: 'La versión más reciente, y la etiqueta con que se incluye',
      responses: openRead(
        object({
          version: text(),
          url: address('De esa versión; no cambia'),
          integrity: text('Huella, para el atributo `integrity`'),
          tag: text('La etiqueta lista para copiar'),
        }),
      ),
    },
    {
      method: 'get',
      path: `${BASE}/embed.js`,
      operationId: 'getEmbedScript',
      summary: 'El programa, en su versión más reciente',
      responses: { ...script, ...refusals(400) },
    },
    {
      method: 'get',
      path: `${BASE}/embed-{version}.js`,
      operationId: 'getEmbedScriptOfVersion',
      summary: 'El programa, en una versión que no cambia',
      parameters: [inPath('version', 'La versión, de `embed.json`')],
      responses: { ...script, ...refusals(400, 404) },
    },
  ],
};
