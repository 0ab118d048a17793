import type { NeutralDocument } from './blocks';
import { UnreadablePlanError } from './errors';
import { interpret } from './interpret';
import { LIMITS } from './limits';
import { readFile } from './readers/file';
import { readHtml } from './readers/html';
import { readText } from './readers/text';
import type { PlanDraft, PlanSource } from './types';

function assertPasted(text: string): void {
  if (text.trim() === '') throw new UnreadablePlanError('empty');
  if (text.length > LIMITS.pastedCharacters) {
    throw new UnreadablePlanError('text-too-large', { limit: LIMITS.pastedCharacters });
  }
}

async function readDocument(source: PlanSource): Promise<NeutralDocument> {
  if (source.kind === 'file') return readFile(source.path, source.name);
  if (source.kind === 'html') {
    assertPasted(source.html);
    return readHtml(source.html);
  }
  assertPasted(source.text);
  return readText(source.text);
}

/**
 * Reads a communication plan as the institute writes it. Nothing is stored; what was not understood is among the
 * draft's doubts, and texts are word for word those of the document.
 * @param knownPositions names of the offices that exist already: they help to tell run-together names apart
 * @throws UnreadablePlanError when the source is no plan, or is refused for its size, kind or content
 */
export async function readPlan(source: PlanSource, knownPositions: readonly string[]): Promise<PlanDraft> {
  return interpret(await readDocument(source), knownPositions);
}
