const MEGABYTE = 1024 * 1024;

/** What the importer accepts at most. Bytes unless the name says otherwise. */
export const LIMITS = {
  /** A file on disk, checked from its size before it is read. */
  fileBytes: 10 * MEGABYTE,
  /** All parts of an Office file together, once inflated. */
  uncompressedBytes: 50 * MEGABYTE,
  /** Parts of an Office file. */
  archiveEntries: 2_000,
  /** XML tags of an Office file; mammoth keeps about 1 kB in memory for each. */
  markupTags: 1_000_000,
  /** Heap of the thread in which Office files are converted, in megabytes. */
  converterMegabytes: 1_024,
  /** Time the conversion of an Office file may take, in milliseconds. */
  converterMilliseconds: 60_000,
  /** Pasted plain or rich text, in characters. */
  pastedCharacters: 10 * MEGABYTE,
  /** Lines of text, or paragraphs of a page: more are no plan, and each costs memory. */
  lines: 100_000,
  /** Elements of a page one inside another. */
  nesting: 1_000,
  /** Data rows of the plan. */
  rows: 5_000,
  columns: 100,
  /** Rows times columns of a worksheet, empty ones included. */
  sheetCells: 2_000_000,
  /** One cell, in characters: as many as Excel allows. */
  cellCharacters: 32_767,
  /** The name of an action or of an office, and the plan's title. */
  nameCharacters: 250,
  /** Introduction, objectives or monitoring, in characters. */
  sectionCharacters: 200_000,
} as const;
