import { escapeHtml } from '../../../shared/text/escape-html';

import type { DescribedOperation, OpenApiDocument } from '../document/build';
import type { Answer, Parameter } from '../document/operation';
import { requestExample } from './example';
import { paragraphs, prose } from './prose';
import { kindOf, membersOf, sayingOf } from './shape';

const PLACES: Readonly<Record<Parameter['in'], string>> = {
  path: 'en la dirección',
  query: 'en la consulta',
  header: 'cabecera',
};

function parametersOf({ parameters }: DescribedOperation): string {
  const own = parameters.filter((one): one is Parameter => 'name' in one);
  if (own.length === 0) return '';
  const items = own.map(
    ({ name, in: place, required, description, schema }) =>
      `<li><code>${escapeHtml(name)}</code> <small>${PLACES[place]} · ${kindOf(schema)}${required ? '' : ' · puede faltar'}</small> ${prose(description)} ${sayingOf(schema)}${membersOf(schema)}</li>`,
  );
  return `<h4>Parámetros</h4><ul>${items.join('')}</ul>`;
}

function bodyOf({ requestBody }: DescribedOperation): string {
  if (!requestBody) return '';
  const types = Object.entries(requestBody.content).map(
    ([type, { schema }]) =>
      `<li><code>${type}</code> <small>${kindOf(schema)}</small>${membersOf(schema)}</li>`,
  );
  return `<h4>Cuerpo</h4>${paragraphs(requestBody.description)}<ul>${types.join('')}</ul>`;
}

function answerOf([status, { description, content = {}, headers = {} }]: [string, Answer]): string {
  const types = Object.entries(content).map(
    ([type, { schema }]) => `<li><code>${type}</code> ${kindOf(schema)}${membersOf(schema)}</li>`,
  );
  const names = Object.keys(headers).map((name) => `<code>${name}</code>`);
  const shown = Number(status) < 300 && types.length > 0 ? `<ul>${types.join('')}</ul>` : '';
  return `<li><strong>${status}</strong> ${prose(description)}${names.length > 0 ? ` Cabeceras: ${names.join(' ')}.` : ''}${shown}</li>`;
}

/** One operation of the page, folded until somebody opens it. */
export function operationSection(
  document: OpenApiDocument,
  method: string,
  path: string,
  operation: DescribedOperation,
): string {
  const { curl, fetch } = requestExample(document, method, path, operation);
  const answers = Object.entries(operation.responses).map(answerOf);
  return `<details><summary><h3><span class="${method}">${method.toUpperCase()}</span> <code>/api${escapeHtml(path)}</code></h3> ${prose(operation.summary)}</summary><div id="${operation.operationId}">${paragraphs(operation.description)}${parametersOf(operation)}${bodyOf(operation)}<h4>Respuestas</h4><ul>${answers.join('')}</ul><h4>Ejemplo</h4><p>En la línea de comandos:</p><pre><code>${escapeHtml(curl)}</code></pre><p>En un sitio web:</p><pre><code>${escapeHtml(fetch)}</code></pre></div></details>`;
}
