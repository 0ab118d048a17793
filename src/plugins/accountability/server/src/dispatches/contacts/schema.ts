import {
  date,
  editorView,
  instant,
  longText,
  oneOf,
  slugFrom,
  text,
} from '../../shared/documents/content-type';
import { CONTACT, CONTACT_GROUP } from '../../uids';

import { CONTACT_KINDS, MAILING_STATES } from './vocabulary';

/** Only the application writes these, and no screen shows them. */
const OWN = { private: true, configurable: false, visible: false } as const;

export const contact = {
  kind: 'collectionType',
  collectionName: 'accountability_contacts',
  info: {
    singularName: 'contact',
    pluralName: 'contacts',
    displayName: 'Contacto',
    description: 'A quién se le escribe: gremios, universidades, juntas, funcionarios, suscriptores',
  },
  options: { draftAndPublish: false },
  attributes: {
    name: text(200),
    /** Normalized (`keep-contacts.ts`). In the clear: see docs/decisions/messages.md. */
    email: { type: 'email', required: true, maxLength: 254, column: { unique: true } },
    /** What suppressions and links know it by. */
    addressHash: { type: 'string', column: { unique: true }, ...OWN },
    kind: oneOf(CONTACT_KINDS, { required: true, default: 'external' }),
    groups: { type: 'relation', relation: 'manyToMany', target: CONTACT_GROUP, inversedBy: 'contacts' },
    /** Proof of the person's permission (Ley 1581 de 2012, art. 9), asked for of external ones. */
    consentOrigin: text(250),
    consentedOn: date(),
    mailingState: oneOf(MAILING_STATES, { required: true, default: 'allowed' }),
    unsubscribedAt: instant(),
    refusedAt: instant(),
    refusal: text(200),
    confirmedAt: instant(),
  },
  config: editorView({
    mainField: 'email',
    defaultSort: ['email', 'ASC'],
    list: ['email', 'name', 'kind', 'groups', 'mailingState'],
    edit: [
      { name: 6, email: 6 },
      { kind: 6, groups: 6 },
      { consentOrigin: 8, consentedOn: 4 },
      { mailingState: 4, unsubscribedAt: 4, confirmedAt: 4 },
      { refusedAt: 4, refusal: 8 },
    ],
    fields: {
      name: 'Nombre',
      email: { label: 'Correo electrónico', help: 'Una dirección, un contacto: se guarda en minúsculas' },
      kind: { label: 'Tipo', help: 'Interno: funcionarios y contratistas del instituto' },
      groups: { label: 'Grupos', mainField: 'name' },
      consentOrigin: {
        label: 'Origen de la autorización',
        help: 'Cómo autorizó que se le escriba. Obligatorio si es externo.',
      },
      consentedOn: { label: 'Fecha de la autorización', help: 'Obligatoria si es externo' },
      mailingState: {
        label: 'Envíos',
        help: 'Lo cambia la aplicación. A quien se dio de baja solo lo reactiva su propia suscripción.',
        editable: false,
      },
      unsubscribedAt: { label: 'Se dio de baja', editable: false },
      confirmedAt: { label: 'Confirmó su suscripción', editable: false },
      refusedAt: { label: 'Su buzón no recibe desde', editable: false },
      refusal: { label: 'Por qué no recibe', editable: false },
    },
  }),
} as const;

export const contactGroup = {
  kind: 'collectionType',
  collectionName: 'accountability_contact_groups',
  info: {
    singularName: 'contact-group',
    pluralName: 'contact-groups',
    displayName: 'Grupo de contactos',
    description: 'A quiénes se dirige un envío: gremios, universidades, funcionarios',
  },
  options: { draftAndPublish: false },
  attributes: {
    name: { ...text(120, { required: true }), unique: true, column: { unique: true } },
    slug: { ...slugFrom('name'), column: { unique: true } },
    kind: oneOf(CONTACT_KINDS, { required: true, default: 'external' }),
    description: longText(500),
    contacts: { type: 'relation', relation: 'manyToMany', target: CONTACT, mappedBy: 'groups' },
  },
  config: editorView({
    mainField: 'name',
    defaultSort: ['name', 'ASC'],
    list: ['name', 'kind', 'contacts'],
    edit: [{ name: 8, kind: 4 }, { description: 12 }, { contacts: 12 }],
    fields: {
      name: 'Nombre',
      slug: {
        label: 'Identificador',
        help: 'Se forma solo con el nombre y no cambia con él',
        editable: false,
      },
      kind: { label: 'Tipo', help: 'Interno: funcionarios y contratistas del instituto' },
      description: { label: 'Descripción', help: 'Quiénes lo forman' },
      contacts: { label: 'Contactos', mainField: 'email' },
    },
  }),
} as const;
