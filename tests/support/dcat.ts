import jsonld from 'jsonld';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const VCARD = 'http://www.w3.org/2006/vcard/ns#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

type Kind = 'iri' | 'text' | 'languages' | 'instant' | 'day' | { node: string };

interface Rule {
  kind: Kind;
  least?: number;
  most?: number;
}

/** What DCAT-AP asks of each (its SHACL shapes, as far as they concern what a catalogue like this has). */
const SHAPES: Record<string, Record<string, Rule>> = {
  [`${DCAT}Catalog`]: {
    [`${DCT}title`]: { kind: 'languages', least: 1 },
    [`${DCT}description`]: { kind: 'languages', least: 1 },
    [`${DCT}publisher`]: { kind: { node: `${FOAF}Organization` }, least: 1, most: 1 },
    [`${DCT}language`]: { kind: 'iri', least: 1 },
    [`${DCT}license`]: { kind: 'iri', least: 1, most: 1 },
    [`${DCT}issued`]: { kind: 'instant', most: 1 },
    [`${DCT}modified`]: { kind: 'instant', least: 1, most: 1 },
    [`${DCAT}dataset`]: { kind: { node: `${DCAT}Dataset` }, least: 1 },
  },
  [`${FOAF}Organization`]: { [`${FOAF}name`]: { kind: 'languages', least: 1 } },
  [`${VCARD}Organization`]: { [`${VCARD}fn`]: { kind: 'text', least: 1 } },
  [`${DCAT}Dataset`]: {
    [`${DCT}identifier`]: { kind: 'text', least: 1, most: 1 },
    [`${DCT}title`]: { kind: 'languages', least: 1 },
    [`${DCT}description`]: { kind: 'languages', least: 1 },
    [`${DCAT}keyword`]: { kind: 'languages', least: 1 },
    [`${DCAT}theme`]: { kind: 'iri', least: 1 },
    [`${DCT}accrualPeriodicity`]: { kind: 'iri', least: 1, most: 1 },
    [`${DCT}spatial`]: { kind: 'iri', least: 1 },
    [`${DCT}temporal`]: { kind: { node: `${DCT}PeriodOfTime` }, most: 1 },
    [`${DCT}publisher`]: { kind: { node: `${FOAF}Organization` }, least: 1, most: 1 },
    [`${DCT}accessRights`]: { kind: 'iri', least: 1, most: 1 },
    [`${DCAT}contactPoint`]: { kind: { node: `${VCARD}Organization` }, least: 1 },
    [`${DCT}issued`]: { kind: 'instant', most: 1 },
    [`${DCT}modified`]: { kind: 'instant', least: 1, most: 1 },
    [`${DCAT}distribution`]: { kind: { node: `${DCAT}Distribution` }, least: 3 },
  },
  [`${DCT}PeriodOfTime`]: {
    [`${DCAT}startDate`]: { kind: 'day', least: 1, most: 1 },
    [`${DCAT}endDate`]: { kind: 'day', least: 1, most: 1 },
  },
  [`${DCAT}Distribution`]: {
    [`${DCT}title`]: { kind: 'languages', least: 1 },
    [`${DCAT}accessURL`]: { kind: 'iri', least: 1 },
    [`${DCAT}downloadURL`]: { kind: 'iri', least: 1 },
    [`${DCAT}mediaType`]: { kind: 'iri', least: 1, most: 1 },
    [`${DCT}format`]: { kind: 'iri', least: 1, most: 1 },
    [`${DCT}license`]: { kind: 'iri', least: 1, most: 1 },
    [`${DCT}conformsTo`]: { kind: 'iri', least: 1 },
    [`${DCT}modified`]: { kind: 'instant', least: 1, most: 1 },
  },
};

type Value = Record<string, unknown>;
type Node = { '@id': string; '@type'?: string[] } & Record<string, Value[] | undefined>;

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Reads a document as JSON-LD, without fetching anything, and says where it is no DCAT catalogue. */
export async function shapeErrors(document: object): Promise<string[]> {
  const options = {
    documentLoader: (address: string) => Promise.reject(new Error(`Nothing is fetched: ${address}`)),
    safe: true,
  };
  const graph = (await jsonld.flatten(document, undefined, options)) as unknown as Node[];
  const nodes = new Map(graph.map((node) => [node['@id'], node]));
  const typesOf = (id: unknown) => [nodes.get(String(id))?.['@type'] ?? []].flat();

  const fits = (value: Value, kind: Kind): boolean => {
    if (kind === 'iri') return URL.canParse(String(value['@id']));
    if (kind === 'text') return typeof value['@value'] === 'string';
    if (kind === 'languages')
      return ['es', 'en'].includes(String(value['@language'])) && value['@value'] !== '';
    if (kind === 'instant')
      return value['@type'] === `${XSD}dateTime` && INSTANT.test(String(value['@value']));
    if (kind === 'day') return value['@type'] === `${XSD}date` && DAY.test(String(value['@value']));
    return typesOf(value['@id']).includes(kind.node);
  };

  const wrong = (node: Node, type: string) =>
    Object.entries(SHAPES[type] ?? {}).flatMap(([property, { kind, least = 0, most = Infinity }]) => {
      const values: Value[] = node[property] ?? [];
      const counted = least <= values.length && values.length <= most;
      return [
        ...(counted ? [] : [`${node['@id']} has ${values.length} of ${property}`]),
        ...values
          .filter((value) => !fits(value, kind))
          .map((value) => `${node['@id']} ${property}: ${JSON.stringify(value)}`),
      ];
    });
  const catalogues = graph.filter((node) => typesOf(node['@id']).includes(`${DCAT}Catalog`));
  return [
    ...(catalogues.length === 1 ? [] : [`There are ${catalogues.length} catalogues`]),
    ...graph.flatMap((node) => typesOf(node['@id']).flatMap((type) => wrong(node, type))),
  ];
}
