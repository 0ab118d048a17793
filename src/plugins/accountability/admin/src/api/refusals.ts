import { type FetchError, isFetchError } from '@strapi/strapi/admin';

/** Strapi's error envelope, as far as the panel reads it. */
export interface ErrorAnswer {
  message?: string;
  details?: { errors?: { path?: (string | number)[]; message: string }[] };
}

/** What the server refused, in its own words, ready to be shown. */
export class RefusedError extends Error {
  /**
   * @param status of the answer; `0` where it did not say
   * @param fields the sentence about each field, by its name
   */
  constructor(
    message: string,
    readonly status = 0,
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

const SENTENCES = 3;

/** The refusal in an answer: the fields' own sentences where there are any, since they say what to do. */
export function refusal(answer: ErrorAnswer | undefined, status = 0): RefusedError {
  const errors = answer?.details?.errors ?? [];
  const fields = Object.fromEntries(errors.map(({ path = [], message }) => [path.join('.'), message]));
  const sentences = errors.slice(0, SENTENCES).map(({ message }) => message);
  return new RefusedError(sentences.join(' ') || answer?.message || '', status, fields);
}

function errorAnswer(error: FetchError): ErrorAnswer | undefined {
  return (error.response?.data as { error?: ErrorAnswer } | undefined)?.error;
}

/**
 * Waits for a request of Strapi's client.
 *
 * @throws RefusedError where the server answered with a refusal; what else went wrong, as it is
 */
export async function refusingKindly<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (isFetchError(error)) throw refusal(errorAnswer(error), error.status);
    throw error;
  }
}

/** Whether a request ended because the page that made it is gone. */
export const isAbandoned = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';
