import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Core } from '@strapi/strapi';
import type { Response } from 'supertest';

import type {
  DescribedOperation,
  OpenApiDocument,
} from '../../src/plugins/accountability/server/src/website/openapi/document/build';

const OF_THE_INTERFACE = /^\/api\/(?:accountability|transparency-)/;
const NO_CONTENT = [304];

type Method = 'get' | 'post';

interface Found {
  template: string;
  method: Method;
  operation: DescribedOperation;
}

/** The public interface as the running application describes it. */
export function describedBy(strapi: Core.Strapi): OpenApiDocument {
  const service: { document(): OpenApiDocument } = strapi.plugin('accountability').service('openapi');
  return service.document();
}

/**
 * Holds answers against a description: path, status, type and shape.
 *
 * @returns what an answer to a request does not keep of it, as a sentence; `null` where it keeps all or is none of the
 *   interface's
 */
export function answerChecker(document: OpenApiDocument) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false });
  addFormats(ajv);
  // The document around the schemas says nothing of any value.
  ajv.addVocabulary(Object.keys(document));
  ajv.addSchema({ $id: 'openapi', ...document }, undefined, false, false);

  const templates = Object.keys(document.paths)
    // A fixed path before one with a parameter, as the router has them.
    .sort((one, other) => count(one) - count(other))
    .map((template) => ({ template, pattern: patternOf(template) }));

  const operationOf = (method: string, path: string): Found | null => {
    const wanted = (method === 'head' ? 'get' : method) as Method;
    for (const { template, pattern } of templates) {
      const operation = pattern.test(path) ? document.paths[template]?.[wanted] : undefined;
      if (operation) return { template, method: wanted, operation };
    }
    return null;
  };

  const validators = new Map<string, ValidateFunction>();
  function validatorOf(pointer: string): ValidateFunction {
    const known = validators.get(pointer) ?? ajv.getSchema(`openapi#${pointer}`);
    if (!known) throw new Error(`The description has nothing at ${pointer}`);
    validators.set(pointer, known);
    return known;
  }

  return function whatIsNotKept(method: string, address: string, response: Response): string | null {
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    if (!OF_THE_INTERFACE.test(pathname)) return null;
    const { status } = response;
    const told = `${method.toUpperCase()} ${pathname} answered ${status}`;
    const found = operationOf(method, pathname.slice('/api'.length));
    if (!found) return [404, 405].includes(status) ? null : `${told}, and openapi.json has no such operation`;

    // A fault is no part of any interface; a test that provokes one says so itself.
    if (status === 500) return null;
    const { template, operation } = found;
    const answer = operation.responses[status];
    if (!answer) return `${told}, which openapi.json does not tell of ${template}: ${short(response.text)}`;
    if (NO_CONTENT.includes(status) || !answer.content || method === 'head') return null;

    const type = response.type;
    if (!answer.content[type] && !answer.content['*/*'])
      return `${told} as ${type}, which openapi.json does not tell of ${template}`;
    if (type !== 'application/json') return null;

    const steps = ['paths', template, found.method, 'responses', String(status), 'content', type, 'schema'];
    const validate = validatorOf(`/${steps.map(escaped).join('/')}`);
    if (!validate(response.body)) return `${told}, not as openapi.json says: ${sentences(validate.errors)}`;
    const body = response.body as { data?: unknown };
    const narrowed = [...searchParams.keys()].some((key) => /^(?:fields|populate)\b/.test(key));
    const missing = narrowed || status !== 200 ? [] : notShown(document, answer, body);
    return missing.length > 0 ? `${told} without ${missing.join(', ')}, which openapi.json tells` : null;
  };
}

/** Members a whole document lacks: the schema demands none, since `fields` and `populate` narrow what is shown. */
function notShown(
  { components }: OpenApiDocument,
  { content }: DescribedOperation['responses'][string],
  body: { data?: unknown },
): string[] {
  const data = content?.['application/json']?.schema.properties?.data;
  const reference = (data?.items ?? data)?.$ref?.split('/').at(-1);
  const { properties = {}, required = [] } = (reference && components.schemas[reference]) || {};
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  const entries = (Array.isArray(body.data) ? body.data : [body.data]) as object[];
  return optional.filter((name) => entries.some((entry) => !(name in entry)));
}

const count = (template: string) => template.split('{').length;

function patternOf(template: string): RegExp {
  const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}/?$`);
}

/** A step of a JSON pointer in an address (RFC 6901, 6). */
const escaped = (step: string) =>
  encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~');

const short = (text: string | undefined) => (text ?? '').slice(0, 300);

const sentences = (errors: ErrorObject[] | null | undefined) =>
  (errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`)
    .join('; ');
