import { INQUIRY_TYPES } from '../../../deadlines';
import { listQuerySchema, similarSchema } from '../../../inquiries/publication/validation';

import { grantedRead, privately, refusals } from '../document/answers';
import { fromZod } from '../document/from-zod';
import { code, day, list, nullable, object, ref, text } from '../document/json-schema';
import { PAGINATION } from '../document/list-parameters';
import { BASE, inPath, inQuery, json, type Topic } from '../document/operation';

const PUBLISHED_ANSWER = object({
  id: text('Identificador; no cambia'),
  topic: nullable(text('Tema')),
  type: code(INQUIRY_TYPES),
  question: text('La pregunta, sin datos personales'),
  answer: text('La respuesta en Markdown, sin datos personales'),
  answerHtml: text('La respuesta como HTML sin nada que se ejecute'),
  askedOn: day(),
  dueOn: day('El último día que había para responder'),
  answeredOn: day(),
  hearing: nullable(object({ title: text(), slug: text() })),
});

const { properties: listed = {} } = fromZod(listQuerySchema);

/** Answers everybody can read. */
export const publishedAnswers: Topic = {
  name: 'Respuestas publicadas',
  description: 'Preguntas de la ciudadanía y sus respuestas, sin datos de nadie.',
  operations: [
    {
      method: 'get',
      path: `${BASE}/published-answers`,
      operationId: 'listPublishedAnswers',
      summary: 'Lista de respuestas publicadas, las más recientes primero',
      parameters: [
        inQuery('q', 'Palabras: cada una tiene que estar, sin importar tildes ni número.', listed.q ?? {}),
        inQuery('topic', 'Un tema de los que están en uso.', listed.topic ?? {}),
        inQuery('hearing', 'El `slug` de la audiencia a la que se preguntó.', listed.hearing ?? {}),
        PAGINATION,
      ],
      responses: grantedRead(list(ref('PublishedAnswer')), ref('PageMeta')),
    },
    {
      method: 'post',
      path: `${BASE}/published-answers/similar`,
      operationId: 'findSimilarAnswers',
      summary: 'Las más parecidas a lo que alguien va a preguntar: tres como máximo',
      description: 'Lo que alguien escribe va en el cuerpo: las direcciones quedan en registros y cachés.',
      requestBody: { required: true, content: json(ref('SimilarSubject')) },
      responses: {
        200: privately('Las parecidas, la más parecida primero.', list(ref('PublishedAnswer'))),
        ...refusals(400, 401, 403, 413, 415),
      },
    },
    {
      method: 'get',
      path: `${BASE}/published-answers/topics`,
      operationId: 'listAnswerTopics',
      summary: 'Los temas en uso',
      responses: grantedRead(list(text())),
    },
    {
      method: 'get',
      path: `${BASE}/published-answers/{id}`,
      operationId: 'getPublishedAnswer',
      summary: 'Consultar una respuesta publicada',
      parameters: [inPath('id', 'El `id` de la respuesta')],
      responses: { ...grantedRead(ref('PublishedAnswer')), ...refusals(404) },
    },
  ],
  schemas: {
    PublishedAnswer: PUBLISHED_ANSWER,
    SimilarSubject: fromZod(similarSchema, { subject: 'El asunto de lo que se va a preguntar' }),
  },
};
