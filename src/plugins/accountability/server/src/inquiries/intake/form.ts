import { INQUIRY_TYPES, type InquiryType } from '../../deadlines';
import type { Bilingual, Language } from '../../shared/http/language';

import { ID_TYPES, PRIORITY_REASONS, type PriorityReason, REPLY_MEDIA } from '../vocabulary';

interface TypeTexts {
  label: Bilingual;
  help: Bilingual;
  example: Bilingual;
}

/** What each type is for, in a citizen's words (Resolución MinTIC 1519 de 2020: help and examples in the form). */
export const TYPE_TEXTS: Record<InquiryType, TypeTexts> = {
  pregunta: {
    label: { es: 'Pregunta de rendición de cuentas', en: 'Accountability question' },
    help: {
      es: 'Sobre la gestión del instituto o sobre lo que se presenta en la audiencia pública.',
      en: 'About what the institute has done, or what the public hearing presents.',
    },
    example: {
      es: '¿Cuántas empresas recibieron apoyo este semestre?',
      en: 'How many businesses were supported this half-year?',
    },
  },
  peticion: {
    label: { es: 'Petición', en: 'Petition' },
    help: {
      es: 'Pide que el instituto haga algo o reconozca un derecho.',
      en: 'Asks the institute to act or to recognise a right.',
    },
    example: { es: 'Solicito participar en la feria de empleo.', en: 'I ask to take part in the job fair.' },
  },
  queja: {
    label: { es: 'Queja', en: 'Complaint about a person' },
    help: {
      es: 'Sobre la conducta de un funcionario o contratista.',
      en: 'About the conduct of an official or a contractor.',
    },
    example: {
      es: 'No me atendieron en el horario anunciado.',
      en: 'Nobody served me during the announced hours.',
    },
  },
  reclamo: {
    label: { es: 'Reclamo', en: 'Claim about a service' },
    help: {
      es: 'Sobre un servicio que no se prestó o se prestó mal.',
      en: 'About a service not given, or given badly.',
    },
    example: {
      es: 'El curso al que me inscribí no se dictó.',
      en: 'The course I signed up for was not held.',
    },
  },
  sugerencia: {
    label: { es: 'Sugerencia', en: 'Suggestion' },
    help: {
      es: 'Propone cómo mejorar lo que hace el instituto.',
      en: 'Proposes how to improve what the institute does.',
    },
    example: {
      es: 'Publiquen las vacantes también en la cartelera.',
      en: 'Post the vacancies on the notice board too.',
    },
  },
  denuncia: {
    label: { es: 'Denuncia', en: 'Report of wrongdoing' },
    help: {
      es: 'Avisa de una conducta irregular para que se investigue. Puede ser anónima.',
      en: 'Reports irregular conduct to be investigated. It can be anonymous.',
    },
    example: {
      es: 'Cobran por un trámite que es gratuito.',
      en: 'Money is asked for a procedure that is free.',
    },
  },
  consulta: {
    label: { es: 'Consulta', en: 'Consultation' },
    help: {
      es: 'Pide el concepto del instituto sobre un tema de su competencia.',
      en: 'Asks for the institute’s opinion on a matter of its own.',
    },
    example: {
      es: '¿Qué concepto tienen sobre los incentivos para nuevas empresas?',
      en: 'What is your opinion on the incentives for new businesses?',
    },
  },
  informacion: {
    label: { es: 'Solicitud de información o documentos', en: 'Request for information or documents' },
    help: {
      es: 'Pide datos, documentos o copias que el instituto tiene.',
      en: 'Asks for data, documents or copies the institute holds.',
    },
    example: {
      es: 'Solicito copia del plan de comunicaciones de 2019.',
      en: 'I ask for a copy of the 2019 communication plan.',
    },
  },
};

const ID_LABELS: Record<(typeof ID_TYPES)[number], Bilingual> = {
  CC: { es: 'Cédula de ciudadanía', en: 'Colombian citizenship card' },
  NUIP: {
    es: 'NUIP (tarjeta de identidad o registro civil)',
    en: 'NUIP (minor’s identity card or civil registry)',
  },
  CE: { es: 'Cédula de extranjería', en: 'Foreign resident card' },
  NIT: { es: 'NIT', en: 'NIT (tax number)' },
  PASAPORTE: { es: 'Pasaporte', en: 'Passport' },
  PPT: { es: 'Permiso por protección temporal', en: 'Temporary protection permit' },
  OTRO: { es: 'Otro', en: 'Other' },
};

const REPLY_LABELS: Record<(typeof REPLY_MEDIA)[number], Bilingual> = {
  email: { es: 'Correo electrónico', en: 'Email' },
  postal: { es: 'Correo postal', en: 'Post' },
  none: { es: 'Sin respuesta personal (solo anónimas)', en: 'No personal answer (anonymous only)' },
};

/** Why a filing comes before others (Ley 1437 de 2011, arts. 5.6 and 20). */
const PRIORITY_LABELS: Record<PriorityReason, Bilingual> = {
  'fundamental-right': {
    es: 'Está en peligro un derecho fundamental',
    en: 'A fundamental right is in danger',
  },
  journalist: { es: 'Periodista, por su oficio', en: 'A journalist, at work' },
  child: { es: 'Niño, niña o adolescente', en: 'A child or adolescent' },
  pregnant: { es: 'Mujer en embarazo', en: 'A pregnant woman' },
  elderly: { es: 'Persona mayor', en: 'An elderly person' },
  disability: { es: 'Persona con discapacidad', en: 'A person with a disability' },
};

const ORDER: InquiryType[] = [
  'pregunta',
  'informacion',
  ...INQUIRY_TYPES.filter((type) => !['pregunta', 'informacion'].includes(type)),
];

/**
 * The choices a filing form offers, in the reader's language.
 *
 * @param businessDays the term of each type, as the institute's settings have it
 */
export function formChoices(businessDays: (type: InquiryType) => number, language: Language) {
  return {
    types: ORDER.map((type) => ({
      type,
      label: TYPE_TEXTS[type].label[language],
      help: TYPE_TEXTS[type].help[language],
      example: TYPE_TEXTS[type].example[language],
      businessDays: businessDays(type),
    })),
    idTypes: ID_TYPES.map((code) => ({ code, label: ID_LABELS[code][language] })),
    priorityReasons: PRIORITY_REASONS.map((code) => ({ code, label: PRIORITY_LABELS[code][language] })),
    replyBy: REPLY_MEDIA.map((code) => ({ code, label: REPLY_LABELS[code][language] })),
  };
}
