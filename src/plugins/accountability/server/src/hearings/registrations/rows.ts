import type { Attendance, RegistrationState } from './vocabulary';

/** A registration as the database's query engine gives it. */
export interface RegistrationRow {
  id: number;
  documentId: string;
  hearingId: string;
  modality: Attendance;
  state: RegistrationState;
  queuedAt: string | Date;
  person: string | null;
  emailFingerprint: string | null;
  codeHash: string | null;
  consent: object | null;
  told: string | null;
  sequence: number;
  idempotencyKeyHash: string | null;
  requestFingerprint: string | null;
  walkIn: boolean;
  checkedInAt: string | Date | null;
  checkedInBy: string | null;
}
