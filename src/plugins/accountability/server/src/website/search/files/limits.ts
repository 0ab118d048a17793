const MEGABYTE = 1024 * 1024;

/** What reading a file may cost at most. */
export const LIMITS = {
  fileBytes: 50 * MEGABYTE,
  /** Of a PDF. */
  pages: 2_000,
  /** Of the text; what is longer is cut. */
  characters: 1_000_000,
  milliseconds: 120_000,
  /** Heap of the thread, in megabytes. */
  heapMegabytes: 512,
  /** How much the whole process may grow meanwhile: what a file unpacks to is not on the heap. */
  growthBytes: 1_024 * MEGABYTE,
  /** Times a file is tried, where reading it ended the process or its storage did not answer. */
  tries: 3,
} as const;
