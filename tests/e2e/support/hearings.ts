import { expect, type APIRequestContext } from '@playwright/test';

import { logInByApi } from './administration';
import type { Credentials } from './test';

const HEARINGS = '/content-manager/collection-types/plugin::accountability.hearing';
const POSITIONS = '/content-manager/collection-types/plugin::accountability.position';

/** What an editor does for a hearing through the admin API. */
export async function hearingDeskOf(request: APIRequestContext, editor: Credentials) {
  const headers = { Authorization: `Bearer ${await logInByApi(request, editor)}` };

  async function call<T>(method: 'GET' | 'POST', path: string, data?: object): Promise<T> {
    const response = await request.fetch(path, { method, headers, ...(data ? { data } : {}) });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as T;
  }

  return {
    /** Calls people to a hearing. */
    async announce(hearing: object): Promise<{ documentId: string; slug: string }> {
      const { data } = await call<{ data: { documentId: string } }>('POST', HEARINGS, hearing);
      const path = `${HEARINGS}/${data.documentId}/actions/publish`;
      return (await call<{ data: { documentId: string; slug: string } }>('POST', path, {})).data;
    },

    /** The text of the latest mail to an address: with no mail server, the outbox keeps it to be read. */
    async latestMailTo(address: string): Promise<string> {
      const { data } = await call<{ data: { id: number }[] }>('GET', '/accountability/outbox?state=waiting');
      for (const { id } of data.toSorted((one, other) => other.id - one.id)) {
        const mail = await call<{ data: { to: string; text: string } }>(
          'GET',
          `/accountability/outbox/${id}`,
        );
        if (mail.data.to === address) return mail.data.text;
      }
      throw new Error('No such mail waits');
    },

    /** Promises something in answer to a question, by the first office there is. @returns its documentId */
    async commit(hearing: string, commitment: object): Promise<string> {
      const { results } = await call<{ results: { documentId: string }[] }>('GET', POSITIONS);
      const responsible = results[0]?.documentId;
      const path = `/accountability/hearings/${hearing}/commitments`;
      const { data } = await call<{ data: { documentId: string } }>('POST', path, {
        ...commitment,
        responsible,
      });
      return data.documentId;
    },

    async report(commitment: string, progress: object): Promise<void> {
      await call('POST', `/accountability/commitments/${commitment}/progress`, progress);
    },
  };
}

/** The code of a registration, out of its mail. */
export function codeIn(mail: string): string {
  const code = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(mail)?.[0];
  expect(code).toBeDefined();
  return String(code);
}
