import { Temporal } from 'temporal-polyfill';

/** The moment a browser's field says, on the institute's clocks, with its offset; what is no moment goes as it is written. */
export function instantOn(timeZone: string, written: string): string {
  try {
    const moment = Temporal.PlainDateTime.from(written).toZonedDateTime(timeZone);
    return moment.toString({ timeZoneName: 'never' });
  } catch {
    return written;
  }
}

/** This minute on the institute's clocks, as a browser's field has it. */
export const nowOn = (timeZone: string): string =>
  Temporal.Now.plainDateTimeISO(timeZone).toString({ smallestUnit: 'minute' });

/** Today on the institute's calendar, `YYYY-MM-DD`. */
export const todayOn = (timeZone: string): string => Temporal.Now.plainDateISO(timeZone).toString();
