import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import type { Bilingual, Language } from '../../shared/http/language';
import { refuse } from '../../shared/http/refusal';
import type { FieldError } from '../../shared/forms/validation';
import { tellPublicationRefusal } from '../publication/told-refusals';

/** A case of the group that may not be answered, and why. */
export interface RefusedCase {
  documentId: string;
  /** `null` where there is no such case. */
  filingNumber: string | null;
  sentences: Bilingual;
}

/** Some cases may not be answered, and so none was. */
export class GroupRefusedError extends Error {
  constructor(readonly cases: readonly RefusedCase[]) {
    super('Some of the cases may not be answered');
  }
}

/** Texts to publish are missing: of so many cases, or of the two only one is there. */
export class PublicTextsMissingError extends Error {
  constructor(
    readonly fields: readonly ('publicQuestion' | 'publicAnswer')[],
    /** Above how many cases the answer has to be published; `null` where it would not have to be. */
    readonly above: number | null,
  ) {
    super('Texts to publish are missing');
  }
}

const NONE_ANSWERED = (refused: number, asked: number): Bilingual => ({
  es: `No se respondió ningún caso: ${refused} de ${asked} no se ${refused === 1 ? 'puede' : 'pueden'} responder.`,
  en: `No case was answered: ${refused} of ${asked} cannot be.`,
});

const missingTexts = (above: number | null): Bilingual =>
  above === null
    ? {
        es: 'Escriba la pregunta y la respuesta para publicar, o deje vacías las dos.',
        en: 'Write the question and the answer to publish, or leave both empty.',
      }
    : {
        es: `Una respuesta única a más de ${above} casos se publica (Ley 1437 de 2011, artículo 22): escriba este texto.`,
        en: `One answer to more than ${above} cases is published (Ley 1437 de 2011, article 22): write this text.`,
      };

export const MAY_NOT_PUBLISH: Bilingual = {
  es: 'No tiene permiso para publicar respuestas. Pida a quien lo tenga que envíe esta.',
  en: 'You may not publish answers. Ask somebody who may to send this one.',
};

/**
 * Says what a group refuses: a 409 that names each case by its filing number, a 400 for a text. What is no refusal is
 * thrown on.
 *
 * @param documentIds as they were asked for: a case is pointed at by its place
 */
export function tellGroupRefusal(
  ctx: Context,
  error: unknown,
  documentIds: readonly string[],
  language: Language,
): void {
  if (error instanceof GroupRefusedError) {
    const fields = error.cases.map(({ documentId, filingNumber, sentences }): FieldError => {
      const place = documentIds.indexOf(documentId);
      const sentence = sentences[language];
      const message = filingNumber === null ? sentence : `${filingNumber}: ${sentence}`;
      return { path: ['documentIds', place], message, name: 'ValidationError' };
    });
    const headline = NONE_ANSWERED(fields.length, documentIds.length)[language];
    return refuse(ctx, 409, 'ConflictError', headline, fields);
  }
  if (error instanceof PublicTextsMissingError) {
    const message = missingTexts(error.above)[language];
    const found = error.fields.map((field) => ({ path: [field], message, name: 'ValidationError' }));
    throw new errors.ValidationError(message, { errors: found });
  }
  return tellPublicationRefusal(ctx, error, language);
}
