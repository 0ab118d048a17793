import {
  DEFAULT_CALENDAR,
  INQUIRY_TYPES,
  type InquiryType,
  PROCEDURAL_TERMS,
  STATUTORY_TERMS,
} from '../deadlines';
import { date, editorView, file, longText, markdown, oneOf, text } from '../shared/documents/content-type';

import { PROCEDURAL_STEPS, retentionAttribute, termAttribute, windowAttribute } from './terms';

/** The two readings of a filing that arrives on a non-business day (rule C4). */
export const RECEPTION_READINGS = ['counts-from-next-business-day', 'received-on-next-business-day'] as const;

const NAMES: Record<InquiryType, string> = {
  peticion: 'la petición',
  queja: 'la queja',
  reclamo: 'el reclamo',
  sugerencia: 'la sugerencia',
  denuncia: 'la denuncia',
  consulta: 'la consulta',
  informacion: 'la solicitud de información',
  pregunta: 'la pregunta de rendición',
};

const terms = INQUIRY_TYPES.map((type) => ({ name: termAttribute(type), term: STATUTORY_TERMS[type] }));

const windows = PROCEDURAL_STEPS.map((step) => ({ name: windowAttribute(step), ...PROCEDURAL_TERMS[step] }));

export const settings = {
  kind: 'singleType',
  collectionName: 'accountability_settings',
  info: {
    singularName: 'setting',
    pluralName: 'settings',
    displayName: 'Configuración de la sección',
    description: 'El instituto, su calendario, los términos de ley y el aviso de privacidad',
  },
  options: { draftAndPublish: false },
  attributes: {
    name: { ...text(250, { required: true }), minLength: 1, default: 'Instituto' },
    taxId: text(30),
    logo: file(['images']),
    address: text(250),
    email: { type: 'email' },
    phone: text(60),
    website: { ...text(250), regex: '^https?://' },
    inquiryPage: text(250),
    timeZone: { ...text(60, { required: true }), default: DEFAULT_CALENDAR.timeZone },
    saturdayIsBusinessDay: { type: 'boolean', default: DEFAULT_CALENDAR.saturdayIsBusinessDay },
    nonBusinessReception: oneOf(RECEPTION_READINGS, {
      required: true,
      default: DEFAULT_CALENDAR.nonBusinessReception,
    }),
    ...Object.fromEntries(
      terms.map(({ name, term }) => [name, { type: 'integer', min: 1, max: 90, default: term.businessDays }]),
    ),
    ...Object.fromEntries(
      windows.map(({ name, businessDays }) => [
        name,
        { type: 'integer', min: 1, max: 90, default: businessDays },
      ]),
    ),
    completionMonths: { type: 'integer', min: 1, max: 6, default: 1 },
    reminderFirstDays: { type: 'integer', min: 1, max: 30, default: 5 },
    reminderLastDays: { type: 'integer', min: 1, max: 30, default: 1 },
    remindersAt: { type: 'integer', min: 0, max: 23, default: 7 },
    remedies: markdown(10_000),
    groupedAnswerAbove: { type: 'integer', min: 1, max: 1000, default: 10 },
    ...Object.fromEntries(
      INQUIRY_TYPES.map((type) => [retentionAttribute(type), { type: 'integer', min: 0, max: 1200 }]),
    ),
    retentionNoticeDays: { type: 'integer', min: 1, max: 180, default: 15 },
    registrationRetentionDays: { type: 'integer', min: 1, max: 3_650, default: 180 },
    callLeadDays: { type: 'integer', min: 0, max: 180, default: 30 },
    reportLeadDays: { type: 'integer', min: 0, max: 180, default: 15 },
    minutesDays: { type: 'integer', min: 1, max: 90, default: 10 },
    evaluationReportDays: { type: 'integer', min: 1, max: 90, default: 30 },
    quarterlyDays: { type: 'integer', min: 1, max: 60, default: 10 },
    followUpFirstDays: { type: 'integer', min: 1, max: 30, default: 8 },
    followUpLastDays: { type: 'integer', min: 1, max: 30, default: 2 },
    mailRatePerMinute: { type: 'integer', min: 0, max: 10_000, default: 30 },
    checkedPages: longText(20_000),
    internalHosts: longText(2_000),
    privacyPolicy: markdown(),
    privacyPolicyVersion: text(50),
  },
  config: editorView({
    mainField: 'name',
    defaultSort: ['name', 'ASC'],
    list: ['name'],
    edit: [
      { name: 8, taxId: 4 },
      { address: 8, phone: 4 },
      { email: 6, website: 6 },
      { inquiryPage: 12 },
      { logo: 12 },
      { timeZone: 4, saturdayIsBusinessDay: 4, nonBusinessReception: 4 },
      ...pairs(terms.map(({ name }) => name)),
      ...pairs(windows.map(({ name }) => name)),
      { completionMonths: 6, groupedAnswerAbove: 6 },
      { reminderFirstDays: 4, reminderLastDays: 4, remindersAt: 4 },
      { remedies: 12 },
      ...pairs(INQUIRY_TYPES.map(retentionAttribute)),
      { retentionNoticeDays: 6, registrationRetentionDays: 6 },
      { callLeadDays: 6, reportLeadDays: 6 },
      { minutesDays: 4, evaluationReportDays: 4, quarterlyDays: 4 },
      { followUpFirstDays: 6, followUpLastDays: 6 },
      { mailRatePerMinute: 6 },
      { checkedPages: 8, internalHosts: 4 },
      { privacyPolicyVersion: 6 },
      { privacyPolicy: 12 },
    ],
    fields: {
      name: 'Nombre del instituto',
      taxId: 'NIT',
      logo: { label: 'Logotipo', help: 'Con texto alternativo' },
      address: 'Dirección',
      email: 'Correo de contacto',
      phone: 'Teléfono',
      website: { label: 'Sitio web', placeholder: 'https://' },
      inquiryPage: {
        label: 'Página del formulario de solicitudes',
        help: 'Dónde se presentan en el sitio web peticiones, quejas y reclamos: allí llevan las páginas de transparencia. Vacío: en su lugar se muestran los medios de contacto de arriba',
        placeholder: 'https://',
      },
      timeZone: { label: 'Zona horaria', placeholder: 'America/Bogota' },
      saturdayIsBusinessDay: 'El sábado es día hábil',
      nonBusinessReception: {
        label: 'Radicado en día no hábil',
        help: 'Desde cuándo se cuenta lo que llega en sábado, domingo o festivo',
      },
      ...Object.fromEntries(
        terms.map(({ name, term }) => [
          name,
          {
            label: `Término para responder ${NAMES[term.type]} (días hábiles)`,
            help: `${term.rule.norm}, artículo ${term.rule.article}`,
          },
        ]),
      ),
      ...Object.fromEntries(
        windows.map(({ name, rule }) => [
          name,
          {
            label: rule.text.es.replace(/\.$/, ' (días hábiles)'),
            help: `${rule.norm}, artículo ${rule.article}`,
          },
        ]),
      ),
      completionMonths: {
        label: 'Meses para que la ciudadanía complete su petición',
        help: 'Ley 1437 de 2011, artículo 17: un mes, prorrogable una vez por otro tanto',
      },
      reminderFirstDays: {
        label: 'Primer recordatorio (días hábiles antes de vencer)',
        help: 'A quien tiene la inquietud a cargo',
      },
      reminderLastDays: { label: 'Segundo recordatorio (días hábiles antes de vencer)' },
      remindersAt: {
        label: 'Hora de los recordatorios',
        help: 'De 0 a 23, en la zona horaria del instituto; los días hábiles',
      },
      remedies: {
        label: 'Recursos que nombra cada respuesta',
        help: 'Va al final de cada respuesta. Vacío: el texto de ley que trae la aplicación',
      },
      groupedAnswerAbove: {
        label: 'Peticiones análogas desde las que basta una respuesta',
        help: 'Ley 1437 de 2011, artículo 22: más de diez',
      },
      ...Object.fromEntries(
        INQUIRY_TYPES.map((type) => [
          retentionAttribute(type),
          {
            label: `Meses que se conservan los datos de ${NAMES[type]}`,
            help: 'Desde que el caso termina; vacío: se conservan (tabla de retención documental, Ley 594 de 2000)',
          },
        ]),
      ),
      retentionNoticeDays: {
        label: 'Días de aviso antes de suprimir datos',
        help: 'Los casos que cumplen su tiempo se listan primero y se suprimen después de estos días',
      },
      registrationRetentionDays: {
        label: 'Días que se conservan las inscripciones a una audiencia',
        help: 'Después de la audiencia; las cantidades quedan',
      },
      callLeadDays: { label: 'Días para convocar', help: 'Antes de la audiencia' },
      reportLeadDays: { label: 'Días para publicar el informe', help: 'Antes de la audiencia' },
      minutesDays: {
        label: 'Días hábiles para publicar el acta',
        help: 'Después de la audiencia, con la grabación y los asistentes',
      },
      evaluationReportDays: {
        label: 'Días hábiles para el informe de evaluación',
        help: 'Después de la audiencia; la encuesta está abierta treinta días',
      },
      quarterlyDays: {
        label: 'Días hábiles para el informe trimestral',
        help: 'Después de terminado el trimestre',
      },
      followUpFirstDays: {
        label: 'Primer aviso de una acción del plan (días hábiles antes)',
        help: 'Desde entonces la acción se muestra próxima a vencer',
      },
      followUpLastDays: { label: 'Segundo aviso de una acción del plan (días hábiles antes)' },
      mailRatePerMinute: {
        label: 'Correos por minuto de un envío',
        help: 'Lo que su servidor de correo permite (Microsoft 365: 30). 0: sin límite. No afecta constancias ni avisos',
      },
      checkedPages: {
        label: 'Páginas del sitio web que se revisan',
        help: 'Una dirección por línea. Cada noche se comprueba que estén, como todo lo publicado en la sección',
        placeholder: 'https://',
      },
      internalHosts: {
        label: 'Equipos de la red interna que se pueden revisar',
        help: 'Uno por línea, sin https://. Nada más de la red interna se consulta',
        placeholder: 'intranet.instituto.gov.co',
      },
      privacyPolicy: {
        label: 'Aviso de privacidad',
        help: 'Lo que se muestra antes de radicar (Ley 1581 de 2012)',
      },
      privacyPolicyVersion: {
        label: 'Versión del aviso',
        help: 'Cámbiela cada vez que cambie el texto: cada radicado guarda la versión que se mostró',
      },
    },
  }),
} as const;

export const closure = {
  kind: 'collectionType',
  collectionName: 'accountability_closures',
  info: {
    singularName: 'closure',
    pluralName: 'closures',
    displayName: 'Cierre del instituto',
    description: 'Días en que el instituto no atiende, además de los festivos: no cuentan en los términos',
  },
  options: { draftAndPublish: false },
  attributes: {
    from: date({ required: true }),
    to: date({ required: true }),
    reason: text(200, { required: true }),
  },
  config: editorView({
    mainField: 'reason',
    defaultSort: ['from', 'DESC'],
    list: ['reason', 'from', 'to'],
    edit: [{ reason: 12 }, { from: 6, to: 6 }],
    fields: {
      from: 'Desde',
      to: { label: 'Hasta', help: 'Inclusive' },
      reason: {
        label: 'Motivo',
        help: 'Aparece en la explicación de los plazos',
        placeholder: 'Vacancia judicial',
      },
    },
  }),
} as const;

function pairs(names: string[]): Record<string, number>[] {
  return names.flatMap((name, index) => {
    const next = names[index + 1];
    return index % 2 === 1 ? [] : [next ? { [name]: 6, [next]: 6 } : { [name]: 6 }];
  });
}
