const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: 'UTC' } as Intl.DateTimeFormatOptions;

/** `2026-03-02` → `2 de marzo de 2026` */
export const dayInWords = (date: string): string =>
  new Intl.DateTimeFormat('es-CO', DAY).format(new Date(`${date}T00:00:00Z`));

/** An instant, on the clocks of Colombia, where the institute is. */
export const instantInWords = (instant: string): string =>
  new Intl.DateTimeFormat('es-CO', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'America/Bogota',
  }).format(new Date(instant));
