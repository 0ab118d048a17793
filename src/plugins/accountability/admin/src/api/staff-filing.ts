import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import type { ExplainedDeadline } from './inquiry-case';
import { refusingKindly } from './refusals';

interface Offered {
  code: string;
  label: string;
}

/** What the form to file for somebody offers, as the server has it. */
export interface StaffForm {
  types: { type: string; label: string; help: string; example: string; businessDays: number }[];
  idTypes: Offered[];
  priorityReasons: Offered[];
  replyBy: Offered[];
  /** Safe to be shown: the server makes the HTML of Markdown and sanitizes it. */
  privacyPolicy: { version: string; html: string };
  channels: string[];
  personKinds: string[];
  consentMeans: string[];
  /** The published ones, the latest first. */
  hearings: { slug: string; title: string; startsAt: string }[];
  /** IANA name: the institute's clocks. */
  timeZone: string;
  attachments: { files: number; fileBytes: number };
}

/** A filing as `POST /accountability/inquiries` of the admin takes it. */
export type StaffFilingBody = Readonly<Record<string, string | boolean | Readonly<Record<string, unknown>>>>;

/** What filing gives. The tracking code is in this answer and nowhere else. */
export interface Filed {
  filingNumber: string;
  trackingCode: string;
  documentId: string;
  receivedAt: string;
  /** `YYYY-MM-DD`. */
  dueOn: string;
  deadline: ExplainedDeadline;
  receiptUrl: string;
}

const INQUIRIES = `/${PLUGIN_ID}/inquiries`;

/** A form's fields as text: truth values are words, and what has parts is JSON. */
const asText = (value: StaffFilingBody[string]): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

function formOf(body: StaffFilingBody, files: readonly File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) form.set(name, asText(value));
  for (const file of files) form.append('attachments', file);
  return form;
}

/** Gives the requests of the page *Radicar*. They throw {@link RefusedError} with the server's sentences. */
export function useStaffFiling() {
  const { get, post } = useFetchClient();
  const { locale } = useIntl();

  return useMemo(() => {
    const headers = { 'Accept-Language': locale };
    return {
      form: async (): Promise<StaffForm> => {
        const answer = await refusingKindly(get<{ data: StaffForm }>(`${INQUIRIES}/staff-form`, { headers }));
        return answer.data.data;
      },

      /**
       * Files it.
       *
       * @param key the same key and content again gives the first answer, and files nothing more
       */
      file: async (body: StaffFilingBody, files: readonly File[], key: string): Promise<Filed> => {
        const content = files.length > 0 ? formOf(body, files) : body;
        const options = { headers: { ...headers, 'Idempotency-Key': key } };
        return (await refusingKindly(post<{ data: Filed }>(INQUIRIES, content, options))).data.data;
      },
    };
  }, [get, post, locale]);
}

export type StaffFilingApi = ReturnType<typeof useStaffFiling>;
