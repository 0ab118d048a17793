import { parsed } from './dom';

/** The API answered with an error: its own sentence, the wrong fields of a 400, the seconds of a 429. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly fields: readonly FieldRefusal[],
  ) {
    super(message);
  }
}

export interface FieldRefusal {
  path: string[];
  message: string;
}

/** No answer came: the network failed or the time ran out. What was sent may or may not have arrived. */
export class NoAnswer extends Error {}

const READ_TIMEOUT_MS = 20_000;
/** Fifty megabytes over a phone's connection. */
const SEND_TIMEOUT_MS = 15 * 60_000;

/** As a module the script is not `currentScript`, and is found by its address. */
function ownScript(): HTMLScriptElement | null {
  const { currentScript } = document;
  return currentScript instanceof HTMLScriptElement
    ? currentScript
    : document.querySelector<HTMLScriptElement>('script[src*="/accountability/embed"]');
}

const script = ownScript();

/** The API's base, without a slash at the end: where this very script came from. Empty where that cannot be told. */
export const OWN_BASE = script ? new URL('.', script.src).href.replace(/\/$/, '') : '';

interface ErrorBody {
  error?: { message?: string; details?: { errors?: FieldRefusal[] } };
}

async function refusalOf(response: Response): Promise<Refusal> {
  if (response.headers.get('Content-Type')?.startsWith('text/html')) {
    // A refused fragment is one itself. That of a proxy has no such sentence, and its status says enough.
    const said = parsed(await response.text()).querySelector('.rc-refusal');
    return new Refusal(response.status, said?.textContent?.trim() ?? '', []);
  }
  const body = (await response.json().catch(() => null)) as ErrorBody | null;
  return new Refusal(response.status, body?.error?.message ?? '', body?.error?.details?.errors ?? []);
}

/**
 * @param read what is wanted of a good answer
 * @throws Refusal | NoAnswer
 */
async function request<T>(
  url: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), init.method ? SEND_TIMEOUT_MS : READ_TIMEOUT_MS);
  try {
    const response = await fetch(url, { ...init, credentials: 'omit', signal: abort.signal });
    if (response.ok) return await read(response);
    throw await refusalOf(response);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new NoAnswer(String(error));
  } finally {
    clearTimeout(timer);
  }
}

const SPANISH = { 'Accept-Language': 'es' };

const dataOf = async <T>(response: Response): Promise<T> => ((await response.json()) as { data: T }).data;

/** The `data` of a read. @throws Refusal | NoAnswer */
export const getData = <T>(url: string): Promise<T> =>
  request(url, { headers: SPANISH }, (answer) => dataOf<T>(answer));

/** A read as text: a fragment of HTML. @throws Refusal | NoAnswer */
export const getText = (url: string): Promise<string> =>
  request(url, { headers: SPANISH }, (answer) => answer.text());

/** A body as it is sent: of text fields as JSON, of a form as `multipart/form-data`. */
export type Body = FormData | Record<string, unknown>;

function sent(body: Body, headers: Record<string, string> = {}): RequestInit {
  const isForm = body instanceof FormData;
  return {
    method: 'POST',
    headers: { ...SPANISH, ...(isForm ? {} : { 'Content-Type': 'application/json' }), ...headers },
    body: isForm ? body : JSON.stringify(body),
  };
}

/** Sends, and gives the `data` of the answer. @throws Refusal | NoAnswer */
export const post = <T>(url: string, body: Body, headers?: Record<string, string>): Promise<T> =>
  request(url, sent(body, headers), (answer) => dataOf<T>(answer));

/** A file for whoever sends the right thing, so that no code has to stand in an address. @throws Refusal | NoAnswer */
export const postForFile = (url: string, body: Body): Promise<Blob> =>
  request(url, sent(body), (answer) => answer.blob());
