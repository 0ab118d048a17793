import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';

import { type IsoDate, localDate, parseDate } from '../../deadlines';
import { getService } from '../../get-service';
import { LONGEST_LINK, LONGEST_TEXT, LONGEST_TITLE } from '../../notice-board';
import { optional } from '../../shared/forms/fields';
import type { Bilingual } from '../../shared/http/language';
import type { PaperSize } from '../../shared/pdf/document';
import { printable } from '../../shared/pdf/printable';
import { readable } from '../../shared/values';
import { webPage } from '../../shared/web-page';
import type { Channel, MadeFile, Message, Problem } from '../channel';
import { withoutName } from '../message/variables';
import { type Poster, posterPdf, tooMuchFor } from '../poster';
import { hearingLines } from '../poster/facts';
import { printedLogo } from '../printed-logo';

import { boardProblems, OVER } from './notice-board-problems';

export interface NoticeBoardOptions {
  /** The days it hangs, both included: from today on, and to the day of the hearing or for 30 days, where not said. */
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
  /** In place of the message's own: what is read standing is short. */
  title?: string | undefined;
  text?: string | undefined;
}

/** A message as the board and its posters say it. */
export interface BoardNotice {
  title: string;
  /** Markdown. */
  text: string;
  from: IsoDate;
  to: IsoDate;
  link: string | null;
}

const DEFAULT_DAYS = 30;

const POSTERS: readonly { name: string; paper: PaperSize; label: Bilingual }[] = [
  {
    name: 'poster-letter.pdf',
    paper: 'LETTER',
    label: { es: 'Cartel tamaño carta', en: 'Poster, letter size' },
  },
  { name: 'poster-a4.pdf', paper: 'A4', label: { es: 'Cartel tamaño A4', en: 'Poster, A4' } },
  { name: 'poster-a3.pdf', paper: 'A3', label: { es: 'Cartel tamaño A3', en: 'Poster, A3' } },
];

const words = (most: number) => optional(z.string().max(most).transform(readable));

const options = z.strictObject({
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  title: words(LONGEST_TITLE),
  text: words(LONGEST_TEXT),
});

/** The institute's day. */
const todayFor = ({ timeZone }: Pick<Message, 'timeZone'>) => localDate(new Date(), timeZone);

/** Whether the hearing is still to come, or today. */
const upcoming = ({ hearing, timeZone }: Message, today: IsoDate) =>
  hearing !== null && localDate(hearing.startsAt, timeZone) >= today;

/**
 * The screen in the hall and the poster on the wall. The screen shows it by itself; the poster is printed and posted by
 * somebody, who says so.
 */
export function noticeBoardChannel(strapi: Core.Strapi): Channel<NoticeBoardOptions> {
  function noticeOf(message: Message, { from, to, title, text }: NoticeBoardOptions): BoardNotice {
    const first = from ?? todayFor(message);
    const hearingDay = message.hearing && localDate(message.hearing.startsAt, message.timeZone);
    const last =
      hearingDay !== null && hearingDay >= first
        ? hearingDay
        : parseDate(first).add({ days: DEFAULT_DAYS }).toString();
    const link = webPage(message.link ?? '')?.href ?? null;
    return {
      title: withoutName(title ?? message.title),
      text: withoutName(text ?? message.body),
      from: first,
      to: to ?? last,
      link: link !== null && link.length <= LONGEST_LINK ? link : null,
    };
  }

  async function posterOf(message: Message, { title, text, link }: BoardNotice): Promise<Poster> {
    return {
      institute: message.institute,
      logo: await printedLogo(strapi),
      title,
      facts:
        message.hearing && upcoming(message, todayFor(message))
          ? hearingLines(message.hearing, message.timeZone)
          : [],
      text,
      link,
    };
  }

  return {
    name: 'notice-board',
    medium: 'notice-board',
    title: { es: 'Cartelera', en: 'Notice board' },
    options,

    async validate(message, given): Promise<Problem[]> {
      const notice = noticeOf(message, given);
      const tooMuch = tooMuchFor(await posterOf(message, notice));
      const replaced = printable(`${notice.title} ${notice.text}`).replaced;
      return boardProblems(notice, todayFor(message), { tooMuch, replaced });
    },

    preview: () =>
      Promise.resolve({
        files: POSTERS.map(({ name, label }) => ({ name, label, contentType: 'application/pdf' })),
      }),

    async file(message, given, name): Promise<MadeFile | null> {
      const wanted = POSTERS.find((poster) => poster.name === name);
      if (!wanted) return null;
      const poster = await posterOf(message, noticeOf(message, given));
      return {
        filename: name.replace('poster', 'cartel').replace('letter', 'carta'),
        contentType: 'application/pdf',
        content: await posterPdf(poster, wanted.paper),
      };
    },

    async send(_delivery, message, given) {
      const notice = noticeOf(message, given);
      // Let go on for a day that came too late.
      if (notice.to < todayFor(message)) return { state: 'failed', problem: OVER };
      await getService('notice-board').publishOnce({ dispatchId: message.dispatchId, ...notice });
      const base = strapi.config.get<string>('server.absoluteUrl', '').replace(/\/$/, '');
      return { state: 'awaiting-proof', url: `${base}/cartelera` };
    },

    cancel: ({ dispatchId }) => getService('notice-board').takeDown(dispatchId),
  };
}
