import { getService } from '../../../get-service';
import type { StepRequest } from '../../case/decide';

import type { StepBody } from './validation';

/** A step without the version it was decided on. */
export type StepAsked = StepBody extends infer Body
  ? Body extends unknown
    ? Omit<Body, 'version'>
    : never
  : never;

/** The user named is nobody cases are given to. */
export class UnknownHandlerError extends Error {}

/**
 * What a request asks of the case, its names resolved.
 *
 * @param files how many came with it
 * @throws UnknownHandlerError
 */
export async function stepRequestOf(body: StepAsked, files: number): Promise<StepRequest> {
  switch (body.step) {
    case 'assign': {
      const assignee = await getService('desk').people.handler(body.assigneeId);
      if (!assignee) throw new UnknownHandlerError();
      return { step: 'assign', assignee, note: body.note ?? null };
    }
    case 'complete':
      return { step: 'complete', message: body.message, attachments: files };
    case 'close':
      return { step: 'close', note: body.note ?? null };
    default:
      return body;
  }
}
