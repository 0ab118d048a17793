import { ApiPartialResponseError, ApiRequestError, ApiResponseError } from 'twitter-api-v2';

import type { Bilingual } from '../../../shared/http/language';

import { NetworkError } from '../failures';

export const X = 'X';

/** The windows a request is counted in; what is used up has a moment at which it begins anew. */
const WINDOWS = ['x-rate-limit', 'x-app-limit-24hour', 'x-user-limit-24hour'];

type Headers = ApiResponseError['headers'];

const numberIn = (headers: Headers, name: string) => {
  const value = Number(headers[name]);
  return Number.isFinite(value) && value > 0 ? value : null;
};

/** When all that is used up begins anew: the last of the windows' ends. `undefined` where X does not say. */
function untilOf(headers: Headers): Date | undefined {
  const used = WINDOWS.filter((window) => headers[`${window}-remaining`] === '0');
  const ends = (used.length > 0 ? used : ['x-rate-limit']).map((window) =>
    numberIn(headers, `${window}-reset`),
  );
  const seconds = Math.max(...ends.map((end) => end ?? 0));
  return seconds > 0 ? new Date(seconds * 1000) : undefined;
}

const DUPLICATE = /duplicate content/i;

function reasonOf(code: number): Bilingual {
  if (code === 402) {
    return {
      es: 'La cuenta de desarrollo de X no tiene créditos para publicar.',
      en: 'The developer account at X has no credits to post with.',
    };
  }
  if (code === 403) {
    return {
      es: 'X no deja a la aplicación publicar en la cuenta: le falta el permiso de lectura y escritura, o la cuenta está suspendida.',
      en: 'X does not let the application post on the account: it lacks the permission to read and write, or the account is suspended.',
    };
  }
  return {
    es: `X rechazó la publicación (código ${code}).`,
    en: `X refused the post (code ${code}).`,
  };
}

/**
 * Why X did not do what it was asked. The library's own errors hold the request with its signature, and go no further.
 *
 * @throws what is no failure of the network
 */
export function xError(error: unknown): NetworkError {
  if (error instanceof NetworkError) return error;
  if (error instanceof ApiRequestError || error instanceof ApiPartialResponseError) {
    return new NetworkError('later', X);
  }
  if (!(error instanceof ApiResponseError)) throw error;
  const { code, headers, data } = error;
  if (code >= 500) return new NetworkError('later', X);
  if (code === 429) return new NetworkError('limited', X, { until: untilOf(headers) });
  if (code === 401) return new NetworkError('credentials', X);
  if (code === 403 && DUPLICATE.test(data?.detail ?? '')) return new NetworkError('duplicate', X);
  return new NetworkError('refused', X, { reason: reasonOf(code) });
}
