import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import type { Bilingual, Language } from '../../shared/http/language';
import { refuse } from '../../shared/http/refusal';
import { fieldError } from '../../shared/forms/validation';
import { tellRefusal } from '../desk/case/refusals';
import { staleSentence } from '../desk/draft/controller';
import { StaleDraftError } from '../desk/draft/drafts';

import { TooShortError } from './duty';
import type { FindingKind } from './redaction';
import { NotPublishableError, NotPublishedError, PersonalDataError } from './refusals';

const SENTENCES = {
  notPublishable: {
    es: 'Solo se publica lo que ya se respondió.',
    en: 'Only what has been answered is published.',
  },
  notPublished: { es: 'Esta respuesta no está publicada.', en: 'This answer is not public.' },
  personalData: {
    es: 'No se publicó: quedan posibles datos personales. Resérvelos o confirme que no lo son.',
    en: 'Nothing was published: possible personal data is left. Leave it out or confirm that it is none.',
  },
} satisfies Record<string, Bilingual>;

const KINDS: Readonly<Record<FindingKind, Bilingual>> = {
  name: { es: 'el nombre de la persona', en: 'the person’s name' },
  document: { es: 'un número de documento', en: 'a document number' },
  phone: { es: 'un teléfono', en: 'a phone number' },
  email: { es: 'un correo electrónico', en: 'an email address' },
  address: { es: 'una dirección', en: 'a street address' },
  account: { es: 'una cuenta bancaria', en: 'a bank account' },
  plate: { es: 'la placa de un vehículo', en: 'a vehicle’s plate' },
};

/** Says each finding by its field, kind and place. Not by its text: an error is no place for personal data. */
function personalDataError({ findings }: PersonalDataError, language: Language) {
  const found = findings.map(({ field, kind, start, end, key }) => {
    const what = KINDS[kind][language];
    const message =
      language === 'es'
        ? `Parece ${what} (desde el carácter ${start + 1}).`
        : `This seems to be ${what} (from character ${start + 1}).`;
    return { path: [field], message, name: 'ValidationError', finding: { kind, start, end, key } };
  });
  return new errors.ValidationError(SENTENCES.personalData[language], { errors: found });
}

/** Says what a publication is refused for; what is no refusal is thrown on. */
export function tellPublicationRefusal(ctx: Context, error: unknown, language: Language): void {
  if (error instanceof PersonalDataError) throw personalDataError(error, language);
  if (error instanceof TooShortError) {
    const sentences = {
      es: `Debe quedar publicada al menos hasta el ${error.least}.`,
      en: `It has to stay public at least until ${error.least}.`,
    };
    throw fieldError(['until'], sentences, language);
  }
  if (error instanceof NotPublishableError)
    return refuse(ctx, 409, 'ConflictError', SENTENCES.notPublishable[language]);
  if (error instanceof NotPublishedError)
    return refuse(ctx, 409, 'ConflictError', SENTENCES.notPublished[language]);
  if (error instanceof StaleDraftError)
    return refuse(ctx, 409, 'ConflictError', staleSentence(error.current, language));
  return tellRefusal(ctx, error, language);
}
