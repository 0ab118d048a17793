import type { Column } from './types';

export type RefusalCode =
  | 'missing-file'
  | 'empty'
  | 'file-too-large'
  | 'text-too-large'
  | 'pdf'
  | 'image'
  | 'old-office'
  | 'encrypted'
  | 'other-archive'
  | 'unknown-kind'
  | 'corrupt'
  | 'decompression-bomb'
  | 'too-complex'
  | 'formulas'
  | 'sheet-too-large'
  | 'not-a-table'
  | 'no-rows'
  | 'too-many-lines'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'section-too-long';

/** What a refusal's sentence needs to name: the sheet and cell of a formula, a limit, the file. */
export interface RefusalParams {
  name?: string;
  limit?: number;
  sheet?: string;
  cell?: string;
  value?: string;
  row?: number;
  column?: Column;
}

/** The source cannot be a plan, or must not be read. Nothing has been understood; nothing should be written. */
export class UnreadablePlanError extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}, options?: ErrorOptions) {
    super(`The plan cannot be read: ${code}`, options);
    this.name = 'UnreadablePlanError';
    this.code = code;
    this.params = params;
  }
}
