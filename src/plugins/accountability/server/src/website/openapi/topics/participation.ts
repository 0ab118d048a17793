import { EVALUATION_QUESTIONS } from '../../../hearings/evaluation/questions';
import { evaluationSchema } from '../../../hearings/evaluation/validation';
import { registrationSchema, withdrawalSchema } from '../../../hearings/registrations/validation';

import { privately, refusals } from '../document/answers';
import { fromZod } from '../document/from-zod';
import { instant, object, only, ref, text } from '../document/json-schema';
import { BASE, inPath, json, type Topic } from '../document/operation';

import { IDEMPOTENCY_KEY, OPEN_FORM_WORDS } from './open-forms';

const HEARING = `${BASE}/hearings/{slug}`;
const slug = inPath('slug', 'El `slug` de la audiencia');
const whichHearing = object({ slug: text(), title: text(), startsAt: instant() });

const questions = Object.fromEntries(
  Object.entries(EVALUATION_QUESTIONS).map(([question, { es }]) => [`answers.${question}`, es]),
);

/** Coming to a hearing, and saying how it was. */
export const participation: Topic = {
  name: 'Participar en una audiencia',
  description: 'Inscribirse, cancelar la inscripción y evaluar la jornada.',
  operations: [
    {
      method: 'post',
      path: `${HEARING}/registrations`,
      operationId: 'registerForHearing',
      summary: 'Inscribirse en una audiencia',
      parameters: [slug, IDEMPOTENCY_KEY],
      requestBody: { required: true, content: json(ref('Registration')) },
      responses: {
        201: privately(
          'Recibida. Si hubo cupo, y si ya se había inscrito, se dice por correo.',
          object({ hearing: whichHearing, confirmation: only('email') }),
        ),
        ...refusals(400, 404, 409, 413, 415, 429),
      },
    },
    {
      method: 'post',
      path: `${HEARING}/registrations/cancel`,
      operationId: 'cancelRegistration',
      summary: 'Cancelar una inscripción',
      parameters: [slug],
      requestBody: { required: true, content: json(ref('RegistrationCode')) },
      responses: {
        200: privately('Cancelada.', object({ state: only('cancelled'), hearing: whichHearing })),
        ...refusals(400, 404, 409, 413, 415, 429),
      },
    },
    {
      method: 'post',
      path: `${HEARING}/evaluation`,
      operationId: 'evaluateHearing',
      summary: 'Evaluar una audiencia, de 1 (nada) a 5 (mucho)',
      parameters: [slug],
      requestBody: { required: true, content: json(ref('Evaluation')) },
      responses: {
        201: privately('Recibida. De quién la envía no se guarda nada.', object({ taken: { const: true } })),
        ...refusals(400, 404, 409, 413, 415, 429),
      },
    },
  ],
  schemas: {
    Registration: fromZod(registrationSchema, {
      ...OPEN_FORM_WORDS,
      modality: 'Cómo se asiste, entre lo que la audiencia ofrece',
    }),
    RegistrationCode: fromZod(withdrawalSchema, { code: 'El código del correo de inscripción' }),
    Evaluation: fromZod(evaluationSchema, {
      ...OPEN_FORM_WORDS,
      ...questions,
      code: 'El código de una inscripción, que sirve una vez; sin él, el acertijo',
    }),
  },
};
