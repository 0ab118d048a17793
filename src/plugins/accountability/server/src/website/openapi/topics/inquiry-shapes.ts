import { INQUIRY_TYPES } from '../../../deadlines';
import { HONEYPOT } from '../../../abuse/honeypot';
import { LIMITS } from '../../../inquiries/attachments/limits';
import { ATTACHMENT_OWNERS } from '../../../inquiries/attachments/schema';
import { PUBLIC_EVENT_KINDS } from '../../../inquiries/case/timeline';
import { completionSchema, filingSchema, lookupSchema } from '../../../inquiries/intake/validation';
import { ID_TYPES, PRIORITY_REASONS, REPLY_MEDIA, STATES } from '../../../inquiries/vocabulary';

import { fromZod } from '../document/from-zod';
import {
  code,
  day,
  instant,
  type JsonSchema,
  list,
  nullable,
  object,
  only,
  ref,
  text,
  truth,
  whole,
} from '../document/json-schema';

import { DEADLINE_FIELDS } from './institute';
import { OPEN_FORM_WORDS } from './open-forms';

const CASE_WORDS = {
  filingNumber: 'El número de radicado: `2026-000001`',
  trackingCode: 'El código de seguimiento que se dio al radicar',
  message: 'Lo que faltaba',
};

const LOOKUP = fromZod(lookupSchema, CASE_WORDS);
export const COMPLETION = fromZod(completionSchema, CASE_WORDS);
export const FILING = asSent(
  fromZod(filingSchema, {
    ...OPEN_FORM_WORDS,
    type: 'Qué se presenta',
    subject: 'Asunto',
    message: 'Lo que se pide, se pregunta o se cuenta',
    hearing: 'El `slug` de la audiencia a la que se pregunta; solo con `type: "pregunta"`',
    priorityReason: 'Por qué se atiende antes que otras (Ley 1437 de 2011, arts. 5.6 y 20)',
    anonymous: 'Sin identificar a nadie; si falta, `false`',
    person: 'Quién presenta la solicitud; de una anónima solo se lee a dónde responder',
    'person.email': 'Obligatorio cuando se responde por correo electrónico',
    'person.address': 'Obligatoria cuando se responde por correo postal',
    replyBy:
      'Cómo quiere la respuesta; `none` solo en las anónimas. Si falta, `email`; en una anónima, `email` si deja un correo, `postal` si solo deja una dirección y `none` si no deja ninguno',
    'consent.purposes': 'Otros usos de los datos que la persona acepta; negarlos no impide radicar',
  }),
);

/** Who does not say whether a filing is anonymous files under a name; who does not say how to be answered need not. */
function asSent(schema: JsonSchema): JsonSchema {
  const variants = schema.oneOf ?? schema.anyOf ?? [];
  const sent = variants.map((one) => {
    const understood = one.properties?.anonymous?.const === false ? 'anonymous' : 'replyBy';
    return { ...one, required: (one.required ?? []).filter((name) => name !== understood) };
  });
  return { oneOf: sent };
}

const FILES: JsonSchema = {
  ...list({ type: 'string', format: 'binary' }),
  maxItems: LIMITS.files,
  description: `Hasta ${LIMITS.files} archivos de ${LIMITS.fileBytes / 1024 / 1024} MB: PDF, JPG, PNG, WEBP, DOCX, XLSX, ODT, TXT, MP3 o M4A`,
};

/** The same form with files. */
export function withFiles(schema: JsonSchema): JsonSchema {
  if (schema.oneOf) return { ...schema, oneOf: schema.oneOf.map(withFiles) };
  return { ...schema, properties: { ...schema.properties, attachments: FILES } };
}

const ATTACHMENT = object({
  id: text(),
  name: text(),
  mime: text(),
  bytes: whole(),
  owner: code(ATTACHMENT_OWNERS, 'De quién es: quien radicó o el instituto'),
  addedAt: instant(),
});

const ADJUSTMENT: JsonSchema = {
  anyOf: [
    object({ kind: only('extension'), decidedOn: day(), to: day('La nueva fecha'), reason: text() }),
    object({
      kind: only('pause'),
      requestedOn: day(),
      citizenDueOn: day('Hasta cuándo se puede completar'),
      citizenExtended: truth(),
      completedOn: nullable(day()),
    }),
  ],
  description: 'Lo que movió el término: una prórroga, o el tiempo en que se completó la solicitud',
};

const INQUIRY = object({
  filingNumber: text(),
  state: code(STATES),
  type: code(INQUIRY_TYPES),
  subject: text(),
  receivedAt: instant(),
  dueOn: day(),
  deadline: object({
    ...DEADLINE_FIELDS,
    adjustments: list(ADJUSTMENT),
    stopped: truth('Si el término está detenido'),
  }),
  timeline: list(object({ kind: code(PUBLIC_EVENT_KINDS), at: instant(), text: text() })),
  attachments: list(ref('Attachment'), 'Los archivos que envió la persona'),
  answer: nullable(
    object({
      text: text('Markdown'),
      textHtml: text('HTML sin nada que se ejecute'),
      answeredAt: instant(),
      attachments: list(ref('Attachment')),
    }),
  ),
  completion: nullable(object({ missing: text('Lo que hace falta'), dueOn: day() })),
});

const choice = (codes: readonly string[]) => object({ code: code(codes), label: text() });

const FORM = object({
  types: list(
    object({
      type: code(INQUIRY_TYPES),
      label: text(),
      help: text(),
      example: text(),
      businessDays: whole('Días hábiles para responder'),
    }),
  ),
  idTypes: list(choice(ID_TYPES)),
  priorityReasons: list(choice(PRIORITY_REASONS)),
  replyBy: list(choice(REPLY_MEDIA)),
  privacyPolicy: object({ version: text(), html: text() }),
  captcha: code(['altcha', 'off'], 'Si hace falta resolver el acertijo'),
  honeypot: only(HONEYPOT),
});

/** A puzzle against automatic submissions, as ALTCHA's widget reads it. */
export const PUZZLE_FIELDS: Record<string, JsonSchema> = {
  algorithm: text(),
  challenge: text('Lo que hay que obtener'),
  maxnumber: whole('El mayor número que puede ser'),
  salt: text(),
  signature: text(),
};

/** By the names under which the document keeps them. */
export const INQUIRY_SHAPES: Record<string, JsonSchema> = {
  Filing: FILING,
  FilingReceipt: object({
    filingNumber: { ...text('`AAAA-NNNNNN`'), pattern: '^\\d{4}-\\d{6,}$' },
    trackingCode: text('Para seguirla; se muestra una sola vez'),
    type: code(INQUIRY_TYPES),
    receivedAt: instant(),
    dueOn: day(),
    deadline: ref('Deadline'),
    receiptUrl: text('La constancia, como PDF'),
  }),
  InquiryKey: LOOKUP,
  Completion: COMPLETION,
  Inquiry: INQUIRY,
  Attachment: ATTACHMENT,
  InquiryForm: FORM,
};
