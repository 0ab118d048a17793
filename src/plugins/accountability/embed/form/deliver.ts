import { type Body, getData, post, Refusal } from '../core/api';
import { type Challenge, solve } from '../puzzle/solve';

/** What the API offers forms (`GET /inquiries/form`), as far as these read it. */
export interface Offered {
  types: { type: string; label: string; help: string; businessDays: number }[];
  idTypes: { code: string; label: string }[];
  replyBy: { code: string; label: string }[];
  priorityReasons: { code: string; label: string }[];
  privacyPolicy: { version: string; html: string };
  captcha: 'altcha' | 'off';
  honeypot: string;
}

/** A sending: where to, with which key, and its body, made anew with a solved puzzle. */
export interface Sending {
  base: string;
  path: string;
  key: string;
  body: (altcha: string | null) => Body;
  captcha: Offered['captcha'];
  onProgress: (part: number) => void;
}

const onlyPuzzle = (error: unknown): boolean =>
  error instanceof Refusal &&
  error.status === 400 &&
  error.fields.length > 0 &&
  error.fields.every(({ path }) => path[0] === 'altcha');

/**
 * Solves a puzzle where one is asked for, and sends; once more with a new one where only that was not good any more. The
 * puzzle is no part of the content: the key stays.
 *
 * @throws Refusal | NoAnswer
 */
export async function deliver<T>({ base, path, key, body, captcha, onProgress }: Sending): Promise<T> {
  const once = async (): Promise<T> => {
    const altcha =
      captcha === 'off'
        ? null
        : await solve(await getData<Challenge>(`${base}/inquiries/challenge`), onProgress);
    return post<T>(`${base}${path}`, body(altcha), { 'Idempotency-Key': key });
  };
  try {
    return await once();
  } catch (error) {
    if (onlyPuzzle(error)) return once();
    throw error;
  }
}
