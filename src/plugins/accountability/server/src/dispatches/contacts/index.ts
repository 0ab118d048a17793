import { adminRoute, type Slice } from '../../shared/slice';

import { contactImportsController } from './imports-controller';
import { contact, contactGroup } from './schema';
import { contactsService } from './service';

const IMPORT = 'contacts.import';

export const contacts: Slice = {
  contentTypes: { contact: { schema: contact }, 'contact-group': { schema: contactGroup } },
  services: { contacts: contactsService },
  controllers: { 'contact-imports': contactImportsController },
  adminRoutes: [
    adminRoute('POST', '/contact-imports/preview', 'contact-imports.preview', IMPORT),
    adminRoute('POST', '/contact-imports', 'contact-imports.import', IMPORT),
  ],
};
