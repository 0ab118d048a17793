import { randomBytes } from 'node:crypto';

import type { APIRequestContext } from '@playwright/test';

import { startSmtpServer, type TestSmtpServer } from '../../support/smtp-server';

import { logInByApi } from './administration';
import { test as base } from './section';
import type { Credentials } from './test';

const MANAGER = '/content-manager/collection-types/plugin::accountability.';

interface MailFixtures {
  readonly smtp: TestSmtpServer;
}

/** The section's `test` against an application with a mail server, which those of other files lack. */
export const test = base.extend<object, MailFixtures>({
  smtp: [
    async ({}, use) => {
      const smtp = await startSmtpServer();
      await use(smtp);
      await smtp.stop();
    },
    { scope: 'worker' },
  ],
  settings: ({ smtp }, use) => use({ SMTP_URL: smtp.url, MAIL_FROM: 'rendicion@instituto.example' }),
});

/** What an editor prepares through the admin API, so that there is something to tell and somebody to tell it to. */
export async function dispatchDeskOf(request: APIRequestContext, editor: Credentials) {
  const headers = { Authorization: `Bearer ${await logInByApi(request, editor)}` };

  async function call<T>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object): Promise<T> {
    const response = await request.fetch(path, { method, headers, ...(data ? { data } : {}) });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as T;
  }
  const create = async (type: string, data: object): Promise<string> =>
    (await call<{ data: { documentId: string } }>('POST', `${MANAGER}${type}`, data)).data.documentId;

  const groups = new Map<string, string>();

  return {
    /** So many more contacts of a group, made where it is missing. @returns their addresses */
    async gather(name: string, kind: 'internal' | 'external', count: number): Promise<string[]> {
      const group = groups.get(name) ?? (await create('contact-group', { name, kind }));
      groups.set(name, group);
      const addresses: string[] = [];
      for (let place = 1; place <= count; place += 1) {
        const email = `persona-${place}-${randomBytes(3).toString('hex')}@${kind}.example`;
        await create('contact', {
          name: `Persona ${place}`,
          email,
          kind,
          ...(kind === 'external' && { consentOrigin: 'Convenio 12 de 2026', consentedOn: '2026-02-23' }),
          groups: { connect: [{ documentId: group }] },
        });
        addresses.push(email);
      }
      return addresses;
    },

    async publish(type: 'hearing' | 'bulletin', data: object): Promise<string> {
      const documentId = await create(type, data);
      await call('POST', `${MANAGER}${type}/${documentId}/actions/publish`, {});
      return documentId;
    },

    /** Changes a dispatch behind the back of whoever has it open. */
    async retitle(documentId: string, title: string): Promise<void> {
      const path = `/accountability/dispatches/${documentId}`;
      const { data } = await call<{ data: Record<string, unknown> }>('GET', path);
      const { body, groupIds, actionIds, fileIds, channels, revision } = data;
      await call('PUT', path, { title, body, groupIds, actionIds, fileIds, channels, revision });
    },

    /** What an answer of the API says to letting a dispatch go. */
    async letGo(documentId: string): Promise<number> {
      const path = `/accountability/dispatches/${documentId}/departure`;
      const response = await request.post(path, { headers, data: { revision: 0, recipients: 0 } });
      return response.status();
    },
  };
}
