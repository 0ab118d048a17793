import { Temporal } from 'temporal-polyfill';

/** No zone changes its offset within one (the IANA database keeps to quarters of an hour since 1972). */
const QUARTER = 900_000;

/**
 * Writes instants on the clocks of a zone, with their offset: `2026-11-24T10:05:00-05:00`. The offset is asked for once a
 * quarter of an hour: instants of one table lie close together, and asking takes longer than all the rest.
 *
 * @param timeZone IANA
 */
export function isoInstants(timeZone: string): (instant: Date) => string | null {
  let quarter = NaN;
  let offset = { milliseconds: 0, text: 'Z' };
  return (instant) => {
    const at = instant.getTime();
    if (Number.isNaN(at)) return null;
    if (Math.floor(at / QUARTER) !== quarter) {
      quarter = Math.floor(at / QUARTER);
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
      offset = { milliseconds: zoned.offsetNanoseconds / 1_000_000, text: zoned.offset };
    }
    return `${new Date(at + offset.milliseconds).toISOString().slice(0, 19)}${offset.text}`;
  };
}
