import type { Bilingual } from '../../shared/http/language';
import { OwnError } from '../../shared/own-error';

import { LIMITS } from './limits';

const MEGABYTES = LIMITS.fileBytes / (1024 * 1024);

interface Refusal {
  status: 400 | 413 | 415 | 503;
  sentence: Bilingual;
}

/** Why a form with files is not taken, and how it is said. */
const REFUSALS = {
  malformed: {
    status: 400,
    sentence: {
      es: 'El formulario llegó incompleto o dañado. Envíelo de nuevo.',
      en: 'The form arrived incomplete or damaged. Send it again.',
    },
  },
  formTooLarge: {
    status: 413,
    sentence: {
      es: `El envío es demasiado grande: como máximo ${LIMITS.files} archivos de ${MEGABYTES} MB.`,
      en: `The request is too large: at most ${LIMITS.files} files of ${MEGABYTES} MB.`,
    },
  },
  fieldTooLarge: {
    status: 413,
    sentence: { es: 'Este campo es demasiado largo.', en: 'This field is too long.' },
  },
  tooManyFields: {
    status: 413,
    sentence: { es: 'El formulario tiene demasiados campos.', en: 'The form has too many fields.' },
  },
  notAFileField: {
    status: 400,
    sentence: {
      es: 'Este campo no recibe archivos. Envíelos en «attachments».',
      en: 'This field takes no files. Send them as “attachments”.',
    },
  },
  tooMany: {
    status: 413,
    sentence: {
      es: `Adjunte como máximo ${LIMITS.files} archivos.`,
      en: `Attach at most ${LIMITS.files} files.`,
    },
  },
  tooLarge: {
    status: 413,
    sentence: {
      es: `pesa más de ${MEGABYTES} MB.`,
      en: `is larger than ${MEGABYTES} MB.`,
    },
  },
  empty: { status: 400, sentence: { es: 'está vacío.', en: 'is empty.' } },
  type: {
    status: 415,
    sentence: {
      es: 'no es de un tipo admitido: PDF, JPG, PNG, WEBP, DOCX, XLSX, ODT, TXT, MP3 o M4A.',
      en: 'is not of an accepted type: PDF, JPG, PNG, WEBP, DOCX, XLSX, ODT, TXT, MP3 or M4A.',
    },
  },
  macros: {
    status: 415,
    sentence: {
      es: 'contiene macros. Guárdelo sin ellas, o como PDF.',
      en: 'contains macros. Save it without them, or as PDF.',
    },
  },
  locked: {
    status: 415,
    sentence: {
      es: 'está protegido con contraseña. Envíelo sin ella.',
      en: 'is protected by a password. Send it without one.',
    },
  },
  brokenImage: {
    status: 415,
    sentence: {
      es: 'es una imagen dañada o de más de 60 megapíxeles.',
      en: 'is an image that is damaged or larger than 60 megapixels.',
    },
  },
  infected: {
    status: 400,
    sentence: {
      es: 'contiene un programa dañino y no se recibió. Revise su equipo con un antivirus.',
      en: 'contains harmful software and was not taken. Check your device with an antivirus.',
    },
  },
  notScanned: {
    status: 503,
    sentence: {
      es: 'no se pudo revisar contra virus en este momento. Inténtelo más tarde, o envíe la solicitud sin archivos.',
      en: 'could not be checked for viruses right now. Try later, or send the request without files.',
    },
  },
  noSpace: {
    status: 503,
    sentence: {
      es: 'En este momento no podemos guardar archivos. Envíe la solicitud sin ellos, o inténtelo más tarde.',
      en: 'We cannot store files right now. Send the request without them, or try later.',
    },
  },
} as const satisfies Record<string, Refusal>;

export type RefusalReason = keyof typeof REFUSALS;

/** A form, or a file of it, that is not taken. */
export class FormRefusal extends OwnError {
  readonly status: Refusal['status'];
  readonly sentence: Bilingual;

  /**
   * @param path of the field to name
   * @param ordinal which file it is, from 1. Its name is not said: it is a person's own, and errors end up in logs
   */
  constructor(
    reason: RefusalReason,
    readonly path: string[] = [],
    ordinal?: number,
  ) {
    super(`A form was refused: ${reason}`);
    const { status, sentence } = REFUSALS[reason];
    this.status = status;
    this.sentence =
      ordinal === undefined
        ? sentence
        : { es: `El archivo ${ordinal} ${sentence.es}`, en: `File ${ordinal} ${sentence.en}` };
  }
}

export const ATTACHMENTS_FIELD = 'attachments';

/** A refusal of one of the files. */
export const refusedFile = (reason: RefusalReason, ordinal: number) =>
  new FormRefusal(reason, [ATTACHMENTS_FIELD], ordinal);
