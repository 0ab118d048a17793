import { openRoute, readRoute, type Slice } from '../shared/slice';

import { noticeBoardController } from './controller';
import { notice } from './schema';
import { noticeBoardScreenController } from './screen-controller';
import { noticeBoardService } from './service';

export const noticeBoard: Slice = {
  contentTypes: { notice: { schema: notice } },
  services: { 'notice-board': noticeBoardService },
  controllers: {
    'notice-board': noticeBoardController,
    'notice-board-screen': noticeBoardScreenController,
  },
  publicRoutes: [readRoute('/notice-board', 'notice-board.find')],
  siteRoutes: [
    openRoute('GET', '/cartelera', 'notice-board-screen.page'),
    openRoute('GET', '/cartelera/:file', 'notice-board-screen.file'),
  ],
};

export { LONGEST_LINK, LONGEST_TEXT, LONGEST_TITLE } from './schema';
