const MEGABYTE = 1024 * 1024;

/** What a citizen may attach (`POST /inquiries`): at most 5 files of 10 MB. */
export const LIMITS = {
  files: 5,
  fileBytes: 10 * MEGABYTE,
  /** Everything of a form that is no file. */
  fields: 60,
  fieldNameBytes: 100,
  fieldBytes: 64 * 1024,
  /** All of a form with its files, as its `Content-Length` says it or as it is counted: what is larger is not read. */
  formBytes: 52 * MEGABYTE,
} as const;
