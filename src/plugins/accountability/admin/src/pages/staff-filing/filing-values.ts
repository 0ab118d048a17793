import type { StaffFilingBody } from '../../api/staff-filing';
import { instantOn } from '../../components/shared/institute-clock';

/** What is in the form. An empty text says nothing. */
export interface FilingValues {
  channel: string;
  /** Whether it was received at another moment than the one it is filed at. */
  earlier: boolean;
  /** On the institute's clocks, as a browser's field has it: `2026-02-02T09:30`. */
  receivedAt: string;
  type: string;
  hearing: string;
  subject: string;
  message: string;
  priorityReason: string;
  anonymous: boolean;
  kind: string;
  name: string;
  idType: string;
  idNumber: string;
  email: string;
  phone: string;
  address: string;
  city: string;
  /** Empty as long as the user leaves it to what is known of the person. */
  replyBy: string;
  /** How the privacy notice was told; empty: it was not. */
  noticeBy: string;
}

/** A field by the name the server has for it; errors come by these names. */
export type FilingField =
  | Exclude<keyof FilingValues, 'earlier' | 'anonymous' | 'noticeBy' | PersonField>
  | `person.${PersonField}`
  | 'consent'
  | 'attachments';

type PersonField = (typeof IDENTITY | typeof CONTACT)[number];

const IDENTITY = ['kind', 'name', 'idType', 'idNumber'] as const;
const CONTACT = ['email', 'phone', 'address', 'city'] as const;

const QUESTION = 'pregunta';
export const AT_HEARING = 'hearing';

export const NOTHING_WRITTEN: FilingValues = {
  channel: 'in-person',
  earlier: false,
  receivedAt: '',
  type: '',
  hearing: '',
  subject: '',
  message: '',
  priorityReason: '',
  anonymous: false,
  kind: 'natural',
  name: '',
  idType: '',
  idNumber: '',
  email: '',
  phone: '',
  address: '',
  city: '',
  replyBy: '',
  noticeBy: '',
};

/** What was asked at a hearing is a question; what was handed in there came in person (`staff-validation.ts`). */
export function changedValues(values: FilingValues, change: Partial<FilingValues>): FilingValues {
  const asked = change.channel === AT_HEARING ? { type: QUESTION } : {};
  return { ...values, ...asked, ...change };
}

export const isOfHearing = ({ channel, type }: FilingValues): boolean =>
  channel === AT_HEARING || type === QUESTION;

/** Where the answer goes, as long as nobody says otherwise: to what is known of the person. */
export function replyMedium({ replyBy, anonymous, email }: FilingValues): string {
  if (replyBy !== '' && (anonymous || replyBy !== 'none')) return replyBy;
  if (email.trim() !== '') return 'email';
  return anonymous ? 'none' : 'postal';
}

function said(values: FilingValues, names: readonly (keyof FilingValues)[]): Record<string, string> {
  const written = names.map((name) => [name, String(values[name]).trim()] as const);
  return Object.fromEntries(written.filter(([, value]) => value !== ''));
}

/**
 * The form as the server takes it.
 *
 * @param policyVersion of the privacy notice in force, which is the one that was told
 */
export function toFilingBody(
  values: FilingValues,
  { timeZone, policyVersion }: { timeZone: string; policyVersion: string },
): StaffFilingBody {
  const { anonymous, earlier, receivedAt, noticeBy } = values;
  return {
    ...said(values, ['channel', 'type', 'subject', 'message', 'priorityReason']),
    ...(isOfHearing(values) ? said(values, ['hearing']) : {}),
    ...(earlier ? { receivedAt: instantOn(timeZone, receivedAt) } : {}),
    anonymous,
    person: said(values, anonymous ? CONTACT : [...IDENTITY, ...CONTACT]),
    replyBy: replyMedium(values),
    ...(noticeBy === '' ? {} : { consent: { notice: true, how: noticeBy, policyVersion } }),
  };
}

/** The field of an error's path, where the form has one for it. */
export const fieldOfError = (path: string): string => (path.startsWith('consent.') ? 'consent' : path);

/** Where to find a field on the page, to put the focus in it. */
export const idOfField = (field: string): string => `staff-filing-${field.replace('.', '-')}`;
