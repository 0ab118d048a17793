/** A file as the media library keeps it. */
interface PublishedFile {
  /** Relative to this application where files are kept here. */
  url: string;
  mime: string;
  name: string;
  /** Kilobytes. */
  size: number;
}

/** Something published, as far as it is told elsewhere in one piece. */
export interface Publication {
  documentId: string;
  slug: string;
  title: string;
  summary: string | null;
  /** Sanitized. */
  html: string | null;
  /** The day it is of, `YYYY-MM-DD`. */
  day: string;
  /** When it became public, where that is known to the second. */
  at: Date | null;
  changedAt: Date;
  cover: PublishedFile | null;
  files: PublishedFile[];
}
