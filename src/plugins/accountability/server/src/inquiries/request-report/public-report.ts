import type { AnsweredRequest, RequestReport } from './summary';

const SHOWN = [
  'receivedOn',
  'type',
  'channel',
  'dueOn',
  'answeredOn',
  'responseDays',
  'inTime',
] as const satisfies readonly (keyof AnsweredRequest)[];

/** A request as everybody may know it: how long its answer took, and neither which one it is nor what came of it. */
export type PublicRequest = Pick<AnsweredRequest, (typeof SHOWN)[number]>;

export interface PublicReport extends Pick<
  RequestReport,
  | 'from'
  | 'to'
  | 'received'
  | 'byType'
  | 'byChannel'
  | 'answered'
  | 'answeredInTime'
  | 'answeredLate'
  | 'medianResponseDays'
> {
  requests: PublicRequest[];
}

/**
 * What everybody may know of a period: the response time of each request (Decreto 1081 de 2015, art. 2.1.1.6.2), and what
 * can be counted from that. Whoever has somebody's receipt learns nothing of what came of it: no row has its number, and
 * their order does not tell it; and what was denied, withdrawn, annulled, forwarded or is open is not counted here, since a
 * period can be a day with one request, or a day longer than another (it is by quarters in `request-statistics`).
 */
export function publicReport(report: RequestReport): PublicReport {
  const { from, to, received, byType, byChannel, answered, answeredInTime, answeredLate } = report;
  return {
    ...{ from, to, received, byType, byChannel, answered, answeredInTime, answeredLate },
    medianResponseDays: report.medianResponseDays,
    requests: report.requests.map(publicRequest).sort(inPublicOrder),
  };
}

function publicRequest(request: AnsweredRequest): PublicRequest {
  const { receivedOn, type, channel, dueOn, answeredOn, responseDays, inTime } = request;
  return { receivedOn, type, channel, dueOn, answeredOn, responseDays, inTime };
}

/** By all that is shown, so that two of one place are the same to the reader. */
function inPublicOrder(one: PublicRequest, other: PublicRequest): number {
  const [first, second] = [one, other].map((request) => JSON.stringify(SHOWN.map((name) => request[name])));
  return String(first) < String(second) ? -1 : 1;
}
