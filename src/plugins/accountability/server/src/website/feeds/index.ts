import { readRoute, type Slice } from '../../shared/slice';

import { feedController } from './controller';
import { feedsService } from './service';

const FORMATS = ['rss', 'atom', 'json'];

const routesOf = (plural: string, controller: string) =>
  FORMATS.map((format) => readRoute(`/${plural}/feed.${format}`, `${controller}.${format}`));

/** Listed before the slices it is a feed of: `feed.rss` would be taken for a slug. */
export const feeds: Slice = {
  services: { feeds: feedsService },
  controllers: {
    'bulletin-feeds': feedController('bulletins'),
    'report-feeds': feedController('management-reports'),
  },
  publicRoutes: [
    ...routesOf('bulletins', 'bulletin-feeds'),
    ...routesOf('management-reports', 'report-feeds'),
  ],
};
