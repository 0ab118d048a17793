import type { Context } from 'koa';

import { type Bilingual, languageOf } from '../http/language';
import { refuse } from '../http/refusal';

const BUSY: Bilingual = {
  es: 'Se están descargando muchos datos en este momento. Intente de nuevo en medio minuto.',
  en: 'Much data is being downloaded just now. Try again in half a minute.',
};
const BUSY_SECONDS = 30;

export interface GateLimits {
  /** Files made at the same time, for everybody. */
  most: number;
  /** Of them, for one address. */
  mostEach: number;
}

/**
 * Lets so many files be made at the same time: a dataset can be long, and a reader slow.
 *
 * @returns `enter`: gives what has to be called when the file is over (more than once does no harm), or `null` where there
 * is no room
 */
export function exportGate({ most, mostEach }: GateLimits) {
  const running = new Map<string, number>();
  let total = 0;

  return function enter(address: string): (() => void) | null {
    const theirs = running.get(address) ?? 0;
    if (total >= most || theirs >= mostEach) return null;
    total += 1;
    running.set(address, theirs + 1);

    let over = false;
    return () => {
      if (over) return;
      over = true;
      total -= 1;
      const left = (running.get(address) ?? 1) - 1;
      if (left > 0) running.set(address, left);
      else running.delete(address);
    };
  };
}

/** Files being made, of this instance. */
const enter = exportGate({ most: 6, mostEach: 3 });

/**
 * Takes a place for a file, which is given back when the answer is over. Where there is no room, the reader is told so: a 503.
 *
 * @returns whether the file may be made
 */
export function hasExportPlace(ctx: Context): boolean {
  // Of a reader who went away meanwhile nothing would ever give the place back.
  if (ctx.res.destroyed) return false;
  const leave = enter(ctx.ip);
  if (leave) ctx.res.once('close', leave);
  else tellBusy(ctx);
  return leave !== null;
}

function tellBusy(ctx: Context): void {
  for (const name of ['ETag', 'Last-Modified', 'Content-Disposition', 'Link']) ctx.remove(name);
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Retry-After', String(BUSY_SECONDS));
  refuse(ctx, 503, 'ServiceUnavailableError', BUSY[languageOf(ctx)]);
}
