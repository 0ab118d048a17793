import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import { readLines } from './ndjson';
import { type ErrorAnswer, refusal, refusingKindly } from './refusals';

export type Column = 'scope' | 'name' | 'description' | 'audiences' | 'frequencies' | 'responsibles';

/** A row of the plan's table as the server understood it. */
export interface UnderstoodRow {
  row: number;
  name: string;
  description: string;
  channel: string | null;
  scope: string | null;
  audiences: string[];
  frequencies: string[];
  responsibles: string[];
  /** The cells as they were written. */
  original: Partial<Record<Column, string>>;
}

export interface Doubt {
  code: string;
  row: number | null;
  column: Column | null;
  value: string | null;
  message: string;
}

/** What importing a document would do. Dates `YYYY-MM-DD`. */
export interface PlanPreview {
  title: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  introduction: string | null;
  objectives: string | null;
  monitoring: string | null;
  rows: UnderstoodRow[];
  doubts: Doubt[];
  existing: { documentId: string; title: string } | null;
  changes: { added: number[]; changed: number[]; unchanged: number; kept: string[] };
  newPositions: string[];
}

export interface ImportedPlan {
  documentId: string;
  slug: string;
  title: string;
  added: number;
  changed: number;
  unchanged: number;
  kept: number;
}

export interface Progress {
  written: number;
  total: number;
}

/** Where the plan comes from: what was pasted, as rich text where the clipboard had it, or a file. */
export type PlanDocument =
  { kind: 'pasted'; text: string; html: string | null } | { kind: 'file'; file: File };

/** What the editor says of the plan. Dates `YYYY-MM-DD`; an empty text leaves it to the document. */
export interface PlanHeading {
  title: string;
  periodStart: string;
  periodEnd: string;
}

const PREVIEW = `/${PLUGIN_ID}/plan-imports/preview`;
const IMPORT = `/${PLUGIN_ID}/plan-imports`;

/** Where the server is, which need not be where the admin panel comes from. Strapi leaves it on the window, untyped. */
const backendUrl = (): string => (window as unknown as { strapi: { backendURL: string } }).strapi.backendURL;

/** The request's body: a form, which unlike JSON takes documents of any size the server accepts. */
function formOf(document: PlanDocument, heading: PlanHeading | null, acceptDoubts: boolean): FormData {
  const form = new FormData();
  if (document.kind === 'file') form.set('file', document.file);
  else if (document.html) form.set('html', document.html);
  else form.set('text', document.text);

  for (const [name, value] of Object.entries(heading ?? {})) {
    if (value) form.set(name, String(value));
  }
  if (acceptDoubts) form.set('acceptDoubts', 'true');
  return form;
}

/** Gives the two requests of the import page. Both throw {@link RefusedError} with the server's sentence. */
export function usePlanImports() {
  const { post } = useFetchClient();
  const token = useAuth('usePlanImports', (auth) => auth.token);
  const { locale } = useIntl();

  return useMemo(() => {
    const headers = { 'Accept-Language': locale };

    /** Asks what importing would do; writes nothing. */
    async function preview(document: PlanDocument, heading: PlanHeading | null): Promise<PlanPreview> {
      const form = formOf(document, heading, false);
      const answer = await refusingKindly(post<{ data: PlanPreview }>(PREVIEW, form, { headers }));
      return answer.data.data;
    }

    /** Imports, telling after each batch of rows how far it is. All of it is written, or nothing. */
    async function importPlan(
      document: PlanDocument,
      heading: PlanHeading,
      acceptDoubts: boolean,
      onProgress: (progress: Progress) => void,
    ): Promise<ImportedPlan> {
      const form = formOf(document, heading, acceptDoubts);
      // Strapi's own client reads no streams; it does renew an access token that has run out meanwhile.
      const response = await fetch(`${backendUrl()}${IMPORT}`, {
        method: 'POST',
        credentials: 'include',
        headers: { ...headers, Accept: 'application/x-ndjson', Authorization: `Bearer ${token}` },
        body: form,
      });
      if (response.status === 401) {
        const answer = await refusingKindly(post<{ data: ImportedPlan }>(IMPORT, form, { headers }));
        return answer.data.data;
      }
      if (!response.ok || !response.body) {
        const answer = (await response.json()) as { error?: ErrorAnswer };
        throw refusal(answer.error);
      }
      return lastLine(response.body, onProgress);
    }

    return { preview, importPlan };
  }, [post, token, locale]);
}

interface Line {
  progress?: Progress;
  data?: ImportedPlan | null;
  error?: ErrorAnswer;
}

async function lastLine(body: ReadableStream<Uint8Array>, onProgress: (progress: Progress) => void) {
  for await (const line of readLines<Line>(body)) {
    if (line.progress) onProgress(line.progress);
    else if (line.data) return line.data;
    else throw refusal(line.error);
  }
  // The connection ended before the answer: whether it was written is not known here.
  throw new TypeError('The answer was cut short');
}
