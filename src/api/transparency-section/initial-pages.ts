import type { CollectionName } from './collections';
import { REQUIRED_PARTICIPATION, REQUIRED_SECTIONS, type Requirement } from './regulation';

/** A page as it is made on the first start. */
export interface InitialPage {
  title: string;
  requirement?: Requirement;
  body?: string;
  collection?: CollectionName;
  children?: InitialPage[];
}

/** What each page is for, in general words: nothing of it says anything of the institute. */
export const INITIAL_BODIES: Record<Requirement, string> = {
  entity:
    'Qué hace la entidad y cómo está organizada: misión, visión y funciones, estructura orgánica, directorio de servidores públicos y contratistas, horarios y medios de contacto.',
  norms:
    'Las normas que rigen a la entidad y las que ella expide: leyes, decretos, acuerdos, resoluciones, circulares y proyectos de norma para comentarios de la ciudadanía.',
  contracting:
    'El plan anual de adquisiciones, los procesos de contratación y la ejecución de los contratos, con enlace al Sistema Electrónico para la Contratación Pública (SECOP).',
  planning:
    'El presupuesto y su ejecución, los planes y proyectos de la entidad, y los informes de gestión, de evaluación y de auditoría.',
  procedures:
    'Los trámites y otros procedimientos administrativos: requisitos, costo, duración, norma que los sustenta y cómo hacerlos.',
  participation:
    'Cómo intervenir en las decisiones de la entidad y vigilar su gestión. También puede presentar una petición, queja, reclamo, sugerencia o denuncia.',
  'open-data':
    'Los datos de la sección, para consultar y reutilizar, con el inventario de activos de información y el esquema de publicación de la entidad.',
  'interest-groups':
    'Información para niñas, niños y adolescentes, para mujeres y para otros grupos de interés de la entidad.',
  'specific-reporting':
    'La información que otras normas ordenan publicar a la entidad por razón de sus funciones.',
  'tax-information':
    'Los procesos de recaudo de las rentas locales y las tarifas de los impuestos, cuando la entidad los administra.',
  'participation-diagnosis':
    'Los problemas y necesidades que se identifican con la ciudadanía, y cómo participar en su diagnóstico.',
  'participation-budget': 'Cómo se decide con la ciudadanía en qué se invierte, y el avance de lo decidido.',
  'participation-consultation':
    'Los proyectos de norma, planes y programas que se consultan con la ciudadanía, y las respuestas a sus comentarios.',
  'participation-innovation':
    'Los retos y convocatorias en que la ciudadanía propone soluciones a los problemas de la entidad.',
  'participation-accountability':
    'La entidad informa, explica y dialoga con la ciudadanía sobre su gestión y sus resultados (Ley 1757 de 2015, arts. 48 a 57).',
  'participation-oversight':
    'Cómo vigilar la gestión de la entidad, de manera individual o por medio de una veeduría ciudadana (Ley 850 de 2003).',
};

/** Where what is published in this application already answers what a page is for. */
const COLLECTION_OF: Partial<Record<Requirement, CollectionName>> = {
  participation: 'inquiry-form',
  'open-data': 'open-data',
};

const CHILDREN_OF: Partial<Record<Requirement, InitialPage[]>> = {
  planning: [
    { title: 'Planes', collection: 'plans' },
    { title: 'Informes de gestión', collection: 'management-reports' },
  ],
  'participation-accountability': [
    { title: 'Plan de comunicaciones', collection: 'plans' },
    { title: 'Control y seguimiento del plan', collection: 'follow-up' },
    { title: 'Informes para la rendición de cuentas', collection: 'management-reports' },
    { title: 'Boletines', collection: 'bulletins' },
    { title: 'Audiencias públicas', collection: 'hearings' },
    { title: 'Calendario de audiencias', collection: 'hearing-calendar' },
    { title: 'Compromisos', collection: 'commitments' },
    { title: 'Preguntas y respuestas', collection: 'published-answers' },
  ],
};

function initialPage(requirement: Requirement, title: string): InitialPage {
  const collection = COLLECTION_OF[requirement];
  const children = CHILDREN_OF[requirement];
  return {
    title,
    requirement,
    body: INITIAL_BODIES[requirement],
    ...(collection && { collection }),
    ...(children && { children }),
  };
}

const all = (required: Partial<Record<Requirement, string>>): InitialPage[] =>
  Object.entries(required).map(([requirement, title]) => initialPage(requirement as Requirement, title));

/** The section's menu as the regulation has it, in its order. */
export const INITIAL_PAGES: readonly InitialPage[] = all(REQUIRED_SECTIONS).map((page) =>
  page.requirement === 'participation' ? { ...page, children: all(REQUIRED_PARTICIPATION) } : page,
);
