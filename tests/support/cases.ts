import {
  type CalendarRules,
  DEFAULT_CALENDAR,
  explainDeadline,
  type InquiryType,
} from '../../src/plugins/accountability/server/src/deadlines';
import { applyEvent } from '../../src/plugins/accountability/server/src/inquiries/case/apply';
import {
  type CaseEvent,
  openedCase,
} from '../../src/plugins/accountability/server/src/inquiries/case/case-file';
import { toColumns } from '../../src/plugins/accountability/server/src/inquiries/case/record';
import type { PriorityReason } from '../../src/plugins/accountability/server/src/inquiries/vocabulary';

import type { Filed } from './filing';
import type { TestApp } from './strapi';

const INQUIRY = 'plugin::accountability.inquiry';
const EVENT = 'plugin::accountability.inquiry-event';

/** A case of a test, as it stands in the database. */
export interface StoredCase {
  id: number;
  documentId: string;
  filingNumber: string;
  state: string;
  dueOn: string;
  deadline: { dueOn: string; skipped: { date: string; reason: string }[]; stopped: boolean };
  acceptedOn: string | null;
  copiesDueOn: string | null;
  version: number;
}

export interface StoredEvent {
  kind: string;
  by: string;
  detail: Record<string, unknown> | null;
}

export interface PastCase {
  /** ISO 8601 instant with its offset. */
  receivedAt: string;
  type?: InquiryType;
  priority?: PriorityReason;
  /** What happened since, each at its instant. */
  events?: readonly (readonly [at: string, event: CaseEvent])[];
  calendar?: CalendarRules;
}

/**
 * A case whose past is the one given: filed at the open door, then put where its events would have led it by then. The
 * steps themselves take the time of the clock, and a test of terms needs days of its own.
 *
 * @returns its filing number
 */
export async function pastCase(app: TestApp, past: PastCase): Promise<string> {
  const { receivedAt, type = 'peticion', priority = null, events = [], calendar = DEFAULT_CALENDAR } = past;
  const { body } = await app
    .http()
    .post('/api/accountability/inquiries')
    .send({ type, subject: 'Un asunto', message: 'Un mensaje suficiente', anonymous: true })
    .expect(201);
  const { filingNumber } = (body as { data: Filed }).data;
  const opened = openedCase(explainDeadline(type, receivedAt, { calendar }), priority);
  const file = events.reduce(
    (before, [at, event]) => applyEvent(before, event, new Date(at), calendar),
    opened,
  );
  await app.strapi.db.query(INQUIRY).updateMany({
    where: { filingNumber },
    data: { ...toColumns(file), receivedAt: new Date(receivedAt) },
  });
  return filingNumber;
}

export async function storedCase(app: TestApp, filingNumber: string): Promise<StoredCase> {
  return (await app.strapi.db.query(INQUIRY).findOne({ where: { filingNumber } })) as StoredCase;
}

/** What happened to a case after it was filed, the oldest first. */
export async function eventsOf(app: TestApp, filingNumber: string, kind?: string): Promise<StoredEvent[]> {
  const events = await app.strapi.db.query(EVENT).findMany({
    where: { inquiry: { filingNumber }, kind: kind ?? { $ne: 'received' } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return events as StoredEvent[];
}

/** Leaves no case that could still fall due. */
export async function closeAllCases(app: TestApp): Promise<void> {
  await app.strapi.db.query(INQUIRY).updateMany({ where: {}, data: { state: 'closed' } });
}
