import { randomBytes } from 'node:crypto';

import type { APIRequestContext } from '@playwright/test';

import type { Credentials } from './test';

const COLLECTIONS = '/content-manager/collection-types/plugin::accountability.';

/** One login for all tests of a file, by the application's administrator: Strapi lets an address log in five times in five minutes. */
let session: { password: string; token: Promise<string> } | undefined;

/** What the administrator does through the admin API. */
export interface Administration {
  /** Makes a user of the panel, active and with a password, who has the role of that name. */
  createUser(role: string, firstname?: string): Promise<Credentials>;
}

/** A file as it is sent with a step. */
export interface SentFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What an editor does with cases through the admin API. */
export interface Desk {
  /** The case's identifier, as the panel's addresses have it. */
  idOf(filingNumber: string): Promise<string>;
  /** Gives the case to the editor. */
  take(filingNumber: string): Promise<void>;
  /** Takes a step with the case of that number, on the version it is in now. */
  step(filingNumber: string, fields: Readonly<Record<string, string>>, file?: SentFile): Promise<void>;
  /** Prepares a text that answers can begin from. */
  createTemplate(title: string, body: string): Promise<void>;
  /** Writes a bulletin, not published. */
  createBulletin(title: string, body: string): Promise<void>;
  /** Publishes the answer of that case, in these words. */
  publish(filingNumber: string, publicQuestion: string, publicAnswer: string): Promise<void>;
}

/** The administrator's side of the application, from outside: HTTP and nothing else. */
export function administrationOf(request: APIRequestContext, admin: Credentials): Administration {
  const token = (): Promise<string> => {
    const { password } = admin;
    if (session?.password !== password) session = { password, token: logInByApi(request, admin) };
    return session.token;
  };

  const call = async <T>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object): Promise<T> => {
    const headers = { Authorization: `Bearer ${await token()}` };
    const response = await request.fetch(path, { method, headers, data });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as T;
  };

  return {
    createUser: async (role, firstname = 'Persona') => {
      const roles = await call<{ data: { id: number; name: string }[] }>('GET', '/admin/roles');
      const id = roles.data.find(({ name }) => name === role)?.id;
      if (id === undefined) throw new Error(`There is no role «${role}»`);

      const email = `persona-${randomBytes(5).toString('hex')}@instituto.example`;
      const password = `Aa1-${randomBytes(12).toString('hex')}`;
      const user = {
        email,
        firstname,
        lastname: 'de Prueba',
        roles: [id],
        preferedLanguage: 'es',
      };
      const created = await call<{ data: { id: number } }>('POST', '/admin/users', user);
      await call('PUT', `/admin/users/${created.data.id}`, { password, isActive: true });
      return { email, password };
    },
  };
}

/** The desk of an editor, from outside. */
export async function deskOf(request: APIRequestContext, editor: Credentials): Promise<Desk> {
  const headers = { Authorization: `Bearer ${await logInByApi(request, editor)}` };

  async function call<T>(path: string, options: Parameters<APIRequestContext['fetch']>[1] = {}): Promise<T> {
    const response = await request.fetch(`/accountability/inquiries${path}`, { headers, ...options });
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
    return ((await response.json()) as { data: T }).data;
  }

  async function create(type: string, data: object): Promise<void> {
    const response = await request.post(COLLECTIONS + type, { headers, data });
    if (!response.ok()) throw new Error(`${type}: ${response.status()} ${await response.text()}`);
  }

  async function caseOf(filingNumber: string): Promise<{ documentId: string; version: number }> {
    const [found] = await call<{ documentId: string }[]>('', { params: { q: filingNumber } });
    if (!found) throw new Error(`The desk has no case ${filingNumber}`);
    return call(`/case/${found.documentId}`);
  }

  const step: Desk['step'] = async (filingNumber, fields, file) => {
    const { documentId, version } = await caseOf(filingNumber);
    const multipart = { ...fields, version: String(version), ...(file ? { attachments: file } : {}) };
    await call(`/case/${documentId}/steps`, { method: 'POST', multipart });
  };

  return {
    idOf: async (filingNumber) => (await caseOf(filingNumber)).documentId,
    take: async (filingNumber) => {
      const me = await request.get('/admin/users/me', { headers });
      const { data } = (await me.json()) as { data: { id: number } };
      await step(filingNumber, { step: 'assign', assigneeId: String(data.id) });
    },
    step,
    createTemplate: (title, body) => create('reply-template', { title, body }),
    createBulletin: (title, body) => create('bulletin', { title, body, issuedOn: '2026-05-01' }),
    publish: async (filingNumber, publicQuestion, publicAnswer) => {
      const { documentId, version } = await caseOf(filingNumber);
      const data = { publicQuestion, publicAnswer, version };
      await call(`/case/${documentId}/publication`, { method: 'POST', data });
    },
  };
}

/** The token of a user of the panel. Strapi lets an address log in five times in five minutes. */
export async function logInByApi(request: APIRequestContext, user: Credentials): Promise<string> {
  const response = await request.post('/admin/login', { data: user });
  if (!response.ok()) throw new Error(`${user.email} could not log in: ${response.status()}`);
  return ((await response.json()) as { data: { token: string } }).data.token;
}
