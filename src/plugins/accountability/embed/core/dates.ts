const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: 'UTC' } as Intl.DateTimeFormatOptions;

/** `2026-03-02` → `2 de marzo de 2026` */
export const dayInWords = (date: string): string =>
  new Intl.DateTimeFormat('es-CO', DAY).format(new Date(`${date}T00:00:00Z`));

/** Where the institute is. */
const ZONE = 'America/Bogota';

/** The day it is in Colombia at that instant, as `2026-03-02`: Swedes write dates so. */
export const dayThere = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(instant);

/** An instant, on the clocks of Colombia. */
export const instantInWords = (instant: string): string =>
  new Intl.DateTimeFormat('es-CO', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: ZONE,
  }).format(new Date(instant));
