import type { Audience, Channel, Frequency, Scope } from '../vocabulary';

import { phrase, type Phrase } from './phrases';
import type { Column } from './types';

/** How each coded value is said in plans, in the notation of {@link phrase}. */
export interface Synonym<Code> {
  readonly code: Code;
  readonly phrases: readonly Phrase[];
}

function says<Code extends string>(code: Code, ...notations: string[]): Synonym<Code> {
  return { code, phrases: notations.map(phrase) };
}

export const SCOPE_WORDS: readonly Synonym<Scope>[] = [
  says('internal', 'interno|interna|internos|internas'),
  says('external', 'externo|externa|externos|externas'),
  says('both', 'ambos|ambas|mixto|mixta'),
];

export const AUDIENCE_WORDS: readonly Synonym<Audience>[] = [
  says(
    'citizens',
    'ciudadania [en] [general]',
    'ciudadano|ciudadanos|ciudadana|ciudadanas [en] [general]',
    'comunidad|poblacion [en] [general]',
    'publico [en] general',
  ),
  says(
    'staff',
    'funcionario|funcionarios|funcionaria|funcionarias [publicos] [de] [planta]',
    'servidor|servidores|servidora|servidoras [publico|publicos|publica|publicas]',
    'empleado|empleados [publicos]',
    'contratista|contratistas',
    'personal [de] [planta]',
  ),
];

export const FREQUENCY_WORDS: readonly Synonym<Frequency>[] = [
  says('permanent', '[de] [forma|manera] permanente', 'permanentemente', 'permanentes'),
  says(
    'before-hearing',
    'previo|previa|previos|previas|previamente|antes|anterior|anteriormente [a|al|de|del] [la|las|el] ' +
      '[realizacion|celebracion|desarrollo] [de] [la|las|el] [jornada] [de] [la] ' +
      'audiencia|audiencias|jornada|jornadas [publica|publicas] [participativa] [de] [la] [rendicion] [publica] [de] [cuentas]',
    'previo|previa|previos|previas|previamente|antes|anterior|anteriormente a|al|de [la] ' +
      '[realizacion|celebracion|desarrollo] [de] [la] rendicion [publica] de cuentas',
  ),
  says(
    'quarterly',
    '[de] [forma|manera] trimestral',
    'trimestrales',
    'trimestralmente',
    '[una] [vez] cada|por|al trimestre',
    'cada tres|3 meses',
  ),
];

/** Looked for anywhere in the name of an action. */
export const CHANNEL_WORDS: readonly Synonym<Channel>[] = [
  says(
    'website',
    'pagina|paginas|sitio|sitios|portal|portales [de] web|internet|institucional|institucionales',
    'web',
    'website',
    'sede electronica',
  ),
  says(
    'email',
    'correo|correos electronico|electronicos|institucional|institucionales|masivo|masivos',
    'email|emails|mail|mails|mailing',
    'e mail|mails',
  ),
  says('social-media', 'red|redes social|sociales', 'facebook|twitter|instagram|tiktok|linkedin|youtube'),
  says(
    'internal-communication',
    'comunicacion|comunicaciones|comunicado|comunicados [e] interna|internas|interno|internos',
    'memorando|memorandos|memorandum|memorandums',
    'circular|circulares|nota|notas interna|internas',
    'intranet',
  ),
  says('notice-board', 'cartelera|carteleras', 'tablero|tableros de anuncios|avisos'),
  says('bulletin', 'boletin|boletines', 'newsletter'),
];

/** Names too short to be looked for inside another name. */
export const WHOLE_NAME_CHANNELS: readonly Synonym<Channel>[] = [
  says('social-media', 'x', 'x [antes] twitter'),
];

/** Words between two values of a cell that say nothing by themselves. */
export const CONNECTIVES: ReadonlySet<string> = new Set(
  'y e o u a al la las el los de del en con para por tanto como'.split(' '),
);

/** Words that separate one unrecognised value from the next. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(['y', 'e', 'o', 'u']);

/** The headings of the table. Within a column, earlier phrases win over later ones. */
export const HEADING_WORDS: readonly { column: Column; phrases: readonly Phrase[] }[] = [
  {
    column: 'scope',
    phrases: [
      'alcance|alcances [de|del] [la|las] [comunicacion|comunicaciones|accion]',
      'ambito|ambitos',
    ].map(phrase),
  },
  {
    column: 'name',
    phrases: [
      'nombre|nombres [de|del] [la|los] [medio|medios|canal|accion|actividad]',
      'medio|medios [de] [comunicacion]',
      'canal|canales [de] [comunicacion]',
      'accion|acciones [de] [comunicacion]',
      'actividad|actividades',
    ].map(phrase),
  },
  {
    column: 'description',
    phrases: [
      'descripcion|descripciones [de|del] [la] [medio|canal|accion|actividad]',
      'detalle|detalles',
    ].map(phrase),
  },
  {
    column: 'audiences',
    phrases: [
      'publico|publicos [objetivo|objetivos]',
      'poblacion|audiencia objetivo',
      'destinatario|destinatarios',
      '[a] [quien] [va] dirigido|dirigida a',
      'grupo|grupos de valor|interes',
    ].map(phrase),
  },
  {
    column: 'frequencies',
    phrases: ['frecuencia|frecuencias [de] [publicacion|comunicacion]', 'periodicidad'].map(phrase),
  },
  {
    column: 'responsibles',
    phrases: [
      'responsable|responsables [de] [la] [accion|actividad|ejecucion]',
      'cargo|cargos|area|areas|dependencia|oficina [del] responsable|responsables',
      'encargado|encargados',
      'cargo|cargos',
    ].map(phrase),
  },
];

