import type { UID } from '@strapi/strapi';

/**
 * What the public may see of a content type: this list, and nothing a query says, decides it. A relation
 * carries the shape of its other side as it is seen from here, so that no query can wander further.
 */
export interface PublicShape {
  uid: UID.ContentType;
  /** Scalar attributes, given as they are. */
  fields: readonly string[];
  /** Markdown attributes, given as written and, beside it, as sanitized HTML (`body`, `bodyHtml`). */
  markdown?: readonly string[];
  media?: readonly string[];
  relations?: Readonly<Record<string, PublicRelation>>;
  /** Worked out for each answer, and shown like fields; nothing is filtered or sorted by them. */
  derived?: readonly string[];
}

export interface PublicRelation extends PublicShape {
  /** Order of a list, as Strapi writes it: `order:asc`. */
  sort?: string;
}

/** The name of a Markdown attribute's HTML. */
export const htmlOf = (name: string) => `${name}Html`;

/** What one request asked to see of a shape. */
export interface Selection {
  fields: readonly string[];
  markdown: readonly string[];
  /** Markdown attributes of which only the HTML is shown. */
  asHtml: readonly string[];
  media: readonly string[];
  relations: Readonly<Record<string, { shape: PublicRelation; selection: Selection }>>;
  derived: readonly string[];
}

/** Everything the shape shows. */
export function wholeOf(shape: PublicShape): Selection {
  return {
    fields: shape.fields,
    markdown: shape.markdown ?? [],
    asHtml: [],
    media: shape.media ?? [],
    derived: shape.derived ?? [],
    relations: Object.fromEntries(
      Object.entries(shape.relations ?? {}).map(([name, relation]) => [
        name,
        { shape: relation, selection: wholeOf(relation) },
      ]),
    ),
  };
}

const MEDIA_FIELDS = [
  'url',
  'name',
  'alternativeText',
  'caption',
  'mime',
  'size',
  'ext',
  'width',
  'height',
  'updatedAt',
];

export interface DocumentQuery {
  fields: string[];
  populate: Record<string, DocumentQuery & { sort?: string }>;
}

/** The selection as the document service wants it: nothing the public may not see is even read. */
export function toDocumentQuery(selection: Selection): DocumentQuery {
  const media = selection.media.map((name) => [name, { fields: MEDIA_FIELDS, populate: {} }] as const);
  const relations = Object.entries(selection.relations).map(
    ([name, { shape, selection: nested }]) =>
      [name, { ...toDocumentQuery(nested), ...(shape.sort ? { sort: shape.sort } : {}) }] as const,
  );

  return {
    fields: ['documentId', 'updatedAt', ...selection.fields, ...selection.markdown, ...selection.asHtml],
    populate: Object.fromEntries([...media, ...relations]),
  };
}
