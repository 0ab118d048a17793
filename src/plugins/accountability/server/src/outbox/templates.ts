import type { Bilingual } from '../shared/http/language';

import { TemplateError } from './failures';

/** Who writes, as the settings say. */
export interface Institute {
  name: string;
  address?: string;
  email?: string;
  phone?: string;
  website?: string;
}

export interface Attachment {
  filename: string;
  content: Buffer;
  contentType: string;
}

/** What a mail shows: programs that do not read HTML, or people who had rather not, get the text. */
export interface LaidOutMail {
  html: string;
  text: string;
}

/** Headers a template may set (RFC 2369 and RFC 8058). */
type ListHeader = 'List-Unsubscribe' | 'List-Unsubscribe-Post';

/** What a template says; the outbox lays it out. */
export interface RenderedMail {
  subject: string;
  /** Markdown, in Spanish, for the outbox to lay out; what a person wrote must be escaped in it. Or laid out already. */
  body: string | LaidOutMail;
  attachments?: Attachment[];
  /** Of a mailing: how to leave it. */
  headers?: Partial<Record<ListHeader, string>>;
}

export type JsonRecord = Record<string, unknown>;

/** Turns what was kept of a message into what it says, when it is sent; `null`: it is no longer wanted. */
export type MailTemplate = (
  data: JsonRecord,
  context: { institute: Institute },
) => Promise<RenderedMail | null>;

/** The templates the slices have defined, by name. */
export function templateRegistry() {
  const templates = new Map<string, { render: MailTemplate; title: Bilingual }>();
  return {
    /** @param title its name for the people of the office; without one, the template's own */
    define(name: string, render: MailTemplate, title: Bilingual = { es: name, en: name }): void {
      templates.set(name, { render, title });
    },
    has: (name: string): boolean => templates.has(name),
    titleOf: (name: string): Bilingual => templates.get(name)?.title ?? { es: name, en: name },
    /** @throws TemplateError where there is no such template, or it throws. */
    async render(name: string, data: JsonRecord, institute: Institute): Promise<RenderedMail | null> {
      const template = templates.get(name);
      if (!template) throw new TemplateError(`No template is named ${name}`);
      try {
        return await template.render(data, { institute });
      } catch (cause) {
        throw new TemplateError(`The template ${name} threw`, { cause });
      }
    },
  };
}

export type TemplateRegistry = ReturnType<typeof templateRegistry>;