/** Offices every institute of this kind has; they are no surprise even before they exist as positions. */
export const USUAL_OFFICES: readonly string[] = [
  'JEFE DE PLANEACION',
  'JEFE DE LA OFICINA DE PLANEACION',
  'JEFE DE CONTROL INTERNO',
  'JEFE DE LA OFICINA DE CONTROL INTERNO',
  'JEFE DE SISTEMAS',
  'JEFE DE PRENSA',
  'JEFE DE COMUNICACIONES',
  'PROFESIONAL INGENIERO DE SISTEMAS',
  'INGENIERO DE SISTEMAS',
  'PROFESIONAL UNIVERSITARIO',
  'PROFESIONAL ESPECIALIZADO',
  'CONTRATISTA RESPONSABLE DE LA RENDICION DE CUENTAS',
  'CONTRATISTA DE RENDICION DE CUENTAS',
  'DIRECTOR GENERAL',
  'DIRECTORA GENERAL',
  'DIRECTOR EJECUTIVO',
  'DIRECTORA EJECUTIVA',
  'SUBDIRECTOR ADMINISTRATIVO Y FINANCIERO',
  'SUBDIRECTORA ADMINISTRATIVA Y FINANCIERA',
  'ASESOR DE CONTROL INTERNO',
  'SECRETARIO GENERAL',
  'SECRETARIA GENERAL',
  'AUXILIAR ADMINISTRATIVO',
  'TECNICO ADMINISTRATIVO',
];

/** Words that begin the name of an office and can be all of it. */
export const OFFICE_BEGINNINGS: ReadonlySet<string> = new Set(
  (
    'alcalde alcaldesa contador contadora contratista contratistas coordinador coordinadora director directora ' +
    'gerente lider presidente presidenta secretario secretaria subdirector subdirectora subgerente supervisor ' +
    'supervisora tesorero tesorera'
  ).split(' '),
);

/** Words that begin the name of an office but never are all of it: PROFESIONAL INGENIERO … is one office, not two. */
export const OFFICE_QUALIFIERS: ReadonlySet<string> = new Set(
  (
    'abogado abogada administrador administradora asesor asesora asistente auxiliar community comunicador ' +
    'comunicadora delegado delegada encargado encargada enlace funcionario funcionaria ingeniero ingeniera jefe jefa ' +
    'oficina periodista profesional profesionales servidor servidora tecnico tecnica tecnologo tecnologa'
  ).split(' '),
);

/** After these a word continues the name of an office instead of beginning another. */
export const OFFICE_LINKS: ReadonlySet<string> = new Set(
  'de del la las el los al a y e o en con para por como'.split(' '),
);

export type Section = 'introduction' | 'objectives' | 'monitoring' | 'actions';

/** The headings of the document's sections. */
export const SECTION_WORDS: readonly { section: Section; phrases: readonly Phrase[] }[] = [
  { section: 'introduction', phrases: ['introduccion', 'presentacion'].map(phrase) },
  {
    section: 'objectives',
    phrases: ['objetivo|objetivos [del|de] [el|la] [plan|estrategia] [de] [comunicacion|comunicaciones]'].map(
      phrase,
    ),
  },
  {
    section: 'monitoring',
    phrases: [
      'control|seguimiento|evaluacion|monitoreo [y|e] [control|seguimiento|evaluacion|monitoreo] ' +
        '[y|e] [control|seguimiento|evaluacion|mejora] [al|del] [plan] [de] [comunicacion|comunicaciones]',
    ].map(phrase),
  },
  {
    section: 'actions',
    phrases: [
      'comunicacion|comunicaciones externa|externas|interna|internas y|e interna|internas|externa|externas',
      'acciones [de] [comunicacion] [interna|externa] [y|e] [interna|externa]',
      'actividades|acciones [del] [plan]',
      'plan de accion',
      'matriz [del] [plan] [de] [comunicacion|comunicaciones|acciones|actividades]',
    ].map(phrase),
  },
];

/** Headings inside the objectives, kept with their text. */
export const OBJECTIVES_SUBHEADING: Phrase = phrase(
  'objetivo|objetivos general|generales|especifico|especificos [del|de] [el|la] [plan|estrategia] [de] [comunicacion|comunicaciones]',
);
