import type { NeutralDocument } from '../blocks';
import { UnreadablePlanError } from '../errors';

import type { OfficeParts } from './archive';
import { convertInThread } from './converter-thread';
import { readHtml } from './html';
import { storeArchive } from './stored-archive';

/**
 * Reads a Word document: its headings, paragraphs, lists and tables, as the HTML it stands for.
 * @param parts what the archive's guard let through
 * @throws UnreadablePlanError `corrupt`, `too-complex`, and what the HTML reader throws
 */
export async function readDocx(parts: OfficeParts, name: string): Promise<NeutralDocument> {
  const html = await convertInThread('docx', storeArchive(parts), name);
  if (typeof html !== 'string') throw new UnreadablePlanError('corrupt', { name });
  return readHtml(html);
}
