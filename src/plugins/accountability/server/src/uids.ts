/** Strapi's identifiers of the plugin's content types and custom fields, in one place. */
export const PLUGIN_ID = 'accountability';

export const PLAN = 'plugin::accountability.plan';
export const PLAN_ACTION = 'plugin::accountability.plan-action';
export const POSITION = 'plugin::accountability.position';
export const MANAGEMENT_REPORT = 'plugin::accountability.management-report';
export const INDICATOR = 'plugin::accountability.indicator';
export const BULLETIN = 'plugin::accountability.bulletin';
export const BULLETIN_SEQUENCE = 'plugin::accountability.bulletin-sequence';
export const HEARING = 'plugin::accountability.hearing';
export const REGISTRATION = 'plugin::accountability.registration';
export const ATTENDANCE_READING = 'plugin::accountability.attendance-reading';
export const EVALUATION = 'plugin::accountability.evaluation';
export const COMMITMENT = 'plugin::accountability.commitment';
export const OCCURRENCE = 'plugin::accountability.occurrence';
export const EVIDENCE = 'plugin::accountability.evidence';
export const CHECKED_ADDRESS = 'plugin::accountability.checked-address';
export const ADDRESS_CHECK = 'plugin::accountability.address-check';
export const INQUIRY = 'plugin::accountability.inquiry';
export const INQUIRY_EVENT = 'plugin::accountability.inquiry-event';
export const INQUIRY_SECRET = 'plugin::accountability.inquiry-secret';
export const INQUIRY_ATTACHMENT = 'plugin::accountability.inquiry-attachment';
export const INQUIRY_DRAFT = 'plugin::accountability.inquiry-draft';
export const INQUIRY_PRESENCE = 'plugin::accountability.inquiry-presence';
export const MODERATED_QUESTION = 'plugin::accountability.moderated-question';
export const REPLY_TEMPLATE = 'plugin::accountability.reply-template';
export const SPENT_PUZZLE = 'plugin::accountability.spent-puzzle';
export const FILING_SEQUENCE = 'plugin::accountability.filing-sequence';
export const JOB = 'plugin::accountability.job';
export const OUTBOX_MESSAGE = 'plugin::accountability.outbox-message';
export const CONTACT = 'plugin::accountability.contact';
export const CONTACT_GROUP = 'plugin::accountability.contact-group';
export const SUPPRESSION = 'plugin::accountability.suppression';
export const ADDRESS_KEY = 'plugin::accountability.address-key';
export const SUBSCRIPTION_REQUEST = 'plugin::accountability.subscription-request';
export const DISPATCH = 'plugin::accountability.dispatch';
export const DELIVERY = 'plugin::accountability.delivery';
export const NOTICE = 'plugin::accountability.notice';
export const MEMO = 'plugin::accountability.memo';
export const MEMO_SEQUENCE = 'plugin::accountability.memo-sequence';
export const SETTINGS = 'plugin::accountability.setting';
export const CLOSURE = 'plugin::accountability.closure';
export const SEARCH_ENTRY = 'plugin::accountability.search-entry';
export const SEARCH_CHANGE = 'plugin::accountability.search-change';
export const SEARCH_REVISION = 'plugin::accountability.search-revision';

/** The pages of the transparency section, and the media library's files. */
export const TRANSPARENCY_SECTION = 'api::transparency-section.transparency-section';
export const UPLOADED_FILE = 'plugin::upload.file';

export const MULTIPLE_CHOICE_FIELD = 'plugin::accountability.multiple-choice';
