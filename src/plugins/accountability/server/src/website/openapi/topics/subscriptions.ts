import {
  confirmationSchema,
  subscriptionSchema,
  unsubscriptionSchema,
} from '../../../dispatches/subscriptions/validation';

import { privately, refusals } from '../document/answers';
import { fromZod } from '../document/from-zod';
import { object, only, ref } from '../document/json-schema';
import { BASE, inQuery, json, type Topic } from '../document/operation';

import { OPEN_FORM_WORDS } from './open-forms';

const PATH = `${BASE}/subscriptions`;
const token = inQuery(
  'token',
  'El del enlace del correo.',
  fromZod(unsubscriptionSchema).properties?.token ?? {},
  { required: true },
);

/** Bulletins by mail. */
export const subscriptions: Topic = {
  name: 'Boletines por correo',
  description: 'Suscribirse, confirmar la suscripción y darse de baja.',
  operations: [
    {
      method: 'post',
      path: PATH,
      operationId: 'subscribe',
      summary: 'Pedir los boletines por correo',
      description: 'La respuesta es la misma se conozca o no el correo.',
      requestBody: { required: true, content: json(ref('Subscription')) },
      responses: {
        202: privately('Se envió un correo para confirmar.', object({ confirmation: only('email') })),
        ...refusals(400, 413, 415, 429),
      },
    },
    {
      method: 'post',
      path: `${PATH}/confirm`,
      operationId: 'confirmSubscription',
      summary: 'Confirmar una suscripción',
      requestBody: { required: true, content: json(ref('SubscriptionCode')) },
      responses: {
        200: privately('Confirmada.', object({ state: only('subscribed') })),
        ...refusals(400, 404, 413, 415, 429),
      },
    },
    {
      method: 'post',
      path: `${PATH}/unsubscribe`,
      operationId: 'unsubscribe',
      summary: 'Darse de baja, también con un clic desde el programa de correo (RFC 8058)',
      parameters: [token],
      requestBody: {
        required: false,
        description: 'Cualquiera: no se lee.',
        content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
      },
      responses: {
        200: withPage(
          privately('Dado de baja, también si ya lo estaba.', object({ state: only('unsubscribed') })),
        ),
        ...refusals(400, 404, 413, 415),
      },
    },
    {
      method: 'get',
      path: `${PATH}/unsubscribe`,
      operationId: 'askBeforeUnsubscribing',
      summary: 'La página con el botón para darse de baja; no cambia nada',
      parameters: [token],
      responses: {
        200: { description: 'La página.', content: { 'text/html': { schema: { type: 'string' } } } },
        302: { description: 'La página del sitio web, donde está configurada.' },
        ...refusals(400),
      },
    },
  ],
  schemas: {
    Subscription: fromZod(subscriptionSchema, OPEN_FORM_WORDS),
    SubscriptionCode: fromZod(confirmationSchema, { token: 'El código del correo' }),
  },
};

/** A person gets a page where a program gets JSON. */
function withPage({ content, ...answer }: ReturnType<typeof privately>) {
  return { ...answer, content: { ...content, 'text/html': { schema: { type: 'string' } } } };
}
