const DAY = 86_400_000;
const LONGEST_CLOSURE_DAYS = 366;

export const CLOSURE_TOO_LONG = 'Un cierre dura como máximo un año.';

/** Whether a closure from one day to another lasts longer than anybody means. */
export function isTooLong(from: Date, to: Date): boolean {
  return (to.getTime() - from.getTime()) / DAY > LONGEST_CLOSURE_DAYS;
}

/** Whether a name is that of an IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('es', { timeZone: name });
    return true;
  } catch {
    // Intl has no question to ask; a name it does not know is a RangeError, and that is the answer.
    return false;
  }
}

export const unknownTimeZone = (name: string): string =>
  `«${name}» no es una zona horaria. Use, por ejemplo, America/Bogota.`;
