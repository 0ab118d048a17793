import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../get-service';
import { addressed } from '../shared/http/addressed';
import { type Language, languageOf } from '../shared/http/language';
import { parameter } from '../shared/http/parameter';
import { keepPrivate } from '../shared/http/private-answer';
import { signedIn } from '../shared/http/signed-in';
import { bodyOf, noQuerySchema, validate } from '../shared/forms/validation';

import type { Channel } from './channel';
import { partFiles } from './mailing/attached-files';
import { answerRefusals, unready } from './refused';
import type { ChosenChannel, DeliveryRow } from './rows';
import {
  channelSchema,
  departureSchema,
  dispatchSchema,
  listQuerySchema,
  preparationSchema,
  testSchema,
} from './validation';
import {
  channelView,
  countsOf,
  deliveryView,
  dispatchView,
  fileView,
  problemView,
  variablesView,
} from './view';

const NO_SUCH_FILE = { es: 'No hay un archivo con ese nombre.', en: 'There is no file by that name.' };
const NO_MAIL = { es: 'Este medio no manda correo.', en: 'This channel sends no mail.' };

/** The options an editor chose, each as its channel reads them. @throws a 400 that names the field */
function readChannels(
  chosen: readonly ChosenChannel[],
  known: ReadonlyMap<string, Channel>,
  language: Language,
): ChosenChannel[] {
  return chosen.map(({ name, options }, place) => {
    const channel = known.get(name);
    try {
      const read = channel ? validate(channel.options, options, language) : {};
      return { name, options: { ...(read as object) } };
    } catch (error) {
      if (!(error instanceof errors.ValidationError)) throw error;
      const { errors: found = [] } = error.details as { errors?: { path: unknown[] }[] };
      throw new errors.ValidationError(error.message, {
        errors: found.map((one) => ({ ...one, path: ['channels', place, 'options', ...one.path] })),
      });
    }
  });
}

