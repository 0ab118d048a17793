import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { INQUIRY, INQUIRY_EVENT } from '../../uids';
import { isRecord } from '../../shared/values';

import { bareValue, findPersonalData, type Finding, placeholderFor } from './redaction';

/** A finding in a named text, as the editor answers it. */
export interface ReviewedFinding<Field extends string = string> extends Finding {
  field: Field;
  /** As it stands in that text. */
  text: string;
  /** What the public reads in its place where it is left out. */
  replacement: string;
  /** Names the datum, wherever in this case it stands: who says that it is nobody's says so of all of it. */
  key: string;
}

/** Who the detector looks for, and who it lets be. */
export interface Reviewer {
  review<Field extends string>(texts: Readonly<Record<Field, string | null>>): ReviewedFinding<Field>[];
}

/** Looks for personal data in the texts of a case. */
export function reviews(strapi: Core.Strapi) {
  /** Of the cases and of those one of them was published with: whoever asked may be named in the one answer. */
  async function peopleOf(cases: string[]) {
    const rows = (await strapi.db.query(INQUIRY).findMany({
      where: { $or: [{ documentId: { $in: cases } }, { publishedWith: { $in: cases } }] },
      select: ['filingNumber'],
    })) as { filingNumber: string }[];
    return getService('inquiries').people(rows.map(({ filingNumber }) => filingNumber));
  }

  return {
    /**
     * The detector for a case. The people's data it knows does not leave it: what it finds stands in the texts.
     *
     * @param together cases that are about to be published with it
     */
    async reviewerOf(documentId: string, together: readonly string[] = []): Promise<Reviewer> {
      const people = await peopleOf([documentId, ...together]);
      const settings = await getService('settings').get();
      const institute = [settings.address, settings.email, settings.phone].filter(
        (one) => typeof one === 'string',
      );
      // Keyed: the plain hash of a name would tell the name to whoever tries some.
      const keyOf = (kind: string, text: string) =>
        getService('personal-data').fingerprint(JSON.stringify([documentId, kind, bareValue(text)]));

      return {
        review: <Field extends string>(texts: Readonly<Record<Field, string | null>>) =>
          (Object.keys(texts) as Field[]).flatMap((field) =>
            findPersonalData(texts[field] ?? '', people, institute).map((finding) => {
              const text = (texts[field] ?? '').slice(finding.start, finding.end);
              const replacement = placeholderFor(finding.kind);
              return { ...finding, field, text, replacement, key: keyOf(finding.kind, text) };
            }),
          ),
      };
    },

    /** The keys of what the editor of the last publication said to be nobody's personal data. */
    async acceptedBefore(inquiryId: number): Promise<string[]> {
      const event = (await strapi.db.query(INQUIRY_EVENT).findOne({
        where: { inquiry: inquiryId, kind: 'published' },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      })) as { detail: unknown } | null;
      const accepted = isRecord(event?.detail) ? event.detail.accepted : [];
      return Array.isArray(accepted) ? accepted.filter(isRecord).map(({ key }) => String(key)) : [];
    },
  };
}
