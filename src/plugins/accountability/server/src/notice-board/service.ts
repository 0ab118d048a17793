import type { Core, Modules } from '@strapi/strapi';

import { type IsoDate, localDate } from '../deadlines';
import { getService } from '../get-service';
import { type Entry, lastModified, present } from '../shared/public-reads/present';
import { toDocumentQuery, wholeOf } from '../shared/public-reads/shape';
import { qrSvg } from '../shared/qr-svg';
import { webPage } from '../shared/web-page';
import { NOTICE } from '../uids';

import { publicNotice } from './public';

/** More than a board holds. */
const MOST = 200;

/** A notice as another slice makes one. */
export interface NewNotice {
  /** The dispatch it is made for: one makes one. */
  dispatchId: string;
  title: string;
  /** Markdown. */
  text: string;
  from: IsoDate;
  to: IsoDate;
  link: string | null;
}

/** The document service's own type does not know what the shape has checked. */
type Many = Modules.Documents.Params.Pick<
  typeof NOTICE,
  'fields' | 'filters' | 'populate' | 'sort' | 'status'
>;

/** Beside an address, its QR code; neither where it is none of the web. */
function withCode(link: unknown): { link: string | null; linkQrSvg: string | null } {
  const address = webPage(typeof link === 'string' ? link : '')?.href ?? null;
  return { link: address, linkQrSvg: address && qrSvg(address) };
}

/** What hangs on the notice board. */
export function noticeBoardService({ strapi }: { strapi: Core.Strapi }) {
  const selection = wholeOf(publicNotice);

  async function currentNotices(today: IsoDate): Promise<Entry[]> {
    const query = {
      ...toDocumentQuery(selection),
      filters: { from: { $lte: today }, to: { $gte: today } },
      sort: ['from:desc', 'documentId:asc'],
      status: 'published',
      limit: MOST,
    };
    return strapi.documents(NOTICE).findMany(query as Many);
  }

  async function nextHearing(now: Date) {
    const hearings = getService('hearings');
    const hearing = await hearings.nextAnnounced(now);
    if (!hearing) return null;
    const { title, slug, startsAt, endsAt, venue, address, streamUrl } = hearing;
    const shown = { title, slug, startsAt, endsAt, venue, address, streamUrl };
    return {
      hearing: { ...shown, ...withCode(hearings.pageAddress(slug) ?? streamUrl) },
      updatedAt: hearing.updatedAt,
    };
  }

  return {
    /** The board as everybody may see it, and when it last changed. */
    async board(now = new Date()) {
      const { name, timeZone } = await getService('settings').get();
      const today = localDate(now, timeZone);
      const [notices, next] = await Promise.all([currentNotices(today), nextHearing(now)]);
      return {
        data: {
          institute: { name },
          timeZone,
          today,
          notices: notices.map((notice) => ({
            ...present(notice, selection),
            ...withCode(notice.link),
          })),
          hearing: next?.hearing ?? null,
        },
        modified: lastModified([...notices, ...(next ? [next] : [])]),
      };
    },

    /**
     * Hangs up a notice for a dispatch, once: asked for again, also by a process that comes after one that died, it is the
     * same notice.
     */
    async publishOnce({ link, ...notice }: NewNotice): Promise<void> {
      const notices = strapi.documents(NOTICE);
      const known = await notices.findFirst({ filters: { dispatchId: { $eq: notice.dispatchId } } });
      const { documentId } =
        known ?? (await notices.create({ data: { ...notice, ...(link === null ? {} : { link }) } }));
      const hangs = await notices.findOne({ documentId, status: 'published' });
      if (!hangs) await notices.publish({ documentId });
    },

    /** Takes down the notice of a dispatch that was given up; it stays as a draft. */
    async takeDown(dispatchId: string): Promise<void> {
      const notices = strapi.documents(NOTICE);
      const known = await notices.findFirst({ filters: { dispatchId: { $eq: dispatchId } } });
      if (known) await notices.unpublish({ documentId: known.documentId });
    },
  };
}
