import { getService } from '../../../get-service';
import type { PublishedAnswer } from '../../../inquiries/publication/published-answers';
import { HEARING, INQUIRY, SETTINGS } from '../../../uids';
import { type ColumnSpec } from '../column';
import { defineDataset } from '../dataset';
import { INQUIRY_TYPE_WORDS } from '../../code-words';

import { said } from './columns';

const day = (
  name: string,
  label: ColumnSpec<PublishedAnswer>['label'],
  description: ColumnSpec<PublishedAnswer>['description'],
  value: (answer: PublishedAnswer) => string,
): ColumnSpec<PublishedAnswer> => ({ name, label, description, source: { type: 'date' }, value });

export const publishedAnswers = defineDataset<PublishedAnswer>({
  name: 'published-answers',
  title: said('Respuestas publicadas', 'Published answers'),
  description: said(
    'Preguntas de la ciudadanía y lo que el instituto respondió, sin datos personales.',
    'Questions of citizens and what the institute answered, without personal data.',
  ),
  keywords: {
    es: ['rendición de cuentas', 'preguntas', 'respuestas', 'PQRSD'],
    en: ['accountability', 'questions', 'answers', 'petitions'],
  },
  sources: [INQUIRY, HEARING, SETTINGS],
  changesByDay: true,
  pages: () => getService('publication').published.pages(),
  columns: [
    {
      name: 'id',
      label: said('Identificador', 'Identifier'),
      description: said(
        'Con el que se consulta en /api/accountability/published-answers. No es el radicado.',
        'By which /api/accountability/published-answers finds it. It is not the filing number.',
      ),
      source: { type: 'text' },
      value: ({ id }) => id,
    },
    {
      name: 'tipo',
      label: said('Tipo', 'Type'),
      description: said('Qué clase de solicitud fue.', 'What kind of request it was.'),
      source: { uid: INQUIRY, attribute: 'type', words: INQUIRY_TYPE_WORDS },
      value: ({ type }) => type,
    },
    {
      name: 'tema',
      label: said('Tema', 'Topic'),
      description: said('De qué trata.', 'What it is about.'),
      source: { uid: INQUIRY, attribute: 'topic' },
      value: ({ topic }) => topic,
    },
    {
      name: 'pregunta',
      label: said('Pregunta', 'Question'),
      description: said(
        'Lo que se preguntó, como se publicó: sin datos personales.',
        'What was asked, as it was published: without personal data.',
      ),
      source: { uid: INQUIRY, attribute: 'publicQuestion', nullable: false },
      value: ({ question }) => question,
    },
    {
      name: 'respuesta',
      label: said('Respuesta', 'Answer'),
      description: said('Lo que se respondió; en Markdown.', 'What was answered; in Markdown.'),
      source: { uid: INQUIRY, attribute: 'publicAnswer', nullable: false },
      value: ({ answer }) => answer,
    },
    day(
      'preguntada_el',
      said('Preguntada el', 'Asked on'),
      said('El día en que se recibió.', 'The day it was received.'),
      ({ askedOn }) => askedOn,
    ),
    day(
      'vence_el',
      said('Vence el', 'Due on'),
      said(
        'El último día que el instituto tenía para responder.',
        'The last day the institute had to answer.',
      ),
      ({ dueOn }) => dueOn,
    ),
    day(
      'respondida_el',
      said('Respondida el', 'Answered on'),
      said('El día en que se respondió.', 'The day it was answered.'),
      ({ answeredOn }) => answeredOn,
    ),
    {
      name: 'audiencia',
      label: said('Audiencia', 'Hearing'),
      description: said('A la que se hizo la pregunta.', 'To which the question was asked.'),
      source: { uid: HEARING, attribute: 'title', nullable: true },
      value: ({ hearing }) => hearing?.title,
    },
    {
      name: 'audiencia_slug',
      label: said('Dirección de la audiencia', 'Hearing’s slug'),
      description: said(
        'Con la que se consulta en /api/accountability/hearings.',
        'By which /api/accountability/hearings finds it.',
      ),
      source: { uid: HEARING, attribute: 'slug', nullable: true },
      value: ({ hearing }) => hearing?.slug,
    },
  ],
});
