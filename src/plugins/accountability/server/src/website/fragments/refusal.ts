import { errors } from '@strapi/utils';

import { isRecord } from '../../shared/values';

import { html, type Html } from './html';

/** A refusal as a person reads it. */
export interface Refusal {
  status: number;
  message: string;
  /** One sentence for each parameter that was wrong. */
  fields: { name: string; message: string }[];
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function fieldsOf(details: unknown): Refusal['fields'] {
  const found = isRecord(details) ? asList(details.errors) : [];
  return found
    .filter(isRecord)
    .map(({ path, message }) => ({ name: asList(path).join('.'), message: asText(message) }));
}

/** A read that answered with a refusal. */
export class RefusedRead extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** What was thrown, where it is a refusal; `null` for a fault. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusedRead) return error.refusal;
  if (error instanceof errors.NotFoundError)
    return { status: 404, message: asText(error.message), fields: [] };
  if (error instanceof errors.ValidationError)
    return { status: 400, message: asText(error.message), fields: fieldsOf(error.details) };
  return null;
}

/** What a read answered with, where it refused in Strapi's envelope. */
export function answeredRefusal(status: number, body: unknown): Refusal | null {
  if (status < 400 || !isRecord(body) || !isRecord(body.error)) return null;
  const { message, details } = body.error;
  return { status, message: asText(message), fields: fieldsOf(details) };
}

export function refusalFragment({ message, fields }: Refusal): Html {
  const said = fields.filter((field) => field.message !== message);
  const list = said.map(({ name, message: sentence }) => html`<li>${name}: ${sentence}</li>`);
  return html`<div class="rc-refusal" role="alert">
    <p>${message}</p>
    ${
      said.length > 0 &&
      html`<ul>
        ${list}
      </ul>`
    }
  </div>`;
}
