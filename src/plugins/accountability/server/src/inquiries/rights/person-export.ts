import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { INQUIRY, INQUIRY_SECRET } from '../../uids';
import type { Actor } from '../case/case-file';
import { type TimelineEntry, toTimelineEntry } from '../case/timeline';
import { personContext } from '../intake/filing';
import type { Filing } from '../intake/validation';
import { personSearch } from '../person-fingerprints';
import type { InquirySecret } from '../secrets';
import type { State } from '../vocabulary';

interface Row {
  id: number;
  documentId: string;
  filingNumber: string;
  type: string;
  state: State;
  subject: string;
  message: string;
  receivedAt: string | Date;
  answer: string | null;
  answeredAt: string | Date | null;
  publicQuestion: string | null;
  publicAnswer: string | null;
  events: { kind: string; at: string | Date; detail: unknown }[];
}

/** A case of a person, as far as it takes to choose what to do with it. */
export interface PersonCase {
  documentId: string;
  filingNumber: string;
  type: string;
  state: State;
  receivedAt: string;
}

/** Everything kept about a person in one case. */
export interface ExportedCase extends PersonCase {
  subject: string;
  message: string;
  person: Filing['person'] | null;
  /** Proof that the privacy notice was shown: its version, the purposes accepted, the instant. */
  consent: object | null;
  answer: string | null;
  answeredAt: string | null;
  publicQuestion: string | null;
  publicAnswer: string | null;
  attachments: { name: string; mime: string; bytes: number; addedAt: string }[];
  timeline: TimelineEntry[];
}

const isoOf = (at: string | Date) => new Date(at).toISOString();

/** Finds and hands over what is kept of a person (Ley 1581 de 2012, arts. 8 and 14), by document number or email. */
export function personExport(strapi: Core.Strapi) {
  const inquiries = () => strapi.db.query(INQUIRY);

  const secrets = () => strapi.db.query(INQUIRY_SECRET);

  async function rowsWhere(where: object): Promise<Row[]> {
    return (await inquiries().findMany({
      where,
      populate: { events: { orderBy: { id: 'asc' } } },
      orderBy: { receivedAt: 'asc' },
    })) as Row[];
  }

  const caseOf = ({ documentId, filingNumber, type, state, receivedAt }: Row): PersonCase => ({
    documentId,
    filingNumber,
    type,
    state,
    receivedAt: isoOf(receivedAt),
  });

  async function exported(row: Row, secret: InquirySecret): Promise<ExportedCase> {
    const opened =
      secret.person && getService('personal-data').open(secret.person, personContext(row.filingNumber));
    const attachments = await getService('attachments').list(row.filingNumber);
    return {
      ...caseOf(row),
      subject: row.subject,
      message: row.message,
      person: opened ? (JSON.parse(opened) as Filing['person']) : null,
      consent: secret.consent,
      answer: row.answer,
      answeredAt: row.answeredAt && isoOf(row.answeredAt),
      publicQuestion: row.publicQuestion,
      publicAnswer: row.publicAnswer,
      attachments: attachments.map(({ name, mime, bytes, addedAt }) => ({ name, mime, bytes, addedAt })),
      timeline: row.events.map((event) => toTimelineEntry(event, 'es')).filter((entry) => entry !== null),
    };
  }

  return {
    /** The cases of whoever has this document number or email, oldest first. */
    async casesOfPerson(documentOrEmail: string): Promise<PersonCase[]> {
      const { column, fingerprints } = personSearch(documentOrEmail);
      const found = (await secrets().findMany({
        where: { [column]: { $in: fingerprints } },
        select: ['filingNumber'],
      })) as InquirySecret[];
      const numbers = found.map(({ filingNumber }) => filingNumber);
      return (await rowsWhere({ filingNumber: { $in: numbers } })).map(caseOf);
    },

    /** Everything kept in these cases, and the history of each says that it was handed over, and by whom. */
    async exportCases(documentIds: readonly string[], actor: Actor): Promise<ExportedCase[]> {
      const cases: ExportedCase[] = [];
      for (const row of await rowsWhere({ documentId: { $in: documentIds } })) {
        const { filingNumber } = row;
        const secret = (await secrets().findOne({ where: { filingNumber } })) as InquirySecret | null;
        if (!secret) continue;
        cases.push(await exported(row, secret));
        await getService('inquiries').addRecord(row.id, 'exported', null, actor);
      }
      return cases;
    },
  };
}
