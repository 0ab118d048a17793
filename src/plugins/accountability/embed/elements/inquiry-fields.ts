import type { Offered } from '../form/deliver';
import { type Field, trapView } from '../form/fields';
import { noticeField, noticeView } from '../form/privacy';

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.odt,.txt,.mp3,.m4a';
/** A hearing a question can be about. */
export interface HearingChoice {
  title: string;
  slug: string;
}

const coded = (list: readonly { code: string; label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, label }));

const field = (name: string, label: string, more: Partial<Field> = {}): Field => ({ name, label, ...more });

/** What the form is drawn from; `type` and `hearing` are chosen beforehand, or empty. */
export interface Drawn {
  offered: Offered;
  hearings: readonly HearingChoice[];
  type: string;
  hearing: string;
  heading: (text: string) => HTMLElement;
}

/** The inquiry form: its fields, with what stands between them, in order. */
export function inquiryParts({ offered, hearings, type: asked, hearing, heading }: Drawn): (Field | Node)[] {
  return [
    field('type', '¿Qué quiere presentar?', {
      kind: 'radio',
      missing: 'Elija qué quiere presentar.',
      value: asked,
      choices: offered.types.map(({ type, label, help }) => ({ value: type, label, help })),
    }),
    field('hearing', 'Audiencia sobre la que pregunta', {
      kind: 'select',
      value: hearing,
      choices: hearings.map(({ title, slug }) => ({ value: slug, label: title })),
    }),
    heading('Su solicitud'),
    field('subject', 'Asunto', { missing: 'Escriba el asunto.', least: 5, most: 200 }),
    field('message', 'Mensaje', {
      kind: 'textarea',
      help: 'Hechos, fechas y lugares ayudan a responderle mejor.',
      missing: 'Escriba su solicitud.',
      least: 10,
      most: 10_000,
    }),
    field('attachments', 'Archivos', {
      kind: 'file',
      help: 'Hasta 5, de 10 MB cada uno: PDF, imágenes, documentos, hojas de cálculo, texto o audio.',
      accept: ACCEPTED,
    }),
    field('priorityReason', '¿Debe atenderse primero?', {
      kind: 'select',
      help: 'La ley da prioridad a estas solicitudes.',
      choices: coded(offered.priorityReasons),
    }),
    heading('Sus datos'),
    field('anonymous', 'Prefiero no identificarme', {
      kind: 'checkbox',
      help: 'La respuesta se consulta con el número de radicado y el código: no se envía a ningún correo.',
    }),
    field('person.kind', 'Se presenta como', {
      kind: 'radio',
      missing: 'Elija cómo se presenta.',
      value: 'natural',
      choices: [
        { value: 'natural', label: 'Persona natural' },
        { value: 'juridica', label: 'Persona jurídica' },
      ],
    }),
    field('person.name', 'Nombre completo o razón social', {
      missing: 'Escriba su nombre completo o la razón social.',
      autocomplete: 'name',
    }),
    field('person.idType', 'Tipo de documento', {
      kind: 'select',
      missing: 'Elija el tipo de documento.',
      choices: coded(offered.idTypes),
    }),
    field('person.idNumber', 'Número de documento', { missing: 'Escriba el número de documento.' }),
    field('replyBy', '¿Cómo quiere recibir la respuesta?', {
      kind: 'radio',
      missing: 'Elija por qué medio quiere la respuesta.',
      value: 'email',
      choices: coded(offered.replyBy).filter(({ value }) => value !== 'none'),
    }),
    field('person.email', 'Correo electrónico', {
      kind: 'email',
      help: 'Si quiere la respuesta por correo electrónico, escríbalo.',
      autocomplete: 'email',
    }),
    field('person.phone', 'Teléfono', { kind: 'tel', autocomplete: 'tel' }),
    field('person.address', 'Dirección', {
      help: 'Si quiere la respuesta por correo postal, escríbala.',
      autocomplete: 'street-address',
    }),
    field('person.city', 'Ciudad o municipio', { autocomplete: 'address-level2' }),
    heading('Protección de sus datos'),
    noticeView(offered),
    noticeField,
    field(
      'consent.purposes',
      'Autorizo que usen mi correo para invitarme a audiencias y enviarme boletines',
      {
        kind: 'checkbox',
        value: 'invitations',
      },
    ),
    trapView(offered.honeypot),
  ];
}
