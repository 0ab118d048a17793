import { cacheable, refusals } from '../document/answers';
import { BASE, JSON_TYPE, type Topic } from '../document/operation';

/** This description itself. */
export const documentation: Topic = {
  name: 'Esta documentación',
  description: 'La interfaz descrita, para programas y para personas.',
  operations: [
    {
      method: 'get',
      path: `${BASE}/openapi.json`,
      operationId: 'getOpenApi',
      summary: 'La descripción de la interfaz (OpenAPI 3.1)',
      responses: {
        ...cacheable('La descripción.', { [JSON_TYPE]: { schema: { type: 'object' } } }),
        ...refusals(400),
      },
    },
    {
      method: 'get',
      path: `${BASE}/docs`,
      operationId: 'getDocs',
      summary: 'La misma descripción como página',
      responses: {
        ...cacheable('La página.', { 'text/html': { schema: { type: 'string' } } }),
        ...refusals(400),
      },
    },
  ],
};
