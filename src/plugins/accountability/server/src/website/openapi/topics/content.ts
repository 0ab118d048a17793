import type { Core } from '@strapi/strapi';

import { publicBulletin } from '../../../bulletins/public';
import { publicCommitment, publicHearing } from '../../../hearings/public';
import { publicPlan, publicPlanAction } from '../../../plans/public';
import { publicManagementReport } from '../../../reports/public';
import type { PublicShape } from '../../../shared/public-reads/shape';

import { grantedRead, refusals } from '../document/answers';
import { documentSchema } from '../document/from-shape';
import { address, day, list, nullable, number, object, ref, text, whole } from '../document/json-schema';
import { filterSchemas, listParameters, narrowingParameters } from '../document/list-parameters';
import { BASE, inPath, type Operation, type Topic } from '../document/operation';

interface Content {
  shape: PublicShape;
  /** As paths have it, and as operations and shapes are called. */
  plural: string;
  many: string;
  one: string;
  /** In Spanish: the heading, and what one is called with its article. */
  heading: string;
  single: string;
  description: string;
  /** Whether what was taken away is answered with an explanation. */
  withdrawn?: boolean;
  /** Reads of its own. */
  others?: Operation[];
}

const CONTENTS: readonly Content[] = [
  {
    shape: publicPlan,
    plural: 'plans',
    many: 'Plans',
    one: 'Plan',
    heading: 'Planes de comunicaciones',
    single: 'un plan',
    description:
      'La estrategia de rendición de cuentas de un período, con sus acciones en orden y sus audiencias.',
  },
  {
    shape: publicPlanAction,
    plural: 'plan-actions',
    many: 'PlanActions',
    one: 'PlanAction',
    heading: 'Acciones de los planes',
    single: 'una acción',
    description: 'Las filas de los planes: por qué medio, para quién, con qué frecuencia y a cargo de quién.',
  },
  {
    shape: publicManagementReport,
    plural: 'management-reports',
    many: 'ManagementReports',
    one: 'ManagementReport',
    heading: 'Informes de gestión',
    single: 'un informe',
    description: 'Los resultados de un período, con sus indicadores y documentos.',
    withdrawn: true,
  },
  {
    shape: publicBulletin,
    plural: 'bulletins',
    many: 'Bulletins',
    one: 'Bulletin',
    heading: 'Boletines',
    single: 'un boletín',
    description: 'Noticias y resultados para la ciudadanía.',
  },
  {
    shape: publicHearing,
    plural: 'hearings',
    many: 'Hearings',
    one: 'Hearing',
    heading: 'Audiencias públicas',
    single: 'una audiencia',
    description: 'Convocatoria, jornada y resultados de cada audiencia.',
    others: [
      {
        method: 'get',
        path: `${BASE}/hearings/next`,
        operationId: 'getNextHearing',
        summary: 'La próxima audiencia, o la que está en curso; `null` si no hay',
        parameters: narrowingParameters(publicHearing),
        responses: grantedRead(nullable(ref('Hearing'))),
      },
    ],
  },
  {
    shape: publicCommitment,
    plural: 'commitments',
    many: 'Commitments',
    one: 'Commitment',
    heading: 'Compromisos',
    single: 'un compromiso',
    description: 'Lo que el instituto se comprometió a hacer en una audiencia, y cómo va.',
  },
];

const MEDIA = {
  url: address('Dirección del archivo; relativa a esta API cuando se guarda aquí'),
  name: text('Nombre del archivo'),
  alternativeText: nullable(text('Para quien no puede ver la imagen')),
  caption: nullable(text()),
  mime: text(),
  size: number('Tamaño en kB'),
  ext: nullable(text()),
  width: nullable(whole('De una imagen, en píxeles')),
  height: nullable(whole('De una imagen, en píxeles')),
};

/** Not there with `pagination[withCount]=false`. */
const COUNTED = ['pageCount', 'total'];
const PAGE = {
  anyOf: [
    object({ page: whole(), pageSize: whole(), pageCount: whole(), total: whole() }, COUNTED),
    object({ start: whole(), limit: whole(), total: whole() }, COUNTED),
  ],
  description: 'Qué parte de la lista es esta, en los términos en que se pidió',
};

/** The six types of content: a list and a document of each, from the shapes that decide what is shown. */
export function contentTopics(strapi: Core.Strapi): Topic[] {
  return CONTENTS.map(
    ({ shape, plural, many, one, heading, single, description, withdrawn, others = [] }) => ({
      name: heading,
      description,
      operations: [
        {
          method: 'get',
          path: `${BASE}/${plural}`,
          operationId: `list${many}`,
          summary: `Lista de ${heading.toLowerCase()}`,
          parameters: listParameters(strapi, shape, `${one}Filters`),
          responses: grantedRead(list(ref(one)), ref('PageMeta')),
        },
        {
          method: 'get',
          path: `${BASE}/${plural}/{idOrSlug}`,
          operationId: `get${one}`,
          summary: `Consultar ${single}`,
          parameters: [idOrSlug(shape), ...narrowingParameters(shape)],
          responses: { ...grantedRead(ref(one)), ...refusals(404, ...(withdrawn ? [410 as const] : [])) },
        },
        ...others,
      ],
      schemas: {
        Media: object(MEDIA, [], 'Un archivo publicado'),
        DatedMedia: object({ ...MEDIA, publishedOn: day() }, [], 'Un archivo publicado, y desde cuándo'),
        PageMeta: object({ pagination: ref('Pagination') }),
        Pagination: PAGE,
        [one]: documentSchema(strapi, shape),
        ...filterSchemas(strapi, shape, `${one}Filters`),
      },
    }),
  );
}

const idOrSlug = ({ fields }: PublicShape) =>
  inPath('idOrSlug', fields.includes('slug') ? 'El `slug`, o el `documentId`' : 'El `documentId`');
