import type { JsonRecord } from '../outbox';
import type { Bilingual } from '../shared/http/language';

import type { ChannelName, DeliveryState, DispatchState, SourceKind } from './vocabulary';

/** A channel an editor chose, and what they say for it alone. */
export interface ChosenChannel {
  name: ChannelName;
  options: JsonRecord;
}

type Instant = string | Date;

/** A dispatch as it is stored. */
export interface DispatchRow {
  id: number;
  documentId: string;
  title: string;
  body: string | null;
  sourceKind: SourceKind | null;
  sourceId: string | null;
  /** documentIds. */
  groupIds: string[] | null;
  actionIds: string[] | null;
  /** Of the media library. */
  fileIds: number[] | null;
  channels: ChosenChannel[] | null;
  state: DispatchState;
  /** Counts its changes. */
  revision: number;
  preparedBy: string;
  sentBy: string | null;
  sentAt: Instant | null;
  /** The day and hour it was let go for; `null`: at once. */
  sendAt: Instant | null;
  /** Whether its hearing was cancelled already when it was let go: then that is what it tells. */
  toldCancelled: boolean | null;
  createdAt: Instant;
  updatedAt: Instant;
}

/** One channel's part of a dispatch, as it is stored. */
export interface DeliveryRow {
  id: number;
  documentId: string;
  key: string;
  dispatchId: string;
  channel: ChannelName;
  options: JsonRecord | null;
  state: DeliveryState;
  memory: JsonRecord | null;
  total: number | null;
  sent: number | null;
  refused: number | null;
  leftOut: number | null;
  url: string | null;
  problem: Bilingual | null;
  attempts: number;
  faults: number;
  nextAttemptAt: Instant;
  leasedBy: string | null;
  leaseUntil: Instant | null;
  startedAt: Instant | null;
  finishedAt: Instant | null;
}
