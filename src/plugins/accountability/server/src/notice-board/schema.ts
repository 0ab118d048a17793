import { date, editorView, file, markdown, text } from '../shared/documents/content-type';

/** As long as any title of the section: a dispatch's becomes a notice's. */
export const LONGEST_TITLE = 250;
/** What a screen shows in a few turns. */
export const LONGEST_TEXT = 5_000;
export const LONGEST_LINK = 255;

export const notice = {
  kind: 'collectionType',
  collectionName: 'accountability_notices',
  info: {
    singularName: 'notice',
    pluralName: 'notices',
    displayName: 'Aviso de cartelera',
    description: 'Lo que muestra la pantalla de la cartelera, entre dos fechas',
  },
  options: { draftAndPublish: true },
  attributes: {
    title: text(LONGEST_TITLE, { required: true }),
    text: markdown(LONGEST_TEXT),
    from: date({ required: true }),
    to: date({ required: true }),
    link: { ...text(LONGEST_LINK), regex: '^https?://' },
    image: file(['images']),
    /** The dispatch that made it. Draft and published row share it, so the database cannot keep it unique; one delivery makes one. */
    dispatchId: { ...text(40), private: true, configurable: false, visible: false },
  },
  indexes: [
    { name: 'accountability_notices_days_idx', columns: ['from', 'to'] },
    { name: 'accountability_notices_dispatch_idx', columns: ['dispatch_id'] },
  ],
  config: editorView({
    mainField: 'title',
    defaultSort: ['from', 'DESC'],
    list: ['title', 'from', 'to', 'link'],
    edit: [{ title: 12 }, { text: 12 }, { from: 4, to: 4 }, { link: 12 }, { image: 6 }],
    fields: {
      title: 'Título',
      text: {
        label: 'Texto',
        help: 'Corto: se lee de pie y a varios metros. Lo que no cabe sigue en otra pantalla',
      },
      from: { label: 'Se muestra desde', help: 'Una vez publicado' },
      to: { label: 'Hasta', help: 'Inclusive; después deja de mostrarse por sí solo' },
      link: {
        label: 'Enlace',
        help: 'La pantalla lo muestra como código QR',
        placeholder: 'https://',
      },
      image: { label: 'Imagen', help: 'Con texto alternativo' },
    },
  }),
} as const;
