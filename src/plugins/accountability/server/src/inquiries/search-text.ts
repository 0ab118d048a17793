import { fold } from '../shared/folding';

/** What the words somebody looks for are found in, on both databases the same: folded here, not by the database. */
export function searchTextOf(inquiry: { filingNumber: string; subject: string; message: string }): string {
  return fold(`${inquiry.filingNumber} ${inquiry.subject} ${inquiry.message}`);
}
