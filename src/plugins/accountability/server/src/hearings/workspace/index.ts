import { adminRoute, type Slice } from '../../shared/slice';

import { workspaceController } from './controller';
import { workspaceService } from './service';

const PERMISSION = 'hearings.workspace';

/** What leads through a hearing. */
export const workspace: Slice = {
  services: { workspace: workspaceService },
  controllers: { workspace: workspaceController },
  adminRoutes: [
    adminRoute('GET', '/hearings/workspace', 'workspace.list', PERMISSION),
    adminRoute('GET', '/hearings/:documentId/workspace', 'workspace.show', PERMISSION),
  ],
};
