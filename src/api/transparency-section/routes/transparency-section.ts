import { readRoute } from '../../../plugins/accountability/server/src/shared/slice';
import { withFragment } from '../../../plugins/accountability/server/src/website/fragments';

export default {
  routes: [
    readRoute('/transparency-menu', 'transparency-section.menu'),
    readRoute('/transparency-sections/:slug', 'transparency-section.findOne'),
  ].map(withFragment),
};
