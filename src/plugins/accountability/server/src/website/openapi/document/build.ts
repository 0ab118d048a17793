import type { Core } from '@strapi/strapi';

import { contentTopics } from '../topics/content';
import { documentation } from '../topics/documentation';
import { embed } from '../topics/embed';
import { feeds } from '../topics/feeds';
import { files } from '../topics/files';
import { followUp } from '../topics/follow-up';
import { inquiries } from '../topics/inquiries';
import { institute } from '../topics/institute';
import { openData } from '../topics/open-data';
import { participation } from '../topics/participation';
import { publishedAnswers } from '../topics/published-answers';
import { requestFigures } from '../topics/request-figures';
import { search } from '../topics/search';
import { subscriptions } from '../topics/subscriptions';
import { transparency } from '../topics/transparency';

import { ERROR, HEADERS } from './answers';
import { alsoAsHtml, pathsWithFragment } from './fragments';
import { type JsonSchema, object } from './json-schema';
import type { Answer, Operation, Parameter, Topic } from './operation';

type Ref = { $ref: string };

export interface DescribedOperation extends Omit<Operation, 'method' | 'path' | 'parameters'> {
  tags: string[];
  parameters: (Parameter | Ref)[];
  responses: Record<string, Answer>;
}

/** An OpenAPI 3.1 document, as far as this one goes. */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string; description: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<'get' | 'post', DescribedOperation>>>;
  components: {
    schemas: Record<string, JsonSchema>;
    headers: typeof HEADERS;
    parameters: Record<string, Parameter>;
  };
}

/** Of the contract, not of the application: it changes where the interface does. */
const VERSION = '1.0.0';

const DESCRIPTION = `Lo que el instituto publica en su sección de rendición de cuentas, y los formularios abiertos a la ciudadanía.

Las respuestas son \`{ "data": …, "meta": … }\`; los errores, \`{ "data": null, "error": { "status", "name", "message", "details" } }\`. Las fechas son \`AAAA-MM-DD\` y los instantes ISO 8601 con su desfase. Un parámetro que no existe es un 400 que lo nombra; una dirección que no existe, un 404, y un método que no tiene, un 405 que dice en \`Allow\` cuáles tiene. Nadie tiene que identificarse.`;

const PARAMETERS: Record<string, Parameter> = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'El idioma de los mensajes: español, o inglés con `en`.',
    schema: { type: 'string', default: 'es' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'La huella (`ETag`) de la respuesta que ya se tiene: si no ha cambiado, un 304 vacío.',
    schema: { type: 'string' },
  },
};

const topicsOf = (strapi: Core.Strapi): Topic[] => [
  ...contentTopics(strapi),
  followUp,
  publishedAnswers,
  search,
  feeds,
  files,
  inquiries,
  participation,
  subscriptions,
  institute(strapi),
  transparency(strapi),
  openData(strapi),
  requestFigures,
  embed,
  documentation,
];

/**
 * The whole public interface, described from the shapes, the content types and the schemas the code itself goes by.
 *
 * @param base where the application is reached from outside, without a slash at the end; empty: where the document is
 */
export function openApiDocument(strapi: Core.Strapi, base: string): OpenApiDocument {
  const topics = topicsOf(strapi);
  const withHtml = pathsWithFragment(strapi);
  const paths: OpenApiDocument['paths'] = {};
  for (const { name, operations } of topics)
    for (const { method, path, ...operation } of operations)
      paths[path] = {
        ...paths[path],
        [method]: described(name, withHtml.has(path) ? alsoAsHtml(operation) : operation),
      };
  return {
    openapi: '3.1.0',
    info: { title: 'Rendición de cuentas: interfaz pública', version: VERSION, description: DESCRIPTION },
    servers: [{ url: `${base}/api`, description: 'Esta instalación' }],
    tags: topics.map(({ name, description }) => ({ name, description })),
    paths,
    components: {
      schemas: Object.assign(
        { Error: ERROR, NoMeta: object({}) },
        ...topics.map(({ schemas }) => schemas ?? {}),
      ) as Record<string, JsonSchema>,
      headers: HEADERS,
      parameters: PARAMETERS,
    },
  };
}

function described(tag: string, operation: Omit<Operation, 'method' | 'path'>): DescribedOperation {
  const shared = ['AcceptLanguage', ...('304' in operation.responses ? ['IfNoneMatch'] : [])];
  return {
    ...operation,
    tags: [tag],
    parameters: [
      ...(operation.parameters ?? []),
      ...shared.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ],
  };
}
