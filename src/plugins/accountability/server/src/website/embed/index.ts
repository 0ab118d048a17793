import { openRoute, type Slice } from '../../shared/slice';

import { embedController } from './controller';

export const embed: Slice = {
  controllers: { embed: embedController },
  publicRoutes: [
    openRoute('GET', '/embed.js', 'embed.newest'),
    openRoute('GET', '/embed.json', 'embed.describe'),
    openRoute('GET', '/embed-:version.js', 'embed.ofVersion'),
  ],
};
