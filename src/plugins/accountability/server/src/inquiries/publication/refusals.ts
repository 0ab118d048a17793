import type { ReviewedFinding } from './review';

/** The case has no answer yet, or will get none. */
export class NotPublishableError extends Error {}

/** There is nothing public to take back. */
export class NotPublishedError extends Error {}

/** Something in the texts may be somebody's personal data, and nobody has said that it is not. */
export class PersonalDataError extends Error {
  constructor(readonly findings: readonly ReviewedFinding[]) {
    super('Personal data stands in what is to be published');
  }
}
