import { useMemo } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import { useRequests } from './requests';

export type ChannelName = 'email' | 'memo' | 'facebook' | 'x' | 'notice-board';

export type SourceKind = 'bulletin' | 'management-report' | 'hearing';

/** What a dispatch tells of. */
export interface Source {
  kind: SourceKind;
  documentId: string;
}

/** A channel an editor chose, and what they say for it alone. */
export interface ChosenChannel {
  name: ChannelName;
  options: Readonly<Record<string, unknown>>;
}

export interface Counts {
  total: number;
  sent: number;
  refused: number;
  leftOut: number;
}

export type DeliveryState =
  'scheduled' | 'sending' | 'paused' | 'awaiting-proof' | 'sent' | 'partial' | 'failed' | 'cancelled';

/** One channel's part of a dispatch that was let go. Instants ISO 8601. */
export interface Delivery {
  channel: ChannelName;
  title: string;
  state: DeliveryState;
  counts: Counts | null;
  /** Why it was refused to those it was refused to, in words. */
  refusals: { reason: string; total: number }[];
  url: string | null;
  problem: string | null;
  pausable: boolean;
  startedAt: string | null;
  finishedAt: string | null;
  nextAttemptAt: string | null;
}

/** What an editor writes of a dispatch. */
export interface DispatchText {
  title: string;
  body: string;
  groupIds: readonly string[];
  actionIds: readonly string[];
  fileIds: readonly number[];
  channels: readonly ChosenChannel[];
}

export interface ListedDispatch extends DispatchText {
  documentId: string;
  source: Source | null;
  state: 'prepared' | 'sent';
  /** Counts its changes: with it one says which one has read. */
  revision: number;
  preparedBy: string;
  sentBy: string | null;
  sentAt: string | null;
  /** The day and hour it was let go for; `null`: at once. */
  sendAt: string | null;
  updatedAt: string | null;
  deliveries: Delivery[];
}

/** A file that goes with a dispatch: with its mail, or as a link in it. */
export interface DispatchFile {
  id: number;
  name: string;
  kilobytes: number;
  attached: boolean;
}

export interface Dispatch extends ListedDispatch {
  files: DispatchFile[];
}

export interface DispatchList {
  data: ListedDispatch[];
  meta: { page: number; pageSize: number; total: number };
}

export interface ChannelChoice {
  name: ChannelName;
  /** The plan's medium: what goes out here carries out actions of it. */
  medium: string;
  title: string;
  /** Whether it writes to the contacts of the groups chosen. */
  mails: boolean;
}

interface GroupChoice {
  documentId: string;
  name: string;
  kind: 'internal' | 'external';
  contacts: number;
}

interface ActionChoice {
  documentId: string;
  name: string;
  medium: string | null;
  frequencies: string[];
  plan: string;
}

/** What a dispatch can tell of, to whom, by what, and what it carries out. */
export interface DispatchChoices {
  sources: (Source & { title: string })[];
  groups: GroupChoice[];
  actions: ActionChoice[];
  channels: ChannelChoice[];
  variables: { name: string; meaning: string }[];
  /** IANA, the institute's. */
  timeZone: string;
}

/** What keeps a dispatch from going out, or what its editor should know. */
export interface Problem {
  /** What it is about, as a path of the dispatch. */
  field: string;
  weight: 'error' | 'warning';
  message: string;
}

export interface DispatchCheck {
  problems: Problem[];
  channels: { name: ChannelName; problems: Problem[] }[];
  /** To how many people it goes, all channels together. */
  recipients: number;
}

export interface MadeFile {
  name: string;
  label: string;
  contentType: string;
}

export interface MailPreview {
  subject: string;
  html: string;
  text: string;
}

export interface PostPreview {
  text: string;
  /** As the network counts it, and at most. */
  length: number;
  limit: number;
  /** The network's own page to post by hand. */
  shareUrl: string | null;
  mode: 'automatic' | 'assisted';
}

/** What readers of a channel will see. */
export interface Preview {
  mail?: MailPreview;
  post?: PostPreview;
  files: MadeFile[];
  recipients?: { count: number; left: Readonly<Record<string, number>> };
  problems: Problem[];
}

/** Letting it go; `at` ISO 8601 with its offset, `null`: at once. */
export interface Departure {
  revision: number;
  recipients: number;
  at: string | null;
}

/** What shows that something was done by hand. */
export interface Proof {
  url?: string;
  fileId?: number;
  note?: string;
  /** `YYYY-MM-DD` */
  on?: string;
}

export type DeliveryStep = 'pause' | 'resume' | 'cancel' | 'retry';

const PATH = `/${PLUGIN_ID}/dispatches`;

/** Gives the requests of the list of dispatches. They throw `RefusedError` with the server's sentence. */
export function useDispatches() {
  const { read, readWhole, send } = useRequests();

  return useMemo(() => {
    const made = async (path: string, body: object) =>
      (await send<{ documentId: string }>(path, body)).documentId;
    return {
      list: (page: number) => readWhole<DispatchList>(PATH, { page }),
      choices: () => read<DispatchChoices>(`${PATH}/choices`),
      /** @param source `null`: it begins blank @returns the documentId of the new one */
      prepare: (source: Source | null) => made(PATH, { source }),
      /** @returns the documentId of the new one */
      copy: (documentId: string) => made(`${PATH}/${encodeURIComponent(documentId)}/copy`, {}),
      remove: (documentId: string) => send<void>(`${PATH}/${encodeURIComponent(documentId)}/removal`, {}),
    };
  }, [read, readWhole, send]);
}

/** Gives the requests about one dispatch. They throw `RefusedError` with the server's sentence. */
export function useDispatchRequests(documentId: string) {
  const { read, readFile, send, replace } = useRequests();

  return useMemo(() => {
    const path = `${PATH}/${encodeURIComponent(documentId)}`;
    const delivery = (channel: ChannelName, rest: string) => `${path}/deliveries/${channel}/${rest}`;
    return {
      read: () => read<Dispatch>(path),
      write: (text: DispatchText, revision: number) => replace<Dispatch>(path, { ...text, revision }),
      check: () => read<DispatchCheck>(`${path}/check`),
      preview: (channel: ChannelName) => read<Preview>(`${path}/channels/${channel}/preview`),
      file: (channel: ChannelName, name: string) =>
        readFile(`${path}/channels/${channel}/files/${encodeURIComponent(name)}`),
      /** @returns where it goes */
      test: async (channel: ChannelName) => (await send<{ to: string }>(`${path}/test`, { channel })).to,
      letGo: (departure: Departure) => send<Dispatch>(`${path}/departure`, departure),
      step: (channel: ChannelName, step: DeliveryStep) => send<void>(delivery(channel, step), {}),
      prove: (channel: ChannelName, proof: Proof) => send<void>(delivery(channel, 'proof'), proof),
      log: (channel: ChannelName) => readFile(delivery(channel, 'log.csv')),
    };
  }, [documentId, read, readFile, send, replace]);
}

export type DispatchRequests = ReturnType<typeof useDispatchRequests>;