/** Writing dispatches and letting them go, for the pages of the admin. */
export function dispatchesController() {
  const dispatches = () => getService('dispatches');

  const viewOf = async (row: DeliveryRow, language: Language) => {
    const channel = dispatches().known.get(row.channel);
    const running = ['sending', 'paused'].includes(row.state);
    const counts = running && channel?.counts ? await channel.counts(row) : countsOf(row);
    const refusals = counts?.refused ? await channel?.refusals?.(row) : [];
    return deliveryView(row, channel, counts, refusals ?? [], language);
  };

  async function answerWith(ctx: Context, documentId: string, language: Language): Promise<void> {
    const { dispatch, deliveries, files } = await dispatches().show(documentId);
    const { attached } = partFiles(files);
    ctx.body = {
      data: {
        ...dispatchView(dispatch),
        files: files.map((file) => fileView(file, attached.includes(file))),
        deliveries: await Promise.all(deliveries.map((row) => viewOf(row, language))),
      },
    };
  }

  return answerRefusals({
    /** `GET /dispatches` */
    async list(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      const { page } = validate(listQuerySchema, ctx.query, language);
      const { dispatches: found, ...paging } = await dispatches().list(page);
      ctx.body = {
        data: await Promise.all(
          found.map(async ({ dispatch, deliveries }) => ({
            ...dispatchView(dispatch),
            deliveries: await Promise.all(deliveries.map((row) => viewOf(row, language))),
          })),
        ),
        meta: paging,
      };
    },

    /** `GET /dispatches/choices`: what a dispatch can tell of, to whom, by what, and what it carries out. */
    async choices(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const [sources, groups, actions, { timeZone }] = await Promise.all([
        dispatches().sources.list(),
        getService('contacts').groupsToChoose(),
        getService('plans').openActions(),
        getService('settings').get(),
      ]);
      const channels = [...dispatches().known.values()].map((channel) => channelView(channel, language));
      ctx.body = {
        data: { sources, groups, actions, channels, variables: variablesView(language), timeZone },
      };
    },

    /** `POST /dispatches` */
    async prepare(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      const { source } = validate(preparationSchema, bodyOf(ctx), language);
      const documentId = await dispatches().prepare(source, signedIn(ctx).name);
      ctx.status = 201;
      ctx.body = { data: { documentId } };
    },

    /** `GET /dispatches/:documentId` */
    async show(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      await answerWith(ctx, documentId, language);
    },

    /** `PUT /dispatches/:documentId` */
    async write(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const { revision, ...text } = validate(dispatchSchema, bodyOf(ctx), language);
      const channels = readChannels(text.channels, dispatches().known, language);
      await dispatches().write(documentId, revision, { ...text, channels });
      await answerWith(ctx, documentId, language);
    },

    /** `POST /dispatches/:documentId/copy` */
    async copy(ctx: Context) {
      const { documentId } = addressed(ctx);
      ctx.status = 201;
      ctx.body = { data: { documentId: await dispatches().copy(documentId, signedIn(ctx).name) } };
    },

    /** `POST /dispatches/:documentId/removal` */
    async remove(ctx: Context) {
      const { documentId } = addressed(ctx);
      await dispatches().remove(documentId);
      ctx.body = { data: { documentId } };
    },

    /** `GET /dispatches/:documentId/check`: what is wrong with it, and to how many it goes. */
    async check(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const { message, problems, checked } = await dispatches().check(await dispatches().find(documentId));
      ctx.body = {
        data: {
          problems: problems.map((one) => problemView(one, language)),
          channels: checked.map(({ channel, problems: found }) => ({
            name: channel.name,
            problems: found.map((one) => problemView(one, language)),
          })),
          recipients: await dispatches().recipientsIn(message, checked),
        },
      };
    },

    /** `GET /dispatches/:documentId/channels/:channel/preview` */
    async preview(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const name = validate(channelSchema, parameter(ctx, 'channel'), language);
      const { channel, message, options, problems } = await dispatches().inChannel(documentId, name);
      const { files, ...preview } = await channel.preview(message, options);
      const recipients = await channel.audience?.(message);
      ctx.body = {
        data: {
          ...preview,
          ...(recipients && { recipients }),
          files: files.map((file) => ({ ...file, label: file.label[language] })),
          problems: problems.map((one) => problemView(one, language)),
        },
      };
    },

    /** `GET /dispatches/:documentId/channels/:channel/files/:name` */
    async file(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const name = validate(channelSchema, parameter(ctx, 'channel'), language);
      const { channel, message, options } = await dispatches().inChannel(documentId, name);
      const file = (await channel.file?.(message, options, parameter(ctx, 'name'))) ?? null;
      if (!file) throw new errors.NotFoundError(NO_SUCH_FILE[language]);
      ctx.attachment(file.filename);
      ctx.type = file.contentType;
      ctx.body = file.content;
    },

    /** `POST /dispatches/:documentId/test`: a mail as its readers get it, to whoever asks. */
    async test(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const { channel } = validate(testSchema, bodyOf(ctx), language);
      const { user } = ctx.state as { user: { email: string } };
      const { problems, channel: way } = await dispatches().inChannel(documentId, channel);
      if (!way.mail) throw new errors.NotFoundError(NO_MAIL[language]);
      const wrong = problems.filter(({ field, weight }) => weight === 'error' && field !== 'groupIds');
      if (wrong.length > 0) throw unready(wrong, language);
      await dispatches().test(documentId, channel, { to: user.email, ...signedIn(ctx) });
      ctx.body = { data: { to: user.email } };
    },

    /** `POST /dispatches/:documentId/departure`: lets it go. */
    async letGo(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const departure = validate(departureSchema, bodyOf(ctx), language);
      await dispatches().letGo(documentId, departure, signedIn(ctx).name);
      dispatches().nudge();
      await answerWith(ctx, documentId, language);
    },
  });
}
