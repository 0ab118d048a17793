import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { INQUIRY } from '../../uids';
import type { Attachment, JsonRecord } from '../../outbox/templates';

import { answerTo } from '../answer/answer-text';
import { trackingAddress } from '../receipt/tracking-address';
import type { CaseEvent } from './case-file';
import { CITIZEN_MAILS, letterTo, newsOf } from './mails';

const templateOf = (kind: string) => `inquiry.${kind}`;

/** What mail servers commonly take is some 20 MB, and files grow by a third on the way. */
const MOST_ATTACHED_BYTES = 10 * 1024 * 1024;

/** Something that has just been written of a case. */
export interface Happened {
  documentId: string;
  filingNumber: string;
  version: number;
  event: CaseEvent;
  dueOn: string;
}

/**
 * Has the citizen told by mail of what happened to their case, in the running transaction. Who left no email is
 * told on paper by the office, which notes so in the case.
 */
export async function tellCitizen(strapi: Core.Strapi, happened: Happened): Promise<void> {
  const { documentId, filingNumber, version, event, dueOn } = happened;
  if (!CITIZEN_MAILS[event.kind]) return;
  const person = (await getService('inquiries').person(documentId))?.person;
  if (!person?.email) return;

  const { subject, answer } = (await strapi.db
    .query(INQUIRY)
    .findOne({ where: { documentId }, select: ['subject', 'answer'] })) as {
    subject: string;
    answer: string | null;
  };
  const name = 'name' in person ? person.name : null;
  await getService('outbox').enqueue({
    template: templateOf(event.kind),
    key: `${templateOf(event.kind)}:${documentId}:${version}`,
    to: person.email,
    data: {
      filingNumber,
      subject,
      name,
      dueOn,
      detail: event.detail,
      answer: event.kind === 'answered' && answer !== null ? answerTo(answer, name) : null,
    },
    about: filingNumber,
  });
}

/** The institute's files, where they are small enough to go with the mail; else where they are found. */
async function filesOf(filingNumber: string): Promise<{ attachments: Attachment[]; words: string | null }> {
  const attachments = getService('attachments');
  const views = await attachments.list(filingNumber, 'institute');
  if (views.length === 0) return { attachments: [], words: null };
  if (views.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_ATTACHED_BYTES) {
    return {
      attachments: [],
      words:
        'Los archivos de la respuesta son grandes para enviarlos por correo: descárguelos en la página de consulta.',
    };
  }
  const contents: Attachment[] = [];
  for (const { id, name, mime } of views) {
    const file = await attachments.open(filingNumber, id);
    if (!file) continue;
    const content = Buffer.concat(await file.stream.toArray());
    contents.push({ filename: name, content, contentType: mime });
  }
  return { attachments: contents, words: 'Los archivos de la respuesta van adjuntos.' };
}

/** Tells the outbox how the mails about a case read. */
export function defineCaseMails(strapi: Core.Strapi): void {
  const page = strapi.plugin('accountability').config<string>('trackingPage') || '';
  for (const [kind, words] of Object.entries(CITIZEN_MAILS)) {
    const render = async (data: JsonRecord) => {
      const news = newsOf(data);
      const files = kind === 'answered' ? await filesOf(news.filingNumber) : { attachments: [], words: null };
      const letter = letterTo(news, words, trackingAddress(page, news.filingNumber), files.words);
      return { ...letter, attachments: files.attachments };
    };
    getService('outbox').define(templateOf(kind), render, words.title);
  }
}
