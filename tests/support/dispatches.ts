import type { AdminUser, TestApp } from './strapi';

const uid = (name: string) => `plugin::accountability.${name}`;

/** The parts of the plugin's services a test of dispatches asks. */
export interface DispatchServices {
  dispatches: { carryOut(now?: Date): Promise<number> };
  outbox: { sendDue(now?: () => Date): Promise<{ sent: number; postponed: number; limited: boolean }> };
}

export interface DeliveryView {
  channel: string;
  state: string;
  counts: { total: number; sent: number; refused: number; leftOut: number } | null;
  refusals: { reason: string; total: number }[];
  words: string | null;
  url: string | null;
  problem: string | null;
}

export interface DispatchView {
  documentId: string;
  title: string;
  body: string;
  state: string;
  revision: number;
  deliveries: DeliveryView[];
}

/** What an editor writes; the rest is empty. */
export interface DispatchText {
  title?: string;
  body?: string;
  groupIds?: string[];
  actionIds?: string[];
  fileIds?: number[];
  channels?: { name: string; options?: object }[];
}

/** Dispatches as somebody of the admin works with them, over HTTP. */
export function dispatchDesk(app: TestApp, user: AdminUser) {
  const askPanel = (method: 'get' | 'post' | 'put', path: string) =>
    app.http()[method](`/accountability${path}`).set('Authorization', `Bearer ${user.token}`);
  const ask = (method: 'get' | 'post' | 'put', path: string) => askPanel(method, `/dispatches${path}`);
  const data = <T>(response: { body: unknown }) => (response.body as { data: T }).data;

  const service = <Name extends keyof DispatchServices>(name: Name): DispatchServices[Name] =>
    app.strapi.plugin('accountability').service(name);

  async function show(id: string): Promise<DispatchView> {
    return data(await ask('get', `/${id}`).expect(200));
  }

  return {
    askPanel,
    ask,
    data,
    show,

    /** A new one, with what is given of its text. */
    async prepare(text: DispatchText, source: object | null = null): Promise<DispatchView> {
      const { documentId } = data<{ documentId: string }>(await ask('post', '').send({ source }).expect(201));
      const { title, body, revision } = await show(documentId);
      const { channels = [], ...rest } = text;
      const written = { title, body, groupIds: [], actionIds: [], fileIds: [], ...rest };
      const response = await ask('put', `/${documentId}`).send({
        revision,
        ...written,
        channels: channels.map(({ name, options = {} }) => ({ name, options })),
      });
      if (response.status !== 200) throw new Error(JSON.stringify(response.body));
      return data(response);
    },

    /** Lets it go as its editor would: with the number of recipients the check told. */
    async letGo(id: string, at: string | null = null) {
      const { recipients } = data<{ recipients: number }>(await ask('get', `/${id}/check`).expect(200));
      const { revision } = await show(id);
      return ask('post', `/${id}/departure`).send({ revision, recipients, at });
    },

    /** Everything that is due is done, to the end of it. */
    async workThrough(now: () => Date = () => new Date()): Promise<void> {
      await service('dispatches').carryOut(now());
      await service('outbox').sendDue(now);
      await service('dispatches').carryOut(now());
    },

    async delivery(id: string, channel: string): Promise<DeliveryView> {
      const found = (await show(id)).deliveries.find((one) => one.channel === channel);
      if (!found) throw new Error(`The dispatch does not go out by ${channel}`);
      return found;
    },
  };
}

/** A group with so many contacts, each with an address of its own. */
export async function createGroup(
  app: TestApp,
  name: string,
  emails: readonly string[],
  kind: 'external' | 'internal' = 'external',
): Promise<string> {
  const { documentId } = await app.strapi
    .documents(uid('contact-group') as 'plugin::accountability.contact-group')
    .create({ data: { name, kind } });
  for (const [index, email] of emails.entries()) {
    const consent = {
      consentOrigin: 'Convenio',
      consentedOn: '2026-01-15',
      mailingState: 'allowed',
    } as const;
    await app.strapi
      .documents(uid('contact') as 'plugin::accountability.contact')
      .create({ data: { name: `Persona ${index + 1}`, email, kind, groups: [documentId], ...consent } });
  }
  return documentId;
}
