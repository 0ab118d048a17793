import { publicReads } from '../shared/public-reads/controller';
import { readRoutes, type Slice } from '../shared/slice';

import { publicBulletin } from './public';
import { bulletin } from './schema';

export const bulletins: Slice = {
  contentTypes: { bulletin: { schema: bulletin } },
  controllers: { bulletins: publicReads(publicBulletin, 'issuedOn:desc') },
  publicRoutes: readRoutes('bulletins'),
};
