/** A file whose content is nothing that may be attached, or that may do harm. */
export class ContentRefusedError extends Error {
  constructor(readonly reason: 'type' | 'macros' | 'locked' | 'brokenImage') {
    super(`A file was refused: ${reason}`);
  }
}
