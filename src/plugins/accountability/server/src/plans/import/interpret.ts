import type { NeutralDocument } from './blocks';
import { understandRows } from './rows';
import { readSections } from './sections';
import { findPlanTable } from './tables';
import type { PlanDraft } from './types';

/**
 * Understands a document, whichever reader it came from.
 * @param knownPositions names of the offices that exist already, in any spelling
 * @throws UnreadablePlanError when there is no plan in it, or more than the limits allow
 */
export function interpret(document: NeutralDocument, knownPositions: readonly string[]): PlanDraft {
  const table = findPlanTable(document.blocks);
  const { rows, doubts } = understandRows(table.rows, table.columns, knownPositions);
  const { texts, doubts: textDoubts } = readSections(table.passages, document.prose === 'bare');
  const all = [...textDoubts, ...table.doubts, ...doubts];
  return { ...texts, rows, doubts: all.sort((one, other) => (one.row ?? 0) - (other.row ?? 0)) };
}
