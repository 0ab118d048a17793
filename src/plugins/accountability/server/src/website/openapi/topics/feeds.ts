import { grantedFile } from '../document/answers';
import { BASE, type Operation, type Topic } from '../document/operation';

const FORMATS = [
  { ending: 'rss', name: 'Rss', told: 'RSS 2.0', type: 'application/rss+xml' },
  { ending: 'atom', name: 'Atom', told: 'Atom (RFC 4287)', type: 'application/atom+xml' },
  { ending: 'json', name: 'Json', told: 'JSON Feed 1.1', type: 'application/feed+json' },
];

const OF = [
  { plural: 'bulletins', name: 'Bulletins', told: 'Los últimos boletines' },
  { plural: 'management-reports', name: 'ManagementReports', told: 'Los últimos informes de gestión' },
];

/** What is new, for programs that follow websites. */
export const feeds: Topic = {
  name: 'Canales',
  description: 'Lo más reciente, para programas que siguen sitios web.',
  operations: OF.flatMap(({ plural, name, told }) =>
    FORMATS.map((format): Operation => ({
      method: 'get',
      path: `${BASE}/${plural}/feed.${format.ending}`,
      operationId: `get${name}${format.name}Feed`,
      summary: `${told}, como ${format.told}`,
      responses: grantedFile('El canal.', format.type),
    })),
  ),
};
