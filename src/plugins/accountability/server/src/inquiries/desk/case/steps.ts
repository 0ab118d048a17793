import { getService } from '../../../get-service';
import type { StagedFile } from '../../attachments/service';
import type { StepOptions, SteppedCase } from '../../case/case-desk';
import type { Actor } from '../../case/case-file';
import type { StepRequest } from '../../case/decide';

/** Files came with a step that takes none. */
export class NoFilesHereError extends Error {}

/** Who files are from, by the step they come with. */
const OWNERS = { answer: 'institute', complete: 'citizen' } as const;
const ownerOf = (step: string) => (step === 'answer' || step === 'complete' ? OWNERS[step] : null);

/**
 * Takes a step with all that belongs to it: an answer is filled in and its draft ends, files go with their case.
 *
 * @returns `null` where there is no such case
 * @throws UnknownVariablesError, NoFilesHereError, StepRefusedError, StaleCaseError
 */
export async function takeDeskStep(
  documentId: string,
  request: StepRequest,
  actor: Actor,
  { version, files = [] }: Pick<StepOptions, 'version'> & { files?: readonly StagedFile[] },
): Promise<SteppedCase | null> {
  const owner = ownerOf(request.step);
  if (files.length > 0 && owner === null) throw new NoFilesHereError();
  const composed = await composedRequest(documentId, request);
  if (!composed) return null;
  return getService('inquiries').takeStep(documentId, composed, actor, {
    ...(version === undefined ? {} : { version }),
    within: async ({ filingNumber }) => {
      if (owner) await getService('attachments').attach(filingNumber, owner, files);
      if (request.step === 'answer') await getService('desk').drafts.finish(documentId);
    },
  });
}

async function composedRequest(documentId: string, request: StepRequest): Promise<StepRequest | null> {
  if (request.step !== 'answer') return request;
  const { answers } = getService('desk');
  answers.requireKnownVariables(request.text);
  const text = await answers.compose(documentId, request.text);
  return text === null ? null : { ...request, text };
}
