import {
  businessDaysBetween,
  type CalendarRules,
  INQUIRY_TYPES,
  type InquiryType,
  type IsoDate,
} from '../../deadlines';
import { isOpen } from '../case/states';
import { CHANNELS, type Channel, type Outcome, type State } from '../vocabulary';

/** A request as the report counts it; every day is local to the institute. Nothing in it leads to a person. */
export interface ReportedRequest {
  filingNumber: string;
  type: InquiryType;
  channel: Channel;
  state: State;
  receivedOn: IsoDate;
  dueOn: IsoDate;
  answeredOn: IsoDate | null;
  outcome: Outcome | null;
  transferred: boolean;
}

export interface AnsweredRequest extends ReportedRequest {
  /** Business days from the day after reception to the answer; `null` while there is none. */
  responseDays: number | null;
  /** Whether it was answered by its due date; `null` while there is no answer. */
  inTime: boolean | null;
}

export interface RequestReport {
  from: IsoDate;
  to: IsoDate;
  received: number;
  byType: { type: InquiryType; count: number }[];
  byChannel: { channel: Channel; count: number }[];
  transferred: number;
  denied: number;
  answered: number;
  answeredInTime: number;
  answeredLate: number;
  withdrawn: number;
  annulled: number;
  open: number;
  /** Open today and past their due date, the clock running. */
  openLate: number;
  /** In business days; `null` where nothing was answered. */
  medianResponseDays: number | null;
  requests: AnsweredRequest[];
}

/**
 * The report on requests of a period (Decreto 1081 de 2015, art. 2.1.1.6.2): how many were received, how many forwarded to
 * another authority, the response time of each, and how many were denied.
 *
 * @param requests those received in the period
 * @param today the local day on which the report is made: what is open, and late, is so today
 */
export function summarize(
  period: { from: IsoDate; to: IsoDate },
  requests: readonly ReportedRequest[],
  today: IsoDate,
  calendar: CalendarRules,
): RequestReport {
  const answered = requests.map((request) => withResponse(request, calendar));
  const count = (of: (request: AnsweredRequest) => boolean) => answered.filter(of).length;
  const days = answered.flatMap(({ responseDays }) => (responseDays === null ? [] : [responseDays]));
  return {
    ...period,
    received: answered.length,
    byType: INQUIRY_TYPES.map((type) => ({ type, count: count((one) => one.type === type) })),
    byChannel: CHANNELS.map((channel) => ({ channel, count: count((one) => one.channel === channel) })),
    transferred: count((one) => one.transferred),
    denied: count((one) => one.outcome === 'denied'),
    answered: days.length,
    answeredInTime: count((one) => one.inTime === true),
    answeredLate: count((one) => one.inTime === false),
    withdrawn: count((one) => one.state === 'withdrawn'),
    annulled: count((one) => one.state === 'annulled'),
    open: count((one) => isOpen(one.state)),
    openLate: count((one) => isOpen(one.state) && one.state !== 'awaiting-citizen' && one.dueOn < today),
    medianResponseDays: median(days),
    requests: answered,
  };
}

function withResponse(request: ReportedRequest, calendar: CalendarRules): AnsweredRequest {
  const { answeredOn, receivedOn, dueOn } = request;
  if (answeredOn === null) return { ...request, responseDays: null, inTime: null };
  // ISO dates of four-digit years sort as text.
  return {
    ...request,
    responseDays: businessDaysBetween(receivedOn, answeredOn, calendar),
    inTime: answeredOn <= dueOn,
  };
}

/** The middle one; between two, half-way. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
