import { filing, type Filed } from './filing';
import { createAdminUser, type AdminUser, type TestApp } from './strapi';

const INQUIRY = 'plugin::accountability.inquiry';

export const ROLES = {
  head: 'Jefe de Planeación',
  contractor: 'Contratista de rendición de cuentas',
  answerer: 'Funcionario que responde',
  systems: 'Ingeniero de Sistemas',
} as const;

/** What the desk's API answers with of a case, as far as tests look. */
export interface Case {
  documentId: string;
  filingNumber: string;
  subject: string;
  state: string;
  dueOn: string;
  daysLeft: number | null;
  light: string;
  stopped: boolean;
  priority: boolean;
  assignee: { id: number; name: string } | null;
  withdrawalProposed: boolean;
  published: boolean;
  message: string;
  answer: string | null;
  outcome: string | null;
  version: number;
  hasPerson: boolean;
  completionDueOn: string | null;
  latestExtension: string | null;
  publicQuestion: string | null;
  publicAnswer: string | null;
  steps: { step: string; allowed: boolean; reason?: string; limit?: string }[];
  attachments: { id: string; name?: string; mime: string; bytes: number; owner: string }[];
  timeline: { kind: string; at: string; by: string; text: string; detail: unknown; internal: boolean }[];
}

type Method = 'get' | 'post' | 'put';

/** The desk of a running application: people of the office, cases, and what they do with them. */
export function deskOf(app: TestApp) {
  const api = (user: Pick<AdminUser, 'token'>, method: Method, address: string, body?: object) => {
    const request = app
      .http()
      [method](`/accountability/inquiries${address}`)
      .set('Authorization', `Bearer ${user.token}`);
    return body ? request.send(body) : request;
  };

  async function file(change: Record<string, unknown> = {}): Promise<Filed & { documentId: string }> {
    const answer = await app.http().post('/api/accountability/inquiries').send(filing(change)).expect(201);
    const { data } = answer.body as { data: Filed };
    const row = (await app.strapi.db
      .query(INQUIRY)
      .findOne({ where: { filingNumber: data.filingNumber }, select: ['documentId'] })) as {
      documentId: string;
    };
    return { ...data, documentId: row.documentId };
  }

  async function read(user: Pick<AdminUser, 'token'>, documentId: string): Promise<Case> {
    const { body } = await api(user, 'get', `/case/${documentId}`).expect(200);
    return (body as { data: Case }).data;
  }

  return {
    api,
    file,
    read,
    /** Somebody with one of the section's roles, or with just these permissions of its own. */
    async user(role: string | readonly string[]): Promise<AdminUser> {
      if (typeof role === 'string') return createAdminUser(app, { roles: [role] });
      const name = `Prueba ${Math.random()}`;
      const roles = app.strapi.service('admin::role') as unknown as {
        create(attributes: object): Promise<{ id: number }>;
        addPermissions(id: number, permissions: object[]): Promise<unknown>;
      };
      const { id } = await roles.create({ name, description: '' });
      await roles.addPermissions(
        id,
        role.map((action) => ({
          action: `plugin::accountability.${action}`,
          subject: null,
          properties: {},
          conditions: [],
        })),
      );
      return createAdminUser(app, { roles: [name] });
    },

    /** A step on the case as it is now. */
    async step(user: Pick<AdminUser, 'token'>, documentId: string, step: object, status = 200) {
      const { version } = await read(user, documentId);
      return api(user, 'post', `/case/${documentId}/steps`, { version, ...step }).expect(status);
    },

    /** Moves a case in time, as if it had been filed with another due date. */
    async change(documentId: string, data: Record<string, unknown>): Promise<void> {
      await app.strapi.db.query(INQUIRY).update({ where: { documentId }, data });
    },
  };
}

export type Desk = ReturnType<typeof deskOf>;

/** Where an answer refuses, and what it says. */
export interface Refused {
  error: { status: number; message: string; details: { errors?: { path: string[]; message: string }[] } };
}

export const pathsOf = (body: unknown): string[] =>
  ((body as Refused).error.details.errors ?? []).map(({ path }) => path.join('.'));
