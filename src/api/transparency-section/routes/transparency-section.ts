import { readRoute } from '../../../plugins/accountability/server/src/shared/slice';

export default {
  routes: [
    readRoute('/transparency-menu', 'transparency-section.menu'),
    readRoute('/transparency-sections/:idOrSlug', 'transparency-section.findOne'),
  ],
};
