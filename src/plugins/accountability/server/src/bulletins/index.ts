import { publicReads } from '../shared/public-reads/controller';
import { editorRoute, readRoute, readRoutes, type Slice } from '../shared/slice';
import { BULLETIN } from '../uids';

import { bulletinCompositionController } from './composition/controller';
import { bulletinFilesController } from './files-controller';
import { publicBulletin } from './public';
import { bulletin, bulletinSequence } from './schema';
import { bulletinsService } from './service';

export const bulletins: Slice = {
  contentTypes: { bulletin: { schema: bulletin }, 'bulletin-sequence': { schema: bulletinSequence } },
  services: { bulletins: bulletinsService },
  controllers: {
    bulletins: publicReads(publicBulletin, 'issuedOn:desc'),
    'bulletin-files': bulletinFilesController,
    'bulletin-composition': bulletinCompositionController,
  },
  publicRoutes: [
    ...readRoutes('bulletins'),
    readRoute('/bulletins/:idOrSlug/bulletin.pdf', 'bulletin-files.pdf'),
  ],
  adminRoutes: [editorRoute('POST', '/bulletins/compose', 'bulletin-composition.compose', BULLETIN)],
};
