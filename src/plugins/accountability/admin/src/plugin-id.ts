/** The plugin's name in Strapi: prefix of its routes, permissions and translations. */
export const PLUGIN_ID = 'accountability';

export const PLAN = 'plugin::accountability.plan';
export const MANAGEMENT_REPORT = 'plugin::accountability.management-report';
export const BULLETIN = 'plugin::accountability.bulletin';
export const CONTACT = 'plugin::accountability.contact';
export const INQUIRY = 'plugin::accountability.inquiry';
export const SETTINGS = 'plugin::accountability.setting';
export const CLOSURE = 'plugin::accountability.closure';
export const HEARING = 'plugin::accountability.hearing';
export const INQUIRY_EVENT = 'plugin::accountability.inquiry-event';
/** The application's own pages, which the plugin's panel looks after. */
const TRANSPARENCY_SECTION = 'api::transparency-section.transparency-section';

/** What the plugin's own screens ask of a user, as the server registers it. */
export const PERMISSIONS = {
  composeBulletins: [{ action: 'plugin::content-manager.explorer.update', subject: BULLETIN }],
  importPlans: [{ action: 'plugin::accountability.plans.import', subject: null }],
  importContacts: [{ action: 'plugin::accountability.contacts.import', subject: null }],
  readFollowUp: [{ action: 'plugin::accountability.follow-up.read', subject: null }],
  recordFollowUp: [{ action: 'plugin::accountability.follow-up.record', subject: null }],
  readInquiries: [{ action: 'plugin::accountability.inquiries.read', subject: null }],
  handleInquiries: [{ action: 'plugin::accountability.inquiries.handle', subject: null }],
  fileInquiries: [{ action: 'plugin::accountability.inquiries.file', subject: null }],
  annulInquiries: [{ action: 'plugin::accountability.inquiries.annul', subject: null }],
  manageOutbox: [{ action: 'plugin::accountability.outbox.manage', subject: null }],
  readPerson: [{ action: 'plugin::accountability.inquiries.read-person', subject: null }],
  reportRequests: [{ action: 'plugin::accountability.inquiries.report', subject: null }],
  managePersonalData: [{ action: 'plugin::accountability.personal-data.manage', subject: null }],
  hearingWorkspace: [{ action: 'plugin::accountability.hearings.workspace', subject: null }],
  hearingCommitments: [{ action: 'plugin::accountability.hearings.commitments', subject: null }],
  hearingRegistrations: [{ action: 'plugin::accountability.hearings.registrations', subject: null }],
  hearingQuestions: [{ action: 'plugin::accountability.hearings.questions', subject: null }],
  hearingEvaluation: [{ action: 'plugin::accountability.hearings.evaluation', subject: null }],
  prepareDispatches: [{ action: 'plugin::accountability.dispatches.prepare', subject: null }],
  sendDispatches: [{ action: 'plugin::accountability.dispatches.send', subject: null }],
  readTransparency: [{ action: 'plugin::content-manager.explorer.read', subject: TRANSPARENCY_SECTION }],
  reviewTransparency: ['update', 'publish'].map((verb) => ({
    action: `plugin::content-manager.explorer.${verb}`,
    subject: TRANSPARENCY_SECTION,
  })),
  publishAnswers: [{ action: 'plugin::accountability.inquiries.publish', subject: null }],
};

/** The page for importing a plan, inside the admin panel. */
export const PLAN_IMPORT_PATH = `/plugins/${PLUGIN_ID}/importar-plan`;

/** «Control y seguimiento» of a plan; without one, of the plan of today. The reminders' mails lead here too. */
export const FOLLOW_UP_PATH = `/plugins/${PLUGIN_ID}/seguimiento`;

export const followUpPath = (planId: string): string =>
  `${FOLLOW_UP_PATH}?${new URLSearchParams({ plan: planId })}`;

/** The editors' desk: the list, and below it each case. */
export const DESK_PATH = `/plugins/${PLUGIN_ID}/inquietudes`;

/** Filing for somebody who comes, calls or writes. */
export const STAFF_FILING_PATH = `${DESK_PATH}/radicar`;

/** Where what waits to be published is listed. */
export const PENDING_PUBLICATIONS_PATH = `/plugins/${PLUGIN_ID}/por-publicar`;

export const casePath = (documentId: string): string => `${DESK_PATH}/${encodeURIComponent(documentId)}`;

export const publicationPath = (documentId: string): string => `${casePath(documentId)}/publicar`;

/** The report on requests, and what is kept of a person. */
export const REQUEST_REPORT_PATH = `/plugins/${PLUGIN_ID}/informe-de-solicitudes`;
export const PERSON_RIGHTS_PATH = `/plugins/${PLUGIN_ID}/datos-de-una-persona`;

/** Outgoing mail. */
export const OUTBOX_PATH = `/plugins/${PLUGIN_ID}/correo`;

/** What is told to many: the list, and below it each one. */
export const DISPATCHES_PATH = `/plugins/${PLUGIN_ID}/envios`;

export const dispatchPath = (documentId: string): string =>
  `${DISPATCHES_PATH}/${encodeURIComponent(documentId)}`;

/** The hearings, and below them each one's steps and what belongs to them. */
export const HEARINGS_PATH = `/plugins/${PLUGIN_ID}/audiencias`;

export const workspacePath = (documentId: string): string =>
  `${HEARINGS_PATH}/${encodeURIComponent(documentId)}`;

/** The door of a hearing: who is expected, and who came. */
export const doorPath = (documentId: string): string => `${workspacePath(documentId)}/ingreso`;

/** What people thought of a hearing. */
export const evaluationPath = (documentId: string): string => `${workspacePath(documentId)}/evaluacion`;

/** What is asked at a hearing. */
export const questionsPath = (documentId: string): string => `${workspacePath(documentId)}/preguntas`;

/** What was promised at a hearing. */
export const commitmentsPath = (documentId: string, question?: string): string =>
  `${workspacePath(documentId)}/compromisos${
    question === undefined ? '' : `?${new URLSearchParams({ pregunta: question })}`
  }`;

/** A hearing where it is edited. */
export const hearingEntryPath = (documentId: string): string =>
  `/content-manager/collection-types/${HEARING}/${encodeURIComponent(documentId)}`;

/** A management report where it is edited. */
export const managementReportPath = (documentId: string): string =>
  `/content-manager/collection-types/${MANAGEMENT_REPORT}/${encodeURIComponent(documentId)}`;

/** A bulletin where it is edited. */
export const bulletinEntryPath = (documentId: string): string =>
  `/content-manager/collection-types/${BULLETIN}/${encodeURIComponent(documentId)}`;

/** What is left to do in the transparency section. */
export const TRANSPARENCY_PATH = `/plugins/${PLUGIN_ID}/transparencia`;

/** Its menu, where it is put in order. */
export const TRANSPARENCY_MENU_PATH = `${TRANSPARENCY_PATH}/menu`;

/** The institute's pages where they are edited: all, one, or a new one. */
export const TRANSPARENCY_ENTRIES = `/content-manager/collection-types/${TRANSPARENCY_SECTION}`;

export const transparencyEntryPath = (documentId: string | null): string =>
  `${TRANSPARENCY_ENTRIES}/${documentId === null ? 'create' : encodeURIComponent(documentId)}`;
