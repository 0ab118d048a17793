import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';
import { DISPATCH } from '../uids';

import { carryingOut } from './carry-out';
import { channels } from './channels';
import { checks, inItsChannel, isError } from './checks';
import { deliveryTable } from './deliveries';
import { deliveryDesk } from './delivery-desk';
import { readersMail } from './mailing/mail-for';
import { TEST_TEMPLATE } from './mailing/template';
import { messages } from './message/message';
import { sources } from './message/source';
import { startOf } from './message/start-of';
import { DispatchRefusedError, UnreadyDispatchError } from './refusals';
import type { ChosenChannel, DeliveryRow, DispatchRow } from './rows';
import type { ChannelName, SourceKind } from './vocabulary';
import { dispatchWorker } from './worker';

/** What an editor writes of a dispatch. */
export interface DispatchText {
  title: string;
  body: string;
  groupIds: string[];
  actionIds: string[];
  fileIds: number[];
  channels: ChosenChannel[];
}

/** Who tries a mail out: a user of the admin. */
export interface Tester {
  to: string;
  name: string;
  userId: number;
}

const PAGE_SIZE = 25;
const TESTS_AN_HOUR = 10;
const HOUR_MS = 3_600_000;

/** Messages, each through the channels its editor chooses. */
export function dispatchesService({ strapi }: { strapi: Core.Strapi }) {
  const rows = () => strapi.db.query(DISPATCH);
  const deliveries = deliveryTable(strapi);
  const known = channels(strapi);
  const reader = messages(strapi);
  const source = sources(strapi);
  const carrying = carryingOut(strapi, deliveries, known, reader);
  const checking = checks(find, known, reader);
  const mails = readersMail(strapi, known, reader);
  const worker = dispatchWorker(strapi, (stopping) => carrying.carryOut(new Date(), stopping));

  /** @throws DispatchRefusedError */
  async function find(documentId: string): Promise<DispatchRow> {
    const row = (await rows().findOne({ where: { documentId } })) as DispatchRow | null;
    if (!row) throw new DispatchRefusedError('unknown');
    return row;
  }

  async function create(data: object, by: string): Promise<string> {
    const publishedAt = new Date();
    const made = (await rows().create({
      data: { state: 'prepared', revision: 0, preparedBy: by, publishedAt, ...data },
    })) as DispatchRow;
    return made.documentId;
  }

  /** Changes what nobody else has changed since. @throws DispatchRefusedError */
  async function changeAt(row: DispatchRow, revision: number, data: object): Promise<void> {
    const { count } = await rows().updateMany({
      where: { id: row.id, revision, state: 'prepared' },
      data: { ...data, revision: revision + 1, updatedAt: new Date() },
    });
    if (count > 0) return;
    throw new DispatchRefusedError((await find(row.documentId)).state === 'sent' ? 'gone' : 'changed');
  }

  return {
    known,
    find,
    ...checking,
    sources: source,
    ...carrying,
    ...mails,
    ...deliveryDesk(strapi, { find, known, deliveries, reader }),

    /** A page of them, the latest first, each with its deliveries. */
    async list(page: number) {
      const [total, found] = await Promise.all([
        rows().count(),
        rows().findMany({
          orderBy: [{ id: 'desc' }],
          limit: PAGE_SIZE,
          offset: (page - 1) * PAGE_SIZE,
        }) as Promise<DispatchRow[]>,
      ]);
      const theirs = await deliveries.ofDispatches(found.map(({ documentId }) => documentId));
      const of = (id: string): DeliveryRow[] => theirs.filter(({ dispatchId }) => dispatchId === id);
      return {
        dispatches: found.map((dispatch) => ({ dispatch, deliveries: of(dispatch.documentId) })),
        page,
        pageSize: PAGE_SIZE,
        total,
      };
    },

    /** One with its deliveries and its files. @throws DispatchRefusedError */
    async show(documentId: string) {
      const dispatch = await find(documentId);
      return {
        dispatch,
        deliveries: await deliveries.ofDispatches([documentId]),
        files: await reader.files(dispatch.fileIds ?? []),
      };
    },

    /**
     * Begins one, blank or with what a source says.
     *
     * @returns its documentId
     * @throws DispatchRefusedError where the source is not published
     */
    async prepare(from: { kind: SourceKind; documentId: string } | null, by: string): Promise<string> {
      const told = from && (await source.read(from.kind, from.documentId));
      if (from && !told) throw new DispatchRefusedError('unknown-source');
      return create({ ...startOf(told), sourceKind: told?.kind, sourceId: told?.documentId }, by);
    },

    /** The same text again, to be sent once more. @returns its documentId @throws DispatchRefusedError */
    async copy(documentId: string, by: string): Promise<string> {
      const { title, body, sourceKind, sourceId, groupIds, actionIds, fileIds, ...rest } =
        await find(documentId);
      const told = { sourceKind, sourceId, groupIds, actionIds, fileIds, channels: rest.channels };
      return create({ title, body, ...told }, by);
    },

    /** Writes it anew. @param revision the one its editor read @throws DispatchRefusedError */
    async write(documentId: string, revision: number, text: DispatchText): Promise<void> {
      await changeAt(await find(documentId), revision, text);
    },

    /** Removes one that has not gone out. @throws DispatchRefusedError */
    async remove(documentId: string): Promise<void> {
      const { id } = await find(documentId);
      const { count } = await rows().deleteMany({ where: { id, state: 'prepared' } });
      if (count === 0) throw new DispatchRefusedError('gone');
    },

    /**
     * Lets it go, now or at an hour: from here on its text stays as it is, and each of its channels does its part.
     *
     * @param recipients the number its editor confirmed
     * @throws DispatchRefusedError, UnreadyDispatchError
     */
    async letGo(
      documentId: string,
      { revision, recipients, at }: { revision: number; recipients: number; at: Date | null },
      by: string,
      now = new Date(),
    ): Promise<void> {
      const dispatch = await find(documentId);
      if (dispatch.state === 'sent') throw new DispatchRefusedError('gone');
      const { message, problems, checked } = await checking.check(dispatch);
      const wrong = [...problems, ...checked.flatMap(inItsChannel)].filter(isError);
      if (wrong.length > 0) throw new UnreadyDispatchError(wrong);
      if ((await checking.recipientsIn(message, checked)) !== recipients) {
        throw new DispatchRefusedError('other-count');
      }
      await strapi.db.transaction(async () => {
        const toldCancelled = message.hearing?.cancelled ?? false;
        const gone = { state: 'sent', sentBy: by, sentAt: now, sendAt: at, toldCancelled };
        await changeAt(dispatch, revision, gone);
        await deliveries.add(documentId, dispatch.channels ?? [], at, now);
      });
    },

    /**
     * Sends one channel's mail to the person at the desk, as its readers will get it: so many times an hour, since it goes
     * to whatever address their account has.
     *
     * @throws DispatchRefusedError
     */
    async test(documentId: string, channel: ChannelName, { to, name, userId }: Tester, now = new Date()) {
      const about = `prueba-${userId}`;
      const since = new Date(now.getTime() - HOUR_MS);
      if ((await getService('outbox').countSince(about, since)) >= TESTS_AN_HOUR) {
        throw new DispatchRefusedError('enough-tests');
      }
      await getService('outbox').enqueue({
        template: TEST_TEMPLATE,
        key: `dispatch-test:${randomUUID()}`,
        about,
        to,
        data: { dispatchId: documentId, channel, name },
      });
    },

    /** Says that there may be something to do now. Without effect where this instance does nothing by itself. */
    nudge: (): void => worker.nudge(),
    start: (): void => worker.start(),
    stop: (): Promise<void> => worker.stop(),
  };
}
