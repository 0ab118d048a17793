import type { Bilingual } from '../../shared/http/language';
import type { Period } from '../../shared/period';

import type { Addresses } from './addresses';
import type { ContentMark } from './content-mark';
import type { Dataset } from './dataset';
import { type Format, FORMAT_NAMES, FORMATS } from './format';

/** Who publishes, as the settings say it. */
export interface Publisher {
  name: string;
  website: string | null;
  email: string | null;
}

/** A dataset with how its content stands. */
export interface Listed {
  dataset: Dataset;
  state: ContentMark;
  /** The days it is about; `null` where it is about none, or empty. */
  period: Period | null;
}

const EU = 'http://publications.europa.eu/resource/authority';

/**
 * Written out here, so that nobody has to fetch anything to read the catalogue. Terms of DCAT 3 (W3C Recommendation of 2024),
 * which are those of DCAT 2 as far as they are used; coded values are DCAT-AP's.
 */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const iri = (id: string) => ({ '@id': id });
const inLanguages = ({ es, en }: Bilingual) => [
  { '@language': 'es', '@value': es },
  { '@language': 'en', '@value': en },
];
const instant = (at: Date) => ({ '@type': 'xsd:dateTime', '@value': at.toISOString() });
const day = (date: string) => ({ '@type': 'xsd:date', '@value': date });
const fileType = (format: Format) => iri(`${EU}/file-type/${format.toUpperCase()}`);
const mediaType = (format: Format) =>
  iri(`https://www.iana.org/assignments/media-types/${FORMATS[format].mediaType}`);

/** When the content was first published, and when it changed last; of an empty dataset, neither. */
const dates = ({ issued, modified }: Pick<ContentMark, 'issued' | 'modified'>) => ({
  ...(issued ? { 'dct:issued': instant(issued) } : {}),
  ...(modified ? { 'dct:modified': instant(modified) } : {}),
});

/** Which days the rows are about (DCAT-AP: a `dct:PeriodOfTime`). */
const temporal = (period: Period | null) =>
  period && {
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': day(period.from),
      'dcat:endDate': day(period.to),
    },
  };

/** All datasets and the files they are given as: a DCAT catalogue in JSON-LD, and when any of it changed last. */
export function catalogue(
  listed: readonly Listed[],
  publisher: Publisher,
  license: string,
  addresses: Addresses,
) {
  const agent = `${addresses.catalogue}#publisher`;
  const common = {
    'dct:publisher': iri(agent),
    'dct:language': iri(`${EU}/language/SPA`),
    'dct:license': iri(license),
  };

  const distribution = (dataset: Dataset, state: ContentMark, format: Format) => ({
    '@id': addresses.file(dataset.name, format),
    '@type': 'dcat:Distribution',
    'dct:title': inLanguages({
      es: `${dataset.title.es}: ${FORMAT_NAMES[format].es}`,
      en: `${dataset.title.en}: ${FORMAT_NAMES[format].en}`,
    }),
    'dcat:accessURL': iri(addresses.file(dataset.name, format)),
    'dcat:downloadURL': iri(addresses.file(dataset.name, format)),
    'dcat:mediaType': mediaType(format),
    'dct:format': fileType(format),
    'dct:license': iri(license),
    'dct:conformsTo': [
      iri(addresses.dictionary(dataset.name)),
      ...(format === 'csv' ? [iri(addresses.csvMetadata(dataset.name))] : []),
    ],
    ...dates(state),
  });

  const entry = ({ dataset, state, period }: Listed) => ({
    '@id': `${addresses.catalogue}#${dataset.name}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset.name,
    'dct:title': inLanguages(dataset.title),
    'dct:description': inLanguages(dataset.description),
    'dcat:keyword': (['es', 'en'] as const).flatMap((language) =>
      dataset.keywords[language].map((word) => ({ '@language': language, '@value': word })),
    ),
    'dcat:theme': iri(`${EU}/data-theme/GOVE`),
    'dct:accrualPeriodicity': iri(`${EU}/frequency/CONT`),
    'dct:spatial': iri(`${EU}/country/COL`),
    ...temporal(period),
    'dct:accessRights': iri(`${EU}/access-right/PUBLIC`),
    'dct:conformsTo': iri(addresses.dictionary(dataset.name)),
    'dcat:contactPoint': iri(`${addresses.catalogue}#contact`),
    ...common,
    ...dates(state),
    'dcat:distribution': (Object.keys(FORMATS) as Format[]).map((format) =>
      distribution(dataset, state, format),
    ),
  });

  const { issued, modified } = span(listed);
  const document = {
    '@context': CONTEXT,
    '@id': addresses.catalogue,
    '@type': 'dcat:Catalog',
    'dct:title': inLanguages({
      es: `Datos abiertos de rendición de cuentas de ${publisher.name}`,
      en: `Open accountability data of ${publisher.name}`,
    }),
    'dct:description': inLanguages({
      es: 'Lo que se publica en la sección de rendición de cuentas, como tablas (Ley 1712 de 2014, artículo 11, literal k; Resolución MinTIC 1519 de 2020, anexo 4).',
      en: 'What the accountability section publishes, as tables (Ley 1712 de 2014, article 11, letter k; Resolución MinTIC 1519 de 2020, annex 4).',
    }),
    ...common,
    'dct:publisher': {
      '@id': agent,
      '@type': 'foaf:Organization',
      'foaf:name': { '@language': 'es', '@value': publisher.name },
      ...(publisher.website ? { 'foaf:homepage': iri(publisher.website) } : {}),
    },
    'dcat:contactPoint': {
      '@id': `${addresses.catalogue}#contact`,
      '@type': 'vcard:Organization',
      'vcard:fn': publisher.name,
      ...(publisher.email ? { 'vcard:hasEmail': iri(`mailto:${publisher.email}`) } : {}),
    },
    ...(publisher.website ? { 'foaf:homepage': iri(publisher.website) } : {}),
    ...dates({ issued, modified }),
    'dcat:dataset': listed.map(entry),
  };
  return { document, modified };
}

/** The catalogue is as old as its oldest content, and changed when any of it did. */
function span(listed: readonly Listed[]): Pick<ContentMark, 'issued' | 'modified'> {
  const times = (name: 'issued' | 'modified') => listed.flatMap(({ state }) => state[name]?.getTime() ?? []);
  const [issued, modified] = [times('issued'), times('modified')];
  return {
    issued: issued.length > 0 ? new Date(Math.min(...issued)) : null,
    modified: modified.length > 0 ? new Date(Math.max(...modified)) : null,
  };
}
