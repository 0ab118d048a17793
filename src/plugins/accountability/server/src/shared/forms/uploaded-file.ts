import type { Context } from 'koa';

import type { Bilingual, Language } from '../http/language';
import { fieldError } from './validation';

/** A file on disk, and its name as the person knows it. */
export interface UploadedFile {
  path: string;
  name: string;
}

const NO_FILE: Bilingual = { es: 'Elija un archivo (.xlsx o .csv).', en: 'Choose a file (.xlsx or .csv).' };

/** The spreadsheet of a parsed multipart form, as Strapi's body middleware leaves it on the request. @throws a 400 where there is none */
export function uploadedFile(ctx: Context, language: Language): UploadedFile {
  const { files = {} } = ctx.request as {
    files?: Record<string, { filepath: string; originalFilename: string | null } | unknown[]>;
  };
  const file = files.file;
  if (!file || Array.isArray(file)) throw fieldError(['file'], NO_FILE, language);
  return { path: file.filepath, name: file.originalFilename ?? '' };
}
