/**
 * The pages every entity's section has, in their order (Resolución MinTIC 1519 de 2020, annex 2): its ten sections, and the
 * six pages of «Participa». The name is what a page is known by, whatever its title becomes.
 */
export const REQUIRED_SECTIONS = {
  entity: 'Información de la entidad',
  norms: 'Normativa',
  contracting: 'Contratación',
  planning: 'Planeación, presupuesto e informes',
  procedures: 'Trámites',
  participation: 'Participa',
  'open-data': 'Datos abiertos',
  'interest-groups': 'Información específica para grupos de interés',
  'specific-reporting': 'Obligación de reporte de información específica por parte de la entidad',
  'tax-information': 'Información tributaria en entidades territoriales locales',
} as const;

export const REQUIRED_PARTICIPATION = {
  'participation-diagnosis': 'Diagnóstico e identificación de problemas',
  'participation-budget': 'Planeación y presupuesto participativo',
  'participation-consultation': 'Consulta ciudadana',
  'participation-innovation': 'Colaboración e innovación abierta',
  'participation-accountability': 'Rendición de cuentas',
  'participation-oversight': 'Control social',
} as const;

export const REQUIRED_PAGES = { ...REQUIRED_SECTIONS, ...REQUIRED_PARTICIPATION } as const;

export type Requirement = keyof typeof REQUIRED_PAGES;

/** In the order of the menu: each with where the regulation puts it (`6.5`). */
export const REQUIREMENTS: readonly { requirement: Requirement; title: string; number: string }[] =
  Object.entries(REQUIRED_SECTIONS).flatMap(([requirement, title], index) => [
    { requirement: requirement as Requirement, title, number: `${index + 1}` },
    ...(requirement === 'participation'
      ? Object.entries(REQUIRED_PARTICIPATION).map(([below, name], place) => ({
          requirement: below as Requirement,
          title: name,
          number: `${index + 1}.${place + 1}`,
        }))
      : []),
  ]);
