import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { UPLOADED_FILE } from '../../uids';
import type { AttachedFile, Message, Problem } from '../channel';
import type { DispatchRow } from '../rows';

import { sources } from './source';
import { fillLine, fillMarkdown, valuesOf, variableProblems } from './variables';

/** A dispatch with everything put in that is known now, and what could not be. */
export interface ReadyMessage {
  message: Message;
  problems: Problem[];
}

/** A file of the media library, as it is known there. */
export type LibraryFile = AttachedFile & { id: number };

const GONE: Problem = {
  field: 'source',
  weight: 'error',
  sentences: {
    es: 'Lo que este envío divulga ya no está publicado.',
    en: 'What this dispatch tells of is no longer published.',
  },
};

const CALLED_OFF: Problem = {
  field: 'source',
  weight: 'warning',
  sentences: {
    es: 'La audiencia está cancelada: revise que el texto lo diga.',
    en: 'The hearing is cancelled: see that the text says so.',
  },
};

const FILE_GONE: Problem = {
  field: 'fileIds',
  weight: 'error',
  sentences: {
    es: 'Un archivo elegido ya no está en la biblioteca: quítelo o súbalo otra vez.',
    en: 'A chosen file is no longer in the library: take it out or upload it again.',
  },
};

/** With what its variables say. */
const LONGEST_TITLE = 250;
const TOO_LONG: Problem = {
  field: 'title',
  weight: 'error',
  sentences: {
    es: `Con sus variables llenas, el asunto pasa de ${LONGEST_TITLE} caracteres: acórtelo.`,
    en: `With its variables filled in, the subject is longer than ${LONGEST_TITLE} characters: shorten it.`,
  },
};

const empty = (field: string, es: string, en: string): Problem => ({
  field,
  weight: 'error',
  sentences: { es, en },
});

/** Makes of what an editor wrote what is to be told. */
export function messages(strapi: Core.Strapi) {
  const source = sources(strapi);

  async function filesOf(ids: readonly number[]): Promise<LibraryFile[]> {
    if (ids.length === 0) return [];
    const found = (await strapi.db
      .query(UPLOADED_FILE)
      .findMany({ where: { id: { $in: [...ids] } } })) as LibraryFile[];
    const inOrder = [...found].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    return inOrder.map(({ id, name, url, mime, size, hash, ext, provider }) => ({
      id,
      name,
      url,
      mime,
      size: Number(size),
      hash,
      ext,
      provider,
    }));
  }

  return {
    /** Those that are still there. */
    files: filesOf,

    /** @param dispatch as stored, or as an editor has it on the screen */
    async read(
      dispatch: Pick<
        DispatchRow,
        'documentId' | 'title' | 'body' | 'sourceKind' | 'sourceId' | 'groupIds' | 'fileIds' | 'channels'
      >,
    ): Promise<ReadyMessage> {
      const { documentId, sourceKind, sourceId } = dispatch;
      const [{ institute }, { calendar }, told, files] = await Promise.all([
        getService('outbox').letterhead(),
        getService('settings').deadlineRules(),
        sourceKind && sourceId ? source.read(sourceKind, sourceId) : null,
        filesOf(dispatch.fileIds ?? []),
      ]);
      const facts = {
        institute,
        timeZone: calendar.timeZone,
        source: told && { kind: told.kind, documentId: told.documentId, title: told.title },
        link: told && source.page(told),
        hearing: told?.hearing ?? null,
      };
      const values = valuesOf(facts);
      const [title, body] = [dispatch.title ?? '', dispatch.body ?? ''];
      const problems = [
        ...(sourceId && !told ? [GONE] : []),
        ...(title.trim() === '' ? [empty('title', 'Escriba el asunto.', 'Write the subject.')] : []),
        ...(body.trim() === '' ? [empty('body', 'Escriba el texto.', 'Write the text.')] : []),
        ...(facts.hearing?.cancelled ? [CALLED_OFF] : []),
        ...(new Set(dispatch.fileIds ?? []).size > files.length ? [FILE_GONE] : []),
        ...(fillLine(title, values).length > LONGEST_TITLE ? [TOO_LONG] : []),
        ...variableProblems('title', title, values),
        ...variableProblems('body', body, values),
      ];
      return {
        problems,
        message: {
          ...facts,
          dispatchId: documentId,
          title: fillLine(title, values),
          body: fillMarkdown(body, values),
          channels: (dispatch.channels ?? []).map(({ name }) => name),
          groupIds: dispatch.groupIds ?? [],
          files,
        },
      };
    },
  };
}
