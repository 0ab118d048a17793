import { adminRoute, type Route } from '../../shared/slice';

const READ = 'inquiries.read';
const HANDLE = 'inquiries.handle';
const READ_PERSON = 'inquiries.read-person';

const CASE = '/inquiries/case/:documentId';

/** The admin API of the desk, with the permission each route asks for. */
export const deskRoutes: Route[] = [
  adminRoute('GET', '/inquiries', 'desk-list.find', READ),
  adminRoute('POST', '/inquiries/search', 'desk-list.search', READ, READ_PERSON),
  adminRoute('GET', '/inquiries/export.csv', 'desk-list.export', READ),
  adminRoute('GET', '/inquiries/assignees', 'desk-list.assignees', READ),
  adminRoute('GET', '/inquiries/widget', 'desk-list.widget', READ),

  adminRoute('GET', CASE, 'desk-case.read', READ),
  adminRoute('POST', `${CASE}/steps`, 'desk-case.step', READ, HANDLE),
  adminRoute('POST', `${CASE}/notes`, 'desk-case.note', READ, HANDLE),
  adminRoute('POST', `${CASE}/priority`, 'desk-case.priority', READ, HANDLE),
  adminRoute('GET', `${CASE}/attachments/:id`, 'attachments.open', READ_PERSON),

  adminRoute('GET', `${CASE}/draft`, 'desk-draft.read', READ, HANDLE),
  adminRoute('PUT', `${CASE}/draft`, 'desk-draft.save', READ, HANDLE),
  adminRoute('POST', `${CASE}/presence`, 'desk-draft.present', READ, HANDLE),

  adminRoute('POST', `${CASE}/preview`, 'desk-answer.preview', READ, HANDLE),
  adminRoute('GET', '/reply-templates', 'desk-answer.templates', HANDLE),
];
