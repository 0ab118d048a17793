/** The public answers, as far as fragments read them: what `public.ts` of each slice and the contract give. */

/** `YYYY-MM-DD` */
export type Day = string;
/** ISO 8601 with its offset. */
export type Instant = string;

export interface Pagination {
  page?: number;
  pageSize?: number;
  pageCount?: number;
  total: number;
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

export interface Named {
  name: string;
}

export interface ReportReference {
  title: string;
  slug: string;
  kind: string;
}

export interface HearingReference {
  title: string;
  slug: string;
  startsAt: Instant;
  state: string;
}

export interface Bulletin {
  number: number | null;
  title: string;
  slug: string;
  summary: string | null;
  issuedOn: Day;
  bodyHtml: string | null;
  cover: Media | null;
  report: ReportReference | null;
  hearing: HearingReference | null;
  actions: Named[];
}

export interface Indicator {
  name: string;
  unit: string | null;
  target: number | null;
  result: number | null;
  group: string | null;
}

export interface ManagementReport {
  title: string;
  slug: string;
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
  name: string;
  channel: string | null;
  scope: string | null;
  description: string | null;
  audiences: string[] | null;
  frequencies: string[] | null;
  responsibles: Named[];
}

export interface PlanActionEntry extends PlanAction {
  plan: { title: string; slug: string } | null;
}

export interface Plan {
  title: string;
  slug: string;
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

export interface DateChange {
  from: string;
  to: string;
  reason: string;
  at: Instant;
}

export interface Summary {
  total: number;
  done: number;
  onTrack: number;
  dueSoon: number;
  late: number;
  fulfilment: number;
}

export interface Evidence {
  kind: string;
  url: string | null;
  fileName: string | null;
  note: string | null;
  recordedAt: Instant;
}

export interface Occurrence {
  label: string;
  originalDueOn: Day;
  dueOn: Day;
  status: string;
  doneOn: Day | null;
  evidence: Evidence[];
  delays: DateChange[];
  hearing: { title: string; slug: string } | null;
}

export interface FollowUp {
  plan: { title: string; slug: string; periodStart: Day; periodEnd: Day; closed: boolean | null };
  today: Day;
  summary: Summary;
  offices: { name: string; summary: Summary }[];
  actions: {
    name: string;
    channel: string | null;
    status: string;
    responsibles: Named[];
    occurrences: Occurrence[];
  }[];
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

export interface Hearing {
  title: string;
  slug: string;
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
  registration: {
    open: boolean;
    opensAt: Instant | null;
    closesAt: Instant | null;
    placesLeft?: number;
    waitingList?: boolean;
  } | null;
  documents: Media[] | null;
  minutes: Media | null;
  plan: { title: string; slug: string } | null;
  reports: ReportReference[];
  commitments: HearingCommitment[];
}

export interface PublishedAnswer {
  id: string;
  topic: string | null;
  type: string;
  question: string;
  answerHtml: string;
  askedOn: Day;
  dueOn: Day;
  answeredOn: Day;
  hearing: { title: string; slug: string } | null;
}

export interface SearchHit {
  kind: string;
  documentId: string;
  slug: string | null;
  titleHtml: string;
  excerptHtml: string;
  date: Day | null;
  url: string;
}

export interface SearchResults {
  data: SearchHit[];
  meta: {
    pagination: Pagination;
    kinds: { kind: string; count: number }[];
    years: { year: number; count: number }[];
    suggestion: string | null;
  };
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
  hearing: {
    title: string;
    slug: string;
    startsAt: Instant;
    venue: string | null;
    address: string | null;
    streamUrl: string | null;
  } | null;
}

export interface MenuEntry {
  number: string;
  title: string;
  slug: string;
  url: string;
  kind: string;
  collection: string | null;
  children: MenuEntry[];
}

export interface Section extends MenuEntry {
  bodyHtml: string | null;
  publishedOn: Day;
  updatedAt: Instant;
  link: string | null;
  collectionUrl: string | null;
  documents: (Media & { publishedOn: Day })[];
  parent: Pick<MenuEntry, 'number' | 'title' | 'slug'> | null;
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
