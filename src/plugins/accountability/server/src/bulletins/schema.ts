import { date, editorView, file, longText, markdown, slugFrom, text } from '../shared/documents/content-type';
import { HEARING, MANAGEMENT_REPORT, PLAN_ACTION } from '../uids';

export const bulletin = {
  kind: 'collectionType',
  collectionName: 'accountability_bulletins',
  info: {
    singularName: 'bulletin',
    pluralName: 'bulletins',
    displayName: 'Boletín',
    description: 'Noticias y resultados para la ciudadanía',
  },
  options: { draftAndPublish: true },
  attributes: {
    /** What `keep-number.ts` alone writes, when it is published first. */
    number: { type: 'integer', min: 1 },
    title: text(250, { required: true }),
    slug: slugFrom('title'),
    summary: longText(1_000),
    body: markdown(),
    cover: file(['images']),
    issuedOn: date({ required: true }),
    // Declared on both sides: Strapi reconnects only such relations when the other side is published later
    // (strapi/strapi#25361, https://github.com/strapi/strapi/issues/25361).
    report: { type: 'relation', relation: 'manyToOne', target: MANAGEMENT_REPORT, inversedBy: 'bulletins' },
    hearing: { type: 'relation', relation: 'manyToOne', target: HEARING, inversedBy: 'bulletins' },
    actions: { type: 'relation', relation: 'manyToMany', target: PLAN_ACTION, inversedBy: 'bulletins' },
    /** Of the request that composed it, so that the same one sent again makes no second bulletin. */
    compositionKey: { type: 'string', private: true, configurable: false, visible: false },
  },
  config: editorView({
    mainField: 'title',
    defaultSort: ['issuedOn', 'DESC'],
    list: ['number', 'title', 'issuedOn', 'report', 'hearing'],
    edit: [
      { title: 12 },
      { number: 4, issuedOn: 4 },
      { summary: 12 },
      { body: 12 },
      { cover: 6, slug: 6 },
      { report: 6, hearing: 6 },
      { actions: 12 },
    ],
    fields: {
      number: {
        label: 'Número',
        help: 'Consecutivo. Se asigna solo al publicar el boletín por primera vez, y no cambia.',
        editable: false,
      },
      title: 'Título',
      slug: {
        label: 'Dirección',
        help: 'Parte final de la dirección web. Se forma sola con el título y no cambia con él.',
      },
      summary: { label: 'Resumen', help: 'Dos o tres frases: es lo que se lee en las listas' },
      body: 'Texto',
      cover: { label: 'Imagen de portada', help: 'Con texto alternativo, para quien no puede verla' },
      issuedOn: 'Fecha',
      report: { label: 'Informe que divulga', mainField: 'title' },
      hearing: { label: 'Audiencia que anuncia', mainField: 'title' },
      actions: {
        label: 'Acciones del plan que cumple',
        help: 'Al publicarse, el boletín queda como evidencia de ellas',
        mainField: 'name',
      },
    },
  }),
} as const;

/** The last number given. Never edited by a person. */
export const bulletinSequence = {
  kind: 'collectionType',
  collectionName: 'accountability_bulletin_sequences',
  info: {
    singularName: 'bulletin-sequence',
    pluralName: 'bulletin-sequences',
    displayName: 'Consecutivo de boletines',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    series: { type: 'string', required: true, column: { unique: true } },
    last: { type: 'integer', required: true },
  },
} as const;
