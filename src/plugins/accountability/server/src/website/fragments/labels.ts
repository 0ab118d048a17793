import {
  AUDIENCE_WORDS,
  PLAN_CHANNEL_WORDS,
  COLUMN_TYPE_WORDS,
  COMMITMENT_STATE_WORDS,
  EVIDENCE_KIND_WORDS,
  FOUND_KIND_WORDS,
  FREQUENCY_WORDS,
  HEARING_STATE_WORDS,
  INQUIRY_TYPE_WORDS,
  MODALITY_WORDS,
  OCCURRENCE_STATUS_WORDS,
  REPORT_KIND_WORDS,
  SCOPE_WORDS,
  STANDING_WORDS,
  wordOf,
} from '../code-words';

/** The coded words of the public answers, as a citizen reads them. */

export const channelLabel = wordOf(PLAN_CHANNEL_WORDS);
export const scopeLabel = wordOf(SCOPE_WORDS);
export const audienceLabel = wordOf(AUDIENCE_WORDS);
export const frequencyLabel = wordOf(FREQUENCY_WORDS);
export const modalityLabel = wordOf(MODALITY_WORDS);
export const hearingStateLabel = wordOf(HEARING_STATE_WORDS);
export const commitmentStateLabel = wordOf(COMMITMENT_STATE_WORDS);
export const standingLabel = wordOf(STANDING_WORDS);
export const followUpStatusLabel = wordOf(OCCURRENCE_STATUS_WORDS);
export const evidenceKindLabel = wordOf(EVIDENCE_KIND_WORDS);
export const inquiryTypeLabel = wordOf(INQUIRY_TYPE_WORDS);
export const hitKindLabel = wordOf(FOUND_KIND_WORDS);

export const columnTypeLabel = wordOf(COLUMN_TYPE_WORDS);

const reportKind = wordOf(REPORT_KIND_WORDS);

/** «Informe trimestral» */
export const reportKindLabel = (code: string): string => {
  const kind = reportKind(code);
  return kind === code ? code : `Informe ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
};
