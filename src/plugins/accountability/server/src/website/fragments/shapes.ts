import type { MenuItem } from '../../shared/menu-item';
import type { ShownAction, Overview } from '../../follow-up/overview';
import type { ShownEvidence, ShownOccurrence } from '../../follow-up/shown';
import type { RegistrationView } from '../../hearings/registrations/openness';
import type { Indicator } from '../../reports/figures';
import type { DateChange } from '../../shared/documents/announced-date';
import type { FoundItem } from '../search/present-hits';
import type { Filtered } from '../search/engine/filter';

/**
 * The public answers, as far as fragments read them: what `public.ts` of each slice gives. What a service makes has its
 * own type there.
 */

/** `YYYY-MM-DD` */
export type Day = string;
/** ISO 8601 with its offset. */
export type Instant = string;

export interface Pagination {
  page?: number;
  pageSize?: number;
  pageCount?: number;
  total?: number;
}

export interface List<Item> {
  data: Item[];
  meta: { pagination: Pagination };
}

export interface One<Item> {
  data: Item;
}

export interface Media {
  url: string;
  name: string;
  alternativeText: string | null;
  mime: string;
  /** Kilobytes. */
  size: number;
  width: number | null;
  height: number | null;
}

interface Named {
  name: string;
}

interface Titled {
  title: string;
  slug: string;
}

interface ReportReference extends Titled {
  kind: string;
}

interface HearingReference extends Titled {
  startsAt: Instant;
  state: string;
}

export interface Bulletin extends Titled {
  number: number | null;
  summary: string | null;
  issuedOn: Day;
  bodyHtml: string | null;
  cover: Media | null;
  report: ReportReference | null;
  hearing: HearingReference | null;
  actions: Named[];
}

export interface ManagementReport extends Titled {
  kind: string;
  periodStart: Day;
  periodEnd: Day;
  summary: string | null;
  bodyHtml: string | null;
  corrections: { note: string; at: Instant }[] | null;
  withdrawals: { reason: string; at: Instant; until: Instant | null }[] | null;
  documents: Media[] | null;
  indicators: Indicator[];
  hearing: HearingReference | null;
}

export interface PlanAction {
  documentId: string;
  name: string;
  channel: string | null;
  scope: string | null;
  description: string | null;
  audiences: string[] | null;
  frequencies: string[] | null;
  responsibles: Named[];
}

export interface PlanActionEntry extends PlanAction {
  plan: Titled | null;
}

export interface Plan extends Titled {
  periodStart: Day;
  periodEnd: Day;
  closed: boolean | null;
  introductionHtml: string | null;
  objectivesHtml: string | null;
  monitoringHtml: string | null;
  document: Media | null;
  actions: PlanAction[];
  hearings: HearingReference[];
}

export interface HearingCommitment {
  text: string;
  dueOn: Day | null;
  progress: number | null;
  state: string;
  fulfilledOn: Day | null;
  progressNote: string | null;
  evidenceUrl: string | null;
  delays: DateChange[] | null;
  responsible: Named | null;
}

export interface Commitment extends HearingCommitment {
  documentId: string;
  standing: string | null;
  originalDueOn: Day | null;
  evidence: Media[] | null;
  hearing: HearingReference | null;
}

export interface Hearing extends Titled {
  startsAt: Instant;
  endsAt: Instant | null;
  modality: string;
  venue: string | null;
  address: string | null;
  streamUrl: string | null;
  state: string;
  recordingUrl: string | null;
  attendance: number | null;
  reschedulings: DateChange[] | null;
  cancellationReason: string | null;
  invitationHtml: string | null;
  agendaHtml: string | null;
  registration: RegistrationView | null;
  documents: Media[] | null;
  minutes: Media | null;
  plan: Titled | null;
  reports: ReportReference[];
  commitments: HearingCommitment[];
}

export interface NoticeBoard {
  today: Day;
  notices: {
    title: string;
    textHtml: string | null;
    from: Day;
    to: Day;
    link: string | null;
    image: Media | null;
  }[];
  hearing: Pick<Hearing, 'title' | 'slug' | 'startsAt' | 'venue' | 'address' | 'streamUrl'> | null;
}

export interface Section extends MenuItem {
  bodyHtml: string | null;
  publishedOn: Day;
  updatedAt: Instant;
  link: string | null;
  collectionUrl: string | null;
  documents: (Media & { publishedOn: Day })[];
  parent: Pick<MenuItem, 'number' | 'title' | 'slug'> | null;
}

export type Evidence = Omit<ShownEvidence, 'documentId' | 'recordedBy'>;

export interface Occurrence extends Omit<ShownOccurrence, 'documentId' | 'rule' | 'evidence'> {
  evidence: Evidence[];
}

export interface FollowUp extends Omit<Overview, 'plan' | 'actions' | 'modified'> {
  plan: Omit<Overview['plan'], 'documentId'>;
  actions: (Omit<ShownAction, 'documentId' | 'occurrences'> & { occurrences: Occurrence[] })[];
}

export interface SearchResults {
  data: Omit<FoundItem, 'title'>[];
  meta: Omit<Filtered, 'hits'> & { pagination: Pagination; suggestion: string | null };
}

/** A text in one language, as JSON-LD has it. */
export interface Words {
  '@language': string;
  '@value': string;
}

/** The catalogue of open data is DCAT. */
export interface Catalogue {
  'dct:license': { '@id': string };
  'dcat:dataset': ListedDataset[];
}

export interface ListedDataset {
  'dct:identifier': string;
  'dct:title': Words[];
  'dct:description': Words[];
  /** Of a dataset without rows there is none. */
  'dct:modified'?: { '@value': Instant };
}

export interface DictionaryColumn {
  name: string;
  label: string;
  description: string;
  type: string;
  format: string | null;
  unit: string | null;
  multiple: boolean;
  values: { value: string }[] | null;
}

export interface DataDictionary {
  dataset: string;
  title: string;
  description: string;
  columns: DictionaryColumn[];
}
