import { isRecord } from '../shared/values';

/** Why a message did not go out, in words that hold nothing of it. */
export const FAILURES = [
  'server-unreachable',
  'login-refused',
  'sender-refused',
  'address-invalid',
  'recipient-refused',
  'message-refused',
  'temporarily-refused',
  'content-unreadable',
  'template-failed',
  'no-longer-wanted',
] as const;
export type FailureReason = (typeof FAILURES)[number];

export interface Failure {
  reason: FailureReason;
  /** `550 5.1.1`, where the server said so. */
  reply: string | null;
  /**
   * `message`: this message failed, now. `forever`: trying again changes nothing. `server`: no message would
   * have gone out, so this one is not to blame.
   */
  blames: 'message' | 'forever' | 'server';
}

/** What is sealed in the row does not open with the keys there are, or is no address. */
export class UnsendableError extends Error {
  constructor(readonly reason: 'address-invalid' | 'content-unreadable') {
    super(reason);
  }
}

/** A template threw: the fault is the program's, and may be gone with the next version. */
export class TemplateError extends Error {}

/** The part of nodemailer's errors that is read here. */
function smtpError(error: unknown) {
  const { code, responseCode, response, command } = isRecord(error) ? error : {};
  return {
    code: typeof code === 'string' ? code : '',
    status: typeof responseCode === 'number' ? responseCode : null,
    enhanced: typeof response === 'string' ? /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0] : undefined,
    command: typeof command === 'string' ? command : '',
  };
}

/** What a failed try means for the message (RFC 5321, 4.2.1: 4yz is worth trying again, 5yz is not). */
export function failureOf(error: unknown): Failure {
  if (error instanceof UnsendableError) return { reason: error.reason, reply: null, blames: 'forever' };
  if (error instanceof TemplateError) return { reason: 'template-failed', reply: null, blames: 'message' };

  const { code, status, enhanced, command } = smtpError(error);
  const reply = status === null ? null : [status, enhanced].filter(Boolean).join(' ');
  const because = (reason: FailureReason, blames: Failure['blames']): Failure => ({ reason, reply, blames });

  if (code === 'EAUTH') return because('login-refused', 'server');
  if (status === null && code === 'EENVELOPE') return because('address-invalid', 'forever');
  // Nodemailer compares the size with the server's limit before it sends anything.
  if (code === 'EMESSAGE' && status === null) return because('message-refused', 'forever');
  // 421 closes the channel, whatever was said before (RFC 5321, 3.8).
  if (status === null || status === 421) return because('server-unreachable', 'server');
  // 552 to MAIL FROM: more than the server takes (RFC 1870, 6.1).
  if (command === 'MAIL FROM' && status === 552) return because('message-refused', 'forever');
  if (command === 'MAIL FROM') return because('sender-refused', 'server');
  if (command !== 'RCPT TO' && command !== 'DATA') return because('server-unreachable', 'server');
  if (status < 500) return because('temporarily-refused', 'message');
  return because(command === 'RCPT TO' ? 'recipient-refused' : 'message-refused', 'forever');
}

const MINUTE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 60 * MINUTE_MS;
const LONGEST_OUTAGE_PAUSE_MS = 10 * MINUTE_MS;

/** Tries before a message is parked: with the pauses below, some five days (RFC 5321, 4.5.4.1). */
export const MAX_ATTEMPTS = 28;

/** Of a mailing, whose news grow old: some nine hours. */
export const MAX_MAILING_ATTEMPTS = 9;

/** Up to a fifth more or less, so that what failed together is not tried again together. */
const withJitter = (ms: number, random: number) => Math.round(ms * (0.8 + 0.4 * random));

/**
 * How long to wait before the next try of a message, in milliseconds: one minute, then twice as long each time, up to six hours.
 *
 * @param attempts tries so far, one or more
 * @param random 0 to 1
 */
export function retryPause(attempts: number, random = Math.random()): number {
  return withJitter(Math.min(MINUTE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS), random);
}

/**
 * How long to leave a server alone that takes no mail, in milliseconds: from fifteen seconds up to ten minutes, so that
 * what waited goes out soon after it is back.
 *
 * @param failures how often in a row it was tried in vain, one or more
 */
export function outagePause(failures: number, random = Math.random()): number {
  return withJitter(Math.min(15_000 * 2 ** (failures - 1), LONGEST_OUTAGE_PAUSE_MS), random);
}
