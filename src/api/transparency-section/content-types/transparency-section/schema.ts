import {
  date,
  editorView,
  files,
  markdown,
  oneOf,
  slugFrom,
  text,
} from '../../../../plugins/accountability/server/src/shared/documents/content-type';
import { TRANSPARENCY_SECTION } from '../../../../plugins/accountability/server/src/uids';
import { COLLECTION_NAMES } from '../../collections';
import { REQUIREMENTS } from '../../regulation';

/** Published information is reviewed every month (Ley 1712 de 2014, arts. 10 par. and 11). */
const MONTHLY = 1;

/** A page of the institute's transparency section, and its place among the others. */
export default {
  kind: 'collectionType',
  collectionName: 'transparency_sections',
  info: {
    singularName: 'transparency-section',
    pluralName: 'transparency-sections',
    displayName: 'Página de transparencia',
    description: 'El menú de Transparencia y acceso a la información pública, página por página',
  },
  options: { draftAndPublish: true },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    title: text(250, { required: true }),
    slug: slugFrom('title'),
    parent: {
      type: 'relation',
      relation: 'manyToOne',
      target: TRANSPARENCY_SECTION,
      inversedBy: 'children',
    },
    children: { type: 'relation', relation: 'oneToMany', target: TRANSPARENCY_SECTION, mappedBy: 'parent' },
    order: { type: 'integer', min: 0 },
    body: markdown(),
    documents: files(),
    link: { ...text(255), regex: '^(https?://\\S+|/(?!/)\\S*)$' },
    collection: oneOf(COLLECTION_NAMES),
    requirement: oneOf(REQUIREMENTS.map(({ requirement }) => requirement)),
    reviewedOn: date(),
    reviewMonths: { type: 'integer', min: 1, max: 12, default: MONTHLY },
    /** The parent's documentId, kept by `keep-tree.ts` and `rearrange.ts`: a page has it when its parent is not published. */
    parentKey: { type: 'string', private: true, configurable: false, visible: false },
  },
  config: editorView({
    mainField: 'title',
    defaultSort: ['order', 'ASC'],
    pageSize: 50,
    list: ['title', 'parent', 'order', 'collection', 'reviewedOn'],
    edit: [
      { title: 12 },
      { parent: 8, order: 4 },
      { body: 12 },
      { documents: 12 },
      { link: 6, collection: 6 },
      { requirement: 6, reviewedOn: 3, reviewMonths: 3 },
      { children: 6, slug: 6 },
    ],
    fields: {
      title: { label: 'Título', help: 'Sin número: los números del menú salen solos del orden' },
      slug: {
        label: 'Dirección',
        help: 'Parte final de la dirección web. Se forma sola con el título y no cambia con él.',
      },
      parent: {
        label: 'Depende de',
        help: 'La página bajo la cual aparece en el menú. Vacío: es una sección principal.',
        mainField: 'title',
      },
      children: {
        label: 'Páginas que dependen de esta',
        help: 'Se cambian en cada una de ellas, en «Depende de»',
        editable: false,
        mainField: 'title',
      },
      order: {
        label: 'Orden',
        help: 'Entre las páginas del mismo nivel, de menor a mayor; vacío, al final. Con saltos (10, 20, 30) queda sitio para intercalar otra.',
      },
      body: 'Texto',
      documents: { label: 'Documentos', help: 'El sitio muestra primero los más recientes' },
      link: {
        label: 'Enlace',
        help: 'Si el contenido está en otra página: una dirección con https:// o una ruta del sitio que comience con /',
        placeholder: 'https://',
      },
      collection: {
        label: 'Contenido de la sección',
        help: 'Si la página muestra lo que se publica aquí mismo. No se combina con un enlace.',
      },
      requirement: {
        label: 'Página que exige la norma',
        help: 'Resolución MinTIC 1519 de 2020, anexo 2. La revisión de transparencia la busca por aquí.',
      },
      reviewedOn: { label: 'Revisada el', help: 'Cuándo se comprobó que sigue vigente' },
      reviewMonths: { label: 'Revisar cada (meses)', help: 'Un mes, según la Ley 1712 de 2014' },
    },
  }),
} as const;
