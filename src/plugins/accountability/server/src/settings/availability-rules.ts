import type { CalendarRules } from '../deadlines';

/** What is checked besides what the section publishes, and where a check may go. */
export interface AvailabilityRules {
  calendar: CalendarRules;
  /** Pages of the institute's website. */
  pages: string[];
  /** Hosts inside its network that may be asked, with or without a port; in lower case. */
  internalHosts: string[];
}

/** The lines of a text that say something. */
export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The first line that is no address of a page; `null` where all are. */
export const wrongPage = (text: string): string | null =>
  linesOf(text).find((line) => !/^https?:\/\/\S+$/i.test(line) || !URL.canParse(line)) ?? null;

/** The first line that names no host (`intranet.example`, `10.0.0.8:8080`); `null` where all do. */
export const wrongHost = (text: string): string | null =>
  linesOf(text).find((line) => !isHost(line.toLowerCase())) ?? null;

const isHost = (line: string): boolean =>
  URL.canParse(`http://${line}`) &&
  [new URL(`http://${line}`).host, `${new URL(`http://${line}`).hostname}:80`].includes(line);
