import type { Bilingual } from '../../../shared/http/language';
import { isRecord } from '../../../shared/values';

import { type FailureKind, NetworkError } from '../failures';

export const FACEBOOK = 'Facebook';

/** What the Graph API's numbers mean («Handling Errors», «Rate Limits»); each other number is a refusal. */
const KINDS: Readonly<Record<number, FailureKind>> = {
  1: 'later',
  2: 'later',
  4: 'limited',
  17: 'limited',
  32: 'limited',
  102: 'credentials',
  190: 'credentials',
  341: 'limited',
  506: 'duplicate',
  613: 'limited',
  80_001: 'limited',
};

const NO_PERMISSION: Bilingual = {
  es: 'Facebook no deja a la aplicación publicar en la página: le falta el permiso pages_manage_posts o la tarea de crear contenido.',
  en: 'Facebook does not let the application post on the page: it lacks the permission pages_manage_posts or the task of creating content.',
};
const BLOCKED: Bilingual = {
  es: 'Facebook bloqueó por un tiempo las publicaciones de la página, por sus normas de uso.',
  en: 'Facebook blocks the posts of the page for a while, by its rules of use.',
};

function reasonOf(code: number | null, status: number): Bilingual {
  if (code === 3 || code === 10 || (code !== null && code >= 200 && code < 300)) return NO_PERMISSION;
  if (code === 368) return BLOCKED;
  const number = code ?? status;
  return {
    es: `Facebook rechazó la publicación (código ${number}).`,
    en: `Facebook refused the post (code ${number}).`,
  };
}

function kindOf(code: number | null, transient: boolean, status: number): FailureKind {
  const known = code === null ? undefined : KINDS[code];
  if (known) return known;
  if (transient || status >= 500) return 'later';
  if (status === 429) return 'limited';
  return status === 401 ? 'credentials' : 'refused';
}

/** The minutes until calls are taken again, by what the header says of each of the page's uses; `null` where none says. */
function minutesOf(header: string | null): number | null {
  if (header === null) return null;
  try {
    const uses: unknown = JSON.parse(header);
    const minutes = (isRecord(uses) ? Object.values(uses) : [])
      .flat()
      .map((use) => (isRecord(use) ? Number(use.estimated_time_to_regain_access) : 0))
      .filter((one) => one > 0);
    return minutes.length > 0 ? Math.max(...minutes) : null;
  } catch {
    // Not JSON: it says nothing, and the usual pause is made.
    return null;
  }
}

/** Why the Graph API did not do what it was asked. @param body its answer, parsed; nothing of it goes on but the number */
export function facebookError(status: number, headers: Headers, body: unknown, now: Date): NetworkError {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const code = typeof error.code === 'number' ? error.code : null;
  const kind = kindOf(code, error.is_transient === true, status);
  if (kind === 'refused') return new NetworkError(kind, FACEBOOK, { reason: reasonOf(code, status) });
  const minutes = kind === 'limited' ? minutesOf(headers.get('x-business-use-case-usage')) : null;
  const until = minutes === null ? undefined : new Date(now.getTime() + minutes * 60_000);
  return new NetworkError(kind, FACEBOOK, { until });
}
